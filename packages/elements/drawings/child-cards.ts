import { goodThings, helps, topics } from './cards.js';
import { faceOf, leftOut } from './faces.js';
import { ear, needs } from './needs.js';
import { bubble, type Drawing, ink, ring, shoulders } from './pen.js';

type Drawings = Readonly<Record<string, Drawing>>;

const CLOUD = 'M13 31a9 9 0 0 1-1-17 12 12 0 0 1 22-3 10 10 0 0 1 2 20z';

/** One tricky thing, for a child. */
export const hardThings: Drawings = {
  school: goodThings.school,
  row: topics.row,
  'left-out': { line: leftOut },
  miss: needs['see-someone'],
  change: topics.change,
  sleep: needs.sleep,
  worry: faceOf('worried'),
  'something-else': needs['something-else'],
};

/** Today, as weather: none of it good or bad. */
export const weathers: Drawings = {
  sun: ink(ring(24, 24, 10), 'M24 3v6M24 39v6M3 24h6M39 24h6M9 9l4 4M35 35l4 4M39 9l-4 4M13 35l-4 4'),
  mixed: goodThings.weather,
  rain: ink(CLOUD, 'M14 36l-3 8M24 36l-3 8M34 36l-3 8'),
  storm: ink(CLOUD, 'M26 26l-8 9h9l-6 10M37 36l-2 6M13 36l-2 6'),
  wind: { line: 'M4 19h24a6.5 6.5 0 1 0-6-9M4 27h34a6 6 0 1 1-5 9M4 35h17a4.5 4.5 0 1 1-4 7' },
  rainbow: ink('M3 39a21 21 0 0 1 42 0h-7a14 14 0 0 0-28 0z', 'M17 39a7 7 0 0 1 14 0'),
};

/** How much people listened: an ear, and what reaches it. */
export const listened: Drawings = {
  yes: needs.listened,
  'a-bit': { ...ear, line: `${ear.line}M38 12q5 7 1 15` },
  no: ear,
};

/** What a child would like next time. */
export const nextTimes: Drawings = {
  play: helps.play,
  talk: helps.talk,
  listen: needs.listened,
  quiet: helps.quiet,
  someone: ink(shoulders(15, 30, 12), ring(15, 20, 7) + ring(35, 27, 5) + 'M27 44q0-9 8-9t8 9z'),
  shorter: ink('M24 24V5a19 19 0 0 1 19 19z', ring(24, 24, 19) + 'M24 12v12h8'),
  same: ink(bubble(15, 15, 18, 15, 'left'), 'M40 17A17 17 0 0 0 8 17M8 7v10h10M8 31a17 17 0 0 0 32 0M40 41V31H30'),
  'something-else': needs['something-else'],
};
