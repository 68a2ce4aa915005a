import type { Person } from './person.js';
import type { Site } from './house.js';

const AGENCY = {
  name: { en: 'Cwm Family Support', cy: 'Cymorth Teulu Cwm' },
  readers: { en: 'Your family worker', cy: 'Eich gweithiwr teulu' },
  readWhen: { en: 'Within two working days', cy: 'O fewn dau ddiwrnod gwaith' },
  localHelp: [],
};

/** A page of an agency with what it wants in it, and documents of its own beside it. Gives back its address. */
export async function ownPage(
  { page, speaks }: Person,
  site: Site,
  parts: { scripts: readonly string[]; body: string; beside?: Readonly<Record<string, object>> },
): Promise<string> {
  const scripts = parts.scripts.map((name) => `<script type="module" src="/cdn/${name}.js"></script>`).join('');
  const whole = `<!doctype html><html lang="${speaks}"><head><meta charset="utf-8" /><title>Notes</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" /><link rel="icon" href="data:," />
    <script type="application/json" id="agency">${JSON.stringify(AGENCY)}</script>${scripts}</head>
    <body><h1>Notes</h1>${parts.body}</body></html>`;
  await page.route('**/own/page.html', (route) => route.fulfill({ body: whole, contentType: 'text/html' }));
  for (const [name, document] of Object.entries(parts.beside ?? {}))
    await page.route(`**/own/${name}`, (route) => route.fulfill({ json: document }));
  return `${site.origin}/own/page.html`;
}
