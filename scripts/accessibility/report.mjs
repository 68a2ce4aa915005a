import { readFileSync } from 'node:fs';

const escaped = (text) =>
  String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const list = (items) =>
  items.length === 0 ? '<p>None.</p>' : `<ul>${items.map((one) => `<li>${one}</li>`).join('')}</ul>`;
const row = (cells) => `<tr>${cells.map((one) => `<td>${one}</td>`).join('')}</tr>`;
const table = (heads, rows) =>
  `<table><thead><tr>${heads.map((one) => `<th scope="col">${one}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;

/** What no machine can say, in the words of the document on accessibility. */
export function untested(path = 'docs/accessibility.md') {
  const part =
    readFileSync(path, 'utf8')
      .split(/^## Tested by no person$/m)[1]
      ?.split(/^## /m)[0] ?? '';
  const items = [...part.matchAll(/^- ([\s\S]*?)(?=^- |^\n)/gm)].map(([, text]) => text.replace(/\s+/g, ' ').trim());
  if (items.length === 0) throw new Error(`${path} no longer says what no person has tested`);
  return items;
}

/** All that was seen, as one document for machines. `contrasts` are those of the built-in colours. */
export function evidenceOf({ walks, contrasts, made }) {
  const screens = walks.flatMap((walk) => walk.screens);
  const sum = (kind) => screens.reduce((total, one) => total + one[kind].length, 0);
  const traps = screens.filter(
    ({ keyboard }) => keyboard && (!keyboard.leadsOut || keyboard.stops.length === 0),
  ).length;
  const low = contrasts.filter(({ ratio, needs }) => !(ratio >= needs)).length;
  const counts = {
    walks: walks.length,
    screens: screens.length,
    axe: sum('axe'),
    fit: sum('fit'),
    order: sum('order'),
    traps,
    low,
  };
  const findings = counts.axe + counts.fit + counts.order + traps + low;
  return { made, counts, findings, contrasts, walks, untested: untested() };
}

const figure = (ratio) => (ratio === undefined ? 'unknown' : (Math.floor(ratio * 100) / 100).toFixed(2));

const walkRow = ({ flow, lang, look, screens }) => {
  const sum = (kind) => screens.reduce((total, one) => total + one[kind].length, 0);
  return row([escaped(flow), lang, escaped(look), screens.length, sum('axe'), sum('fit'), sum('order')]);
};

const findingsIn = (walks) =>
  walks.flatMap(({ flow, lang, look, screens }) =>
    screens.flatMap((screen) =>
      ['axe', 'fit', 'order'].flatMap((kind) =>
        screen[kind].map((text) => escaped(`${flow}, ${lang}, ${look}, ${screen.name}: ${kind}: ${text}`)),
      ),
    ),
  );

function keyboardOf({ flow, lang, screens }) {
  const rows = screens
    .filter(({ keyboard }) => keyboard)
    .map(({ name, keyboard }) =>
      row([escaped(name), escaped(keyboard.stops.join(' → ')), keyboard.leadsOut ? 'yes' : 'no']),
    );
  const heads = ['screen', 'stops of Tab, in order; arrows move within radio buttons', 'leads out, or round a dialog'];
  return rows.length === 0 ? '' : `<h3>${escaped(flow)}, ${lang}</h3>${table(heads, rows)}`;
}

const heardOf = ({ flow, lang, heard }) =>
  `<h3>${escaped(flow)}, ${lang}</h3><ol>${heard.map((one) => `<li>${escaped(one)}</li>`).join('')}</ol>`;

/** The same for people: one file without scripts, to attach or to print. */
export function reportOf({ made, counts, findings, contrasts, walks, untested: open }) {
  const byDay = walks.filter(({ look }) => look === 'light');
  const pairs = contrasts.map(({ scheme, property, on, what, ratio, needs }) =>
    row([scheme, escaped(what), `${property} on ${on}`, figure(ratio), needs, ratio >= needs ? 'enough' : 'too low']),
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>Accessibility evidence – Talk It Through ${escaped(made.version)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Accessibility evidence: Talk It Through ${escaped(made.version)}</h1>
<p>Made on ${escaped(made.on)} by <code>npm run accessibility</code>, from commit ${escaped(made.commit)}, in ${escaped(made.browser)}, with axe-core ${escaped(made.axe)}.</p>
<p><strong>This was done by a machine. No person has assessed it, and it is no statement of conformance.</strong> A machine finds a part of
the barriers that there are. What only people can find stands at the end.</p>
<h2>In short</h2>
${table(
  ['looked at', 'how many'],
  [
    row(['walks: a flow in a language and a look', counts.walks]),
    row(['screens', counts.screens]),
    row(['findings of axe, WCAG 2.0 to 2.2, levels A and AA', counts.axe]),
    row(['too small to press (under 44 pixels, links 24), cut off, or scrolling sideways', counts.fit]),
    row(['read in another order than they stand', counts.order]),
    row(['screens that Tab does not reach or does not leave', counts.traps]),
    row(['built-in colours with too little contrast', counts.low]),
  ],
)}
<h2>Findings</h2>
${findings === 0 ? '<p>None.</p>' : list(findingsIn(walks))}
<h2>Walks</h2>
<p>By day and by night; at 400 % (a window of 1280 by 900 becomes 320 by 225); on a phone of 320 pixels, by touch.</p>
${table(['flow', 'language', 'look', 'screens', 'axe', 'fit', 'order'], walks.map(walkRow))}
<h2>Contrast, from the built-in colours</h2>
<p>Figures are cut off, not rounded. In forced colours the person’s own take their place. An agency’s colours are not in this.</p>
${table(['when', 'where', 'colours', 'contrast', 'needs', 'enough?'], pairs)}
<h2>Keyboard</h2>
${byDay.map(keyboardOf).join('\n')}
<h2>What is announced, and when</h2>
<p>Each screen as it was reached, and what the one polite region said. Moving the focus speaks by itself and is not in this list.</p>
${byDay.map(heardOf).join('\n')}
<h2>What only a person can test</h2>
${list(open.map(escaped))}
</main>
</body>
</html>
`;
}

const STYLE = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;margin:0}main{max-width:70rem;margin:0 auto;padding:16px}
table{border-collapse:collapse;margin-block:12px}th,td{text-align:start;vertical-align:top;padding:4px 16px 4px 0;border-bottom:1px solid #8888}
main{overflow-wrap:anywhere}@media print{h2{break-after:avoid}tr,li{break-inside:avoid}}`;
