import { setViewport } from '@web/test-runner-commands';
import { equal, excludes, includes, ok, same, until } from './support/check.js';
import { emptyDevice, entries, letGo } from './support/device.js';
import { guideOf } from './support/guide.js';
import { known, listen, said, tidy, visit } from './support/page.js';
import type { Person } from './person.js';

const T1 = { theme: 'T1', outcome: 'O1' } as const;
const make = (id: string) =>
  known(guideOf(id, [{ id: 'one', kind: 'text', ...T1 }], { 'one.ask': 'What happened?', 'sum.one': '{one}' }));
const guide = make('then-and-now');
const other = make('another-guide');

const KEEP = 'Keep my own copy here';
const LOOK = 'Look at what I kept here';
const copies = async () => (await entries()).filter(({ key }) => key.startsWith('c'));

/** One conversation, told and finished. */
async function finished(words: string, settings = {}): Promise<Person> {
  const person = await visit({ guide, keep: 'ask', ...settings });
  await person.begin();
  await person.write('What happened?', words);
  await person.next();
  await person.press('Yes');
  person.expectAsked('Nothing was sent. It is yours.');
  return person;
}

async function kept(words: string, settings = {}): Promise<void> {
  const person = await finished(words, settings);
  await person.press(KEEP);
  await said('A copy is kept here. Leave quickly wipes it.');
  tidy();
  await letGo();
}

/** At the first screen, everything loaded, the place said to be good. */
async function back(settings = {}): Promise<Person> {
  const person = await visit({ guide, keep: 'ask', ...settings });
  await person.pick('Good place');
  return person;
}

async function looking(): Promise<Person> {
  const person = await back();
  await until(() => person.sees('button', LOOK), 'a way to what was kept');
  await person.press(LOOK);
  await until(() => person.asked === 'What I kept here', 'what was kept');
  return person;
}

/** What another tab with the same questions holds, until it is let go. */
async function openElsewhere(): Promise<() => void> {
  await visit({ guide, keep: 'ask' });
  const held = await until(async () => (await navigator.locks.query()).held?.[0]?.name, 'the place to be held');
  tidy();
  await letGo();
  return new Promise((resolve) => {
    void navigator.locks.request(held, () => new Promise<void>(resolve));
  });
}

describe('then and now', () => {
  beforeEach(emptyDevice);
  afterEach(async () => {
    tidy();
    await letGo();
  });
  after(emptyDevice);

  it('nothing is kept until somebody asks, and then it is sealed for 90 days', async () => {
    const person = await finished('we had a row about the door');
    same(await copies(), []);
    includes(person.now, 'for 90 days. Someone else who uses this browser could open it.');
    await person.press(KEEP);
    const [one, ...more] = await until(async () => (await copies()).length > 0 && copies(), 'a copy');
    equal(more.length, 0);
    const { until: end, sealed } = one!.value as { until: number; sealed: { data: ArrayBuffer } };
    const days = (end - Date.now()) / 86_400_000;
    ok(days > 89.9 && days <= 90, `${days} days`);
    excludes(new TextDecoder('latin1').decode(sealed.data), 'door');
    ok(/^c[0-9a-f]{24}$/.test(one!.key), one!.key);
  });

  it('what was kept a moment ago can be taken back', async () => {
    const person = await finished('only for a moment');
    await person.press(KEEP);
    await until(() => person.sees('button', 'Remove this copy'), 'a way back');
    await person.press('Remove this copy');
    await until(() => person.sees('button', KEEP), 'the offer again');
    same(await copies(), []);
  });

  it('no event tells of it', async () => {
    const person = await finished('quiet');
    const heard = listen(person.element);
    await person.press(KEEP);
    await until(async () => (await copies()).length > 0, 'a copy');
    same(heard.length, 0);
  });

  it('is found again on the first screen, only once the place is good', async () => {
    await kept('the first time');
    const person = await visit({ guide, keep: 'ask' });
    for (const place of ['Not sure', 'Not now']) {
      await person.pick(place);
      ok(!person.sees('button', LOOK), place);
    }
    await person.pick('Good place');
    await until(() => person.sees('button', LOOK), 'a way to it');
    excludes(person.text, 'the first time');
  });

  it('is found, and can be kept, while the same questions stand open in another tab', async () => {
    await kept('first');
    const letThemGo = await openElsewhere();
    const person = await back();
    await until(() => person.sees('button', LOOK), 'a way to what was kept');
    await person.leaveFirst();
    includes(person.text, 'Your words are open in another tab.');
    await person.write('What happened?', 'second');
    await person.next();
    await person.press('Yes');
    await person.press(KEEP);
    await until(async () => (await copies()).length === 2, 'a second copy');
    letThemGo();
  });

  it('is not spoken of where there is nothing, in another guide, or where nothing may be kept', async () => {
    await kept('mine');
    for (const settings of [{ guide: other }, { keep: 'never' }]) {
      const person = await back(settings);
      await person.press('Next');
      await until(() => person.asked === 'What happened?', 'the rest to have arrived');
      await person.press('Back');
      ok(!person.sees('button', LOOK), JSON.stringify(settings));
      tidy();
      await letGo();
    }
    const person = await finished('words', { keep: 'never' });
    ok(!person.sees('button', KEEP), 'nothing is offered either');
  });

  it('shows the last two, and another one when it is picked', async () => {
    for (const words of ['the first', 'the second', 'the third']) await kept(words);
    const person = await looking();
    equal(person.names('checkbox').length, 3);
    equal(person.in().getAllByRole('region').length, 2);
    includes(person.now, 'the second');
    includes(person.now, 'the third');
    excludes(person.now, 'the first');
    const [first, second] = person.in().getAllByRole('checkbox') as HTMLInputElement[];
    second!.click();
    first!.click();
    await person.settled();
    includes(person.now, 'the first');
    excludes(person.now, 'the second');
    await person.press('Back');
    ok(person.sees('radio', 'Good place'), 'the first screen again');
    excludes(person.text, 'the third');
  });

  it('promises no more than there is: side by side where that fits, one below the other on a phone', async () => {
    for (const words of ['the first', 'the second']) await kept(words);
    const person = await looking();
    includes(person.now, 'Pick two to see them together.');
    excludes(person.now, 'side by side');
    const tops = () =>
      person
        .in()
        .getAllByRole('region')
        .map((one: HTMLElement) => one.getBoundingClientRect().top);
    try {
      await setViewport({ width: 768, height: 900 });
      const [first, second] = tops();
      // Engines round a box to a fraction of a pixel of their own.
      ok(Math.abs(first! - second!) < 1, 'side by side');
      await setViewport({ width: 320, height: 568 });
      const [above, below] = tops();
      ok(below! > above!, 'one below the other');
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('one can be removed, and all', async () => {
    for (const words of ['the first', 'the second']) await kept(words);
    const person = await looking();
    const [remove] = person.in().getAllByRole('button', { name: /^Remove this copy/ }) as HTMLElement[];
    remove!.click();
    await until(async () => (await copies()).length === 1, 'one of them to go');
    await until(() => !person.now.includes('the first'), 'it to go from the screen');
    includes(person.now, 'the second');
    await person.press('Remove all');
    equal((await copies()).length, 1, 'one press wipes nothing');
    await said('Is this right?');
    await person.press('Yes');
    await until(() => person.sees('radio', 'Good place'), 'the first screen again');
    same(await copies(), []);
    ok(!person.sees('button', LOOK), 'nothing more to look at');
  });

  it('is dropped from memory when nobody looks any more', async () => {
    await kept('gone from the screen');
    const person = await looking();
    includes(person.now, 'gone from the screen');
    ok(person.element.hasWords, 'there is something to protect');
    person.element.dropMemory();
    await until(() => person.sees('radio', 'Good place'), 'the first screen');
    excludes(person.text, 'gone from the screen');
  });
});
