import { sealingKey, type SealKey } from '../delivery/index.js';
import { fetchJson, tellWhy, type Visit } from '../elements/following.js';

/** In memory, so that a share made offline can be sealed; asked for once a page, so that starting again asks for nothing. */
const asked = new Map<unknown, Promise<SealKey>>();

/**
 * The key that results are sealed to, before anybody can share. Where it cannot be had now, it is asked for again when back
 * online, and at the latest at Share. Without it nothing is sent.
 *
 * @throws TalkError where it can be had and not be used.
 */
export async function expectKey({ host, settings: { deliverTo, sealTo } }: Visit): Promise<void> {
  if (!deliverTo || sealTo == null) return;
  try {
    await (asked.get(sealTo) ?? askFor(sealTo));
  } catch (reason) {
    if ((reason as { code?: string }).code !== 'fetch-failed') throw reason;
    tellWhy(host, reason);
    window.addEventListener('online', () => void keyFor(sealTo).catch(() => undefined), { once: true });
  }
}

/** @throws TalkError where there is none. */
export async function keyFor(sealTo: unknown): Promise<SealKey> {
  return (await asked.get(sealTo)?.catch(() => undefined)) ?? askFor(sealTo);
}

function askFor(sealTo: unknown): Promise<SealKey> {
  const [url, thumbprint] = typeof sealTo === 'string' ? sealTo.split('#') : [];
  const key = (async () => sealingKey(url ? await fetchJson(url, '/seal-to', true) : sealTo, thumbprint))();
  asked.set(sealTo, key);
  return key;
}
