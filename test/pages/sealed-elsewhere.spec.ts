import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, STRICT_POLICY } from '../../scripts/serve.mjs';
import { createReceiver, makeSealingKey, type Receiver } from '../../packages/receiver/dist/index.js';
import { heard, listen } from './events.js';
import { expect, test } from './house.js';
import type { Person } from './person.js';
import { finishEarly, HAPPENED, share, WORDS } from './sharing.js';

const TOKEN = 'a-token-for-tests-only-0123456789';
const NOT_MADE = 'This could not be got ready to send. Nothing was sent, and your words are still here.';

/** A real receiver on an origin of its own, which takes from these pages. */
interface Elsewhere {
  origin: string;
  list(): Promise<{ status: string }[]>;
  close(): Promise<void>;
}

async function receiverFor(...allowedOrigins: string[]): Promise<Elsewhere> {
  const dataDir = mkdtempSync(join(tmpdir(), 'talk-elsewhere-'));
  const seal = { mode: 'open' as const, keys: { keys: [await makeSealingKey('P-256')] } };
  const receiver: Receiver = await createReceiver({ dataDir, staffToken: TOKEN, seal, allowedOrigins });
  const { server, origin } = (await serve({ folders: {}, receiver })) as { server: Server; origin: string };
  return {
    origin,
    async list() {
      const answer = await fetch(`${origin}/results`, { headers: { Authorization: `Bearer ${TOKEN}` } });
      return ((await answer.json()) as { items: { status: string }[] }).items;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await receiver.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * A page that seals and hands in elsewhere; its policy names that place, or does not, and that place allows it, or does not.
 * Served by a server of its own: of a page that a test makes up, Chromium would not believe that it is on this machine.
 */
async function together(isNamed: boolean, isAllowed: boolean): Promise<{ url: string; elsewhere: Elsewhere }> {
  const headers: Record<string, Record<string, string>> = {};
  let receiver = '';
  const { server, origin } = (await serve({
    folders: { '/cdn/': 'dist/cdn', '/': 'test/pages/fixtures' },
    receiver: undefined,
    headers,
    fillIn: (page: string) =>
      page
        .replace('deliver-to="/results"', `deliver-to="${receiver}/results"`)
        .replace('seal-to="/results/keys"', `seal-to="${receiver}/keys"`),
  })) as { server: Server; origin: string };
  const elsewhere = await receiverFor(isAllowed ? origin : 'https://other.example');
  receiver = elsewhere.origin;
  const policy = STRICT_POLICY.replace("connect-src 'self'", `connect-src ${isNamed ? receiver : "'self'"}`);
  headers['/sealed.html'] = { 'content-security-policy': policy };
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await elsewhere.close();
  };
  return { url: `${origin}/sealed.html`, elsewhere: { ...elsewhere, close } };
}

/** Up to Share: where the key cannot be had, people can talk it through all the same. */
async function upToShare(person: Person, url: string): Promise<void> {
  person.watch.expects(/request elsewhere: /);
  await listen(person.page);
  await person.open(url);
  await expect.poll(() => person.watch.hasArrived(/talk-following/)).toBe(true);
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: WORDS });
  await finishEarly(person);
}

test('a receiver on another origin gives its key and takes what is sealed, where page and receiver allow it', async ({
  somebody,
}) => {
  const { url, elsewhere } = await together(true, true);
  const person = await somebody();
  await upToShare(person, url);
  await share(person);
  await person.sees('It has arrived');
  expect((await elsewhere.list()).map(({ status }) => status)).toEqual(['final']);
  expect(person.watch.shares.map(({ headers }) => headers['content-type'])).toEqual(['application/jose']);
  await elsewhere.close();
});

for (const [what, isNamed, isAllowed, said] of [
  ['the receiver does not allow the page', true, false, /CORS policy|ERR_FAILED|fetch-failed/],
  [
    'the page’s own policy does not name the receiver',
    false,
    true,
    /fetch-failed|violates the document's|CSP|connect-src/,
  ],
] as const)
  test(`where ${what}, nothing is sent, the person is told kindly, and the integrator why`, async ({ somebody }) => {
    const { url, elsewhere } = await together(isNamed, isAllowed);
    const person = await somebody();
    person.watch.expects(said);
    await upToShare(person, url);
    await share(person);
    await expect(person.place.getByText(NOT_MADE)).toBeVisible();
    expect(person.watch.shares).toEqual([]);
    expect(await elsewhere.list()).toEqual([]);
    const errors = (await heard(person.page)).filter(({ type }) => type === 'talk-error').map(({ detail }) => detail);
    expect(errors).toContainEqual(expect.objectContaining({ code: 'fetch-failed', path: '/seal-to' }));
    expect(JSON.stringify(await heard(person.page))).not.toContain(WORDS);
    await elsewhere.close();
  });
