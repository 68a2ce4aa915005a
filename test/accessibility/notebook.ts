import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { violationsAsSeen } from '../pages/axe.js';
import { tabStops, type Spot } from '../pages/keyboard-map.js';
import { outOfOrder } from '../pages/reading-order.js';
import type { Look } from '../pages/stories.js';
import { troublesIn } from '../pages/troubles.js';

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

/** What is looked at: the widget, or the frame and then the widget in it. Asked for at each screen: a page may have gone. */
export type Spots = () => Promise<readonly [Spot, ...Spot[]]>;

/** Writes down what is seen on a walk; by day it also goes through every screen by Tab. */
export async function keepNotes(
  page: Page,
  spots: Spots,
  walk: Pick<Walk, 'flow' | 'lang' | 'look'>,
): Promise<{ look: Look; write: () => void }> {
  const notes: Walk = { ...walk, screens: [], heard: [] };
  await listenIn(page, (text) => void notes.heard.push(`says: ${text}`));
  const look: Look = async (name) => {
    notes.heard.push(`screen: ${name}`);
    const at = await spots();
    const each = async (inspect: (spot: Spot) => Promise<string[]>) => {
      const found: string[] = [];
      for (const spot of at) found.push(...(await inspect(spot)));
      return found;
    };
    notes.screens.push({
      name,
      axe: await each((spot) => violationsAsSeen(spot.in, spot.tag)),
      fit: await each((spot) => troublesIn(spot.in, spot.tag)),
      order: await each((spot) => outOfOrder(spot.in, spot.tag)),
      ...(walk.look === 'light' ? { keyboard: await tabStops(...at) } : {}),
    });
  };
  return { look, write: () => save(notes) };
}

/** What the polite region of any document on this page says, as it is said. */
async function listenIn(page: Page, hear: (text: string) => void): Promise<void> {
  await page.exposeFunction('talkSaid', hear);
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const text = document.querySelector('[data-talk-announcer]')?.textContent;
      const said = window as unknown as { talkSaid(text: string): void; lastSaid?: string | undefined };
      if (text && text !== said.lastSaid) said.talkSaid(text);
      said.lastSaid = text ?? undefined;
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

function save(notes: Walk): void {
  const folder = process.env['EVIDENCE'] ?? '.reports/accessibility/walks';
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, `${notes.flow}-${notes.lang}-${notes.look}.json`.replaceAll(' ', '-')),
    JSON.stringify(notes),
  );
}
