import assert from 'node:assert/strict';
import { it } from 'node:test';
import { makeSealingKey, publicKeysOf } from 'talk-it-through-receiver';
import { exampleResult } from './example-result.js';
import { dataFolder, post, startCommand, TOKEN } from './harness.js';
import { sealedTo } from './sealed.js';
import { assertQuiet, findings, onStaffPage, page } from './staff-browser.js';

onStaffPage('a sealed result on the staff page of a receiver without the key', () => {
  it('says what cannot be shown, and where it can be read, in the list and on its sheet', async () => {
    const key = await makeSealingKey('P-256');
    const env = {
      DATA_DIR: await dataFolder(),
      SEAL_MODE: 'closed',
      SEAL_PUBLIC_KEYS: JSON.stringify(publicKeysOf({ keys: [key] })),
    };
    const closed = await startCommand([], { PORT: '0', STAFF_TOKEN: TOKEN, ...env });
    try {
      const result = exampleResult();
      const headers = { 'Content-Type': 'application/jose', 'Talk-Receipt': result.provenance.receiptHash };
      assert.equal((await post(closed.fetch, await sealedTo(key, result), headers, closed.url)).status, 201);
      await page.goto(closed.url);
      await page.getByLabel('Staff token').fill(TOKEN);
      await page.keyboard.press('Enter');
      await page.getByRole('listitem').getByRole('link', { name: 'Sealed' }).click();
      await page.getByRole('heading', { level: 1, name: 'Sealed' }).waitFor();
      const text = await page.locator('article').innerText();
      assert.match(text, /does not hold the key.*cannot be shown here.*NDJSON/);
      for (const fact of [key.kid, result.id, result.provenance.receiptHash]) assert.ok(text.includes(fact), fact);
      assert.deepEqual(await findings(), []);
      await page.getByRole('button', { name: 'Cymraeg' }).click();
      await page.getByRole('heading', { level: 1, name: 'Wedi’i selio' }).waitFor();
      await assertQuiet();
    } finally {
      await closed.end();
    }
  });
});
