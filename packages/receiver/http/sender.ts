import { isIP } from 'node:net';

/**
 * Who a request counts as being from: the address of the connection, or, behind so many proxies that add to
 * X-Forwarded-For, the entry which the outermost of them wrote. What stands further left could have been sent by anybody.
 * For counting alone: it is never logged and never stored.
 */
export function senderOf(request: Request, connection: string | undefined, proxies: number): string | undefined {
  const forwarded = proxies > 0 ? (request.headers.get('X-Forwarded-For') ?? '').split(',').filter(Boolean) : [];
  const chain = [...forwarded, ...(connection === undefined ? [] : [connection])];
  const behind = connection === undefined ? proxies - 1 : proxies;
  const chosen = chain[Math.max(0, chain.length - 1 - behind)];
  return groupOf(chosen) ?? groupOf(connection);
}

/** One IPv4 address, or the 64 bits of an IPv6 address that belong to one household: the rest it can choose anew. */
function groupOf(address: string | undefined): string | undefined {
  const bare = withoutPort(address?.trim() ?? '').replace(/%.*$/, '');
  if (isIP(bare) === 4) return bare;
  if (isIP(bare) !== 6) return undefined;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = '', tail] = bare.replace(/\d+\.\d+\.\d+\.\d+$/, '0:0').split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array<string>(zeros).fill('0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}

/** Some proxies write `192.0.2.1:5123` or `[2001:db8::1]:5123`. */
function withoutPort(address: string): string {
  return /^\[([^\]]+)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address;
}
