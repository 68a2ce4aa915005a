/** A guide of plain text steps: the same questions for the product and for the floor. */
export function plainGuide(count) {
  const names = Array.from({ length: count }, (_, index) => `q${index + 1}`);
  const words = Object.fromEntries(names.map((name, index) => [`${name}.ask`, `Question ${index + 1}: what would you say?`]));
  return {
    id: 'plain',
    version: '1.0.0',
    safety: 'practice',
    languages: ['en'],
    voices: ['adult'],
    title: { en: 'Plain questions' },
    steps: names.map((id) => ({ id, kind: 'text', theme: 'T1', outcome: 'O1' })),
    words: { en: words },
  };
}
