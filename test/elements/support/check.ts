/** The few checks that browser tests need; each says what it saw. */
export function ok(value: unknown, what: string): asserts value {
  if (!value) throw new Error(`expected: ${what}`);
}

export function equal<T>(actual: T, expected: NoInfer<T>, what = 'equal'): void {
  if (Object.is(actual, expected)) return;
  throw new Error(`${what}: expected ${show(expected)}, saw ${show(actual)}`);
}

/** Compares plain data by what JSON makes of it. */
export function same(actual: unknown, expected: unknown, what = 'the same'): void {
  const [one, other] = [show(actual), show(expected)];
  if (one !== other) throw new Error(`${what}:\n  expected ${other}\n  saw      ${one}`);
}

export function includes(text: string, part: string, what = 'text'): void {
  if (!text.includes(part)) throw new Error(`${what}: expected ${show(part)} in ${show(text)}`);
}

export function excludes(text: string, part: string, what = 'text'): void {
  if (text.includes(part)) throw new Error(`${what}: expected no ${show(part)} in ${show(text)}`);
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

/** Looks again every few milliseconds until there is something to see. */
export async function until<T>(
  look: () => T | Promise<T>,
  what: string,
  most = 10_000,
): Promise<NonNullable<Exclude<T, false>>> {
  const end = performance.now() + most;
  for (;;) {
    const seen = await look();
    if (seen) return seen as NonNullable<Exclude<T, false>>;
    if (performance.now() > end) throw new Error(`waited ${most} ms in vain for: ${what}`);
    await breath();
  }
}

/** Lets a frame of the page and whatever waited behind it pass. */
export function breath(milliseconds = 10): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
