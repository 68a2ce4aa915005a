import { heard, listen } from './events.js';
import { expect, test, type Site } from './house.js';
import type { Person } from './person.js';
import { share, toShare, WORDS } from './sharing.js';

/** Shares on a page that carries the result itself, and gives back its id. */
async function shareByHand(person: Person, site: Site, page: 'by-hand' | 'family'): Promise<string> {
  await listen(person.page);
  if (page === 'family')
    await person.page.addInitScript(() => addEventListener('talk-result', (event) => event.preventDefault()));
  await toShare(person, `${site.origin}/${page}.html`);
  await share(person);
  await person.sees('Not arrived yet');
  const [event] = (await heard(person.page)).filter((one) => one.type === 'talk-result');
  const result = event!.detail as { id: string };
  expect(JSON.stringify(result)).toContain(WORDS);
  return result.id;
}

function settle(person: Person, id: string, state: 'delivered' | 'refused'): Promise<void> {
  return person.place.evaluate(
    (element, given) =>
      (element as HTMLElement & { settle(id: string, state: string): void }).settle(given.id, given.state),
    { id, state },
  );
}

async function told(person: Person): Promise<unknown[]> {
  return (await heard(person.page)).filter((one) => one.type === 'talk-delivery').map((one) => one.detail);
}

for (const page of ['by-hand', 'family'] as const) {
  const how = page === 'family' ? 'preventDefault on talk-result' : 'deliver-to="page"';
  test(`${how}: waits until the page says it was delivered`, async ({ site, somebody }) => {
    const person = await somebody();
    const id = await shareByHand(person, site, page);
    await expect.poll(() => told(person)).toEqual([{ id, state: 'queued' }]);
    await settle(person, '00000000-0000-4000-8000-000000000000', 'delivered');
    await person.page.evaluate(() => dispatchEvent(new Event('online')));
    await person.sees('Not arrived yet');
    await settle(person, id, 'delivered');
    await person.sees('It has arrived');
    expect(await told(person)).toEqual([
      { id, state: 'queued' },
      { id, state: 'delivered' },
    ]);
    expect(person.watch.shares).toEqual([]);
    expect(site.receiver.taken).toEqual([]);
  });

  test(`${how}: or refused`, async ({ site, somebody }) => {
    const person = await somebody();
    const id = await shareByHand(person, site, page);
    await settle(person, id, 'refused');
    await person.sees('It did not arrive');
    expect(await told(person)).toContainEqual({ id, state: 'refused' });
    expect(site.receiver.taken).toEqual([]);
  });
}

test('a page can settle right in the event', async ({ site, somebody }) => {
  const person = await somebody();
  await person.page.addInitScript(() =>
    addEventListener('talk-result', (event) => {
      const element = event.target as HTMLElement & { settle(id: string, state: string): void };
      const { id } = (event as CustomEvent<{ id: string }>).detail;
      event.preventDefault();
      void Promise.resolve().then(() => element.settle(id, 'delivered'));
    }),
  );
  await toShare(person, `${site.origin}/family.html`);
  await share(person);
  await person.sees('It has arrived');
});

test('where the browser keeps nothing, a page can still settle', async ({ site, somebody }) => {
  const person = await somebody();
  await person.page.addInitScript(() => {
    IDBFactory.prototype.databases = () => Promise.reject(new DOMException('blocked', 'SecurityError'));
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
  });
  const id = await shareByHand(person, site, 'by-hand');
  await settle(person, id, 'delivered');
  await person.sees('It has arrived');
});

test('what waits for the page does not hinder what is sent', async ({ site, somebody }) => {
  const person = await somebody();
  await listen(person.page);
  await person.page.addInitScript(() =>
    addEventListener('talk-result', (event) => event.preventDefault(), { once: true }),
  );
  await toShare(person, `${site.origin}/family.html`);
  await share(person);
  await person.sees('Not arrived yet');
  await person.press('Finish');
  await person.press('Start again');
  await person.startTalking('A row');
  await person.answer({ ask: 'What happened, from where you were?', write: 'Second share.' });
  await person.press('Stop or take a break');
  await person.press('Finish here');
  await person.press('Yes');
  await share(person);
  await person.sees('It has arrived');
  expect(site.receiver.taken.map((one) => one.body.includes('Second share.'))).toEqual([true]);
});
