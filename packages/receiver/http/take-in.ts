import type { Result } from 'talk-it-through/core';
import { RESULT_MAX_BYTES } from 'talk-it-through/result-schema';
import type { ResultStore } from '../store/results.js';
import { HttpProblem } from './problem.js';
import { readBody } from './read-body.js';
import { readResult } from './read-result.js';

/**
 * POST /results: a result comes in. Answers 2xx only when it is stored for good: 201 for a new one, 200 for the same
 * bytes again, and for one that its person has withdrawn.
 */
export async function takeIn(request: Request, store: ResultStore): Promise<Response> {
  refuseOtherTypes(request.headers);
  // Sealed bodies (application/jose) will be opened between these two lines, and arrive at readResult like any other.
  const body = await readBody(request, RESULT_MAX_BYTES);
  const result = readResult(body);
  refuseOtherHeaders(request.headers, result);
  const kept = await store.keep({ body, result });
  if (kept === 'other') throw new HttpProblem(409, 'conflict', 'Something else is already stored under this id.');
  // A withdrawn one is done with for the sender, who must not try again; and nothing of it is stored.
  const state = kept === 'withdrawn' ? 'withdrawn' : 'stored';
  return Response.json({ id: result.id, state }, { status: kept === 'new' ? 201 : 200 });
}

function refuseOtherTypes(headers: Headers): void {
  const [type = '', ...parameters] = (headers.get('Content-Type') ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const accept = { headers: { Accept: 'application/json' } };
  if (type === 'application/jose')
    throw new HttpProblem(415, 'sealed-not-taken', 'This receiver does not take sealed results yet.', accept);
  const charset = parameters.find((part) => part.startsWith('charset='));
  if (type !== 'application/json' || (charset !== undefined && !/^charset="?utf-8"?$/.test(charset)))
    throw new HttpProblem(415, 'unsupported-type', 'Results are taken as application/json in UTF-8.', accept);
  if ((headers.get('Content-Encoding') ?? 'identity') !== 'identity')
    throw new HttpProblem(415, 'unsupported-encoding', 'Results are taken uncompressed.', accept);
}

/** What stands on the outside and what stands inside must be the same thing, or one of them is not what was shared. */
function refuseOtherHeaders(headers: Headers, result: Result): void {
  const key = headers.get('Idempotency-Key');
  if (key !== null && key !== result.id)
    throw new HttpProblem(400, 'id-mismatch', 'Idempotency-Key and the id in the result differ.', {
      problems: [{ path: '/id', code: 'id-mismatch', message: 'The header names another id.' }],
    });
  const receipt = headers.get('Talk-Receipt');
  if (receipt !== null && receipt !== result.provenance.receiptHash)
    throw new HttpProblem(400, 'receipt-mismatch', 'Talk-Receipt and the receipt hash in the result differ.', {
      problems: [
        { path: '/provenance/receiptHash', code: 'receipt-mismatch', message: 'The header has another hash.' },
      ],
    });
}
