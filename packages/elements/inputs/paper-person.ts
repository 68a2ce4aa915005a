import type { Said } from '../../core/index.js';
import { paperPerson, type PaperZone } from '../drawings/paper-person.js';
import { shape } from './shape.js';

export function zoneOf(pile: string): PaperZone | undefined {
  return Object.hasOwn(paperPerson.zones, pile) ? (pile as PaperZone) : undefined;
}

/** Around the figure, not in it. */
export const isAround = (pile: string): boolean => pile === 'helps' || pile === 'in-the-way';

/** Our outline of a person, with the zones of these piles filled in. What it says, the words beside it say. */
export function personWith(piles: readonly string[]): SVGElement {
  const zones = [...new Set(piles.map(zoneOf))].flatMap((zone) => (zone ? [paperPerson.zones[zone]] : []));
  return shape(
    'svg',
    { class: 'paper-person', viewBox: paperPerson.viewBox, 'aria-hidden': 'true', focusable: 'false', width: '150' },
    ...zones.map((d) =>
      shape('path', { class: 'zone', d, fill: '#888', 'fill-opacity': '.35', 'fill-rule': 'evenodd', stroke: 'none' }),
    ),
    ...[paperPerson.outline, paperPerson.face].map((d) =>
      shape('path', { d, fill: 'none', stroke: 'currentColor', 'stroke-width': '4', 'stroke-linecap': 'round' }),
    ),
  );
}

/** The paper person of an answer, for paper; nothing where the piles are other ones. */
export function personOf({ piles = [] }: Said): SVGElement | undefined {
  if (piles.length === 0 || !piles.every(({ pile }) => zoneOf(pile))) return undefined;
  return personWith(piles.map(({ pile }) => pile));
}
