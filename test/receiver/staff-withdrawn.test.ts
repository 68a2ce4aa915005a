import assert from 'node:assert/strict';
import { it } from 'node:test';
import { hashReceipt } from 'talk-it-through/delivery';
import { EXAMPLE_WORDS, exampleResult } from './example-result.js';
import { TOKEN } from './harness.js';
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

/** Ends this browser's session where nobody is on this page: as another tab, or another window, does. */
async function signOutElsewhere(): Promise<void> {
  const other = await context.newPage();
  await other.goto(started.url);
  await other.getByRole('button', { name: 'Sign out' }).click();
  await other.getByLabel('Staff token').waitFor();
  await other.close();
}

onStaffPage('what the staff page says no more', () => {
  it('a withdrawn result loses its words on a page that stands open, and on its sheet', async () => {
    const example = exampleResult();
    const result = await hand({
      ...example,
      provenance: { ...example.provenance, receiptHash: await hashReceipt(RECEIPT) },
    });
    await signIn();
    await row(result).focus();
    assert.equal(await focused(), 'Juniper');
    const answer = await fetch(`${started.url}/withdrawals`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ receipt: RECEIPT }),
    });
    assert.equal(answer.status, 200);
    await nextLook();
    await row(result).getByText('Withdrawn').waitFor();
    assert.equal(await focused(), 'Withdrawn', 'whoever stood on it stands on it still');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Withdrawn' }).waitFor();
    const text = await page.locator('article').innerText();
    assert.match(text, /has taken it back/);
    assert.ok(text.includes(result.id));
    const everything = await page.content();
    for (const words of [...EXAMPLE_WORDS, 'lantern-7']) assert.ok(!everything.includes(words), words);
    assert.deepEqual(await findings(), []);
    await page.getByRole('button', { name: 'Cymraeg' }).click();
    await page.getByRole('heading', { level: 1, name: 'Wedi’i dynnu’n ôl' }).waitFor();
    await assertQuiet();
  });

  it('a sheet that stands open loses its words when the person takes them back', async () => {
    const example = exampleResult();
    const receipt = 'heron maple ladder spoon 0418';
    const result = await hand({
      ...example,
      provenance: { ...example.provenance, receiptHash: await hashReceipt(receipt) },
    });
    await signIn();
    await row(result).click();
    await page.getByRole('heading', { level: 1, name: 'Juniper' }).waitFor();
    await nextLook();
    const answer = await fetch(`${started.url}/withdrawals`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ receipt }),
    });
    assert.equal(answer.status, 200);
    await page.getByRole('heading', { level: 1, name: 'Withdrawn' }).waitFor();
    const everything = await page.content();
    for (const words of EXAMPLE_WORDS) assert.ok(!everything.includes(words), words);
    await assertQuiet();
  });

  for (const isTakenBack of [false, true])
    it(`a sheet that stands open when the session ends elsewhere loses its words${isTakenBack ? ', also what was taken back,' : ''} and asks for the sign-in`, async () => {
      const example = exampleResult();
      const receipt = 'heron maple ladder fork 0419';
      const result = await hand({
        ...example,
        provenance: { ...example.provenance, receiptHash: await hashReceipt(receipt) },
      });
      if (isTakenBack)
        await fetch(`${started.url}/withdrawals`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ receipt }),
        });
      await signIn();
      await row(result).click();
      await page.getByRole('heading', { level: 1, name: isTakenBack ? 'Withdrawn' : 'Juniper' }).waitFor();
      await signOutElsewhere();
      await nextLook();
      await page.getByLabel('Staff token').waitFor();
      assert.equal(await page.getByText('You were signed out. Sign in again to go on.').first().isVisible(), true);
      const everything = await page.content();
      for (const words of [...EXAMPLE_WORDS, 'Juniper', result.id]) assert.ok(!everything.includes(words), words);
      assert.deepEqual(await findings(), []);
      await page.getByLabel('Staff token').fill(TOKEN);
      await page.keyboard.press('Enter');
      await page.locator('article').waitFor();
      await assertQuiet(/401/);
    });

  it('signing in too often with a wrong token is said plainly, and is not called a wrong token', async () => {
    await page.goto(started.url);
    const field = page.getByLabel('Staff token');
    await field.fill('not-this-one-surely-0123');
    const fault = page.locator('#token-fault');
    for (let tries = 0; tries < 30 && !(await fault.innerText()).includes('too many'); tries++) {
      const answered = page.waitForResponse('**/session');
      await page.keyboard.press('Enter');
      await answered;
      await fault.filter({ hasText: /./ }).waitFor();
    }
    assert.equal(await fault.innerText(), 'There were too many wrong tokens. Wait a minute, then try again.');
    await assertQuiet(/401|429/);
  });
});
