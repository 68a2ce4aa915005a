import type { Locator } from '@playwright/test';
import { heardNames, listen } from './events.js';
import { expect, test, type Site } from './house.js';
import type { Person } from './person.js';
import { gather, letGo, roomLabels, takeTurn } from './room.js';
import { share, toShare } from './sharing.js';
import { NOTHING, stored } from './storage.js';

const EN = roomLabels.en;
const FEELING = 'How are things for you today?';
const HARD = 'One hard thing.';

async function arrive(person: Person, site: Site): Promise<Person> {
  await person.page.goto(`${site.origin}/check-in.html`);
  const room = person.at(person.page.locator('talk-check-in'));
  await expect(room.button('Next')).toBeVisible();
  await expect.poll(() => room.watch.hasArrived(/talk-following-together/)).toBe(true);
  return room;
}

/** One turn in which a face is let go to the worker and nothing else is said. */
async function shareFace(room: Person, alias: string): Promise<void> {
  await takeTurn(room, alias);
  await room.answer({ ask: FEELING, pick: ['Good'] });
  await room.press('Stop or take a break');
  await room.press('Finish here');
  await room.press('Yes');
  await letGo(room, FEELING, 'worker');
  await room.press('Share the ticked parts');
}

/** Mum lets one face go, and Dad is in the middle of his turn. */
async function twoTurns(room: Person): Promise<void> {
  await gather(room, [{ alias: 'Mum' }, { alias: 'Dad' }]);
  await room.press(EN.start);
  await shareFace(room, 'Mum');
  await takeTurn(room, 'Dad');
  await room.answer({ ask: FEELING, pick: ['In between'] });
  await room.skip();
  await room.skip();
  await room.press('Keep going');
  await room.write(HARD, 'half a wor');
}

test('ten quiet minutes close a turn, and keep what was released', async ({ site, somebody }) => {
  const person = await somebody();
  await person.page.clock.install();
  const room = await arrive(person, site);
  await twoTurns(room);
  await person.page.clock.fastForward(8.5 * 60_000);
  await room.sees('Covered');
  expect(await room.allText()).not.toContain('half a wor');
  await person.page.clock.fastForward(2 * 60_000);
  await room.press('Carry on');
  await room.sees('Dad');
  await room.press(EN.ready);
  await room.isAsked(FEELING);
  expect(await room.allText()).not.toContain('half a wor');
  await expect(room.place.getByRole('radio', { checked: true })).toHaveCount(0);
  await room.press('Stop or take a break');
  await room.press('Finish here');
  await room.sees(EN.heard);
  await room.press(EN.send);
  await room.sees('It has arrived');
  const { answers } = JSON.parse(site.receiver.taken[0]!.body) as { answers: { value: { number: number } }[] };
  expect(answers.map(({ value }) => value.number)).toEqual([3]);
});

test('leaving quickly in a turn takes what everybody had let go with it', async ({ site, somebody }) => {
  const person = await somebody();
  await listen(person.page);
  const room = await arrive(person, site);
  await twoTurns(room);
  await room.button('Leave quickly').click({ noWaitAfter: true });
  await expect(person.page).toHaveURL(`${site.origin}/exit.html`);
  expect(await stored(person.page)).toEqual(NOTHING);
  await person.page.goBack();
  expect(await person.page.content()).not.toContain('half a wor');
  expect(site.receiver.taken).toHaveLength(0);
});

test('language changes for everybody, in the middle of a turn, and the words stay', async ({ site, somebody }) => {
  const room = await arrive(await somebody(), site);
  await twoTurns(room);
  await room.press('Cymraeg');
  await expect(room.place.getByRole('textbox', { name: 'Un peth anodd.' })).toHaveValue('half a wor');
  await room.press('English');
  await expect(room.box(HARD)).toHaveValue('half a wor');
});

test('a room without an agency reads out, and nothing is sent', async ({ site, somebody }) => {
  const person = await somebody();
  await listen(person.page);
  await person.page.goto(`${site.origin}/check-in-home.html`);
  const room = person.at(person.page.locator('talk-check-in'));
  await gather(room, [{ alias: 'Mum' }]);
  await room.press(EN.start);
  await takeTurn(room, 'Mum');
  await room.answer({ ask: FEELING, pick: ['Really good'] });
  await room.press('Stop or take a break');
  await room.press('Finish here');
  await room.press('Yes');
  await expect(room.place.getByRole('checkbox', { name: EN.worker })).toHaveCount(0);
  await letGo(room, FEELING, 'own');
  await room.press('Share the ticked parts');
  await expect(room.place.getByRole('region', { name: 'Mum' })).toContainText('Really good');
  await room.press('Finish');
  await room.sees('That is all for now');
  expect(await heardNames(person.page)).toEqual(['talk-ready', 'talk-end']);
});

test('check-out follows with the same people', async ({ site, somebody }) => {
  const room = await arrive(await somebody(), site);
  await gather(room, [{ alias: 'Mum' }, { alias: 'Dad' }]);
  await room.press(EN.start);
  await room.sees('Mum');
  await room.place.getByText('Other ways').click();
  await room.press('Finish the round');
  await room.press('Yes');
  await room.press('Finish');
  await room.press('Check out at the end of the visit');
  await room.sees(EN.here);
  await room.press(EN.start);
  await takeTurn(room, 'Mum');
  await room.isAsked('How are you leaving?');
});

test('whatever people in a room do short of sending, the same is asked for, in the same order', async ({
  site,
  somebody,
}) => {
  const ways: Record<string, (room: Person) => Promise<void>> = {
    'nobody begins': async () => undefined,
    'a yes at the gate': async (room) => {
      await gather(room, [{ alias: 'Mum' }]);
      await room.press(EN.start);
      await takeTurn(room, 'Mum', 'yes');
      await room.press('Finish');
      await room.sees('That is all for now');
    },
    'a child, Help, Welsh': async (room) => {
      await gather(room, [{ alias: 'Sam', voice: 'child' }]);
      await room.press(EN.start);
      await takeTurn(room, 'Sam');
      await room.press('Help');
      await room.place.getByRole('button', { name: 'Close', exact: true }).click();
      await room.press('Cymraeg');
    },
    'two turns': twoTurns,
  };
  for (const [name, way] of Object.entries(ways)) {
    const person = await somebody();
    await way(await arrive(person, site));
    expect(
      person.watch.list.map((one) => one.replace(/\.[0-9a-f]{10}\.js/, '.HASH.js')),
      name,
    ).toEqual(['GET /check-in.html', 'GET /cdn/talk-check-in.js', 'GET /cdn/talk-following-together.HASH.js']);
    await person.page.context().close();
  }
});

const isFocused = (target: Locator) =>
  target.evaluate((element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element);

async function tabTo(room: Person, target: Locator): Promise<void> {
  for (let times = 0; times < 60; times++) {
    await room.page.keyboard.press('Tab');
    if (await isFocused(target)) return;
  }
  throw new Error(`Tab does not lead to ${String(target)}`);
}

test('a whole turn by keyboard alone', async ({ site, somebody }) => {
  const room = await arrive(await somebody(), site);
  const { keyboard } = room.page;
  const press = async (name: string) => {
    await tabTo(room, room.button(name));
    await keyboard.press('Enter');
  };
  const pick = async (name: string) => {
    await tabTo(room, room.place.getByRole('radio', { name, exact: true }));
    await keyboard.press('Space');
  };
  await pick('Good place');
  await press('Next');
  await tabTo(room, room.place.getByText(EN.more, { exact: true }));
  await keyboard.press('Enter');
  await tabTo(room, room.place.getByRole('textbox', { name: EN.someone }));
  await keyboard.type('Nan');
  await keyboard.press('Enter');
  await expect(room.button('Remove from the list: Nan')).toBeVisible();
  await press('Start');
  await expect(room.title('Nan')).toBeFocused();
  await press(EN.ready);
  await pick('None of these');
  await press('Next');
  await expect(room.group(FEELING)).toBeFocused();
  await tabTo(room, room.place.getByRole('radio', { name: 'Really hard', exact: true }));
  await keyboard.press('ArrowDown');
  await expect(room.place.getByRole('radio', { name: 'Hard', exact: true })).toBeChecked();
  await press('Next');
  await press('Stop or take a break');
  await press('Finish here');
  await press('Yes');
  const worker = room.group(FEELING).getByRole('checkbox', { name: EN.worker });
  await tabTo(room, worker);
  await keyboard.press('Space');
  await expect(worker).toBeChecked();
  await press('Share the ticked parts');
  await press(EN.send);
  await room.sees('It has arrived');
});

test('where nobody can say whether it arrived, the room is told whom to ask, at the end too', async ({
  site,
  somebody,
}) => {
  const room = await arrive(await somebody(), site);
  room.watch.expects(/409/);
  site.receiver.willAnswer(409);
  await gather(room, [{ alias: 'Mum' }]);
  await room.press(EN.start);
  await shareFace(room, 'Mum');
  await room.press(EN.send);
  await room.sees('Please ask whether it arrived');
  const code = await room.place.locator('.code').textContent();
  await room.press('Finish');
  await room.sees('Please ask whether it arrived');
  await expect(room.place.getByText('Ask your worker whether yours arrived.')).toBeVisible();
  await expect(room.place.locator('.code')).toHaveText(code ?? 'a code');
  await expect(room.place.getByText('You can close this page.')).toHaveCount(0);
});

test('a share kept on an earlier visit is told of in a room too, once', async ({ site, somebody }) => {
  const before = await somebody();
  before.watch.expects(/ERR_FAILED/);
  await before.page.route('**/results', (route) => route.abort());
  await toShare(before, `${site.origin}/keeps.html`);
  await share(before);
  await before.sees('Not arrived yet');
  await expect.poll(async () => (await stored(before.page)).keys.filter((key) => key.includes('/o'))).toHaveLength(1);
  await before.page.goto('about:blank');
  await before.page.unroute('**/results');
  const room = await arrive(before, site);
  const news = room.place.getByText('What you shared before has arrived.');
  await expect(news).toBeVisible();
  await room.choose(room.labels.places.good);
  await room.next();
  await room.sees(EN.here);
  await room.press('mum');
  await expect(news).toHaveCount(0);
});

test('help that is offered after a hard face is in sight on a small phone, with the button that shows it', async ({
  site,
  somebody,
}) => {
  const room = await arrive(
    await somebody({ viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true }),
    site,
  );
  await gather(room, [{ alias: 'Mum' }]);
  await room.press(EN.start);
  await takeTurn(room, 'Mum');
  await room.answer({ ask: FEELING, pick: ['Really hard'] });
  const offer = room.place.getByText('That sounds heavy. Want to see who can help?');
  await expect(offer).toBeInViewport();
  const bar = (await room.button('Leave quickly').boundingBox())!;
  await expect.poll(async () => (await offer.boundingBox())!.y - bar.height).toBeGreaterThan(bar.y);
  await expect(room.button('Show me')).toBeInViewport({ ratio: 1 });
});
