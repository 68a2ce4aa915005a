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
       talk-it-through check-language [--json] [--strict] <words.json>...
       talk-it-through check-language --begin <language>
       talk-it-through check-endpoint [--json] [--origin <origin>] [--header "Name: value"]...
                                      [--seal-to <address or file>] [--withdraw-to <address>] <address>
       talk-it-through check-brand [--json] <styles.css>...

check reads guides of your own and says what to look at: what keeps them from working (errors), and steps nobody
reaches, missing or unused words, English that is hard to read, and wording that blames or leads (warnings).

  --json     one JSON document: [{ file, findings: [{ level, code, path, message, key?, language?, voice? }] }]
  --strict   warnings count as errors

check-language reads interface words of a further language and says what is missing, not asked for, or does not fit.

  --json     as for check
  --strict   warnings count as errors
  --begin    prints every text in English under this language's tag, to be translated

check-endpoint plays the widget against an address that takes results. It leaves one invented result there for each way
in, marked demo.

  --json         one JSON document: { url, findings: [{ level, code, message }] }
  --origin       the origin of the page with the widget, where it is another one: CORS is looked at too
  --header       sent with every POST; may be given several times
  --seal-to      as on the page, or a file with the public key or key set: sealed results are looked at too
  --withdraw-to  as in the agency's withdrawTo: taking back is looked at too, and what was left is taken back

check-brand reads the --talk-* properties of your style sheet and says which colours somebody could not read, by day and by
night. What you leave out counts with its default.

  --json     one JSON document: [{ file, selector, findings: [{ level, code, property, message }] }]

  -h, --help this text

Exit code: 0 no errors, 1 errors were found, 2 nothing could be checked.
`;
