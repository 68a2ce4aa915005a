import { heart, ring } from './pen.js';

/** Head thinks, mouth says, heart feels, hands do, feet take next steps; around it, what helps and what gets in the way. */
export type PaperZone = 'head' | 'mouth' | 'heart' | 'hands' | 'feet' | 'helps' | 'in-the-way';

const OUTLINE =
  'M86 100Q62 104 50 124L21 175A16 16 0 0 0 48 192L66 162 62 276Q40 280 40 295 40 304 50 304H84Q93 304 94 294L98 230Q100 225 102 230L106 294Q107 304 116 304H150Q160 304 160 295 160 280 138 276L134 162 152 192A16 16 0 0 0 179 175L150 124Q138 104 114 100A44 44 0 1 0 86 100Z';

/** Bricks in three rows. */
const wall = (x: number): string =>
  `M${x} 284h36v18h-36zM${x} 262h16v18h-16zM${x + 20} 262h16v18h-16zM${x} 240h36v18h-36z`;

/** A paper doll, nobody in particular. A zone is filled where it is chosen: around it hearts help, and a wall is in the way. */
export const paperPerson: {
  readonly viewBox: string;
  readonly outline: string;
  /** Eyes and a mouth that say nothing about how it feels. */
  readonly face: string;
  readonly zones: Readonly<Record<PaperZone, string>>;
} = {
  viewBox: '0 0 200 320',
  outline: OUTLINE,
  face: 'M84 50v6M116 50v6M86 80q14 5 28 0',
  zones: {
    head: 'M57.7 70A44 44 0 1 1 142.3 70Z',
    mouth: 'M57.7 70A44 44 0 0 0 86 100H114A44 44 0 0 0 142.3 70Z',
    heart: heart(100, 184, 27),
    hands: ring(34.5, 184, 17) + ring(165.5, 184, 17),
    feet: 'M62 262V276Q40 280 40 295 40 304 50 304H84Q93 304 94 294L96 262ZM138 262V276Q160 280 160 295 160 304 150 304H116Q107 304 106 294L104 262Z',
    helps: heart(26, 76, 24) + heart(174, 76, 24),
    'in-the-way': wall(1) + wall(163),
  },
};
