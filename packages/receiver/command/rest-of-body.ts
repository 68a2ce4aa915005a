import type { Readable } from 'node:stream';

/** Bytes of a body that nobody wants which are still taken off the sender, and for how long. */
const MOST_BYTES = 16 * 1024 * 1024;
const PATIENCE_MS = 500;

/**
 * Takes in what is left of a body and drops it, within bounds. A connection that is closed over unread bytes is reset, and
 * a sender that is still writing then never reads the refusal, takes it for a lost connection, and sends it all again.
 */
export function restOfBody(incoming: Readable): Promise<void> {
  if (incoming.readableEnded || incoming.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    let bytes = 0;
    const count = (piece: Buffer) => {
      bytes += piece.length;
      if (bytes > MOST_BYTES) done();
    };
    const done = () => {
      clearTimeout(patience);
      incoming.off('data', count);
      for (const end of ['end', 'error', 'close']) incoming.off(end, done);
      resolve();
    };
    const patience = setTimeout(done, PATIENCE_MS);
    for (const end of ['end', 'error', 'close']) incoming.on(end, done);
    // Whoever began to read it keeps no more of it, and no longer says when it goes on.
    incoming.removeAllListeners('data');
    incoming.on('data', count);
    incoming.resume();
  });
}
