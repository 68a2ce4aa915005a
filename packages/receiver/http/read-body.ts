import { HttpProblem } from './problem.js';

/**
 * The bytes of a request, exactly as they came. Stops reading as soon as there are too many: what a sender says of the
 * length beforehand is believed only when it is already too much.
 */
export async function readBody(request: Request, most: number): Promise<Uint8Array> {
  if (Number(request.headers.get('Content-Length')) > most) throw tooLarge(most);
  if (request.body === null) return new Uint8Array();
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      length += step.value.byteLength;
      if (length > most) throw tooLarge(most);
      chunks.push(step.value);
    }
  } catch (error) {
    // Not waited for: a sender who goes on sending must not keep the answer from going out.
    reader.cancel().catch(() => undefined);
    throw error instanceof HttpProblem
      ? error
      : new HttpProblem(400, 'body-interrupted', 'The body did not arrive whole.');
  }
  return Buffer.concat(chunks, length);
}

function tooLarge(most: number): HttpProblem {
  return new HttpProblem(413, 'too-large', `The body may have at most ${most} bytes.`);
}
