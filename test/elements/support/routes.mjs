/**
 * What the browser tests ask of a server: documents that are good, slow or bad under /fixtures/, and a place that takes
 * results in under /deliver/, which remembers what came and answers as the address says: `503-name`, `503-then-201-name`,
 * `503-503-then-201-name`.
 */
const AGENCY = {
  name: 'Cwm Family Support',
  readers: 'Your family worker',
  readWhen: 'Within two working days',
  localHelp: [],
};
const GUIDE = {
  id: 'fetched',
  version: '1.0.0',
  safety: 'practice',
  languages: ['en'],
  voices: ['adult'],
  title: { en: 'Fetched from here' },
  steps: [{ id: 'one', kind: 'text', theme: 'T1', outcome: 'O1' }],
  words: { en: { 'one.ask': 'The one question?' } },
};
const DOCUMENTS = {
  'agency.json': JSON.stringify(AGENCY),
  'guide.json': JSON.stringify(GUIDE),
  'words.json': JSON.stringify({ language: 'ga', words: { 'nav.next': 'Lean ar aghaidh' } }),
  'broken.json': '{ "name": ',
  'hostile.json': '{ "name": "A", "__proto__": { "readers": "B" } }',
  'huge.json': JSON.stringify({ ...AGENCY, name: 'x'.repeat(300 * 1024) }),
  'bad-agency.json': JSON.stringify({ ...AGENCY, localHelp: 'none' }),
  'bad-guide.json': JSON.stringify({ ...GUIDE, words: { en: {} } }),
};
const PAGES = {
  'frame.html': `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>
<body><dialog id="theirs"><p>The page's own dialog</p></dialog>
<script type="application/json" id="us">${JSON.stringify({ ...AGENCY, exitUrl: '/fixtures/dull.html' })}</script>
<script type="module" src="/packages/sdk/define/talk-dialogue.ts"></script></body></html>`,
  'dull.html': '<!doctype html><html lang="en"><title>Dull</title><p>Sunny spells.</p></html>',
};
const received = [];
const waiting = new Map();

export async function routes(context, next) {
  const { pathname, searchParams } = new URL(context.url, 'http://localhost');
  if (pathname.startsWith('/fixtures/')) await fixture(context, pathname.slice('/fixtures/'.length), searchParams);
  else if (pathname.startsWith('/deliver/')) await deliver(context, pathname.slice('/deliver/'.length));
  else await next();
}

async function fixture(context, name, query) {
  context.set('Cache-Control', 'no-store');
  if (name === 'moved.json') return context.redirect('/fixtures/agency.json');
  if (name === 'open') return open(context, query.get('gate'));
  const gate = query.get('gate');
  if (gate) await new Promise((resolve) => waiting.set(gate, resolve));
  if (name in PAGES) {
    context.type = 'text/html';
    return answer(context, 200, PAGES[name]);
  }
  if (!(name in DOCUMENTS)) return answer(context, 404, 'no such fixture');
  context.type = 'application/json';
  answer(context, 200, DOCUMENTS[name]);
}

/** Lets a document that waits behind this gate go on. */
function open(context, gate) {
  const isThere = waiting.has(gate);
  waiting.get(gate)?.();
  waiting.delete(gate);
  answer(context, 200, isThere ? 'open' : 'nobody waits');
}

async function deliver(context, what) {
  if (what === 'received') {
    context.type = 'application/json';
    return answer(context, 200, JSON.stringify(received));
  }
  const parts = [];
  for await (const part of context.req) parts.push(part);
  const before = received.filter((one) => one.to === what).length;
  received.push({ to: what, headers: context.headers, body: Buffer.concat(parts).toString('utf8') });
  const words = what.split('-');
  const then = words.indexOf('then');
  // No further attempt on its own while a test looks.
  if (then > 0) context.set('Retry-After', '3600');
  answer(context, Number(then > 0 ? (words.slice(0, then)[before] ?? words[then + 1]) : words[0]), '');
}

function answer(context, status, body) {
  context.status = status;
  context.body = body;
}
