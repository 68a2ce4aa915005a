import { HttpProblem } from './problem.js';

/** How often one address may ask for something. In memory alone, and gone when the process is. */
export interface RateLimit {
  /** Counts one; refuses with 429 where that is one too many. */
  take(sender: string | undefined): void;
  /** That one is not to be counted after all. */
  giveBack(sender: string | undefined): void;
}

/** Addresses that are remembered at once; beyond them the one that was not heard of for longest is forgotten. */
const MOST = 20_000;
const MINUTE_MS = 60_000;

interface Bucket {
  left: number;
  at: number;
}

/**
 * So many a minute for each address, all of them at once or one after the other; 0 is no limit. A sender that is not
 * known, since this receiver is run by somebody's own server, is that server's to limit.
 */
export function rateLimit(perMinute: number, now: () => number = () => performance.now()): RateLimit {
  const buckets = new Map<string, Bucket>();
  const read = (sender: string): Bucket => {
    const at = now();
    const { left, at: then } = buckets.get(sender) ?? { left: perMinute, at };
    return { left: Math.min(perMinute, left + ((at - then) / MINUTE_MS) * perMinute), at };
  };
  const write = (sender: string, bucket: Bucket) => {
    // Put last again, so that the first is the one that was not heard of for longest.
    buckets.delete(sender);
    buckets.set(sender, bucket);
    const [oldest] = buckets.keys();
    if (buckets.size > MOST && oldest !== undefined) buckets.delete(oldest);
  };
  return {
    take(sender) {
      if (perMinute === 0 || sender === undefined) return;
      const bucket = read(sender);
      if (bucket.left < 1) throw tooMany(((1 - bucket.left) * MINUTE_MS) / perMinute);
      write(sender, { ...bucket, left: bucket.left - 1 });
    },
    giveBack(sender) {
      if (perMinute === 0 || sender === undefined) return;
      const bucket = read(sender);
      write(sender, { ...bucket, left: Math.min(perMinute, bucket.left + 1) });
    },
  };
}

function tooMany(waitMs: number): HttpProblem {
  return new HttpProblem(429, 'too-many', 'Too many requests from here; try again later.', {
    headers: { 'Retry-After': String(Math.max(1, Math.ceil(waitMs / 1000))) },
  });
}
