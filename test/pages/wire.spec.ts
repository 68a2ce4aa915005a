import { heardNames, listen } from './events.js';
import { expect, test, type Demo } from './house.js';
import { countAll } from './arrived.js';
import type { Person } from './person.js';
import { finishEarly, HAPPENED, share, WORDS } from './sharing.js';
import { NOTHING, stored } from './storage.js';
import { rowAtHome } from './stories.js';
import { walk } from './journey.js';

async function ready(person: Person, demo: Demo): Promise<void> {
  await listen(person.page);
  await person.openWhole(`${demo.origin}/`);
}

const ways: Record<string, (person: Person) => Promise<void>> = {
  'gate: none': async (person) => {
    await person.startTalking('A row');
    await person.isAsked(HAPPENED);
  },
  'gate: yes': async (person) => {
    await person.begin();
    await person.choose('A row');
    await person.next();
    await person.gate('yes');
    await person.sees('You have not done anything wrong');
  },
  'a young person': async (person) => {
    await person.startTalking('A row', 'young-person');
    await person.isAsked('What happened, your version?');
  },
  'a child': async (person) => {
    await person.startTalking('A row', 'child');
    await person.isAsked('What happened?');
  },
  'a worker': async (person) => {
    await person.startTalking('A row', 'practitioner');
    await person.isAsked('What did they see and hear? Ask each person in turn.');
  },
  'help opened': async (person) => {
    await person.press('Help');
    await expect(person.place.getByRole('link', { name: 'Call 116 123' })).toBeVisible();
    await person.press('Close');
  },
  'another language': async (person) => {
    await person.press('Cymraeg');
    person.speaks = 'cy';
    await person.startTalking('Ffrae');
    await person.isAsked('Beth ddigwyddodd, o ble roeddech chi?');
  },
  'nothing shared': async (person) => {
    await walk(person, rowAtHome);
    await person.press('Yes');
    await person.press('Share nothing');
    await person.sees('Nothing was sent. It is yours.');
  },
  'started again': async (person) => {
    await person.begin('adult', 'not-now');
    await person.press('Start again');
    await person.sees('Talk it through');
    await person.startTalking('A row');
  },
};

test('whatever a person does short of sharing, the same is asked for, in the same order', async ({
  demo,
  somebody,
}) => {
  for (const [name, way] of Object.entries(ways)) {
    const person = await somebody();
    await ready(person, demo);
    await way(person);
    expect(
      person.watch.list.map((one) => one.replace(/\.[0-9a-f]{10}\.js/, '.HASH.js')),
      name,
    ).toEqual([
      'GET /',
      'GET /demo.css',
      'GET /cdn/talk-dialogue.js',
      'GET /cdn/talk-following-more.HASH.js',
      'GET /keys',
    ]);
    expect(
      person.watch.requests.filter((one) => one.url.includes('?')),
      name,
    ).toEqual([]);
    await person.page.context().close();
  }
});

test('the rest is asked for after the first screen can be used, without a gesture', async ({ demo, somebody }) => {
  const person = await somebody();
  await person.page.addInitScript(() => {
    addEventListener('talk-ready', () => {
      const asked = performance.getEntriesByType('resource').map((one) => new URL(one.name).pathname);
      Object.defineProperty(window, Symbol.for('asked-before-ready'), { value: asked });
    });
  });
  await person.openWhole(`${demo.origin}/`);
  const before = await person.page.evaluate(
    () => (window as unknown as Record<symbol, string[]>)[Symbol.for('asked-before-ready')],
  );
  expect(before?.some((one) => one.includes('talk-following'))).toBe(false);
});

test('loaded once, the whole way works without a network, up to a share that waits and then arrives once', async ({
  demo,
  somebody,
}) => {
  const person = await somebody();
  const before = await countAll(demo);
  await ready(person, demo);
  person.watch.expects(/console error: Failed to load resource: net::ERR_INTERNET_DISCONNECTED/);
  await person.page.context().setOffline(true);
  await walk(person, rowAtHome);
  await person.press('Help');
  await expect(person.place.getByRole('link', { name: 'Call 116 123' })).toBeVisible();
  await person.press('Close');
  await person.press('Yes');
  await person.tick(...rowAtHome.shared);
  await person.press('Share the ticked parts');
  await person.sees('Not arrived yet');
  await expect(person.place.getByText('Keep this page open.')).toBeVisible();
  expect(await countAll(demo)).toBe(before);

  await person.page.context().setOffline(false);
  await person.sees('It has arrived');
  await person.hears('It has arrived');
  expect(await countAll(demo)).toBe(before + 1);
  const [first, ...again] = person.watch.shares;
  for (const one of again) expect(one).toEqual(first);
  const delivered = (await heardNames(person.page)).filter((one) => one === 'talk-delivery');
  expect(delivered).toHaveLength(2);
});

test('a share that waits in this page only says so to the end', async ({ demo, somebody }) => {
  const person = await somebody();
  const before = await countAll(demo);
  const onlyHere = person.place.getByText('Keep this page open.');
  await ready(person, demo);
  person.watch.expects(/console error: Failed to load resource: net::ERR_INTERNET_DISCONNECTED/);
  await person.page.context().setOffline(true);
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: WORDS });
  await finishEarly(person);
  await share(person);
  await person.sees('Not arrived yet');
  await expect(onlyHere).toBeVisible();
  await person.press('Finish');
  await person.sees('Thank you for your time');
  await expect(onlyHere).toBeVisible();
  await expect(person.place.getByText('You can close this page.')).toHaveCount(0);
  expect(await stored(person.page)).toEqual(NOTHING);
  expect(await countAll(demo)).toBe(before);

  await person.page.context().setOffline(false);
  await person.hears('It has arrived');
  await expect(onlyHere).toHaveCount(0);
  await expect(person.place.getByText('You can close this page.')).toBeVisible();
  expect(await countAll(demo)).toBe(before + 1);
});

test('where the rest does not arrive the person is told, and can try again', async ({ demo, somebody }) => {
  const person = await somebody();
  await listen(person.page);
  person.watch.expects(/net::ERR_FAILED/, /load-failed/);
  await person.page.route(/talk-following/, (route) => route.abort());
  await person.open(`${demo.origin}/`);
  await person.begin();
  await expect(person.place.getByText('The rest of the questions did not arrive.')).toBeVisible();
  await person.page.unroute(/talk-following/);
  await person.press('Try again');
  await person.isAsked('What would you like to talk through?');
});

test('a person who is quicker than the network is not left behind', async ({ demo, somebody }) => {
  const person = await somebody();
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  await person.page.route(/talk-following/, async (route) => {
    await held;
    await route.continue();
  });
  await person.open(`${demo.origin}/`);
  await person.press('Cymraeg');
  person.speaks = 'cy';
  await person.begin('child');
  await expect(person.place.getByText('Un eiliad.')).toBeVisible();
  go();
  await person.isAsked('Am beth mae hyn?');
});

test('what is chosen while the rest is being made ready is not lost', async ({ demo, somebody }) => {
  const person = await somebody();
  // A slow device: the browser takes its time to answer whether another tab is open.
  await person.page.addInitScript(() => {
    const ask = navigator.locks.request.bind(navigator.locks);
    const held = new Promise<void>((resolve) => addEventListener('let-go', () => resolve(), { once: true }));
    navigator.locks.request = (async (...given: Parameters<typeof ask>) => {
      dispatchEvent(new Event('asked-for-lock'));
      await held;
      return ask(...given);
    }) as typeof ask;
    addEventListener('asked-for-lock', () => (document.body.dataset['asked'] = ''), { once: true });
  });
  await person.open(`${demo.origin}/`);
  await expect(person.page.locator('body[data-asked]')).toBeVisible();
  await person.press('Cymraeg');
  person.speaks = 'cy';
  await person.choose('Plentyn');
  await person.page.evaluate(() => dispatchEvent(new Event('let-go')));
  await person.choose('Lle da');
  await person.next();
  await person.isAsked('Am beth mae hyn?');
});
