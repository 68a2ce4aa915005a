/** The five restorative questions in plain words: what happened, thinking, affected, needed, next. */
const ASKS = [
  'What happened?',
  'What were you thinking at the time?',
  'Who has been affected, and how?',
  'What is needed to put things right?',
  'What could happen next?',
];

/** The same five, again and again with a number, until there are enough of them. */
export function questions(count) {
  return Array.from({ length: count }, (_, index) => ({
    id: `q${index + 1}`,
    ask: `Question ${index + 1}: ${ASKS[index % ASKS.length]}`,
  }));
}

/** The same questions as a guide of the product: safety `family`, so that its opening and its gate stand before them. */
export function asGuide(asked) {
  return {
    id: 'five-questions',
    version: '1.0.0',
    safety: 'family',
    languages: ['en'],
    voices: ['adult'],
    title: { en: 'Talk it through' },
    steps: asked.map(({ id }) => ({ id, kind: 'text', theme: 'T1', outcome: 'O1' })),
    words: { en: Object.fromEntries(asked.map(({ id, ask }) => [`${id}.ask`, ask])) },
  };
}
