/**
 * One drawing on a sheet of 48 by 48, as path data in three layers. From below: what the tint fills, what the chosen
 * skin tone fills, and the pen. Tint and tone are filled even-odd; only the pen is stroked, with `currentColor`.
 */
export interface Drawing {
  readonly line: string;
  readonly tint?: string;
  readonly skin?: string;
}

/** The pen goes round what is tinted, then draws the rest. */
export const ink = (tint: string, rest = ''): Drawing => ({ tint, line: tint + rest });

const short = (size: number): number => Math.round(size * 100) / 100;

export const ring = (x: number, y: number, r: number): string =>
  `M${short(x - r)} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0z`;

/** Standing on its tip at x, y. */
export const heart = (x: number, y: number, s: number): string =>
  `M${x} ${y}l-${s}-${s}a${short(s * 0.68)} ${short(s * 0.68)} 0 0 1 ${s}-${short(s * 0.86)}a${short(s * 0.68)} ${short(s * 0.68)} 0 0 1 ${s} ${short(s * 0.86)}z`;

/** Around x, y; k times its usual size. */
export const star = (x: number, y: number, k = 1): string => {
  const to = (right: number, down: number): string => `${short(right * k)} ${short(down * k)} `;
  return `M${x} ${short(y - 7 * k)}l${to(2, 4.5)}${to(4.8, 0.5)}${to(-3.6, 3.3)}${to(1, 4.8)}${to(-4.2, -2.5)}${to(-4.2, 2.5)}${to(1, -4.8)}${to(-3.6, -3.3)}${to(4.8, -0.5)}z`;
};

/** A speech bubble whose tail points down to its left or its right. */
export const bubble = (x: number, y: number, w: number, h: number, tail: 'left' | 'right'): string =>
  `M${x + 4} ${y}h${w - 8}a4 4 0 0 1 4 4v${h - 8}a4 4 0 0 1-4 4${tail === 'left' ? `H${x + 12}l-6 6v-6h-2` : `h-2v6l-6-6H${x + 4}`}a4 4 0 0 1-4-4v-${h - 8}a4 4 0 0 1 4-4z`;

/** Shoulders around x, from the height `top` down to `foot`. */
export const shoulders = (x: number, top: number, w: number, foot = 44): string =>
  `M${x - w} ${foot}a${w} ${foot - top} 0 0 1 ${2 * w} 0z`;

export const house = 'M8 43V22L24 8l16 14v21z';
export const plus = (x: number, y: number): string => `M${x - 4} ${y}h8M${x} ${y - 4}v8`;
