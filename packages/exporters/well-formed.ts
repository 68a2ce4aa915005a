/**
 * The same without what other systems choke on: NUL, and one half of a sign that stands alone (PostgreSQL's `jsonb` refuses
 * both). No person types them; a sender of their own may send them.
 */
export function wellFormed<T>(given: T): T {
  const text = JSON.stringify(given);
  // JSON writes each of them as an escape. Words that only look like one cost a second pass, and come through it unchanged.
  if (!/\\u(?:0000|d[89a-f])/i.test(text)) return given;
  return JSON.parse(text, (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\u0000', '').replace(/\p{Cs}/gu, '\ufffd') : value,
  ) as T;
}
