/** Which pages elsewhere may talk to this receiver, and what their browsers are told about it. */
export interface Cors {
  /** Puts the headers on an answer of any kind, errors too. */
  mark(request: Request, headers: Headers): void;
  /** The answer to a preflight, or nothing where the request is none. */
  preflight(request: Request): Response | undefined;
}

const MAX_AGE_S = '7200';

/**
 * The rules for these origins. The origin is never `*` and no credentials are let through, so a page elsewhere can post
 * a result and read what became of it, and nothing more.
 */
export function corsFor(allowedOrigins: readonly string[]): Cors {
  const allowed = new Set(allowedOrigins);
  return {
    mark(request, headers) {
      headers.append('Vary', 'Origin');
      const origin = request.headers.get('Origin');
      if (origin === null || !allowed.has(origin)) return;
      headers.set('Access-Control-Allow-Origin', origin);
      headers.set('Access-Control-Expose-Headers', 'Retry-After');
    },
    preflight(request) {
      if (request.method !== 'OPTIONS' || !request.headers.has('Access-Control-Request-Method')) return undefined;
      const response = new Response(null, { status: 204 });
      const origin = request.headers.get('Origin');
      if (origin === null || !allowed.has(origin)) return response;
      response.headers.set('Access-Control-Allow-Methods', 'POST');
      response.headers.set('Access-Control-Allow-Headers', 'Content-Type, Idempotency-Key, Talk-Receipt');
      response.headers.set('Access-Control-Max-Age', MAX_AGE_S);
      return response;
    },
  };
}
