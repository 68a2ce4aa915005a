import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ALSO, contentsOf } from './contents.mjs';
import { guidePages } from './guides.mjs';
import { placeOf } from './links.mjs';
import { livePages } from './live.mjs';
import { render } from './markdown.mjs';
import { referencePages } from './reference.mjs';
import { indexOf, searchPage } from './search.mjs';
import { wholePage } from './shell.mjs';
import { sourcePage } from './sources.mjs';
import { WORDS } from './words.mjs';

/** Documents in another language than English, and the same in the other. */
const WELSH = { 'docs/teuluoedd.md': 'docs/families.md' };

/** A page of its own, the same as in the demonstration. */
const BRAND = { at: 'brand/index.html', lang: 'en', title: 'Try your colours' };

/** Writes the whole site into a folder of its own, and gives back its pages. The product has to be built. */
export async function writeSite(out) {
  const wanted = new Set();
  const documents = [...ALSO, ...documentsBelow('docs')].map((path) => documentPage(path, wanted));
  const guides = await guidePages();
  const live = livePages();
  const reference = referencePages();
  const contents = contentsOf({ families: familiesOf(documents, guides, live), officer: [BRAND], reference });
  const search = searchPage(contents);
  const pages = [...documents, ...guides, ...live, ...reference, search, ...sourcesOf(wanted)];

  rmSync(out, { recursive: true, force: true });
  for (const page of pages) write(join(out, page.at), wholePage(page, contents));
  write(join(out, 'site/index.json'), JSON.stringify(indexOf(pages)));
  cpSync('docs/site', join(out, 'site'), { recursive: true });
  cpSync('docs/pictures', join(out, 'pictures'), { recursive: true });
  cpSync('examples/brand', join(out, 'brand'), { recursive: true });
  cpSync('dist/kit/brand', join(out, 'kit/brand'), { recursive: true, filter: (path) => !/\.(map|ts)$/.test(path) });
  cpSync('dist/cdn', join(out, 'cdn'), { recursive: true, filter: (path) => !path.endsWith('.map') });
  return pages;
}

function documentPage(path, wanted) {
  const at = placeOf(path);
  const lang = path in WELSH ? 'cy' : 'en';
  const twin = WELSH[path] ?? Object.keys(WELSH).find((one) => WELSH[one] === path);
  return {
    ...render({ text: readFileSync(path, 'utf8'), from: path, at, wanted }),
    at,
    lang,
    other: twin && placeOf(twin),
  };
}

/** What a family could read, in both languages: what it is, the words of the guides, and the elements to try. */
function familiesOf(documents, guides, live) {
  const pages = [...documents.filter((one) => /^(families|teuluoedd)\.html$/.test(one.at)), ...guides, ...live];
  return ['en', 'cy'].map((lang) => ({
    name: WORDS[lang].families,
    lang,
    pages: pages.filter((one) => one.lang === lang).map((one) => ({ ...one, title: titleIn(one, lang) })),
  }));
}

const titleIn = ({ at, title }, lang) => (at.startsWith('try/') ? `${WORDS[lang].tryIt}: ${title}` : title);

/** Everything that documents link to and that is none, and the folders below it. */
function sourcesOf(wanted) {
  const pages = [];
  // A folder's page adds those inside it while this runs.
  for (const path of wanted) if (placeOf(path).startsWith('source/')) pages.push(sourcePage(path, wanted));
  return pages;
}

function documentsBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((one) => {
    const path = `${folder}/${one.name}`;
    return one.isDirectory() ? documentsBelow(path) : path.endsWith('.md') ? [path] : [];
  });
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
