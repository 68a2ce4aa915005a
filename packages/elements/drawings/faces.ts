import { type Drawing, heart, ring, shoulders, star } from './pen.js';

const HEAD = ring(24, 24, 20);
const ASIDE = ring(20, 27, 17);
const EYES = 'M17 19v3M31 19v3';
const CLOSED = 'M13.5 20q3.5 3 7 0M27.5 20q3.5 3 7 0';
const SMILING = 'M13.5 22q3.5-4.5 7 0M27.5 22q3.5-4.5 7 0';
const TEAR = 'M34 27q-3.5 4.5 0 5.5t0-5.5z';
const DROP = 'M38.5 5q-5 6.5 0 8t0-8z';
const LAUGH = 'M14 28h20q-1.5 9-10 9t-10-9z';
const CHEEKS = ring(12.5, 28, 5) + ring(36, 28, 5);
const ROSE = ring(36, 36, 5);
const LOVE = heart(40, 15, 5.5);
const THANKS = heart(24, 43, 4.5);
const HOPE = star(40, 10);

export const leftOut =
  ring(15, 32, 13) +
  'M11 29v2M19 29v2M10.5 38.5q4.5-4 9 0M25.5 19q0-5 5-5t5 5q0-5 5-5t5 5M29 22.5h16.5' +
  ring(30.5, 6.5, 4) +
  ring(40.5, 6.5, 4);

/** Our own faces, one hand: strokes on a 48 by 48 sheet. No skin colour, no colour of judgement. Never shown without the word. */
export const faces: Readonly<Record<string, string>> = {
  calm: HEAD + CLOSED + 'M18 31q6 4 12 0',
  happy: HEAD + EYES + 'M14 28q10 12 20 0',
  proud: 'M42.5 31a20 20 0 1 0-12 12' + SMILING + 'M14.5 29q6 7 13 3' + ROSE + 'M33.5 40.5l-1.5 6 4-2 4 2-1.5-6',
  hopeful: 'M27 11.5a17 17 0 1 0 8.5 9.5' + HOPE + 'M16 21v2.5M27 21v2.5M12 17q3-3 6-1M24 16q3-2 6 1M14 33q6 5 12 0',
  loved: 'M28 12a17 17 0 1 0 8.5 9.5' + LOVE + 'M10.5 25q3-4 6 0M23 25q3-4 6 0M12.5 32q7 7 14.5 0',
  thankful:
    ring(24, 15, 12) + shoulders(24, 29, 19, 46) + THANKS + 'M17 14q2.5-3 5 0M26 14q2.5-3 5 0M18.5 19q5.5 5.5 11 0',
  okay: HEAD + EYES + 'M17 31.5h14',
  bored: HEAD + 'M13 19h8M27 19h8M18.5 21.5v1M32.5 21.5v1M18 32.5h9l4-1.5',
  tired: ASIDE + 'M10 26q3.5 2 7 0M23 26q3.5 2 7 0M37 4h7l-7 8h7' + ring(20, 35.5, 4),
  worried: 'M34 10a20 20 0 1 0 6.5 7' + DROP + EYES + 'M12.5 16l7-3.5M35 15l-6.5-2.5M15 33q3-4 6 0t6 0 6 0',
  sad: HEAD + EYES + 'M13 15.5l6.5-2.5M35 15.5l-6.5-2.5M16.5 35q7.5-8 15 0' + TEAR,
  lonely: ring(15, 15, 10) + 'M11.5 13.5v2M18.5 13.5v2M11 21q4-4 8 0M6 36q0-9 9-9t9 9M3 36h42M8 36v8M40 36v8',
  'left-out': leftOut,
  embarrassed:
    HEAD +
    'M19 19v3M33 19v3M14 14.5q3.5-2.5 7 0M29 14.5q3.5-2.5 7 0M18 35q3-3 6 0t6-1.5M9.5 30l2-4M13 30.5l2-4M33 30.5l2-4M36.5 30l2-4',
  confused:
    ASIDE +
    'M13 24v3M27 24v3M10 20h6M24 18.5q3-3 6 0M13 36l4.5-2.5 5 2 4.5-2.5M37.5 6q1-4 4.5-3.5t3 4.5q-.5 2-3.5 3.5v3M41.5 19h0',
  cross: HEAD + 'M17 21v3M31 21v3M12 15l9 4.5M36 15l-9 4.5M16.5 35q7.5-6.5 15 0',
  scared:
    HEAD +
    ring(17, 20, 4) +
    ring(31, 20, 4) +
    'M17 20h0M31 20h0M11.5 13q3-3.5 6.5-3M36.5 13q-3-3.5-6.5-3M15 34l3-3 4 3 4-3 4 3 3-3',
  sorry:
    ring(24, 17, 13) +
    'M16.5 18.5q3 2 5.5 0M26 18.5q3 2 5.5 0M16 14l5.5-2.5M32 14l-5.5-2.5M20.5 25.5q3.5-3 7 0M6 46q0-13 13-15M42 46q0-13-13-15M40 37l-13 1.5a3 3 0 0 0 0 6l9-.5',
};

/** What the tint fills in a face. */
export const faceTints: Readonly<Record<string, string>> = {
  proud: ROSE,
  hopeful: HOPE,
  loved: LOVE,
  thankful: THANKS,
  worried: DROP,
  sad: TEAR,
  embarrassed: CHEEKS,
};

/** The face of a feeling as a drawing. */
export function faceOf(code: string): Drawing {
  const tint = faceTints[code];
  return { line: faces[code] ?? '', ...(tint ? { tint } : {}) };
}

/** How are things for you today? From 0, really hard, to 4, really good. */
export const steps: readonly string[] = [
  HEAD + 'M13.5 22q3.5 2.5 7 0M27.5 22q3.5 2.5 7 0M12.5 17.5l8-4.5M35.5 17.5l-8-4.5M15 36q9-10 18 0',
  HEAD + EYES + 'M13 15l7-2M35 15l-7-2M17 34q7-5 14 0',
  HEAD + EYES + 'M17 31.5h14',
  HEAD + EYES + 'M16 30q8 6 16 0',
  HEAD + SMILING + LAUGH,
];
