import { joinPageAround } from '../framed/framed.js';

joinPageAround();
