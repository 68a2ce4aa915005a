import { hashReceipt } from 'talk-it-through/delivery';
import type { ResultStore } from '../store/results.js';
import { inLine } from './in-line.js';
import { HttpProblem } from './problem.js';
import { readOneString } from './read-json.js';

const BODY_MAX_BYTES = 4096;
/** Four words and four digits, with room for any language; more would only be more to hash. */
const RECEIPT_MAX = 200;
const HASHING_AT_ONCE = 2;
const HASHING_WAIT = 40;

/**
 * POST /withdrawals `{ receipt }`: the person's words are purged, and a marker is left. The answer is the same whether
 * there was a result with this receipt or not, and for one that is still on its way the receipt is remembered.
 */
export function withdrawals(store: ResultStore): (request: Request) => Promise<Response> {
  // Hashing is slow on purpose. Without a line, many senders would take every thread this process has.
  const hash = inLine(hashReceipt, HASHING_AT_ONCE, HASHING_WAIT);
  return async (request) => {
    const receipt = await readOneString(request, 'receipt', BODY_MAX_BYTES);
    if (receipt.trim() === '' || receipt.length > RECEIPT_MAX)
      throw new HttpProblem(400, 'invalid-receipt', 'This is not a receipt.');
    await store.withdraw(await hash(receipt));
    return Response.json({ state: 'withdrawn' });
  };
}
