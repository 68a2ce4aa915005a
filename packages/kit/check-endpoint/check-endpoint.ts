import type { Result } from '../../core/index.js';
import { hashReceipt } from '../../delivery/index.js';
import { exampleResults } from '../examples.js';
import { mayRead, OF_RESULTS, preflight, retryAfterIsExposed } from './cors.js';
import { refuses, send, takesAgain } from './plain.js';
import { keyTo, refusesSealed, sealedTo, sendSealed, takesSealedAgain } from './sealed.js';
import { newReceipt, takesBack } from './withdrawals.js';
import { judged, type EndpointFinding, type Heard, type Wire } from './wire.js';

export type { EndpointFinding } from './wire.js';

/** What to look at besides plain results, and how to get there. */
export interface EndpointOptions {
  /** Sent with every POST, such as what your own proxy wants. */
  headers?: Readonly<Record<string, string>>;
  /** The origin of the page with the widget, where it is another one: then CORS is looked at too. */
  origin?: string;
  /** As in `seal-to`: the address of a JWK Set, or the public key or set itself. Then sealed results are looked at too. */
  sealTo?: string | object;
  /** As in the agency's `withdrawTo`: then taking back is looked at too. */
  withdrawTo?: string;
  /** How long one answer may take. */
  timeoutMs?: number;
  /** A handler of your own in place of the network, to check it before it listens anywhere. */
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
}

/** What was seen of one way in, and how to hand in there once more what was handed in first. */
interface Seen {
  first: Heard;
  findings: readonly EndpointFinding[];
  again?: () => Promise<Heard>;
}

/**
 * Plays the widget against an address that takes results, and says where it does otherwise than the widget relies on. It
 * leaves one result there for each way in, invented and marked `demo`, and tries to leave nothing else. Where it may take
 * back, it takes those back again.
 */
export async function checkEndpoint(url: string, options: EndpointOptions = {}): Promise<EndpointFinding[]> {
  const { headers = {}, origin, sealTo, withdrawTo, timeoutMs = 15_000, fetch: fetchIt = fetch } = options;
  const wire: Wire = { url, timeoutMs, fetchIt, headers, ...(origin ? { origin } : {}) };
  const receipt = newReceipt();
  const [one, other] = await invented(receipt);
  const plain = await seePlain(wire, one, sealTo !== undefined);
  if (plain.first.failed)
    return [{ level: 'error', code: 'unreachable', message: `No answer came: ${plain.first.failed}.` }];
  const sealed = sealTo === undefined ? undefined : await seeSealed(wire, other, sealTo);
  const again = sealed?.again ?? plain.again;
  return [
    ...plain.findings,
    ...(sealed?.findings ?? []),
    ...(origin ? await seeFromElsewhere(wire, origin, plain.first) : []),
    ...(withdrawTo !== undefined && again ? await takesBack({ ...wire, url: withdrawTo }, receipt, again) : []),
  ];
}

async function invented(receipt: string): Promise<[Result, Result]> {
  const [one, other] = await exampleResults({ fresh: true });
  if (!one || !other) throw new Error('there are no examples');
  const receiptHash = await hashReceipt(receipt);
  const under = ({ result }: { result: Result }): Result => ({
    ...result,
    provenance: { ...result.provenance, receiptHash },
  });
  return [under(one), under(other)];
}

async function seePlain(wire: Wire, result: Result, mayRefuse: boolean): Promise<Seen> {
  const first = await send(wire, result);
  if (mayRefuse && first.status === 415)
    return { first, findings: [{ level: 'ok', code: 'plain', message: '415: it takes sealed results alone' }] };
  const finding = judged('new', first, [201, 200], 'A result would not arrive.');
  const isTaken = finding.level === 'ok';
  const findings = [
    finding,
    ...(isTaken ? await takesAgain(wire, result) : []),
    ...(first.failed ? [] : await refuses(wire, result)),
  ];
  return { first, findings, ...(isTaken ? { again: () => send(wire, result) } : {}) };
}

async function seeSealed(wire: Wire, result: Result, sealTo: string | object): Promise<Omit<Seen, 'first'>> {
  const { key, findings } = await keyTo(sealTo, wire);
  if (!key) return { findings };
  const parcel = await sealedTo(key, result);
  const finding = judged('sealed-new', await sendSealed(wire, parcel), [201, 200], 'A result would not arrive.');
  const isTaken = finding.level === 'ok';
  const seen = [
    ...findings,
    finding,
    ...(isTaken ? await takesSealedAgain(wire, parcel, key) : []),
    ...(await refusesSealed(wire, result)),
  ];
  return { findings: seen, ...(isTaken ? { again: () => sendSealed(wire, parcel) } : {}) };
}

async function seeFromElsewhere(wire: Wire, origin: string, first: Heard): Promise<EndpointFinding[]> {
  return [
    mayRead('cors-answer', first, origin, 'so the result is sent again and again.'),
    retryAfterIsExposed(first),
    await preflight('cors-preflight', wire, origin, OF_RESULTS),
  ];
}
