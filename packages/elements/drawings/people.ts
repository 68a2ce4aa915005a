import { type Drawing, heart, plus, ring, shoulders } from './pen.js';

/** Heads in the chosen tone without a face, so that no feeling is put on them; clothes and hair in the tint. */
function who(heads: string, clothes: string, rest = '', holes = ''): Drawing {
  return { skin: heads + holes, tint: clothes, line: heads + holes + clothes + rest };
}

const short = (x: number, y: number, r: number): string =>
  `M${x - r} ${y - 1}a${r} ${r} 0 0 1 ${2 * r} 0q-${r / 2}-${r / 2}-${r}-${r / 2}t-${r} ${r / 2}z`;

const LONG = 'M16 9q2 5 7 6v11q5 0 5-4v-7a12 12 0 0 0-24 0v7q0 4 5 4V15q5-1 7-6z';
const PARENT = ring(16, 15, 7.5);
const CHILD = ring(37, 28, 5.5);
const PAIR = shoulders(16, 26, 11) + shoulders(37, 36, 8);
const TWO = ring(13, 20, 7) + ring(35, 20, 7);
const BOTH = shoulders(13, 31, 10) + shoulders(35, 31, 10);

/** The people around somebody: many shapes of family, some with a stick, glasses, a hearing aid, a wheelchair. */
export const people = {
  me: who(ring(24, 22, 7.5), shoulders(24, 33, 14) + 'M19 3h10l-5 7z'),
  mum: {
    skin: PARENT + CHILD,
    tint: PAIR + LONG,
    line: CHILD + PAIR + LONG + 'M9 18a7.5 7.5 0 0 0 14 0',
  },
  dad: who(
    PARENT + CHILD,
    PAIR +
      'M8.7 17a7.5 7.5 0 0 0 14.6 0q-4-.5-7.3 1.5-3.3-2-7.3-1.5zM9 11.5q-1-8 7-8t7 8q-3-.5-4.5-2.5-3.5 2.5-9.5 2.5z',
  ),
  carer: who(ring(24, 14, 8), shoulders(24, 26, 15) + heart(24, 42, 5) + short(24, 14, 8)),
  'step-parent': who(PARENT + CHILD, PAIR + 'M23.5 15q-6 0-8-5-2 3-7 4a7.5 7.5 0 0 1 15 1z', plus(37, 13)),
  brother: who(
    ring(15, 20, 7) + ring(36, 26, 6),
    shoulders(15, 31, 11) + shoulders(37, 36, 8) + 'M8 18q-2-6 2-7 3-5 7-2 5-1 5 3 3 3 0 6-2-3-5-2-4-1-5 0-3 0-4 2z',
    'M22 17.5q4.5-1 4 3t-4 3.5',
  ),
  sister: who(
    ring(15, 20, 7) + ring(36, 26, 6),
    shoulders(15, 31, 11) + shoulders(37, 36, 8) + 'M8 20a7 7 0 0 1 14 0q-5-1-7-6-2 5-7 6z',
    'M8 20q-4 3-3 9M22 20q4 3 3 9',
  ),
  gran: who(
    ring(11, 20, 8) + ring(30, 21, 7),
    shoulders(11, 32, 9) + shoulders(30, 32, 9) + ring(11, 8, 4),
    'M44 44V29a3 3 0 0 0-6 0',
    ring(7.5, 21, 3) + ring(14.5, 21, 3),
  ),
  aunt: who(
    TWO,
    BOTH + 'M6 18q-1-9 6-10 8 0 8 10-7-4-14 0zM13 8q-6-3-4-5t4 3q2-5 4-3t-4 5z',
    'M30.5 20.5q.5 3 2.5 2.5t2-2q0 1.5 2 2t2.5-2.5',
  ),
  cousin: who(
    ring(19, 9, 6.5),
    'M11 31v-5a7.5 7.5 0 0 1 15 0v2h7a4 4 0 0 1 4 4v7h-6v-6H11z',
    ring(19, 36, 8.5) + 'M11 24H6M29 43h11',
  ),
  friend: who(
    ring(10, 21, 6.5) + ring(38, 21, 6.5),
    shoulders(10, 31, 9) + shoulders(38, 31, 9) + short(10, 21, 6.5),
    'M17 38q7-6 7-19M31 38q-7-6-7-19M24 12V7M18 13l-2-4M30 13l2-4',
  ),
  partner: who(TWO, BOTH + heart(24, 12, 5) + short(35, 20, 7)),
  baby: who(ring(24, 16, 11), 'M11 44q-3-14 13-14t13 14z', 'M20 7q3-5 6-2 1 4-2 4M13 35q11 7 22 0', ring(24, 20, 3)),
  pet: {
    tint: 'M8 41q-3-20 1-35l8 7h14l8-7q4 15 1 35-16 5-32 0z',
    line: 'M8 41q-3-20 1-35l8 7h14l8-7q4 15 1 35-16 5-32 0zM17 22v2M31 22v2M22 30h4l-2 2zM24 32q-2 4-6 2M24 32q2 4 6 2M3 29l7 1M3 36l7-2M45 29l-7 1M45 36l-7-2',
  },
  teacher: who(
    ring(12, 21, 6.5),
    shoulders(12, 31, 9) + short(12, 21, 6.5),
    'M22 36l7-12M18 7h26v24H32M25 14h13M32 20h6',
  ),
  worker: who(
    ring(24, 14, 8),
    shoulders(24, 26, 15) + 'M20 35h8v7h-8z' + 'M16 13a8 8 0 0 1 16 0q-6 1-9-4-2 3-7 4z',
    'M18 28l6 7 6-7',
  ),
  neighbour: who(
    ring(24, 15, 7.5),
    'M6 44V29l4-4 4 4v15zM20 44V29l4-4 4 4v15zM34 44V29l4-4 4 4v15z',
    'M14 33h6M28 33h6M14 40h6M28 40h6',
  ),
  'someone-else': who(ring(20, 18, 8), shoulders(20, 30, 14), plus(40, 14)),
} satisfies Readonly<Record<string, Drawing>>;
