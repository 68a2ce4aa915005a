import type { Result } from '../../core/index.js';
import { seal, sealingKey, type SealKey } from '../../delivery/index.js';
import { mayRead } from './cors.js';
import { ask, cameOf, judged, post, softer, type EndpointFinding, type Heard, type Wire } from './wire.js';

/** More than a receiver has to read, in base64url. */
const TOO_MANY = 512 * 1024;

/** The key to seal to, and what was seen on the way to it. Without a key nothing would be shared. */
export async function keyTo(
  sealTo: unknown,
  wire: Wire,
): Promise<{ key?: SealKey; findings: readonly EndpointFinding[] }> {
  const [url, thumbprint] = typeof sealTo === 'string' ? sealTo.split('#') : [];
  const set = url === undefined ? undefined : await askForKeys({ ...wire, url });
  const seen = set && wire.origin ? [mayRead('cors-keys', set, wire.origin, 'so nothing can be shared.')] : [];
  const failed = set && (set.status < 200 || set.status > 299) ? `${cameOf(set)} instead of a JWK Set` : undefined;
  try {
    if (failed) throw new Error(failed);
    const key = await sealingKey(set ? set.body : sealTo, thumbprint);
    return { key, findings: [{ level: 'ok', code: 'seal-key', message: `${key.crv}, kid ${key.kid ?? ''}` }, ...seen] };
  } catch (reason) {
    const message = `${(reason as Error).message}. With this key the widget sends nothing.`;
    return { findings: [{ level: 'error', code: 'seal-key', message }, ...seen] };
  }
}

function askForKeys(wire: Wire): Promise<Heard> {
  return ask(wire, { headers: wire.origin ? { Origin: wire.origin } : {} });
}

/** A result on its way, sealed: the bytes are made once. */
export interface Parcel {
  result: Result;
  body: string;
}

export async function sealedTo(key: SealKey, result: Result): Promise<Parcel> {
  return { result, body: await seal(JSON.stringify(result), result.id, key) };
}

/** A sealed result as the widget sends it. */
export function sendSealed(wire: Wire, { result, body }: Parcel, id = result.id): Promise<Heard> {
  const type = 'application/jose';
  const { receiptHash } = result.provenance;
  return post(wire, body, { 'Content-Type': type, 'Idempotency-Key': id, 'Talk-Receipt': receiptHash });
}

/** The same bytes again, then others under the same id. */
export async function takesSealedAgain(wire: Wire, parcel: Parcel, key: SealKey): Promise<EndpointFinding[]> {
  const again = await sendSealed(wire, parcel);
  const anew = await sendSealed(wire, await sealedTo(key, parcel.result));
  const changed = await sendSealed(wire, { ...parcel, body: withOneByteChanged(parcel.body) });
  const mismatch = await sendSealed(wire, parcel, crypto.randomUUID());
  return [
    judged('sealed-again', again, [200], 'The widget sends the same bytes again after a lost answer: keep them once.'),
    judged('sealed-other', anew, [409], 'What was shared first must not be replaced.'),
    judged('sealed-changed', changed, [400, 409], 'What was changed on the way must not be taken.'),
    softer(judged('sealed-id', mismatch, [400], 'Idempotency-Key names another id than the protected header.')),
  ];
}

/** What must not be taken: sealed to a key that is not yours, and too much. */
export async function refusesSealed(wire: Wire, result: Result): Promise<EndpointFinding[]> {
  const fresh = { ...result, id: crypto.randomUUID() };
  const stranger = await sendSealed(wire, await sealedTo(await strangersKey(), fresh));
  const { body } = await sealedTo(await strangersKey(), fresh);
  const [header = '', , iv = ''] = body.split('.');
  const large = `${header}..${iv}.${'A'.repeat(TOO_MANY)}.${'A'.repeat(22)}`;
  return [
    strangers(stranger),
    judged('sealed-too-large', await sendSealed(wire, { result: fresh, body: large }), [413], TOO_LARGE),
  ];
}

const TOO_LARGE = 'More than 256 KiB inside must be refused, in an answer.';

/** The kid stands outside, so that also who cannot open it can tell. */
function strangers(heard: Heard): EndpointFinding {
  const code = 'sealed-key';
  const finding = judged(
    code,
    heard,
    [400],
    'It was sealed to a key that is not yours. Where that is taken, people read that it arrived, and nobody can open it.',
  );
  if (finding.level !== 'ok') return finding;
  const said = heard.body['code'];
  if (typeof said === 'string' && said !== '') return { level: 'ok', code, message: `400 ${said}` };
  const message = 'The answer has no code of its own, such as { "code": "unknown-key" }: nobody can find out why.';
  return { level: 'warning', code, message };
}

async function strangersKey(): Promise<SealKey> {
  const { publicKey } = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', publicKey);
  return sealingKey({ kty, crv, x, y });
}

function withOneByteChanged(jwe: string): string {
  const [header, key, iv, text = '', tag] = jwe.split('.');
  return [header, key, iv, `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`, tag].join('.');
}
