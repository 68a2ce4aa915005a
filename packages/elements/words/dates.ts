/** A day as this language writes it; in figures where the browser does not know the language. */
export function dayIn(language: string, day: Date): string {
  const known = Intl.DateTimeFormat.supportedLocalesOf([language]).length > 0;
  const figures = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
  return new Intl.DateTimeFormat(
    known && language !== 'en' ? language : 'en-GB',
    known ? { dateStyle: 'long' } : figures,
  ).format(day);
}
