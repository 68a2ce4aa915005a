const HEAD = 'M24 4a20 20 0 1 0 0 40a20 20 0 1 0 0-40';
const EYES = 'M17 18.5v3M31 18.5v3';
const CLOSED = 'M13.5 20q3.5 3 7 0M27.5 20q3.5 3 7 0';
const SMILING = 'M13.5 21q3.5-4 7 0M27.5 21q3.5-4 7 0';

/** Our own faces, one hand: strokes on a 48 by 48 sheet. No skin colour, no colour of judgement. Never shown without the word. */
export const faces: Readonly<Record<string, string>> = {
  calm: HEAD + CLOSED + 'M18 31q6 4 12 0',
  happy: HEAD + EYES + 'M14.5 28q9.5 11 19 0',
  proud: HEAD + SMILING + 'M15 29q9 8 18 0M14 14.5q3-2.5 6-1M34 14.500q-3-2.5-6-1',
  hopeful: HEAD + 'M17 16.500v3M31 16.500v3M13.5 12.500q3.5-2.5 7 0M27.5 12.500q3.5-2.5 7 0M17 29q7 6 14 0',
  loved: HEAD + SMILING + 'M16 30q8 7 16 0M24 16.500l-3.6-3.600a2.4 2.4 0 0 1 3.6-3.100a2.4 2.4 0 0 1 3.6 3.100z',
  thankful: HEAD + CLOSED + 'M15.5 28.500h17q-2 7.5-8.5 7.500t-8.5-7.500z',
  okay: HEAD + EYES + 'M17 31h14',
  bored: HEAD + 'M13 18h8M27 18h8M18.5 20.500v1M32.5 20.500v1M19 32h10l3-1.5',
  tired: HEAD + 'M13.5 20.500h7M27.5 20.500h7M20 32a4 3.6 0 1 0 8 0a4 3.6 0 1 0-8 0M14 25q3 1.5 6 0M28 25q3 1.5 6 0',
  worried: HEAD + EYES + 'M12.5 15.500l7-3M35.5 15.500l-7-3M16 32.500q4-4 8 0t8 0',
  sad: HEAD + EYES + 'M13.5 14.500l6-1.500M34.5 14.500l-6-1.500M16 34q8-8.5 16 0',
  lonely:
    'M18 12a16 16 0 1 0 0 32a16 16 0 1 0 0-32M12 26.500v2.500M22 26.500v2.500M13 37q5-4 10 0M41 5v.01M45 10v.01M43.5 16v.01M38 16.500v.01M36 11v.01',
  'left-out':
    'M15 18a13 13 0 1 0 0 26a13 13 0 1 0 0-26M12.5 28.500v2M21 28.500v2M12 38q4-3 8-.500M33 5a4 4 0 1 0 0 8a4 4 0 1 0 0-8M42.5 8a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7M28.5 20q4.5-5 9 0M38 21q4-4 8 0',
  embarrassed: HEAD + EYES + 'M10.5 28l2-3M14 28.500l2-3M31.5 28.500l2-3M35 28l2-3M18.5 33q2.750 2.5 5.5 0t5.5 0',
  confused: HEAD + EYES + 'M13 15h7M28 13.500q3.5-3.5 7 0M16.5 33l5-2.5 5 2.5 5-2.5',
  cross: HEAD + 'M17 20v3M31 20v3M12.5 14l8 4M35.5 14l-8 4M16.5 34q7.5-6 15 0',
  scared:
    HEAD +
    'M17 16.500a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7M31 16.500a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7M12.5 12.500q3.5-3 6-2.500M35.5 12.500q-3.5-3-6-2.500M19.5 33.500q4.5-5.5 9 0q-4.5 3-9 0z',
  sorry: HEAD + 'M13.5 21q3.5 2.5 7 0M27.5 21q3.5 2.5 7 0M13 16.500l7-2.500M35 16.500l-7-2.500M19 33.500q5-3.5 10 0',
};
