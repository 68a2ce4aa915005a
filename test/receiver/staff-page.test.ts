import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Result } from 'talk-it-through/core';
import { EXAMPLE_WORDS, exampleResult } from './example-result.js';
import { TOKEN } from './harness.js';
import {
  assertQuiet,
  context,
  findings,
  focused,
  hand,
  HOSTILE,
  nextLook,
  onStaffPage,
  page,
  row,
  signIn,
  started,
  withAlias,
} from './staff-browser.js';

onStaffPage('the staff page', () => {
  it('asks for the token, and puts it nowhere', async () => {
    await page.goto(started.url);
    const field = page.getByLabel('Staff token');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.locator('#token-fault', { hasText: 'Paste the token first.' }).waitFor();
    await field.fill('not-this-one-surely-0123');
    await page.keyboard.press('Enter');
    await page.locator('#token-fault', { hasText: 'That is not the staff token.' }).waitFor();
    assert.ok(await field.evaluate((element) => element === document.activeElement));
    await field.fill(`  ${TOKEN}\n`);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Results' }).waitFor();
    assert.equal(await focused(), 'Results');
    assert.equal(page.url(), `${started.url}/`);
    const places = await page.evaluate(() =>
      JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }, document.documentElement.outerHTML]),
    );
    assert.ok(!places.includes(TOKEN));
    await page.reload();
    await page.getByRole('heading', { name: 'Results' }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await field.waitFor();
    await page.reload();
    await field.waitFor();
    // Chromium reports the refusal itself as an error.
    await assertQuiet(/401/);
  });

  it('lists what has arrived, and shows markup as the text it is', async () => {
    const named = await hand(withAlias(HOSTILE));
    const nameless = await hand(
      exampleResult({
        people: [{ pid: 'p1', voice: 'child' }],
        language: 'cy',
        context: { mode: 'alone', environment: 'live' },
      }),
    );
    await signIn();
    await row(named).waitFor();
    assert.equal(await row(named).innerText(), HOSTILE);
    assert.equal(await row(nameless).innerText(), 'No name given');
    const lines = (result: Result) => page.locator('li', { has: row(result) }).innerText();
    assert.match(await lines(named), /demo/);
    assert.match(await lines(named), /Guide: restorative-questions\s+English/);
    assert.match(await lines(named), /Case reference: lantern-7 \(sender not confirmed\)/);
    assert.match(await lines(nameless), /Welsh/);
    assert.doesNotMatch(await lines(nameless), /demo|Case reference/);
    assert.deepEqual(await page.locator('.rows .who').first().getAttribute('href'), `#/results/${nameless.id}`);
    await assertQuiet();
  });

  it('says politely that something came, and moves nothing under the reader', async () => {
    const first = await hand(exampleResult());
    await signIn();
    await row(first).focus();
    const node = await row(first).elementHandle();
    const second = await hand(withAlias('Rowan'));
    await nextLook();
    await row(second).waitFor();
    await page.locator('[role="status"]', { hasText: /^1 new result$/ }).waitFor({ state: 'attached' });
    assert.ok(await node?.evaluate((element) => element === document.activeElement && element.isConnected));
    assert.match(await page.locator('li', { has: row(second) }).innerText(), /new/);
    const hrefs = await page
      .locator('.rows .who')
      .evaluateAll((links) => links.slice(0, 2).map((link) => link.getAttribute('href')));
    assert.deepEqual(
      hrefs,
      [second, first].map(({ id }) => `#/results/${id}`),
    );
    for (const one of [first, second]) assert.equal(await row(one).count(), 1);
    await Promise.all([hand(exampleResult()), hand(exampleResult())]);
    await nextLook();
    await page.locator('[role="status"]', { hasText: /^2 new results$/ }).waitFor({ state: 'attached' });
  });

  it('is worked by keyboard alone, and comes back to where it was left', async () => {
    const result = await hand(withAlias('Keys'));
    await signIn();
    await row(result).waitFor();
    for (let tabs = 0; tabs < 20 && (await focused()) !== 'Keys'; tabs++) await page.keyboard.press('Tab');
    assert.equal(await focused(), 'Keys');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Print' }).waitFor();
    assert.equal(await focused(), 'Keys');
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    assert.equal(await focused(), '← All results');
    await page.keyboard.press('Enter');
    await row(result).waitFor();
    assert.ok(await row(result).evaluate((element) => element === document.activeElement));
  });

  it('speaks Welsh, marked as a draft, and remembers it', async () => {
    await hand(exampleResult());
    await signIn();
    await page.getByRole('button', { name: 'Cymraeg' }).click();
    await page.getByRole('heading', { level: 1, name: 'Canlyniadau' }).waitFor();
    assert.equal(await focused(), 'Cymraeg');
    assert.equal(await page.locator('html').getAttribute('lang'), 'cy');
    assert.match(await page.locator('footer').innerText(), /Drafft/);
    assert.match(await page.locator('.rows li').first().innerText(), /\d \p{L}+ \d{4}, \d\d:\d\d[^]*Saesneg/u);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Canlyniadau' }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Cymraeg' }).getAttribute('aria-pressed'), 'true');
    await assertQuiet();
  });

  it('lets go of everything when the session ends', async () => {
    const result = await hand(exampleResult());
    await signIn();
    await row(result).waitFor();
    await context.clearCookies();
    await nextLook();
    await page.getByText('You were signed out.').first().waitFor();
    const html = await page.content();
    for (const word of EXAMPLE_WORDS) assert.ok(!html.includes(word));
    assert.ok(!html.includes(result.id));
  });

  it('goes back as far as there is something, and says when the receiver is away', async () => {
    await Promise.all(Array.from({ length: 70 }, () => hand(exampleResult())));
    await signIn();
    await page.getByRole('button', { name: 'Show older results' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.rows li').length > 70);
    assert.equal(
      await page.evaluate(() => [...document.querySelectorAll('.rows a')].indexOf(document.activeElement as Element)),
      50,
    );
    assert.ok(await page.getByRole('button', { name: 'Show older results' }).isHidden());
    await context.setOffline(true);
    await nextLook();
    await page.getByText('The receiver cannot be reached.').waitFor();
    assert.ok((await page.locator('.rows li').count()) > 70);
    await context.setOffline(false);
    await nextLook();
    await page.waitForFunction(() => document.querySelector('.state')?.textContent === '');
  });

  it('has nothing for axe to find, in light and in dark', async () => {
    const result = await hand(withAlias(HOSTILE));
    for (const colorScheme of ['light', 'dark'] as const) {
      await context.clearCookies();
      await page.emulateMedia({ colorScheme });
      await page.goto('about:blank');
      await page.goto(started.url);
      await page.getByLabel('Staff token').waitFor();
      assert.deepEqual(await findings(), []);
      await signIn();
      await row(result).waitFor();
      assert.deepEqual(await findings(), []);
      await row(result).click();
      await page.locator('article').waitFor();
      assert.deepEqual(await findings(), []);
    }
    await assertQuiet();
  });

  it('may load and run only its own files', async () => {
    const { headers } = await fetch(started.url);
    assert.equal(
      headers.get('Content-Security-Policy'),
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
    );
    const html = await (await fetch(started.url)).text();
    assert.doesNotMatch(html, /<style|<script>|\son\w+=|\sstyle=|https?:/);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await signIn();
    assert.ok(asked.length > 5);
    for (const url of asked) assert.ok(url.startsWith(started.url) || url.startsWith('data:'), url);
  });
});
