import { focused, type Person } from './person.js';
import { equal, excludes, includes, ok, same, until } from './support/check.js';
import { databases, emptyDevice, entries, letGo, newDevice } from './support/device.js';
import { guideOf } from './support/guide.js';
import { known, said, tidy, visit, type Settings } from './support/page.js';
import { atShare, shareOne } from './support/share.js';

const T1 = { theme: 'T1', outcome: 'O1' } as const;
const guide = known(
  guideOf(
    'kept',
    ['one', 'two', 'three'].map((id) => ({ id, kind: 'text', ...T1 })),
    { 'one.ask': 'One?', 'two.ask': 'Two?', 'three.ask': 'Three?' },
  ),
);
const drafts = async () => (await entries()).filter((one) => one.key.startsWith('d')).length;

async function begun(settings: Settings = {}): Promise<Person> {
  const person = await visit({ guide, keep: 'ask', ...settings });
  await person.begin();
  return person;
}

/** The page is closed and opened again. */
async function comeBack(settings: Settings = {}): Promise<Person> {
  tidy();
  await letGo();
  return begun(settings);
}

async function keepAlpha(): Promise<void> {
  const person = await begun();
  await person.write('One?', 'alpha');
  await person.next();
  await person.press('Keep on this device');
  await until(() => drafts(), 'a draft');
}

describe('keeping on this device', () => {
  before(newDevice);
  afterEach(async () => {
    tidy();
    await letGo();
    await emptyDevice();
  });

  it('nothing is kept before the person says so', async () => {
    const person = await begun();
    ok(!person.sees('button', 'Keep on this device'), 'nothing to keep yet');
    await person.write('One?', 'alpha');
    await person.next();
    ok(person.sees('button', 'Keep on this device') && person.sees('button', 'Do not keep'), 'the person is asked');
    await person.write('Two?', 'beta');
    await person.next();
    ok(!(await databases()).includes('notes'), 'not even an empty database');
  });

  it('the offer says what not keeping means', async () => {
    const person = await begun();
    await person.write('One?', 'alpha');
    await person.next();
    includes(person.now, 'If you do not, it is gone when this page closes, or after 10 quiet minutes.');
  });

  for (const [choice, line] of [
    ['Keep on this device', 'Kept on this device after each Next.'],
    ['Do not keep', 'Nothing is kept on this device.'],
  ] as const)
    it(`${choice}: the offer goes, focus stays with the question, and one line says what was chosen`, async () => {
      const person = await begun();
      await person.write('One?', 'alpha');
      await person.next();
      const button = person.find('button', choice);
      button.focus();
      button.click();
      // Within the gesture: no task may pass.
      for (let turns = 0; turns < 8; turns += 1) await Promise.resolve();
      await person.element.updateComplete;
      await Promise.resolve();
      ok(!person.sees('button', choice), 'the offer has gone');
      ok(focused()?.textContent?.includes('Two?'), `focus at the question, saw ${focused()?.outerHTML}`);
      await until(() => person.now.includes(line), 'the line');
      await said(line);
    });

  describe('once there is something', () => {
    it('kept words are offered after the place check, and carried on with', async () => {
      await keepAlpha();
      const person = await comeBack();
      person.expectAsked('You kept some words here');
      excludes(person.text, 'alpha', 'not yet shown');
      await person.press('Carry on');
      person.expectAsked('Two?');
      includes(person.text, 'alpha');
      await person.write('Two?', 'beta');
      await person.next();
      includes(person.textOf(await person.open('Who sees this?')), 'kept on this device for 14 days');
    });

    it('every Next after that is kept', async () => {
      await keepAlpha();
      const person = await comeBack();
      await person.press('Carry on');
      await person.write('Two?', 'beta');
      await person.next();
      await new Promise((resolve) => setTimeout(resolve, 50));
      const again = await comeBack();
      await again.press('Carry on');
      again.expectAsked('Three?');
      includes(again.text, 'beta');
    });

    it('Start again wipes them, and says so', async () => {
      await keepAlpha();
      const person = await comeBack();
      await person.press('Start again and wipe them');
      person.expectAsked('One?');
      equal(person.box('One?').value, '');
      await said('Nothing is kept on this device.');
      equal(await drafts(), 0);
    });

    it('Not now at the place check leaves them where they are', async () => {
      await keepAlpha();
      tidy();
      await letGo();
      const person = await visit({ guide, keep: 'ask' });
      await person.begin({ place: 'Not now' });
      person.expectAsked('Not now is fine');
      excludes(person.text, 'kept some words');
      equal(await drafts(), 1);
    });

    it('Do not keep, said later, wipes', async () => {
      const person = await begun();
      await person.write('One?', 'alpha');
      await person.next();
      await person.press('Keep on this device');
      await until(() => drafts(), 'a draft');
      await person.press('Stop or take a break');
      await person.press('Take a break');
      includes(person.now, 'Your words are kept on this device.');
      await person.press('Do not keep');
      await said('Nothing is kept on this device.');
      equal(await drafts(), 0);
      includes(person.now, 'Your words are only in this page.');
    });

    it('Wipe what is kept here, at the end, wipes', async () => {
      const person = await begun();
      await person.write('One?', 'alpha');
      await person.next();
      await person.press('Keep on this device');
      await until(() => drafts(), 'a draft');
      await person.press('Stop or take a break');
      await person.press('Finish here');
      await person.press('Yes');
      includes(person.now, 'Your words are kept on this device. You can close this page and come back within 14 days.');
      await person.press('Wipe what is kept here');
      await until(async () => (await drafts()) === 0, 'nothing kept');
      await said('Nothing is kept on this device.');
    });

    it('keep="device" keeps from the first Next without asking', async () => {
      const person = await begun({ keep: 'device' });
      await person.write('One?', 'alpha');
      await person.next();
      await until(() => drafts(), 'a draft');
      ok(!person.sees('button', 'Keep on this device'), 'not asked');
    });

    it('keep="never" neither offers nor looks', async () => {
      await keepAlpha();
      const person = await comeBack({ keep: 'never' });
      person.expectAsked('One?');
      await person.write('One?', 'new');
      await person.next();
      ok(!person.sees('button', 'Keep on this device'), 'not offered');
    });

    it('another reference, another place', async () => {
      await keepAlpha();
      const person = await comeBack({ caseRef: 'other' });
      person.expectAsked('One?');
    });

    it('two of the same on one page are two conversations, each with its own place', async () => {
      await begun();
      const second = await begun();
      await second.write('One?', 'beta');
      await second.next();
      ok(!second.now.includes('Your words are open in another tab.'), 'not taken for another tab');
      equal(await drafts(), 0);
    });

    it('a delivered result wipes the draft; the words go nowhere else', async () => {
      const person = await atShare({ keep: 'device', deliverTo: 'page' });
      await until(() => drafts(), 'a draft');
      const result = await shareOne(person);
      equal(await drafts(), 1, 'not before it has arrived');
      person.element.settle(result.id, 'delivered');
      await until(() => person.asked === 'It has arrived', 'the arrival');
      await until(async () => (await drafts()) === 0, 'the draft to be gone');
      same(
        (await entries()).map((one) => one.key).filter((key) => key.startsWith('o')),
        [],
        'nothing waits',
      );
    });

    it('a refused result keeps the draft', async () => {
      const person = await atShare({ keep: 'device', deliverTo: 'page' });
      await until(() => drafts(), 'a draft');
      const result = await shareOne(person);
      person.element.settle(result.id, 'refused');
      await until(() => person.asked === 'It did not arrive', 'the refusal');
      equal(await drafts(), 1);
    });
  });
});
