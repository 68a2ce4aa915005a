import { Device } from './device.js';
import { expect, test } from './house.js';
import type { Person } from './person.js';
import { share, toShare } from './sharing.js';
import { NOTHING, stored } from './storage.js';
import { rowAtHome } from './stories.js';

const HAPPENED = 'What happened, from where you were?';

let device: Device;
test.beforeEach(({ demo, site }) => {
  device = new Device(demo.origin, site.origin);
});
test.afterEach(() => device.throwAway());

/** What is in the transcript, question by question. */
async function saidBy(person: Person): Promise<string> {
  return (await person.transcript.textContent()) ?? '';
}

test('kept words outlive a killed browser, up to the last Next, every time', async ({ site }) => {
  test.setTimeout(180_000);
  const url = `${site.origin}/family.html`;
  let person = await device.start();
  await person.open(url);
  await person.startTalking('A row');
  const [first, ...rest] = rowAtHome.scenes.slice(0, 6);
  await person.answer(...first!);
  await person.press('Keep on this device');
  const words = [wordsOf(first!)];
  for (const scene of rest) {
    await person.isAsked(scene[0].ask);
    for (const one of words) expect(await saidBy(person)).toContain(one);
    const { bytes } = await stored(person.page);
    await person.answer(...scene);
    words.push(wordsOf(scene));
    await expect(person.transcript).toContainText(wordsOf(scene));
    // A browser takes some milliseconds to write: nobody ends its processes faster than that.
    await expect.poll(async () => (await stored(person.page)).bytes !== bytes).toBe(true);
    await device.kill();
    expect(person.watch.problems).toEqual([]);

    person = await device.start();
    await person.open(url);
    await person.begin();
    await person.sees('You kept some words here');
    await person.press('Carry on');
    await person.isAsked('Is any of this going on?');
    await person.gate('none');
    await person.button('Skip this one').waitFor();
    for (const one of words) expect(await saidBy(person)).toContain(one);
  }
  await person.isAsked('Which bit weighs most on you?');
});

function wordsOf(scene: (typeof rowAtHome.scenes)[number]): string {
  const [deed] = scene;
  if ('write' in deed) return deed.write;
  if ('pick' in deed) return deed.pick[0] ?? '';
  if ('touched' in deed) return Object.values(deed.touched)[0] ?? '';
  return Object.values(deed.goal)[0] ?? '';
}

for (const choice of ['Do not keep', undefined])
  test(`nothing outlives a killed browser where ${choice ?? 'nothing'} was chosen`, async ({ site }) => {
    let person = await device.start();
    await person.open(`${site.origin}/family.html`);
    await person.startTalking('A row');
    await person.answer({ ask: HAPPENED, write: 'For this page only.' });
    if (choice) await person.press(choice);
    await person.answer({ ask: 'What was going through your mind?', write: 'Nothing to keep.' });
    await expect(person.transcript).toContainText('Nothing to keep.');
    expect(await stored(person.page)).toEqual(NOTHING);
    await device.kill();

    person = await device.start();
    await person.open(`${site.origin}/family.html`);
    expect(await stored(person.page)).toEqual(NOTHING);
    await person.begin();
    await person.isAsked('What would you like to talk through?');
  });

const isShare = (key: string) => key.includes('/o');

/** Why a share does not arrive. */
const hindrances: Record<string, (person: Person) => Promise<unknown>> = {
  'there is no network': (person) => person.page.context().setOffline(true),
  'the receiver does not answer': (person) => person.page.route('**/results', (route) => route.abort()),
};

for (const [why, hinder] of Object.entries(hindrances))
  test(`a kept share that has not arrived outlives a killed browser, and arrives once: ${why}`, async ({ site }) => {
    const url = `${site.origin}/keeps.html`;
    let person = await device.start();
    person.watch.expects(/ERR_FAILED|ERR_INTERNET_DISCONNECTED/);
    await toShare(person, url);
    await hinder(person);
    await share(person);
    await person.sees('Not arrived yet');
    await expect(person.place.getByText('It is kept on this device until then.')).toBeVisible();
    await expect.poll(async () => (await stored(person.page)).keys.filter(isShare)).toHaveLength(1);
    await expect.poll(() => person.watch.shares.length).toBeGreaterThan(0);
    const [sent] = person.watch.shares;
    await device.kill();
    expect(person.watch.problems).toEqual([]);
    expect(site.receiver.taken).toEqual([]);

    person = await device.start();
    await person.openWhole(url);
    await expect.poll(() => site.receiver.taken.length).toBe(1);
    expect(site.receiver.taken[0]).toMatchObject({ id: sent?.headers['idempotency-key'], body: sent?.body });
    await expect.poll(async () => (await stored(person.page)).keys.filter(isShare)).toEqual([]);
    await device.kill();
    expect(person.watch.problems).toEqual([]);

    person = await device.start();
    await person.open(url);
    await person.begin();
    // What waits is read before what was written is offered: past the first screen nothing more is sent.
    await expect(person.title('Talk it through')).toHaveCount(0);
    expect((await stored(person.page)).keys.filter(isShare)).toEqual([]);
    expect(site.receiver.taken).toHaveLength(1);
    expect(person.watch.problems).toEqual([]);
  });
