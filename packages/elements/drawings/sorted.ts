import { goodThings, helps } from './cards.js';
import { faceOf } from './faces.js';
import { needs } from './needs.js';
import { bubble, type Drawing, heart, ink, ring, shoulders } from './pen.js';
import { people } from './people.js';

const HAND = 'M4 36h7l6-3h9a3 3 0 0 1 0 6h-7M29 38l10-6a3 3 0 0 1 3 5L30 46H12l-4 1H4';
const HEAD = ring(24, 24, 20);
const CLOUD = 'M13 33a9 9 0 0 1-1-18 12 12 0 0 1 22-3 9 9 0 0 1 2 21z';

const askMe = ink(bubble(4, 4, 40, 34, 'left'), 'M18 16a6 6 0 1 1 9 5q-3 2-3 5M24 32v.01');

/** Cards that young people and children sort: how they like adults to work with them, and what goes into a paper person. */
export const sorted: Readonly<Record<string, Drawing>> = {
  listen: needs.listened,
  rules: needs.rule,
  'ask-me': askMe,
  'asks-me': askMe,
  'by-myself': ink(shoulders(19, 27, 13), ring(19, 17, 7) + 'M31 33l8-9V6l6 4-6 4'),
  'for-me': ink('M13 8h22v20H13z', 'M13 15h22M24 8v20M24 8q-8-1-6-4t6 4q8-1 6-4t-6 4' + HAND),
  promises: ink('M6 9h36v9H6z', 'M6 18v25h36V18M15 5v8M33 5v8M16 30l6 6 11-12'),
  remember: ink(heart(24, 29, 8), CLOUD + ring(15, 39, 3) + ring(9, 45, 1.5)),
  kind: ink(heart(24, 28, 13), HAND),
  play: helps.play,
  'come-back': ink('M17 43V28l13-11 13 11v15z', 'M26 43V33h8v10M12 34Q2 22 13 12M5 12h9v9'),
  smile: faceOf('happy'),
  shouting: ink(
    'M12 33q0-6 7-6t7 6-7 7-7-7z',
    ring(19, 27, 16) + 'M9 18l7 3.5M29 18l-7 3.5M39 18l6-4M40 27h7M39 36l6 4',
  ),
  fine: faceOf('okay'),
  jokes: goodThings.laugh,
  quiet: { line: HEAD + 'M17 18v3M31 18v3M13 31h22M18 28v6M24 28v6M30 28v6' },
  phone: ink('M13 4h22v40H13z', 'M18 11h12M18 17h12M18 23h7M22 38h4'),
  friends: people.friend,
  music: ink(ring(12, 38, 6) + ring(34, 33, 6), 'M18 38V10l22-5v28M18 18l22-5'),
  crowd: ink(
    shoulders(12, 23, 8, 32) + shoulders(36, 23, 8, 32) + shoulders(24, 36, 11, 46),
    ring(12, 15, 5) + ring(36, 15, 5) + ring(24, 28, 6),
  ),
  thoughts: ink(CLOUD, 'M15 23q3-4 6 0t6 0 6 0M20 28h.01M26 17h.01' + ring(15, 39, 3) + ring(9, 45, 1.5)),
  unsaid: ink(bubble(5, 6, 38, 28, 'left'), 'M14 17h20M14 24h12M6 42L42 3'),
  hope: faceOf('hopeful'),
  miss: needs['see-someone'],
  proud: faceOf('proud'),
  rest: needs.sleep,
  worry: faceOf('worried'),
};
