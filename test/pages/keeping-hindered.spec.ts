import { expect, test, type Site } from './house.js';
import type { Person } from './person.js';
import { stored } from './storage.js';

const HAPPENED = 'What happened, from where you were?';
const MIND = 'What was going through your mind?';
const THEN = 'How did you feel then?';
const FULL = 'This device would not keep it. Your words are safe here until you close this page.';
const BUSY = 'Your words are open in another tab. Here nothing is kept.';
const DAY = 24 * 60 * 60 * 1000;

async function firstAnswer(person: Person, site: Site): Promise<void> {
  await person.openWhole(`${site.origin}/family.html`);
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: 'Words to keep.' });
  await person.isAsked(MIND);
}

/** Ways in which a browser refuses to keep, as scripts before the page. */
const refusals: Record<string, () => void> = {
  'opening a database throws': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
  },
  'nothing of the database may be touched': () => {
    IDBFactory.prototype.databases = () => Promise.reject(new DOMException('blocked', 'SecurityError'));
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
  },
  'there is no room': () => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
};

for (const [name, refuse] of Object.entries(refusals))
  test(`words that cannot be kept are still here, and the person is told: ${name}`, async ({ site, somebody }) => {
    const person = await somebody();
    await person.page.addInitScript(refuse);
    await firstAnswer(person, site);
    const offer = person.button('Keep on this device');
    if (await offer.isVisible()) {
      await offer.click();
      await expect(person.place.getByText(FULL)).toBeVisible();
      await person.hears(FULL);
    }
    await person.answer({ ask: MIND, write: 'Still here.' });
    await person.isAsked(THEN);
    await expect(person.transcript).toContainText('Words to keep.');
    await expect(person.transcript).toContainText('Still here.');
    // Whoever asks is not told that something is kept.
    await person.place.getByText('Who sees this?').first().click();
    await expect(person.place.getByText('Your words are kept on this device for 14 days.')).toHaveCount(0);
    await person.press('Stop or take a break');
    await person.press('Take a break');
    await expect(person.place.getByText('Your words are only in this page.').first()).toBeVisible();
  });

for (const name of ['nothing of the database may be touched', 'there is no room'])
  test(`where nothing can be kept, a share still goes, and waiting is told as it is: ${name}`, async ({
    site,
    somebody,
  }) => {
    const person = await somebody();
    await person.page.addInitScript(refusals[name]!);
    await firstAnswer(person, site);
    const offer = person.button('Keep on this device');
    if (await offer.isVisible()) await offer.click();
    person.watch.expects(/ERR_INTERNET_DISCONNECTED/);
    await person.page.context().setOffline(true);
    await person.press('Stop or take a break');
    await person.press('Finish here');
    await person.press('Yes');
    await person.tick(HAPPENED);
    await person.press('Share the ticked parts');
    await person.sees('Not arrived yet');
    await expect(person.place.getByText('It is kept on this device until then.')).toHaveCount(0);
    await expect(person.place.getByText('Keep this page open.')).toBeVisible();
    await person.page.context().setOffline(false);
    await person.sees('It has arrived');
    expect(site.receiver.taken).toHaveLength(1);
  });

test('a second tab says so and keeps nothing; the first goes on', async ({ site, somebody }) => {
  const first = await somebody();
  await firstAnswer(first, site);
  await first.press('Keep on this device');
  await first.hears('Kept on this device after each Next.');
  await expect.poll(async () => (await stored(first.page)).keys.length).toBe(3);
  const { bytes } = await stored(first.page);

  const second = await first.inNewTab();
  await firstAnswer(second, site);
  await expect(second.place.getByText(BUSY)).toBeVisible();
  await expect(second.button('Keep on this device')).toHaveCount(0);
  await second.answer({ ask: MIND, write: 'From the second tab.' });
  await second.isAsked(THEN);
  await expect(second.place.getByText(BUSY)).toBeVisible();
  expect((await stored(second.page)).bytes).toBe(bytes);

  await first.page.bringToFront();
  await first.answer({ ask: MIND, write: 'From the first tab.' });
  await first.isAsked(THEN);
  await expect(first.place.getByText(BUSY)).toHaveCount(0);
  await expect.poll(async () => (await stored(first.page)).bytes !== bytes).toBe(true);
  await first.page.close();
  await second.page.close();

  const later = await first.inNewTab();
  await later.open(`${site.origin}/family.html`);
  await later.begin();
  await later.press('Carry on');
  await later.gate('none');
  await expect(later.transcript).toContainText('From the first tab.');
  await expect(later.transcript).not.toContainText('From the second tab.');
});

for (const [days, offered] of [
  [13, true],
  [15, false],
] as const)
  test(`kept words are ${offered ? 'offered' : 'gone'} after ${days} days`, async ({ site, somebody }) => {
    const person = await somebody();
    await firstAnswer(person, site);
    await person.press('Keep on this device');
    await person.answer({ ask: MIND, write: 'Dated.' });
    await expect.poll(async () => (await stored(person.page)).keys.length).toBe(3);
    await person.page.close();

    const later = await person.inNewTab();
    await later.page.clock.install({ time: Date.now() + days * DAY });
    await later.open(`${site.origin}/family.html`);
    await later.begin();
    if (offered) await later.sees('You kept some words here');
    else {
      await later.isAsked('What would you like to talk through?');
      expect((await stored(later.page)).keys.filter((key) => key.includes('/d'))).toEqual([]);
    }
  });
