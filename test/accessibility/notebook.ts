import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { violations } from '../pages/axe.js';
import { tabStops } from '../pages/keyboard-map.js';
import type { Person } from '../pages/person.js';
import { outOfOrder } from '../pages/reading-order.js';
import type { Look } from '../pages/stories.js';
import { troubles } from '../pages/troubles.js';

/** One screen, as it was met. */
export interface Screen {
  name: string;
  axe: string[];
  /** What is too small to press, cut off, or scrolls sideways. */
  fit: string[];
  order: string[];
  keyboard?: { stops: string[]; leadsOut: boolean };
}

/** One flow, walked once in one look. */
export interface Walk {
  flow: string;
  lang: string;
  look: string;
  screens: Screen[];
  /** Screens and announcements as they came, one after the other. */
  heard: string[];
}

/** Writes down what is seen on a walk; `withKeys` also goes through every screen by Tab. */
export async function keepNotes(
  person: Person,
  tag: string,
  walk: Pick<Walk, 'flow' | 'lang' | 'look'>,
  withKeys: boolean,
): Promise<{ look: Look; write: () => void }> {
  const notes: Walk = { ...walk, screens: [], heard: [] };
  const hear = (text: string) => void notes.heard.push(`says: ${text}`);
  await person.page.exposeFunction('talkSaid', hear);
  await person.page.addInitScript(() => {
    new MutationObserver(() => {
      const text = document.querySelector('[data-talk-announcer]')?.textContent;
      const said = window as unknown as { talkSaid(text: string): void; lastSaid?: string | undefined };
      if (text && text !== said.lastSaid) said.talkSaid(text);
      said.lastSaid = text ?? undefined;
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  const look: Look = async (name) => {
    notes.heard.push(`screen: ${name}`);
    notes.screens.push({
      name,
      axe: await violations(person.page, tag),
      fit: await troubles(person, tag),
      order: await outOfOrder(person.page, tag),
      ...(withKeys ? { keyboard: await tabStops(person.page, tag) } : {}),
    });
  };
  return { look, write: () => save(notes) };
}

function save(notes: Walk): void {
  const folder = process.env['EVIDENCE'] ?? '.reports/accessibility/walks';
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, `${notes.flow}-${notes.lang}-${notes.look}.json`.replaceAll(' ', '-')),
    JSON.stringify(notes),
  );
}
