/** The list with one of its words changed. */
export function swapped<T>(list: readonly T[], at: number, one: T): T[] {
  return list.map((other, index) => (index === at ? one : other));
}
