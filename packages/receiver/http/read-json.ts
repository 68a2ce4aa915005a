import { HttpProblem } from './problem.js';
import { readBody } from './read-body.js';

/**
 * One string out of a small JSON body, `{ "token": "…" }`. Refused without quoting it: it is a secret, and the parser's
 * own message would hold it.
 */
export async function readOneString(request: Request, key: string, most: number): Promise<string> {
  if (!/^application\/json\b/i.test(request.headers.get('Content-Type') ?? ''))
    throw new HttpProblem(415, 'unsupported-type', 'This is taken as application/json.', {
      headers: { Accept: 'application/json' },
    });
  const bytes = await readBody(request, most);
  let body: unknown;
  try {
    body = JSON.parse(Buffer.from(bytes).toString());
  } catch {
    body = undefined;
  }
  const value =
    typeof body === 'object' && body !== null && Object.hasOwn(body, key) ? body[key as keyof typeof body] : undefined;
  if (typeof value !== 'string') throw new HttpProblem(400, 'invalid-json', `This is taken as { "${key}": "…" }.`);
  return value;
}
