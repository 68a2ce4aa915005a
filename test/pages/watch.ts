import type { BrowserContext, Request } from '@playwright/test';

/** One request as the wire saw it. */
export interface Seen {
  method: string;
  url: string;
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
}

const CSP = 'broke the policy:';

/**
 * Sees everything a page lets out: requests, errors, broken policies. At the end of a test nothing may be left over that
 * the test did not expect.
 */
export class Watch {
  readonly requests: Seen[] = [];
  readonly console: string[] = [];
  readonly #finished = new Set<string>();
  readonly #found: string[] = [];
  readonly #expected: RegExp[] = [];
  readonly #origins: readonly string[];

  constructor(origins: readonly string[]) {
    this.#origins = origins;
  }

  async over(context: BrowserContext): Promise<void> {
    await context.addInitScript((mark) => {
      addEventListener('securitypolicyviolation', (event) => {
        console.error(mark, event.violatedDirective, event.blockedURI, event.sample);
      });
    }, CSP);
    context.on('request', (request) => this.#onRequest(request));
    context.on('requestfinished', (request) => this.#finished.add(request.url()));
    // The body of a refusal may be left unread.
    context.on('response', (response) => response.ok() || this.#finished.add(response.url()));
    context.on('weberror', (error) => this.#found.push(`uncaught: ${error.error().message}`));
    context.on('console', (message) => {
      this.console.push(`${message.type()}: ${message.text()}`);
      if (message.type() === 'error') this.#found.push(`console error: ${message.text()}`);
    });
  }

  /** What a test provokes on purpose. */
  expects(...patterns: RegExp[]): void {
    this.#expected.push(...patterns);
  }

  /** True once a file whose address matches has arrived whole, or was refused. */
  hasArrived(pattern: RegExp): boolean {
    return [...this.#finished].some((url) => pattern.test(url));
  }

  /** Requests that hand a result in. */
  get shares(): Seen[] {
    return this.requests.filter((one) => one.method === 'POST' && one.path === '/results');
  }

  /** What was asked for, in order, without the address of this very run. */
  get list(): string[] {
    return this.requests.map((one) => `${one.method} ${one.path}`);
  }

  get problems(): string[] {
    return this.#found.filter((one) => !this.#expected.some((pattern) => pattern.test(one)));
  }

  #onRequest(request: Request): void {
    const url = new URL(request.url());
    if (url.protocol === 'data:' || url.protocol === 'blob:') return;
    if (!this.#origins.includes(url.origin)) this.#found.push(`request elsewhere: ${url.href}`);
    this.requests.push({
      method: request.method(),
      url: url.href,
      path: url.pathname + url.search,
      headers: request.headers(),
      body: request.postData() ?? undefined,
    });
  }
}
