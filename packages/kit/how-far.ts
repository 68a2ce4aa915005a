/** How many letters have to be put in, left out or changed to come from one word to the other. */
export function howFar(one: string, other: string): number {
  const to = Array.from(other);
  let row = [0, ...to.map((_, index) => index + 1)];
  for (const [index, letter] of Array.from(one).entries()) {
    const next = [index + 1];
    for (const [place, there] of to.entries()) {
      const [left = 0, above = 0, across = 0] = [next[place], row[place + 1], row[place]];
      next.push(Math.min(left + 1, above + 1, across + (letter === there ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
