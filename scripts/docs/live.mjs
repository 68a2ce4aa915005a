import { codeBlock, escaped } from './markdown.mjs';

/** Words around the live examples. The Welsh is a draft that no Welsh speaker has reviewed. */
const SAYS = {
  en: {
    demo: 'This is a demonstration. What you write stays in this page, and nobody reads it.',
    code: 'What stands in the page',
    handed: 'What a page is handed',
    nothing: 'Nothing yet. It appears here when somebody shares.',
    fallback: 'The questions need a newer browser, or scripts switched on.',
    others: 'Other examples',
  },
  cy: {
    demo: 'Enghraifft yw hon. Mae beth rydych chi’n ei ysgrifennu yn aros ar y dudalen hon, a does neb yn ei ddarllen.',
    code: 'Beth sydd ar y dudalen',
    handed: 'Beth mae tudalen yn ei gael',
    nothing: 'Dim eto. Mae’n ymddangos yma pan fydd rhywun yn rhannu.',
    fallback: 'Mae angen porwr mwy newydd, neu sgriptiau wedi’u troi ymlaen.',
    others: 'Enghreifftiau eraill',
  },
};

const AGENCY = {
  name: { en: 'Example Family Support', cy: 'Cymorth Teulu Enghreifftiol' },
  readers: { en: 'Nobody: this is a demonstration', cy: 'Neb: enghraifft yw hon' },
  readWhen: { en: 'Never', cy: 'Byth' },
  localHelp: [
    {
      name: {
        en: 'Your council’s children’s services (no number here)',
        cy: 'Gwasanaethau plant eich cyngor (dim rhif yma)',
      },
      for: ['anyone'],
      languages: ['en', 'cy'],
      checkedOn: '2026-11-22',
    },
  ],
};

/** tag, what else stands on it, and in each language its place and title. */
const EXAMPLES = [
  { tag: 'talk-dialogue', en: ['questions', 'The five questions'], cy: ['cwestiynau', 'Y pum cwestiwn'] },
  { tag: 'talk-check-in', en: ['check-in', 'Check-in'], cy: ['rownd', 'Rownd agor'] },
  { tag: 'talk-window', en: ['window', 'One moment'], cy: ['ffenestr', 'Un foment'] },
  {
    tag: 'talk-dialogue',
    more: ' guide="paper-person"',
    en: ['paper-person', 'Paper person'],
    cy: ['person-papur', 'Person papur'],
  },
  {
    tag: 'talk-launcher',
    more: ' opens="talk-dialogue"',
    inside: { en: 'Talk something through', cy: 'Siarad drwy rywbeth' },
    needs: ['talk-dialogue'],
    en: ['launcher', 'A button that opens it'],
    cy: ['botwm', 'Botwm sy’n ei agor'],
  },
];

const placeOf = (example, lang) => `try/${example[lang][0]}.html`;

/** The elements themselves, to try, each in both languages. */
export const livePages = () => EXAMPLES.flatMap((example) => ['en', 'cy'].map((lang) => pageOf(example, lang)));

function pageOf(example, lang) {
  const says = SAYS[lang];
  const { tag, more = '', inside, needs = [] } = example;
  const scripts = [...needs, tag];
  const element = (fallback) =>
    `<${tag}${more} agency="#agency" deliver-to="page" environment="demo">${fallback}</${tag}>`;
  const code = [
    ...scripts.map((name) => `<script type="module" src="/talk/${name}.js"></script>`),
    element(inside?.[lang] ?? says.fallback),
    `<script type="application/json" id="agency">\n${JSON.stringify(AGENCY, undefined, 2)}\n</script>`,
  ].join('\n');
  const others = EXAMPLES.filter((one) => one !== example).map(
    (one) => `<li><a href="${one[lang][0]}.html">${escaped(one[lang][1])}</a></li>`,
  );
  return {
    at: placeOf(example, lang),
    other: placeOf(example, lang === 'en' ? 'cy' : 'en'),
    lang,
    title: example[lang][1],
    scripts: [...scripts.map((name) => `cdn/${name}.js`), 'site/try.js'],
    headings: [
      { depth: 2, id: 'handed', text: says.handed },
      { depth: 2, id: 'code', text: says.code },
      { depth: 2, id: 'others', text: says.others },
    ],
    body: `<h1>${escaped(example[lang][1])}</h1>
<p>${says.demo}</p>
<div class="live">${element(`<p>${inside?.[lang] ?? says.fallback}</p>`).replace(/<p>(.*)<\/p>/, inside ? '$1' : '<p>$1</p>')}</div>
<script type="application/json" id="agency">${JSON.stringify(AGENCY).replaceAll('<', '\\u003c')}</script>
<h2 id="handed">${says.handed}</h2>
<p id="nothing">${says.nothing}</p>
<pre id="result" tabindex="0" translate="no" hidden></pre>
<h2 id="code">${says.code}</h2>
${codeBlock(code)}<h2 id="others">${says.others}</h2>
<ul>${others.join('')}</ul>`,
  };
}
