import type { Result } from '../../core/index.js';
import { judged, post, softer, type EndpointFinding, type Heard, type Wire } from './wire.js';

const MOST_BYTES = 256 * 1024;

/** A result as the widget sends it, as JSON. */
export function send(wire: Wire, result: Result, body = JSON.stringify(result)): Promise<Heard> {
  return post(wire, body, { 'Idempotency-Key': result.id, 'Talk-Receipt': result.provenance.receiptHash });
}

/** The same bytes again, then other ones under the same id. */
export async function takesAgain(wire: Wire, result: Result): Promise<EndpointFinding[]> {
  const again = await send(wire, result);
  const other = { ...result, summary: undefined, context: { ...result.context, stage: 'check' } };
  const changed = await send(wire, result, JSON.stringify(other));
  return [
    judged('same-again', again, [200], 'The widget sends the same bytes again after a lost answer: keep them once.'),
    judged('other-bytes', changed, [409], 'What was shared first must not be replaced.'),
  ];
}

/** What must not be taken. */
export async function refuses(wire: Wire, result: Result): Promise<EndpointFinding[]> {
  const fresh = (changes: object) => JSON.stringify({ ...result, id: crypto.randomUUID(), ...changes });
  const wrong = await post(wire, fresh({ answers: [{ step: 'x' }], surprise: true }));
  const noJson = await post(wire, '{"schema":');
  const large = await post(wire, fresh({ padding: 'x'.repeat(MOST_BYTES) }));
  const newer = await post(wire, fresh({ schemaVersion: 99 }));
  const mismatch = await post(wire, fresh({}), { 'Idempotency-Key': crypto.randomUUID() });
  return [
    withProblems(judged('malformed', wrong, [400], 'What is no result must not be kept: parseResult tells.'), wrong),
    judged(
      'not-json',
      noJson,
      [400],
      'What is no JSON must not be kept, and must not look like a passing fault (5xx).',
    ),
    judged('too-large', large, [413], 'More than 256 KiB must be refused, in an answer.'),
    newerVersion(newer),
    softer(judged('id-mismatch', mismatch, [400], 'Idempotency-Key names another id than the result.')),
  ];
}

/** The answer may be problem details or plain JSON; what counts is that it lists what is wrong. */
function withProblems(finding: EndpointFinding, { body }: Heard): EndpointFinding {
  const { problems } = body;
  if (finding.level !== 'ok' || (Array.isArray(problems) && problems.length > 0)) return finding;
  const message = 'The answer lists no problems: [{ path, code, message }], so nobody can find out what is wrong.';
  return { level: 'error', code: finding.code, message };
}

/** Without the code the widget takes it for a refusal and gives up; with it, it keeps the result and tries again. */
function newerVersion({ status, body }: Heard): EndpointFinding {
  const code = 'newer-version';
  if (status === 400 && body['code'] === 'unsupported-version')
    return { level: 'ok', code, message: '400 unsupported-version' };
  const message =
    'A result of a later version is to be answered 400 with { "code": "unsupported-version" }: the widget then waits for you ' +
    'to catch up instead of telling the person that it did not arrive.';
  return { level: status >= 200 && status < 300 ? 'error' : 'warning', code, message };
}
