import { hashReceipt, type Parcel } from '../delivery/index.js';
import type { Withdrawn } from '../elements/following.js';
import type { ParcelStore } from '../storage/index.js';

const LATER = [408, 425, 429];

/** What waits under this code is not sent any more, and the agency is asked to remove what has arrived. */
export async function takeBack(
  stores: readonly ParcelStore<Parcel>[],
  alone: (id: string, work: () => Promise<void>) => Promise<void>,
  receipt: string,
  to: string,
): Promise<Withdrawn> {
  const hash = await hashReceipt(receipt);
  let isStopped = false;
  for (const store of stores)
    for (const { id, receiptHash } of await store.list().catch(() => []))
      // Behind an attempt that is under way: it would put back what it could not send.
      if (receiptHash === hash) {
        await alone(id, () => store.remove(id));
        isStopped = true;
      }
  const said = await askToRemove(receipt, to);
  return said === 'withdraw.failed' && isStopped ? 'withdraw.stopped' : said;
}

async function askToRemove(receipt: string, to: string): Promise<Withdrawn> {
  try {
    const { ok, status } = await fetch(to, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ receipt }),
      credentials: 'same-origin',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    if (ok) return 'receipt.withdrawn';
    return status < 500 && !LATER.includes(status) ? 'withdraw.check' : 'withdraw.failed';
  } catch {
    return 'withdraw.failed';
  }
}
