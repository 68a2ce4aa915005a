const files = {
  en: ['first-en', 'later-en', 'circle-en', 'window-en', 'cards-en'],
  cy: ['first-cy', 'later-cy', 'circle-cy', 'window-cy', 'cards-cy'],
};
const guides = ['restorative-questions', 'check-in', 'check-out', 'window', 'paper-person'];

/** Every word by its key, in one language: pictures are taken by pressing what is on the screen. */
const tables = Object.fromEntries(
  await Promise.all(
    Object.entries(files).map(async ([lang, names]) => [
      lang,
      await tablesOf([
        ...names.map((name) => `../../dist/elements/words/${name}.js`),
        ...guides.map((name) => `../../dist/guides/${name}/${lang}.js`),
      ]),
    ]),
  ),
);

async function tablesOf(paths) {
  const modules = await Promise.all(paths.map((path) => import(path)));
  return Object.assign({}, ...modules.flatMap((module) => Object.values(module)));
}

export const wordsIn = (lang) => tables[lang];
