import type { Person } from '../person.js';
import { kinds } from './guide.js';
import { known, tidy, visit } from './page.js';

/** A guide with a question of every kind. */
export const lookGuide = known(kinds);
const styles: HTMLElement[] = [];

/** A style of the page around, until `tidyLook`. */
export function pageStyle(text: string): void {
  const style = document.createElement('style');
  style.textContent = text;
  document.head.append(style);
  styles.push(style);
}

export const part = (person: Person, name: string) => person.root.querySelector<HTMLElement>(`[part~="${name}"]`)!;
export const of = (element: Element) => getComputedStyle(element);

/** At the first question that takes words. */
export async function atText(settings = {}): Promise<Person> {
  const person = await visit({ guide: lookGuide, ...settings });
  await person.begin();
  await person.next();
  return person;
}

export function tidyLook(): void {
  for (const style of styles.splice(0)) style.remove();
  tidy();
}
