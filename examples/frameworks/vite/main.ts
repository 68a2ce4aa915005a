import { mount } from 'talk-it-through';
import { agency } from '../agency.js';
import { show } from '../show.js';

const talk = await mount('#place', { element: 'talk-dialogue', agency, deliverTo: '/results', environment: 'demo' });
talk.on('result', show);
