import { makeReceipt, randomBelow } from '../../delivery/index.js';
import { mayRead, preflight } from './cors.js';
import { cameOf, judged, post, softer, type EndpointFinding, type Heard, type Wire } from './wire.js';

/** A code as somebody would keep it. */
export const newReceipt = () => makeReceipt('en', randomBelow);

/**
 * Takes back what was shared under this code, twice, and one that nobody was given; then hands the same bytes in again, by
 * `sendAgain`, which must not bring them back.
 */
export async function takesBack(
  wire: Wire,
  receipt: string,
  sendAgain: () => Promise<Heard>,
): Promise<EndpointFinding[]> {
  const back = (body: object) => post(wire, JSON.stringify(body));
  const first = await back({ receipt });
  const again = await back({ receipt });
  const unknown = await back({ receipt: newReceipt() });
  const wrong = await back({});
  const { origin } = wire;
  const elsewhere = origin
    ? [
        mayRead('cors-withdraw', first, origin, 'so people read that it could not be taken back.'),
        await preflight('cors-withdraw-ask', wire, origin, ['content-type']),
      ]
    : [];
  return [
    accepted('withdraw', first, 'People would read that it could not be taken back.'),
    accepted('withdraw-again', again, 'Pressing twice must be safe.'),
    alike(first, unknown),
    softer(judged('withdraw-wrong', wrong, [400], 'What holds no receipt must be refused.')),
    judged(
      'after-withdraw',
      await sendAgain(),
      [200],
      'A late copy of the same bytes is no news: 200, and not stored.',
    ),
    ...elsewhere,
  ];
}

/** The widget takes any 2xx for a yes. */
function accepted(code: string, heard: Heard, meaning: string): EndpointFinding {
  if (heard.status >= 200 && heard.status < 300) return { level: 'ok', code, message: `${heard.status}` };
  return { level: 'error', code, message: `${cameOf(heard)} instead of 200. ${meaning}` };
}

/** Who guesses codes must not learn which of them there are. */
function alike(known: Heard, unknown: Heard): EndpointFinding {
  const code = 'withdraw-unknown';
  if (known.status === unknown.status && known.text === unknown.text)
    return { level: 'ok', code, message: `${unknown.status}, the same answer` };
  const message = `${cameOf(unknown)}: a code that nobody was given is to be answered as one that there is, byte by byte.`;
  return { level: 'error', code, message };
}
