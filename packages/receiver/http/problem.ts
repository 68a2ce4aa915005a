import type { Problem } from 'talk-it-through/core';

const TITLES: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** More findings than anybody reads; a body of a hundred thousand wrong keys must not be answered in kind. */
const MOST_PROBLEMS = 50;

/** What a problem says besides its status, its code and its sentence. */
export interface ProblemExtras {
  problems?: readonly Problem[];
  headers?: Record<string, string>;
}

/**
 * A refusal on its way to the sender. Thrown anywhere in a handler, answered as problem details (RFC 9457). `detail` is
 * written by us and never quotes what was sent.
 */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly status: number;
  readonly code: string;
  readonly problems: readonly Problem[];
  readonly headers: Record<string, string>;

  constructor(status: number, code: string, detail: string, { problems = [], headers = {} }: ProblemExtras = {}) {
    super(detail);
    this.status = status;
    this.code = code;
    this.problems = problems.slice(0, MOST_PROBLEMS).map((one) => ({ ...one, path: withoutWords(one.path) }));
    this.headers = headers;
  }

  /** The answer: `about:blank` as type, since what can be acted on is `code`. */
  toResponse(): Response {
    const body = {
      type: 'about:blank',
      title: TITLES[this.status] ?? 'Error',
      status: this.status,
      detail: this.message,
      code: this.code,
      problems: this.problems,
    };
    const headers = { ...this.headers, 'Content-Type': 'application/problem+json' };
    return new Response(JSON.stringify(body), { status: this.status, headers });
  }
}

/** A key that is no plain name may be somebody's words that landed in the wrong place: its place in a path is starred. */
function withoutWords(path: string): string {
  return path
    .split('/')
    .slice(0, 24)
    .map((segment) => (/^[A-Za-z0-9_$-]{0,64}$/.test(segment) ? segment : '*'))
    .join('/');
}
