import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SEALED_RIGHTLY } from './hostile/requests.js';
import { sendHostile } from './hostile/run.js';

/** Ten thousand are in bench/hostile.ts. */
const COUNT = 1200;
const SEED = 7_255;
/** Each way in which something that is sealed to the right key can be wrong is met. */
const SEAL_CODES = [
  'not-sealed',
  'seal-not-allowed',
  'unknown-key',
  'key-retired',
  'wrong-key',
  'seal-broken',
  'seal-padding',
  'too-large',
  'invalid-json',
  'invalid-result',
  'id-mismatch',
  'receipt-mismatch',
];

describe('hostile requests over real connections', () => {
  it(`${COUNT} of them: no 5xx, no crash, nothing stored, quoted or logged, and the heap stays as it was`, async (t) => {
    const found = await sendHostile(COUNT, 150, SEED);
    const { faults, kinds, sealCodes, rows, sent, withdrawalsAnswered, before, after } = found;
    t.diagnostic(`heap ${before.heapUsed} bytes, then ${after.heapUsed}`);
    assert.deepEqual(faults, []);
    assert.equal(sent, COUNT + 150);
    // The two results that were right, and the codes that nothing was ever shared under; two may be the same code.
    const { talk_withdrawals, ...others } = rows;
    assert.deepEqual(others, { talk_results: 2, talk_tokens: 0, talk_audit: 0 });
    assert.ok(talk_withdrawals !== undefined && talk_withdrawals <= withdrawalsAnswered);
    // A generator that went wrong would be answered 404 throughout.
    assert.ok(Object.keys(kinds).length >= 15, Object.keys(kinds).join(', '));
    assert.ok((kinds['bodies that are no result']?.[400] ?? 0) > 50);
    assert.ok((kinds['bodies that are too large']?.[413] ?? 0) > 5);
    assert.ok((kinds[SEALED_RIGHTLY]?.[400] ?? 0) > 150);
    t.diagnostic(`sealed to its own key: ${JSON.stringify(sealCodes)}`);
    for (const code of SEAL_CODES) assert.ok((sealCodes[code] ?? 0) > 0, code);
  });
});
