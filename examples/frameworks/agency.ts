import type { Agency } from 'talk-it-through';

export const agency: Agency = {
  name: { en: 'Example Family Support', cy: 'Cymorth Teulu Enghreifftiol' },
  readers: { en: 'Your family worker', cy: 'Eich gweithiwr teulu' },
  readWhen: { en: 'Within two working days', cy: 'O fewn dau ddiwrnod gwaith' },
  localHelp: [],
};
