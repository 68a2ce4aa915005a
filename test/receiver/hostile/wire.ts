import { connect } from 'node:net';

/** What goes over the wire, byte by byte, with no library in between that would put it right. */
export interface Wire {
  pieces: readonly Buffer[];
  /**
   * What the sender does then. `waits` for the answer that has to come; `ends` says that nothing more comes, after a lie
   * about how much would; `hangs-up` goes away.
   */
  then: 'waits' | 'ends' | 'hangs-up';
}

/** What came back. No status: the connection was closed without a word. */
export interface Heard {
  statuses: number[];
  text: string;
}

const PATIENCE_MS = 20_000;
/** Of an answer, no more is looked at. */
const ENOUGH = 64 * 1024;

/** Sends a request and reads until the other side closes. Never rejects: a connection that is cut has said what it said. */
export function overTheWire(port: number, { pieces, then }: Wire): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const patience = setTimeout(() => {
      socket.destroy();
      reject(new Error(`no end after ${PATIENCE_MS} ms: ${JSON.stringify(pieces[0]?.subarray(0, 200).toString())}`));
    }, PATIENCE_MS);
    socket.setEncoding('latin1');
    socket.on('data', (piece: string) => {
      if (text.length < ENOUGH) text += piece;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(patience);
      resolve({ statuses: statusesIn(text), text });
    });
    socket.on('connect', () => {
      for (const piece of pieces) socket.write(piece);
      if (then === 'hangs-up') setImmediate(() => socket.destroy());
      else if (then === 'ends') socket.end();
    });
  });
}

/** Every answer on the connection: a body that is longer than it said is read as a second request. */
function statusesIn(text: string): number[] {
  return [...text.matchAll(/(?:^|\r\n|\})HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
}

/** A request as a browser would write it, where nothing else is said. */
export function plain(
  method: string,
  path: string,
  headers: readonly (readonly [string, string])[],
  body: Buffer,
): Wire {
  return { pieces: [head(method, path, [...headers, ['Content-Length', String(body.length)]]), body], then: 'waits' };
}

/** The same, in chunks of this size and without a length. */
export function chunked(
  method: string,
  path: string,
  headers: readonly (readonly [string, string])[],
  body: Buffer,
  size: number,
): Wire {
  const pieces = [head(method, path, [...headers, ['Transfer-Encoding', 'chunked']])];
  for (let at = 0; at < body.length; at += size) {
    const chunk = body.subarray(at, at + size);
    pieces.push(Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n'));
  }
  return { pieces: [...pieces, Buffer.from('0\r\n\r\n')], then: 'waits' };
}

/** The lines before a body. Values go out as they are: one byte a character. */
export function head(method: string, path: string, headers: readonly (readonly [string, string])[]): Buffer {
  const lines = [['Host', 'receiver.test'], ['Connection', 'close'], ...headers].map(
    ([name, value]) => `${name}: ${value}`,
  );
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`, 'latin1');
}
