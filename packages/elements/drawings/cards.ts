import { leftOut } from './faces.js';
import { needs } from './needs.js';
import { people } from './people.js';
import { bubble, type Drawing, ink, plus, ring, star } from './pen.js';

type Drawings = Readonly<Record<string, Drawing>>;

const HEAD = ring(24, 24, 20);
const POUND = 'M29 17a5 5 0 0 0-9 3v7q0 5-3 6h13M16 25h10';
const BAG: Drawing = ink('M10 43V20a14 13 0 0 1 28 0v23z', 'M19 8V5h10v3M16 43V30h16v13M16 35h16M18 20h12');
const GLASS = 'M5 7h24l-3 37H8z';

/** One good thing since last time. */
export const goodThings = {
  laugh: ink('M12 27h24q-1 12-12 12T12 27z', HEAD + 'M13 15l6 3.5-6 3.5M35 15l-6 3.5 6 3.5'),
  rest: ink(
    'M5 24a4.5 4.5 0 0 1 9 0v7h20v-7a4.5 4.5 0 0 1 9 0v15H5z',
    'M12 19v-7a5 5 0 0 1 5-5h14a5 5 0 0 1 5 5v7M10 39v5M38 39v5',
  ),
  food: ink('M4 25h40q-2 17-20 17T4 25z', 'M15 18q-3-3 0-6t0-6M24 18q-3-3 0-6t0-6M33 18q-3-3 0-6t0-6'),
  school: BAG,
  friend: people.friend,
  sorted: ink(
    ring(24, 14, 10),
    'M19 14l4 4 6-8M3 29h7q4 0 7 4l2 2h7a3.5 3.5 0 0 1 0 7h-9l-6-3H3M45 29h-7q-4 0-7 4l-3 2.5M45 39h-6l-6 3h-7',
  ),
  weather: ink(
    'M14 43a8.5 8.5 0 0 1-1-17 11 11 0 0 1 21 1 8 8 0 0 1 1 16z',
    'M22 15a8 8 0 0 1 15 8M30 3v3M43 8l-2 2M17 7l2 2M46 20h-3',
  ),
  pet: people.pet,
} satisfies Drawings;

/** What would help today? */
export const helps = {
  listen: needs.listened,
  'one-thing': ink('M4 14h20v20H4z', 'M9 23l5 5L26 13M33 24h.01M39 24h.01M45 24h.01'),
  plan: ink('M29 4l15 6-15 6z', 'M29 4v25M24 29h10M29 35q2 4-4 4M18 38h-5M8 39q-4 1-4 5'),
  space: needs.space,
  information: ink(bubble(5, 5, 38, 32, 'left'), 'M24 12h.01M21 19h3v10M20 29h8'),
  'someone-else': people['someone-else'],
  nothing: ink('M12 9h8v30h-8zM28 9h8v30h-8z'),
  play: ink('M32 24h13v20H32z', ring(17, 29, 14) + 'M17 15q-9 12 0 28M17 15q11 12 0 28M32 34h13M38 6l-4 10h9z'),
  talk: ink(
    bubble(3, 4, 28, 20, 'left'),
    'M36 15h5a4 4 0 0 1 4 4v12a4 4 0 0 1-4 4h-1v7l-7-7H21a4 4 0 0 1-4-4v-1M11 14h12',
  ),
  quiet: ink(
    'M4 24h6v13H4zM38 24h6v13h-6z',
    'M7 24a17 17 0 0 1 34 0M10 36a15 15 0 0 0 28 0M15 26q3 2.5 6 0M27 26q3 2.5 6 0M19 34q5 4 10 0',
  ),
  hug: ink(
    'M5 44q-1-20 12-20 5 0 7 3 2-3 7-3 13 0 12 20z',
    ring(17, 14, 7) + ring(32, 15, 7) + 'M13 35q9 6 22-3M35 38q-6 3-12 1',
  ),
  'school-help': ink(
    'M4 23q11-3 20 3 9-6 20-3v19q-11-3-20 3-9-6-20-3z',
    'M24 26v18' + ring(14, 11, 5.5) + ring(34, 11, 5.5),
  ),
  'something-else': needs['something-else'],
} satisfies Drawings;

/** More of this, as it is, less of this. */
export const amounts: Drawings = {
  more: { tint: 'M5.7 16h22.6L26 44H8z', line: GLASS + 'M5.7 16h22.6M39 36V12M32 19l7-7 7 7' },
  right: { tint: 'M6.5 25h21L26 44H8z', line: GLASS + 'M6.5 25h21M33 25l4 4 8-9' },
  less: { tint: 'M7.3 35h19.4L26 44H8z', line: GLASS + 'M7.3 35h19.4M39 12v24M32 29l7 7 7-7' },
};

/** What a conversation is about. */
export const topics = {
  row: ink(
    'M27 3l-8 10h9l-7 10',
    ring(12, 32, 10) + ring(36, 32, 10) + 'M12 27l5 3M10 38q3-4 7-1M36 27l-5 3M38 38q-3-4-7-1',
  ),
  said: ink(bubble(4, 5, 40, 31, 'right'), 'M11 20l5-6 5 12 5-12 5 12 5-6'),
  broken: ink('M20 7a17 17 0 0 0-2 34l-2-9 6-7-6-8zM29 7a17 17 0 0 1 2 34l-3-9 6-7-7-8z'),
  school: BAG,
  money: ink(HEAD, POUND),
  screens: ink('M31 19h13v25H31z', 'M25 33H4V8h34v5M10 40h15M17 33v7M37 39h.01M18 16l7 4.5-7 4.5z'),
  jobs: ink('M17 23l11 6-5 15-18-9z', 'M23 26L35 4M12 38l4-7M17 41l4-7'),
  'out-late': ink('M5 44V7h18v37z', 'M18 26v1M2 44h44M39 8a8 8 0 1 0 6 13 8 8 0 0 1-6-13z'),
  'left-out': { line: leftOut },
  change: ink('M15 33V22l9-8 9 8v11z', 'M42 19A19 19 0 0 0 6 19M5 10v9h9M6 29a19 19 0 0 0 36 0M43 38v-9h-9'),
  good: ink(star(20, 25, 2.3), plus(42, 10)),
  'something-else': needs['something-else'],
} satisfies Drawings;
