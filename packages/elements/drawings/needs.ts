import { bubble, type Drawing, heart, house, ink, ring, shoulders } from './pen.js';

const EAR = 'M13 21a11 11 0 1 1 20 6q-2 3-4 5t-2 5a6 6 0 0 1-11 2';

/** An ear that nothing reaches. */
export const ear: Drawing = { line: EAR + 'M18.5 22a5.5 5.5 0 0 1 11-1q0 3-3 5t-2 5', tint: EAR };

/** What somebody may need. Where two people stand together, the tinted one is the person themselves. */
export const needs = {
  listened: { ...ear, line: ear.line + 'M38 12q5 7 1 15M43 8q6 11 1 23' },
  believed: ink(bubble(5, 6, 38, 28, 'left'), 'M16 20l6 6 11-12'),
  safe: ink(
    'M4 22a20 18 0 0 1 40 0q-5-4-10 0-5-4-10 0-5-4-10 0-5-4-10 0z',
    'M24 4v0M24 22v18a4 4 0 0 1-8 0' + ring(34, 32, 4) + 'M28 45q0-8 6-8t6 8',
  ),
  space: ink(ring(24, 17, 5) + shoulders(24, 25, 8, 36), 'M12 22H3l4-4M3 22l4 4M36 22h9l-4-4M45 22l-4 4M8 42h32'),
  together: ink(
    shoulders(11, 33, 9) + shoulders(37, 33, 9),
    ring(11, 25, 5) + ring(37, 25, 5) + ring(24, 14, 10) + 'M24 8v6l4 3',
  ),
  calm: ink(house, 'M15 27q3 2.5 6 0M27 27q3 2.5 6 0M19 34q5 4 10 0'),
  rule: ink('M10 9h28v35H10z', ring(24, 7, 3) + 'M16 19l2 2 4-4M27 19h6M16 28l2 2 4-4M27 28h6M16 37l2 2 4-4M27 37h6'),
  fair: ink(
    'M3 27h16q-1 7-8 7t-8-7zM29 27h16q-1 7-8 7t-8-7z',
    'M24 5v37M14 43h20M8 12h32M11 12L5 27M11 12l6 15M37 12l-6 15M37 12l6 15',
  ),
  things: ink(
    'M9 22h22v18a4 4 0 0 1-4 4H13a4 4 0 0 1-4-4z',
    'M31 26h4a5 5 0 0 1 0 12h-4M20 22l-3 6 5 4-3 5M12 15a13 9 0 0 1 24-1M36 6v8h-8',
  ),
  apology: ink(
    shoulders(36, 33, 10) + heart(27, 17, 4.5),
    ring(36, 25, 5.5) + ring(9, 28, 5) + 'M2 44q0-8 7-8t7 8z' + bubble(12, 3, 30, 16, 'left'),
  ),
  'say-sorry': ink(shoulders(14, 32, 11) + heart(34, 19, 5), ring(14, 23, 6) + bubble(23, 4, 22, 19, 'left')),
  'not-again': { line: 'M38 18A16 16 0 0 0 10 18M10 8v10h10M10 30a16 16 0 0 0 28 0M38 40V30H28M6 42L42 6' },
  money: ink(house, 'M29 25a4.5 4.5 0 0 0-8.5 2v5q0 4-2.5 5h11M18 31h8'),
  feelings: ink(
    heart(24, 29, 11),
    'M20 15v1.5M28 15v1.5M20 21.5q2-2.5 4 0t4 0M4 34h7l6-3h9a3 3 0 0 1 0 6h-7M29 36l10-6a3 3 0 0 1 3 5L30 44H12l-4 1H4',
  ),
  sleep: ink('M4 34h40v6H4zM30 5a9 9 0 1 0 11 11 9 9 0 0 1-11-11z', 'M4 20v25M44 40v5M8 34v-6h10l6 6'),
  'my-side': ink(
    shoulders(15, 29, 12),
    ring(15, 19, 7) + ring(34, 16, 7) + 'M25 30q3-4 9-4 11 0 11 18H30M25 30q-6 0-14 5l-3 3',
  ),
  'see-someone': ink('M7 5h34v38H7z', ring(22, 21, 6) + shoulders(22, 31, 11, 43) + heart(35, 16, 4)),
  'something-else': ink('M10 38l2-9L32 9l7 7-20 20z', 'M28 13l7 7M26 43h.01M33 43h.01M40 43h.01'),
} satisfies Readonly<Record<string, Drawing>>;
