/** What a receiver was sent. */
export interface Taken {
  id: string | null;
  receipt: string | null;
  type: string | null;
  body: string;
}

type Answer = () => Response;

/** A receiver that answers what a test tells it to; it also serves documents that a test makes up. */
export class ScriptedReceiver {
  readonly taken: Taken[] = [];
  #answers: Answer[] = [];
  readonly #documents = new Map<string, Answer>();
  #lets: string | undefined;

  /** What the next shares are answered; afterwards, and by default, everything is taken. */
  willAnswer(...answers: (number | Answer)[]): void {
    this.#answers = answers.map((one) => (typeof one === 'number' ? () => new Response(null, { status: one }) : one));
  }

  /** Serves a document under `/results/…`, which the server hands to the receiver. */
  serves(path: `/results/${string}`, answer: Answer): string {
    this.#documents.set(path, answer);
    return path;
  }

  /** Lets pages of this origin post from elsewhere. */
  lets(origin: string): void {
    this.#lets = origin;
  }

  reset(): void {
    this.taken.length = 0;
    this.#lets = undefined;
    this.#answers = [];
    this.#documents.clear();
  }

  async fetch(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    const found = this.#documents.get(pathname);
    if (found) return found();
    if (request.method === 'OPTIONS' && this.#lets)
      return new Response(null, {
        headers: {
          'Access-Control-Allow-Origin': this.#lets,
          'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key, Talk-Receipt',
        },
      });
    if (pathname !== '/results' || request.method !== 'POST') return new Response(null, { status: 404 });
    this.taken.push({
      id: request.headers.get('Idempotency-Key'),
      receipt: request.headers.get('Talk-Receipt'),
      type: request.headers.get('Content-Type'),
      body: await request.text(),
    });
    const next = this.#answers.shift();
    return next ? next() : Response.json({}, { status: 201 });
  }
}
