import type { Page } from '@playwright/test';
import { arrived } from './arrived.js';
import { violations } from './axe.js';
import { heardNames, listen } from './events.js';
import { expect, test } from './house.js';
import { codeOf } from './journey.js';
import type { Person } from './person.js';
import { share, toShare, WORDS } from './sharing.js';

const DONE = /^Done\. If anything was shared with this code, its words are removed\./;
const opens = (person: Person) => person.place.getByText('Take back what I shared', { exact: true });

/** The agency of our own pages, with a way to withdraw. The demonstration has one by itself. */
async function withWithdrawing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new MutationObserver((_, watching) => {
      const block = document.querySelector('script#agency')?.textContent.trim();
      if (!block?.endsWith('}')) return;
      watching.disconnect();
      const agency = { ...(JSON.parse(block) as object), withdrawTo: '/withdrawals' };
      Object.assign(document.querySelector('talk-dialogue')!, { agency });
    }).observe(document, { childList: true, subtree: true });
  });
}

test('what was shared is taken back on the receipt: its words are gone from the receiver', async ({
  demo,
  somebody,
}) => {
  const person = await somebody();
  await listen(person.page);
  await toShare(person, `${demo.origin}/`);
  await share(person);
  await person.sees('It has arrived');
  const result = await arrived(demo, person);
  await expect(person.place.getByText('To ask for it back, give this code to')).toHaveCount(0);
  await opens(person).click();
  expect(await violations(person.page)).toEqual([]);
  await person.press('Withdraw');
  await person.sees('Withdrawn');
  await expect(person.title('Withdrawn')).toBeFocused();
  await expect(person.place.getByText(DONE)).toBeVisible();
  const answer = await fetch(`${demo.origin}/results/${result.id}`, {
    headers: { Authorization: `Bearer ${demo.token}` },
  });
  expect(await answer.json()).toMatchObject({ status: 'withdrawn' });
  const staff = await somebody();
  await staff.page.goto(`${demo.origin}/staff`);
  await staff.page.getByLabel('Staff token').fill(demo.token);
  await staff.page.getByRole('button', { name: 'Sign in' }).click();
  const row = staff.page.getByRole('listitem').filter({ has: staff.page.locator(`a[href*="${result.id}"]`) });
  await expect(row.getByText('Withdrawn')).toBeVisible();
  await row.getByRole('link').click();
  await expect(staff.page.getByRole('heading', { level: 1, name: 'Withdrawn' })).toBeVisible();
  expect(await staff.page.content()).not.toContain(WORDS);
  await person.press('Finish');
  await expect(person.place.getByText(DONE)).toBeVisible();
  expect(await heardNames(person.page), 'no event tells of it').toEqual([
    'talk-ready',
    'talk-result',
    'talk-delivery',
    'talk-end',
  ]);
});

test('on a later visit the code alone takes it back, and a code of nothing is answered the same', async ({
  demo,
  somebody,
}) => {
  const person = await somebody();
  await toShare(person, `${demo.origin}/`);
  await share(person);
  await person.sees('It has arrived');
  const result = await arrived(demo, person);
  const code = await codeOf(person);
  for (const given of ['angel angel angel angel 0000', `  ${code.toUpperCase().replaceAll(' ', '   ')} `]) {
    await person.openWhole(`${demo.origin}/`);
    await person.choose('Good place');
    await opens(person).click();
    await expect(person.place.getByRole('textbox', { name: 'Your code' })).toHaveValue('');
    await person.place.getByRole('textbox', { name: 'Your code' }).fill(given);
    await person.press('Withdraw');
    await expect(person.place.getByText(DONE)).toBeVisible();
    expect(await violations(person.page)).toEqual([]);
    await person.hears(
      'Done. If anything was shared with this code, its words are removed. We cannot see here whether there was anything.',
    );
  }
  const answer = await fetch(`${demo.origin}/results/${result.id}`, {
    headers: { Authorization: `Bearer ${demo.token}` },
  });
  expect(await answer.json()).toMatchObject({ status: 'withdrawn' });
});

test('what cannot be a code is asked for again, and nobody is asked about it', async ({ demo, somebody }) => {
  const person = await somebody();
  await person.openWhole(`${demo.origin}/`);
  await person.choose('Good place');
  await opens(person).click();
  const before = person.watch.requests.length;
  for (const given of ['abc', 'angel angel angel 0000', 'angel angel angel angel 000', 'x'.repeat(150)]) {
    await person.place.getByRole('textbox', { name: 'Your code' }).fill(given);
    await person.press('Withdraw');
    await expect(person.place.getByText('Please look at the code again: four words and four digits.')).toBeVisible();
    await expect(person.place.getByText(DONE)).toHaveCount(0);
  }
  expect(person.watch.requests.length).toBe(before);
});

test('a code in letters and figures of another script is taken as it was made', async ({ site, somebody }) => {
  const person = await somebody();
  await withWithdrawing(person.page);
  const asked: unknown[] = [];
  await person.page.route('**/withdrawals', (route) => {
    asked.push(route.request().postDataJSON());
    return route.fulfill({ json: { state: 'withdrawn' } });
  });
  await person.openWhole(`${site.origin}/family.html`);
  await person.choose('Good place');
  await opens(person).click();
  for (const [given, sent] of [
    ['\u2067باب بيت تفاح جبل ٠٤٢٩\u2069', 'باب بيت تفاح جبل 0429'],
    ['αέρας γάτα δέντρο θάλασσα 0042', 'αέρας γάτα δέντρο θάλασσα 0042'],
    ['cây nhà sông núi ०१२३'.normalize('NFD'), 'cây nhà sông núi 0123'],
  ] as const) {
    await person.place.getByRole('textbox', { name: 'Your code' }).fill(given);
    await person.press('Withdraw');
    await expect(person.place.getByText(DONE)).toBeVisible();
    await expect.poll(() => asked.pop()).toEqual({ receipt: sent });
  }
});

test('what has not arrived yet is not sent any more', async ({ site, somebody }) => {
  const person = await somebody();
  person.watch.expects(/ERR_|503/);
  await withWithdrawing(person.page);
  site.receiver.willAnswer(503, 503, 503);
  await toShare(person, `${site.origin}/family.html`);
  await share(person);
  await person.sees('Not arrived yet');
  await opens(person).click();
  await person.page.route('**/withdrawals', (route) => route.abort());
  await person.press('Withdraw');
  await expect(person.place.getByText(/^It is not sent any more\./)).toBeVisible();
  await expect(person.place.getByText('It will be sent when there is a connection.')).toHaveCount(0);
  const sent = site.receiver.taken.length;
  await person.page.evaluate(() => dispatchEvent(new Event('online')));
  await person.page.unroute('**/withdrawals');
  await person.page.route('**/withdrawals', (route) => route.fulfill({ json: { state: 'withdrawn' } }));
  await person.press('Withdraw');
  await person.sees('Withdrawn');
  expect(site.receiver.taken).toHaveLength(sent);
});

for (const [status, said] of [
  [429, 'This did not get through. Your code stays good. Please try again.'],
  [500, 'This did not get through. Your code stays good. Please try again.'],
  [400, 'Please look at the code again: four words and four digits.'],
] as const)
  test(`an answer of ${status} is told in plain words, and the code stays`, async ({ site, somebody }) => {
    const person = await somebody();
    person.watch.expects(new RegExp(String(status)));
    await withWithdrawing(person.page);
    await person.page.route('**/withdrawals', (route) => route.fulfill({ status }));
    await person.openWhole(`${site.origin}/family.html`);
    await person.choose('Good place');
    await opens(person).click();
    const box = person.place.getByRole('textbox', { name: 'Your code' });
    await box.fill('one two three four 1234');
    await person.press('Withdraw');
    await expect(person.place.getByText(said)).toBeVisible();
    await expect(box).toHaveValue('one two three four 1234');
  });

test('without a way to withdraw nothing offers one, and the receipt says whom to ask', async ({ site, somebody }) => {
  const person = await somebody();
  await toShare(person, `${site.origin}/family.html`);
  await share(person);
  await person.sees('It has arrived');
  await expect(opens(person)).toHaveCount(0);
  expect(person.watch.hasArrived(/talk-following-more/), 'nor does anybody fetch the screens for it').toBe(false);
  await expect(person.place.getByText('To ask for it back, give this code to')).toBeVisible();
  await person.openWhole(`${site.origin}/family.html`);
  await person.choose('Good place');
  await expect(opens(person)).toHaveCount(0);
});
