import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { ROLES, type Role, type TokenHolder, type TokenStore } from '../store/tokens.js';
import { HttpProblem } from './problem.js';
import type { RateLimit } from './rate-limit.js';
import { readOneString } from './read-json.js';

const COOKIE = 'talk-staff';
const SESSION_S = 8 * 60 * 60;
const SIGN_IN_MAX_BYTES = 4096;

/** The name that the staff token has in the record of reads. No other token can be called so. */
export const STAFF_NAME = 'staff-token';

/** Somebody who may read. */
export interface Reader {
  name: string;
  role: Role;
}

/** Who may read: holders of the staff token or of one that was made, by header or by a session they opened with it. */
export interface StaffAccess {
  /** Refuses with 401 whoever is not staff, and with 403 whoever may not do this. */
  require(request: Request, role: Role, sender?: string): Promise<Reader>;
  readerOf(request: Request, sender?: string): Promise<Reader | undefined>;
  /** POST /session `{ token }`: opens a session. */
  signIn(request: Request, sender?: string): Promise<Response>;
  /** DELETE /session: this browser forgets its session. */
  signOut(request: Request): Response;
}

/** What the door for staff knows tokens by. */
export interface StaffParts {
  staffToken: string;
  tokens: TokenStore;
  /** Wrong tokens alone count against it. */
  limit: RateLimit;
  now?: () => number;
}

/**
 * The door for staff. A session is a signed cookie and nothing on the server, so that any number of receivers on one
 * database know it; its key comes from the staff token, so a new one ends every session. A session of another token ends
 * when that token is removed.
 */
export function staffAccess({ staffToken, tokens, limit, now = Date.now }: StaffParts): StaffAccess {
  const key = createHmac('sha256', staffToken).update('talk-it-through staff session v2').digest();
  const holderOf = holders(staffToken, tokens, limit);
  const readerOf = async (request: Request, sender?: string): Promise<Reader | undefined> => {
    const bearer = /^Bearer ([\x21-\x7e]+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1];
    if (bearer !== undefined) return holderOf(bearer, sender);
    const ids = cookiesOf(request).map((cookie) => sessionHolder(cookie, key, now()));
    const id = ids.find((one) => one !== undefined);
    return id === undefined ? undefined : id === STAFF.id ? STAFF : tokens.holderById(id);
  };
  return {
    readerOf,
    async require(request, role, sender) {
      const reader = await readerOf(request, sender);
      if (!reader)
        throw new HttpProblem(401, 'not-signed-in', 'Only staff can read here.', {
          headers: { 'WWW-Authenticate': 'Bearer realm="staff"' },
        });
      if (ROLES.indexOf(reader.role) < ROLES.indexOf(role))
        throw new HttpProblem(403, 'not-allowed', `This needs a token with the role ${role}.`);
      return reader;
    },
    async signIn(request, sender) {
      refuseOtherSites(request);
      const holder = await holderOf(await readOneString(request, 'token', SIGN_IN_MAX_BYTES), sender);
      if (!holder) throw new HttpProblem(401, 'wrong-token', 'This is not a staff token.');
      return withCookie(request, newSession(holder.id, key, now()), SESSION_S);
    },
    signOut(request) {
      refuseOtherSites(request);
      return withCookie(request, '', 0);
    },
  };
}

const STAFF: TokenHolder = { id: 'staff', name: STAFF_NAME, role: 'admin' };

/**
 * Whose token it is. A token counts as a wrong guess until it is known to be right, since otherwise a thousand guesses at
 * once would all be let through before the first is counted; one that was right before is not counted.
 */
function holders(staffToken: string, tokens: TokenStore, limit: RateLimit) {
  const wanted = sha256(staffToken);
  const rightBefore = new Set<string>();
  return async (given: string, sender: string | undefined): Promise<TokenHolder | undefined> => {
    const hash = sha256(given);
    const isCounted = !rightBefore.has(hash.toString('hex'));
    if (isCounted) limit.take(sender);
    const holder = timingSafeEqual(hash, wanted) ? STAFF : await tokens.holderOf(given);
    if (holder && isCounted) {
      limit.giveBack(sender);
      if (holder !== STAFF) rightBefore.add(hash.toString('hex'));
    }
    return holder;
  };
}

function newSession(holder: string, key: Buffer, now: number): string {
  const claim = `${Math.floor(now / 1000) + SESSION_S}.${holder}.${randomBytes(16).toString('base64url')}`;
  return `${claim}.${signatureOf(claim, key)}`;
}

/** Whose session it is, where it is one of ours and still holds. */
function sessionHolder(cookie: string, key: Buffer, now: number): string | undefined {
  const match = /^((\d{1,12})\.([a-z0-9-]{1,36})\.[\w-]{22})\.([\w-]{43})$/.exec(cookie);
  if (!match?.[1] || !match[2] || !match[3] || !match[4]) return undefined;
  const isOurs = timingSafeEqual(Buffer.from(match[4]), Buffer.from(signatureOf(match[1], key)));
  return isOurs && Number(match[2]) * 1000 > now ? match[3] : undefined;
}

function signatureOf(claim: string, key: Buffer): string {
  return createHmac('sha256', key).update(claim).digest('base64url');
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function cookiesOf(request: Request): string[] {
  return (request.headers.get('Cookie') ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${COOKIE}=`))
    .map((pair) => pair.slice(COOKIE.length + 1));
}

function withCookie(request: Request, value: string, maxAge: number): Response {
  // Behind a proxy that ends TLS the request itself comes over http; claiming https wrongly costs only the claimant.
  const forwarded = request.headers.get('X-Forwarded-Proto')?.split(',')[0]?.trim();
  const secure = new URL(request.url).protocol === 'https:' || forwarded === 'https' ? '; Secure' : '';
  const cookie = `${COOKIE}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Strict${secure}`;
  return new Response(null, { status: 204, headers: { 'Set-Cookie': cookie } });
}

/** Nobody is signed in or out by a page elsewhere. */
function refuseOtherSites(request: Request): void {
  const site = request.headers.get('Sec-Fetch-Site');
  if (site !== null && site !== 'same-origin')
    throw new HttpProblem(403, 'other-site', 'Sign in on the staff page itself.');
}
