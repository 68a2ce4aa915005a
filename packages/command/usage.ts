/** Where the command writes. */
export interface Streams {
  out(text: string): void;
  err(text: string): void;
}

/** Something is wrong with how the command was called, or with the file it was given; nothing was checked. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const HELP = `Usage: talk-it-through check [--json] [--strict] <guide.json>...

check reads guides of your own and says what to look at: what keeps them from working (errors), and steps nobody
reaches, missing or unused words, English that is hard to read, and wording that blames or leads (warnings).

  --json     one JSON document: [{ file, findings: [{ level, code, path, message, key?, language?, voice? }] }]
  --strict   warnings count as errors
  -h, --help this text

Exit code: 0 no errors, 1 errors were found, 2 nothing could be checked.
`;
