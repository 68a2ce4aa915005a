import { mount, type Agency, type Talk } from 'talk-it-through';

const agency: Agency = {
  name: { en: 'Example Family Support', cy: 'Cymorth Teulu Enghreifftiol' },
  readers: { en: 'Your family worker', cy: 'Eich gweithiwr teulu' },
  readWhen: { en: 'Within two working days', cy: 'O fewn dau ddiwrnod gwaith' },
  localHelp: [],
};

/** Puts the five questions into the page and says, for the page's own purposes, what became of what was shared. */
export async function begin(place: string, tell: (state: string) => void): Promise<Talk> {
  const talk = await mount(place, { element: 'talk-dialogue', agency, deliverTo: '/results', environment: 'demo' });
  talk.on('delivery', ({ state }) => tell(state));
  talk.on('error', ({ code, message }) => console.error(code, message));
  return talk;
}

// Imported on a server, this does nothing.
if (typeof document !== 'undefined') void begin('#place', (state) => (document.body.dataset['delivery'] = state));
