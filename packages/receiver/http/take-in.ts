import type { Result } from 'talk-it-through/core';
import { RESULT_MAX_BYTES } from 'talk-it-through/result-schema';
import { readCompact } from '../sealing/compact.js';
import { keyNamed, unseal } from '../sealing/open.js';
import type { Sealing } from '../sealing/sealing.js';
import { namesOf, type Arrival } from '../store/keep.js';
import type { ResultStore } from '../store/results.js';
import { HttpProblem } from './problem.js';
import { readBody } from './read-body.js';
import { readResult } from './read-result.js';

/** The largest result as base64url, with its header and what seals it. */
const SEALED_MAX_BYTES = 352 * 1024;
const HASH = /^[A-Za-z0-9_-]{43}$/;

/**
 * POST /results: a result comes in, as JSON or sealed. Answers 2xx only when it is stored for good: 201 for a new one, 200
 * for the same bytes again, and for one that its person has withdrawn.
 */
export async function takeIn(
  request: Request,
  store: ResultStore,
  sealing: Sealing = { mode: 'none' },
): Promise<Response> {
  const isSealed = typeOf(request.headers, sealing) === 'jose';
  const arrival = isSealed && sealing.mode !== 'none' ? await readSealed(request, sealing) : await readPlain(request);
  const kept = await store.keep(arrival);
  if (kept === 'other') throw new HttpProblem(409, 'conflict', 'Something else is already stored under this id.');
  if (kept === 'copy')
    throw new HttpProblem(409, 'seal-reused', 'The same ciphertext is already stored under another id.');
  // A withdrawn one is done with for the sender, who must not try again; and nothing of it is stored.
  const state = kept === 'withdrawn' ? 'withdrawn' : 'stored';
  return Response.json({ id: namesOf(arrival).id, state }, { status: kept === 'new' ? 201 : 200 });
}

async function readPlain(request: Request): Promise<Arrival> {
  const body = await readBody(request, RESULT_MAX_BYTES);
  const result = readResult(body);
  refuseOtherId(request.headers, result.id);
  refuseOtherReceipt(request.headers, result);
  return { body, result };
}

/** Opened and proved where the key is here; else taken by what stands on its outside. */
async function readSealed(request: Request, sealing: Exclude<Sealing, { mode: 'none' }>): Promise<Arrival> {
  const bytes = await readBody(request, SEALED_MAX_BYTES);
  const compact = readCompact(Buffer.from(bytes).toString('latin1'));
  refuseOtherId(request.headers, compact.id);
  const keys = await sealing.keys();
  keyNamed(compact, keys);
  const sealed = { bytes, cipherSha256: compact.cipherSha256 };
  if (sealing.mode === 'closed') {
    const receiptHash = request.headers.get('Talk-Receipt') ?? '';
    if (!HASH.test(receiptHash))
      throw new HttpProblem(400, 'receipt-missing', 'A sealed result needs its receipt hash in Talk-Receipt.');
    return { id: compact.id, kid: compact.kid, receiptHash, sealed };
  }
  const { json, result } = await unseal(compact, keys);
  refuseOtherReceipt(request.headers, result);
  return { body: json, result, sealed };
}

function typeOf(headers: Headers, sealing: Sealing): 'json' | 'jose' {
  const [type = '', ...parameters] = (headers.get('Content-Type') ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const isSealed = type === 'application/jose';
  const accept = { headers: { Accept: ACCEPTS[sealing.mode] } };
  if (isSealed && sealing.mode === 'none')
    throw new HttpProblem(415, 'sealed-not-taken', 'This receiver holds no key and takes no sealed results.', accept);
  if (type === 'application/json' && sealing.mode === 'closed')
    throw new HttpProblem(415, 'unsealed-not-taken', 'This receiver takes sealed results alone.', accept);
  const charset = parameters.find((part) => part.startsWith('charset='));
  if (!isSealed && (type !== 'application/json' || (charset !== undefined && !/^charset="?utf-8"?$/.test(charset))))
    throw new HttpProblem(
      415,
      'unsupported-type',
      'Results are taken as application/json in UTF-8, or sealed.',
      accept,
    );
  if ((headers.get('Content-Encoding') ?? 'identity') !== 'identity')
    throw new HttpProblem(415, 'unsupported-encoding', 'Results are taken uncompressed.', accept);
  return isSealed ? 'jose' : 'json';
}

const ACCEPTS: Record<Sealing['mode'], string> = {
  none: 'application/json',
  open: 'application/json, application/jose',
  closed: 'application/jose',
};

/** What stands on the outside and what stands inside must be the same thing, or one of them is not what was shared. */
function refuseOtherId(headers: Headers, id: string): void {
  const key = headers.get('Idempotency-Key');
  if (key !== null && key !== id)
    throw new HttpProblem(400, 'id-mismatch', 'Idempotency-Key and the id in the result differ.', {
      problems: [{ path: '/id', code: 'id-mismatch', message: 'The header names another id.' }],
    });
}

function refuseOtherReceipt(headers: Headers, result: Result): void {
  const receipt = headers.get('Talk-Receipt');
  if (receipt !== null && receipt !== result.provenance.receiptHash)
    throw new HttpProblem(400, 'receipt-mismatch', 'Talk-Receipt and the receipt hash in the result differ.', {
      problems: [
        { path: '/provenance/receiptHash', code: 'receipt-mismatch', message: 'The header has another hash.' },
      ],
    });
}
