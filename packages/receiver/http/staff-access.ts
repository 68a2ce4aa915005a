import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { HttpProblem } from './problem.js';
import { readOneString } from './read-json.js';

const COOKIE = 'talk-staff';
const SESSION_S = 8 * 60 * 60;
const SIGN_IN_MAX_BYTES = 4096;

/** Who may read: holders of the staff token, by header or by a session they opened with it. */
export interface StaffAccess {
  /** Refuses with 401 whoever is not staff. */
  require(request: Request): void;
  isStaff(request: Request): boolean;
  /** POST /session `{ token }`: opens a session. */
  signIn(request: Request): Promise<Response>;
  /** DELETE /session: this browser forgets its session. */
  signOut(request: Request): Response;
}

/**
 * The door for staff. A session is a signed cookie and nothing on the server, so that any number of receivers on one
 * database know it; its key comes from the token, so a new token ends every session.
 */
export function staffAccess(token: string, now: () => number = Date.now): StaffAccess {
  const wanted = sha256(token);
  const key = createHmac('sha256', token).update('talk-it-through staff session v1').digest();
  const holdsToken = (given: string) => timingSafeEqual(sha256(given), wanted);
  const isStaff = (request: Request) => {
    const bearer = /^Bearer ([\x21-\x7e]+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1];
    if (bearer !== undefined) return holdsToken(bearer);
    return cookiesOf(request).some((cookie) => holdsSession(cookie, key, now()));
  };
  return {
    isStaff,
    require(request) {
      if (!isStaff(request))
        throw new HttpProblem(401, 'not-signed-in', 'Only staff can read here.', {
          headers: { 'WWW-Authenticate': 'Bearer realm="staff"' },
        });
    },
    async signIn(request) {
      refuseOtherSites(request);
      const given = await readOneString(request, 'token', SIGN_IN_MAX_BYTES);
      if (!holdsToken(given)) throw new HttpProblem(401, 'wrong-token', 'This is not the staff token.');
      return withCookie(request, newSession(key, now()), SESSION_S);
    },
    signOut(request) {
      refuseOtherSites(request);
      return withCookie(request, '', 0);
    },
  };
}

function newSession(key: Buffer, now: number): string {
  const claim = `${Math.floor(now / 1000) + SESSION_S}.${randomBytes(16).toString('base64url')}`;
  return `${claim}.${signatureOf(claim, key)}`;
}

function holdsSession(cookie: string, key: Buffer, now: number): boolean {
  const match = /^((\d{1,12})\.[\w-]{22})\.([\w-]{43})$/.exec(cookie);
  if (!match?.[1] || !match[2] || !match[3]) return false;
  const isOurs = timingSafeEqual(Buffer.from(match[3]), Buffer.from(signatureOf(match[1], key)));
  return isOurs && Number(match[2]) * 1000 > now;
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
