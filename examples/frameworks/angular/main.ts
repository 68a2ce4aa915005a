import { bootstrapApplication } from '@angular/platform-browser';
import 'talk-it-through/define/talk-dialogue';
import { BeforeYourVisit } from './before-your-visit.js';

await bootstrapApplication(BeforeYourVisit);
