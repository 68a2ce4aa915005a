import { publishedKeysOf } from '../sealing/keys.js';
import type { Sealing } from '../sealing/sealing.js';

/** GET /keys: the public JWK Set that `seal-to` reads. Where nothing may come sealed, an empty one: nothing falls back. */
export async function giveKeys(sealing: Sealing): Promise<Response> {
  const set = sealing.mode === 'none' ? { keys: [] } : publishedKeysOf(await sealing.keys());
  return new Response(JSON.stringify(set), { headers: { 'Content-Type': 'application/jwk-set+json' } });
}
