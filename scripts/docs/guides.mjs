import { wordsFor, VOICES } from '../../dist/core/index.js';
import { wordsIn } from '../pictures/words.mjs';
import { escaped } from './markdown.mjs';

const GUIDES = ['restorative-questions', 'check-in', 'check-out', 'window', 'paper-person'];

/** Words around the guides. The Welsh is a draft that no Welsh speaker has reviewed. */
const SAYS = {
  en: {
    intro: 'Every question of this guide, as each person would read it.',
    draft: 'This wording is the project’s own. No family has tried it.',
    only: 'Asked only where it fits what was said before, and never all of it.',
    choices: 'To pick from',
  },
  cy: {
    intro: 'Pob cwestiwn yn y canllaw hwn, fel y byddai pob person yn ei ddarllen.',
    draft: 'Drafft yw’r Gymraeg hon. Does dim siaradwr Cymraeg wedi’i hadolygu. Does dim teulu wedi rhoi cynnig arni.',
    only: 'Dim ond yr hyn sy’n cyd-fynd â’r atebion cynt sy’n cael ei ofyn, a byth y cyfan.',
    choices: 'I ddewis ohonynt',
  },
};

/** The guides' own words as pages to read, in each language. */
export async function guidePages() {
  const pages = await Promise.all(
    GUIDES.map(async (name) => {
      const guide = Object.values(await import(`../../dist/guides/${name}/index.js`)).find(
        (one) => one.words && one.steps,
      );
      return ['en', 'cy'].map((lang) => pageOf(guide, lang));
    }),
  );
  return pages.flat();
}

const placeIn = (id, lang) => `guides/${id}.${lang}.html`;

function pageOf(guide, lang) {
  const says = SAYS[lang];
  const title = guide.title[lang];
  const voices = VOICES.filter((voice) => guide.voices.includes(voice)).map((voice) => ({
    id: voice,
    depth: 2,
    text: wordsIn(lang)[`voice.${voice}`],
  }));
  const sections = voices.map(({ id, text }) => `<h2 id="${id}">${escaped(text)}</h2>\n${questions(guide, lang, id)}`);
  return {
    at: placeIn(guide.id, lang),
    other: placeIn(guide.id, lang === 'en' ? 'cy' : 'en'),
    lang,
    title,
    headings: voices,
    body: `<h1>${escaped(title)}</h1>\n<p>${says.intro} ${says.only}</p>\n<p class="note">${says.draft}</p>\n${sections.join('\n')}`,
  };
}

/** What one voice is asked, in the guide's order. A word that only another voice has is left out. */
function questions(guide, lang, voice) {
  const own = { ...wordsIn(lang), ...guide.words[lang] };
  const word = (key) => wordsFor(own, key, voice);
  const asks = guide.steps
    .filter((step) => speaks(step, voice))
    .flatMap((step) =>
      step.parts
        ? step.parts.filter((part) => speaks(part, voice)).map((part) => [`${step.id}.${part.id}`, part])
        : [[step.id, step]],
    );
  const seen = new Set();
  const items = asks.flatMap(([unit, ask]) => {
    const text = word(`${unit}.ask`) ?? word(`${unit.split('.')[0]}.ask`);
    if (text === undefined || seen.has(text)) return [];
    seen.add(text);
    const help = word(`${unit}.help`);
    const options = (ask.options ?? [])
      .map((one) => word(`${unit}.${one}`) ?? word(`${ask.kind}.${one}`))
      .filter(Boolean);
    return [
      `<li><p class="question">${escaped(text)}</p>${help ? `<p>${escaped(help)}</p>` : ''}${
        options.length > 0
          ? `<p><span class="quiet">${SAYS[lang].choices}:</span> ${escaped(options.join(' · '))}</p>`
          : ''
      }</li>`,
    ];
  });
  return `<ol class="questions">${items.join('')}</ol>`;
}

const speaks = (one, voice) => !one.voices || one.voices.includes(voice);
