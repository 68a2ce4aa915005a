import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { startDemo } from '../../scripts/demo.mjs';
import { serve } from '../../scripts/serve.mjs';
import { Visitor } from './visitor.js';

/** Whole conversations on the built files, with the real receiver, in one engine. */
const ENGINE = process.env['ENGINE'] ?? 'firefox';
const HAPPENED = 'What happened, from where you were?';
const SAID = `document.querySelector('[aria-live]')?.textContent`;
const WORDS = 'We shouted about the kitchen again.';

const dataDir = mkdtempSync(join(tmpdir(), 'talk-engine-'));
let demo: Awaited<ReturnType<typeof startDemo>>;
let site: { origin: string; server: import('node:http').Server };
let visitor: Visitor;

before(async () => {
  demo = await startDemo({ dataDir });
  const folders = { '/cdn/': 'dist/cdn', '/': 'test/pages/fixtures' };
  site = (await serve({ folders, receiver: undefined })) as typeof site;
  visitor = await Visitor.with(ENGINE);
});
after(async () => {
  await visitor?.closes();
  site.server.close();
  site.server.closeAllConnections();
  await demo.close();
  rmSync(dataDir, { recursive: true, force: true });
});

test(`${ENGINE}: from opening to receipt; what was ticked arrives, what was not does not`, async () => {
  await visitor.goes(`${demo.origin}/`);
  await visitor.begins();
  await visitor.writes(HAPPENED, WORDS);
  await visitor.presses('Next');
  await visitor.writes('What was going through your mind?', 'This stays here');
  await visitor.presses('Next');
  await visitor.skipsTo('Here is what you said');
  await visitor.presses('Yes');
  await visitor.sees('text', 'Choose what to share');
  await visitor.picks(HAPPENED);
  await visitor.presses('Share the ticked parts');
  await visitor.sees('text', 'It has arrived');
  const [result, ...more] = await arrived();
  assert.equal(more.length, 0, 'one result');
  assert.deepEqual(
    result?.answers.map(({ asked, value }) => [asked, value.text]),
    [[HAPPENED, WORDS]],
  );
  assert.ok(!JSON.stringify(result).includes('This stays here'));
  await visitor.presses('Finish');
  await visitor.sees('text', 'Thank you for your time');
});

test(`${ENGINE}: words kept on this device are offered after a reload, and Leave quickly wipes them and the page`, async () => {
  await visitor.goes(`${site.origin}/family.html`);
  await visitor.begins();
  await visitor.writes(HAPPENED, WORDS);
  await visitor.presses('Next', 'Keep on this device');
  await until(async () => String(await visitor.page(SAID)).startsWith('Kept on this device'), 'that it is kept');
  await visitor.goes(`${site.origin}/family.html`);
  await visitor.opens();
  await visitor.sees('text', 'You kept some words here');
  await visitor.presses('Carry on');
  await visitor.picks('None of these');
  await visitor.presses('Next');
  await visitor.sees('text', WORDS);
  await visitor.presses('Leave quickly');
  await until(async () => String(await visitor.page('location.pathname')) === '/exit.html', 'the exit page');
  await visitor.goes(`${site.origin}/family.html`);
  await visitor.opens();
  await visitor.sees('option', 'A row');
  assert.equal(await visitor.find('text', 'You kept some words here'), null);
  assert.ok(!JSON.stringify(await visitor.page('document.documentElement.outerHTML')).includes(WORDS));
});

interface Arrived {
  answers: { asked: string; value: { text?: string } }[];
}

/** What staff can read of all that has arrived. */
async function arrived(): Promise<Arrived[]> {
  const headers = { Authorization: `Bearer ${demo.token}` };
  const read = async (path: string) => (await fetch(`${demo.origin}${path}`, { headers })).json();
  const { items } = (await read('/results')) as { items: { id: string }[] };
  return Promise.all(items.map(async ({ id }) => ((await read(`/results/${id}`)) as { result: Arrived }).result));
}

async function until(look: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await look())) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await pause(50);
  }
}
