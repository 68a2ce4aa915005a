import assert from 'node:assert/strict';
import { it } from 'node:test';
import { hashReceipt } from 'talk-it-through/delivery';
import { exampleResult, exampleWithContext } from './example-result.js';
import { get, jsonOf } from './harness.js';
import {
  assertQuiet,
  context,
  findings,
  focused,
  hand,
  nextLook,
  onStaffPage,
  page,
  row,
  signIn,
  started,
} from './staff-browser.js';

const RECEIPT = 'heron maple ladder cup 0417';

async function takeBack(): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ receipt: RECEIPT });
  assert.equal((await fetch(`${started.url}/withdrawals`, { method: 'POST', headers, body })).status, 200);
}

const overview = (question = '') => jsonOf(get(started.fetch, `/overview${question}`, undefined, started.url));
const shownRows = () =>
  page.locator('.rows .who').evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(-36)));

onStaffPage('how the list is narrowed, and whose voices were heard', () => {
  it('shows what fits alone, by keyboard, and all again; what comes meanwhile is held to the same', async () => {
    const mill = await hand(exampleWithContext({ site: 'mill', environment: 'live' }));
    const harbour = await hand(exampleWithContext({ site: 'harbour', environment: 'live' }));
    await signIn();
    await row(harbour).waitFor();
    await page.getByText('Choose what is shown').focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Place').selectOption('mill');
    await page.getByRole('button', { name: 'Show these' }).focus();
    await page.keyboard.press('Enter');
    await row(harbour).waitFor({ state: 'detached' });
    await page.locator('[role="status"]', { hasText: /^1 result$/ }).waitFor({ state: 'attached' });
    assert.deepEqual(await shownRows(), [mill.id]);
    assert.equal(await focused(), 'Show these');
    const [more, other] = [
      await hand(exampleWithContext({ site: 'mill', environment: 'live' })),
      await hand(exampleWithContext({ site: 'harbour', environment: 'live' })),
    ];
    await nextLook();
    await row(more).waitFor();
    assert.equal(await row(other).count(), 0);
    await row(mill).click();
    await page.getByRole('link', { name: '← All results' }).click();
    await row(mill).waitFor();
    assert.deepEqual(await shownRows(), [more.id, mill.id], 'still narrowed on the way back');
    assert.equal(await page.getByLabel('Place').inputValue(), 'mill');
    assert.equal(page.url(), `${started.url}/#/`, 'no choice stands in the address');
    await page.getByRole('button', { name: 'Show all' }).click();
    await row(other).waitFor();
    await page.getByLabel('Arrived on or before').fill('2001-01-01');
    await page.getByRole('button', { name: 'Show these' }).click();
    await page.getByText('Nothing here fits what you chose.').first().waitFor();
    await assertQuiet();
  });

  it('counts voices by kind, each result apart and demo apart, and nobody who took theirs back', async () => {
    const site = 'counted';
    const people = [
      { pid: 'p1', alias: 'Juniper', voice: 'adult' as const },
      { pid: 'p2', voice: 'child' as const },
      { pid: 'p3', voice: 'child' as const },
    ];
    const of = (environment: 'live' | 'demo') =>
      exampleResult({ people, context: { mode: 'together', environment, site } });
    const back = exampleWithContext({ site, environment: 'live' });
    back.provenance.receiptHash = await hashReceipt(RECEIPT);
    for (const one of [of('live'), of('demo'), back]) await hand(one);
    await signIn();
    await page.getByText('Choose what is shown').click();
    await page.getByLabel('Place').selectOption(site);
    await page.getByRole('button', { name: 'Show these' }).click();
    await page.getByText('Voices heard: 2 children, 2 adults', { exact: true }).waitFor();
    await page.getByText('Voices heard (demo): 2 children, 1 adult', { exact: true }).waitFor();
    await takeBack();
    await nextLook();
    await page.getByText('Voices heard: 2 children, 1 adult', { exact: true }).waitFor();
    await row(back).getByText('Withdrawn').waitFor();
    assert.deepEqual(await findings(), []);
    await page.getByRole('button', { name: 'Cymraeg' }).click();
    await page.getByText('Lleisiau a glywyd: plant: 2, oedolion: 1', { exact: true }).waitFor();
    assert.deepEqual(await overview(`?site=${site}&status=withdrawn`).then(({ live, demo }) => [live, demo]), [{}, {}]);
    assert.equal((await get(started.fetch, '/overview', {}, started.url)).status, 401);
    assert.equal((await get(started.fetch, '/overview?limit=1', undefined, started.url)).status, 400);
    assert.ok(!JSON.stringify(await overview()).includes('Juniper'), 'counts, and nobody by name');
  });

  it('loses the words of one that was withdrawn far down an open list, and under a choice that it no longer fits', async () => {
    const old = exampleWithContext({ site: 'deep', environment: 'live' });
    old.provenance.receiptHash = await hashReceipt(`${RECEIPT}9`);
    await hand(old);
    for (let times = 0; times < 60; times += 1) await hand(exampleWithContext({ site: 'deep', environment: 'live' }));
    await signIn();
    await page.getByText('Choose what is shown').click();
    await page.getByLabel('Place').selectOption('deep');
    await page.getByRole('button', { name: 'Show these' }).click();
    await page.getByRole('button', { name: 'Show older results' }).click();
    await row(old).waitFor();
    const body = JSON.stringify({ receipt: `${RECEIPT}9` });
    await fetch(`${started.url}/withdrawals`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    });
    await nextLook();
    await row(old).getByText('Withdrawn').waitFor();
  });

  it('fits 320 pixels with the choice open, in forced colours and in the dark, with nothing for axe', async () => {
    await hand(exampleWithContext({ site: 'a place with a rather long name in it', environment: 'live' }));
    await page.setViewportSize({ width: 320, height: 568 });
    for (const media of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
      await context.clearCookies();
      await page.goto('about:blank');
      await page.emulateMedia(media);
      await signIn();
      await page.getByText('Choose what is shown').click();
      await page.getByLabel('Place').waitFor();
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      assert.deepEqual(await findings(), []);
      const sizes = await page
        .locator('.narrow :is(select, input, button, summary)')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
      for (const height of sizes.filter((one) => one > 0)) assert.ok(height >= 44, String(height));
    }
  });
});
