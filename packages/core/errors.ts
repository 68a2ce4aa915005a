/**
 * What went wrong, for the developer who embeds the conversation. `code` is stable and may be relied on; `message` is
 * plain English and may change; neither ever holds a person's words. Told apart by `name`, since two copies of the
 * script on one page have two classes.
 */
export class TalkError extends Error {
  override readonly name = 'TalkError';
  /** Stable, kebab-case. */
  readonly code: string;
  /** JSON Pointer into the thing that was wrong, where there is one. */
  readonly path?: string;

  constructor(code: string, message: string, path?: string) {
    super(message);
    this.code = code;
    if (path !== undefined) this.path = path;
  }
}

/** One thing wrong with a document from outside: where (JSON Pointer), which kind (stable code), and what to do. */
export interface Problem {
  path: string;
  code: string;
  message: string;
}

/** Every parse door answers with this and throws nothing. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/** Whether something thrown is ours, whichever copy of the script threw it. */
export function isTalkError(reason: unknown): reason is TalkError {
  return reason instanceof Error && reason.name === 'TalkError';
}
