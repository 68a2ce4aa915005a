import { mkdirSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { asParagraphs, EDITORS, frameFrom, leftOf, listed, type Lets } from './editors.js';
import { expect, testOn } from './own-site.js';
import type { Person } from './person.js';
import { recipes } from './recipes.js';
import { ScriptedReceiver } from './scripted-receiver.js';
import { finishEarly, HAPPENED, share, WORDS } from './sharing.js';

const CMS = 'docs/cms.md';
const NONCE = 'bm90LXRoZS1zYW1lLXR3aWNl';
const receiver = new ScriptedReceiver();
const AGENCY_JSON = recipes(CMS, 'In a content management system, or on an intranet')[0]!;
const [SCRIPT_AND_TAG = ''] = recipes(CMS, 'A script and a tag');
const [SELF = '', NONCES = '', WITH_NONCE = ''] = recipes(CMS, 'Behind a strict content security policy');
const [FRAME = ''] = recipes(CMS, 'A frame where scripts are stripped');
const [HOST_FRAME = ''] = recipes(CMS, 'A frame from an allowed host');
const [LIST_FRAME = '', LIST_TAG = '', THEME = '', TAG = ''] = recipes(CMS, 'A filter with a list of tags');
const [LINK = ''] = recipes(CMS, 'Only a link');
const [FRAMED_PAGE = ''] = recipes('docs/frame.md', 'The agency: the page in the frame');
const FRAMED_POLICY = recipes('docs/frame.md', 'The agency: the page in the frame')[1]!;

const valueOf = (header: string) => header.replace(/^Content-Security-Policy: /, '').replaceAll('{nonce}', NONCE);
/** A site that says nothing of what may run. */
const NO_POLICY = { 'content-security-policy': 'frame-ancestors *' };

let written = '';
/** Two sites: the agency's, and another whose editor decides what stands in its pages. */
const test = testOn(async (folder) => {
  const agency = join(folder, 'agency');
  written = join(folder, 'around');
  for (const one of [join(agency, 'talk'), written]) mkdirSync(one, { recursive: true });
  const around = (await serve({
    folders: { '/talk/': 'dist/cdn', '/': written },
    receiver,
    headers: {
      '/self.html': { 'content-security-policy': valueOf(SELF) },
      '/no-dynamic.html': { 'content-security-policy': valueOf(NONCES).replace(" 'strict-dynamic'", '') },
      '/nonces.html': { 'content-security-policy': valueOf(NONCES) },
      '/': NO_POLICY,
    },
  })) as { server: Server; origin: string };
  const other = around.origin.replace('127.0.0.1', 'localhost');
  const policy = valueOf(FRAMED_POLICY).replace('https://intranet.example', other);
  const home = (await serve({
    folders: { '/talk/': 'dist/cdn', '/': agency },
    receiver,
    headers: { '/talk/page.html': { 'content-security-policy': policy }, '/': NO_POLICY },
  })) as { server: Server; origin: string };
  writeFileSync(join(agency, 'talk/page.html'), FRAMED_PAGE.replace('https://intranet.example', other));
  // Browsers ask for it by themselves where a page names none.
  writeFileSync(join(agency, 'favicon.ico'), '');
  for (const one of [agency, written]) {
    mkdirSync(join(one, 'talk'), { recursive: true });
    writeFileSync(join(one, 'talk/agency.json'), AGENCY_JSON);
    writeFileSync(join(one, 'talk/framed.css'), 'body { margin: 0; }');
  }
  const close = () => {
    for (const { server } of [around, home]) {
      server.close();
      server.closeAllConnections();
    }
  };
  return { origins: { own: around.origin, other, agency: home.origin }, close };
});

/** A page of the site with what came out of its editor, in the middle of other things; `head` is the theme's. */
function publish(name: string, content: string, head = ''): void {
  const icon = '<link rel="icon" href="data:," />';
  writeFileSync(
    join(written, name),
    `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>News</title>${icon}${head}</head><body><div class="region"><h1>News</h1>${content}<p>More news.</p></div></body></html>`,
  );
}

const local = (html: string, origins: Readonly<Record<string, string>>) =>
  html.replaceAll('https://agency.example', origins['agency']!);

async function talkAndShare(person: Person, url: string): Promise<void> {
  receiver.reset();
  await person.openWhole(url);
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: WORDS });
  await finishEarly(person);
  await share(person);
  await person.sees('It has arrived');
  expect(receiver.taken).toHaveLength(1);
}

const inFrame = (person: Person) => person.at(person.page.locator('iframe').contentFrame().locator('talk-dialogue'));

test('a script and a tag work as they are pasted, and where the editor makes paragraphs of them', async ({
  origins,
  somebody,
}) => {
  publish('plain.html', SCRIPT_AND_TAG);
  publish('paragraphs.html', asParagraphs(SCRIPT_AND_TAG));
  for (const name of ['plain.html', 'paragraphs.html'])
    await talkAndShare(await somebody(), `${origins['own']}/${name}`);
});

test('a block of JSON does not live through such an editor, so the recipes use a file', async ({
  origins,
  somebody,
}) => {
  const person = await somebody();
  person.watch.expects(/Talk It Through/);
  const [fiveLines = ''] = recipes('docs/embed.md', 'The script tag');
  publish('block.html', asParagraphs(fiveLines));
  await person.page.goto(`${origins['own']}/block.html`);
  await expect(person.place.getByText('This is not set up yet.')).toBeVisible();
});

test('behind a strict policy, by addresses and by nonces', async ({ origins, somebody }) => {
  publish('self.html', SCRIPT_AND_TAG);
  publish('nonces.html', WITH_NONCE.replaceAll('{nonce}', NONCE));
  publish('no-dynamic.html', WITH_NONCE.replaceAll('{nonce}', NONCE));
  for (const name of ['self.html', 'nonces.html', 'no-dynamic.html'])
    await talkAndShare(await somebody(), `${origins['own']}/${name}`);
});

test('a policy by nonces holds: without one the fallback stays', async ({ origins, somebody }) => {
  publish('nonces.html', SCRIPT_AND_TAG);
  const { page, watch } = await somebody();
  watch.expects(/Content Security Policy|broke the policy/);
  await page.goto(`${origins['own']}/nonces.html`);
  await expect(page.getByText('Please talk to your family worker.')).toBeVisible();
});

for (const [name, editor] of Object.entries({
  'strips-scripts': EDITORS.stripsScripts,
  'strips-more': EDITORS.stripsMore,
}))
  test(`a frame in an editor that ${name.replace('-', ' ')}: a conversation, and leaving`, async ({
    origins,
    somebody,
  }) => {
    const person = await somebody();
    publish(`${name}.html`, asParagraphs(await leftOf(person.page, local(FRAME, origins), editor)));
    const inside = inFrame(person);
    await talkAndShare(inside, `${origins['other']}/${name}.html`);
    await leave(inside);
  });

/** Leaving goes where it goes by default; what is there is made up. */
async function leave(person: Person): Promise<void> {
  const before = person.page.url();
  await person.page.route('https://www.bbc.co.uk/**', (route) => route.fulfill({ body: 'Weather' }));
  person.watch.expects(/bbc\.co\.uk/);
  await person.press('Leave quickly');
  await expect.poll(() => person.page.url()).not.toBe(before);
}

test('the same editor takes the script and the tag away, and leaves the words', async ({ origins, somebody }) => {
  const { page } = await somebody();
  const left = await leftOf(page, SCRIPT_AND_TAG, EDITORS.stripsScripts);
  publish('stripped.html', left);
  await page.goto(`${origins['own']}/stripped.html`);
  await expect(page.getByText('Please talk to your family worker.')).toBeVisible();
  expect(left).not.toContain('<talk-dialogue');
});

test('a frame from an allowed host', async ({ origins, somebody }) => {
  const person = await somebody();
  const pasted = local(HOST_FRAME, origins);
  const left = await leftOf(person.page, pasted, frameFrom(new URL(origins['agency']!).host));
  publish('allowed.html', left);
  await talkAndShare(inFrame(person), `${origins['other']}/allowed.html`);
  expect(await leftOf(person.page, pasted, frameFrom('video.example'))).not.toContain('iframe');
});

test('a frame on a site that the agency has not listed stays empty', async ({ origins, somebody }) => {
  const person = await somebody();
  person.watch.expects(/frame-ancestors|Framing/);
  publish('unlisted.html', local(HOST_FRAME, origins));
  // By this name the site is another origin than the one on the list.
  await person.page.goto(`${origins['own']}/unlisted.html`);
  await expect(person.page.getByText('More news.')).toBeVisible();
  await expect(inFrame(person).place).toHaveCount(0);
});

const FILTERS: readonly [name: string, list: string, pasted: string, head: string][] = [
  ['listed-frame.html', LIST_FRAME, FRAME, ''],
  ['listed-tag.html', LIST_TAG, TAG, THEME],
];
for (const [name, list, pasted, head] of FILTERS)
  test(`a filter with a list of tags: ${name}`, async ({ origins, somebody }) => {
    const person = await somebody();
    const filter: Lets = listed(list);
    publish(name, asParagraphs(await leftOf(person.page, local(pasted, origins), filter)), head);
    const isFrame = head === '';
    await talkAndShare(isFrame ? inFrame(person) : person, `${origins[isFrame ? 'other' : 'own']}/${name}`);
    const unlisted = await leftOf(person.page, local(pasted, origins), EDITORS.onlyText);
    expect(unlisted).not.toMatch(/iframe|talk-dialogue/);
  });

test('only a link: the agency’s own page has everything', async ({ origins, somebody }) => {
  const person = await somebody();
  publish('link.html', await leftOf(person.page, local(LINK, origins), EDITORS.onlyText));
  await person.page.goto(`${origins['other']}/link.html`);
  await person.page.getByRole('link', { name: 'Talk it through' }).click();
  await talkAndShare(person, person.page.url());
});
