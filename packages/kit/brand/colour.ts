/** A colour as light: red, green and blue from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

const NUMBER = '([+-]?[\\d.]+)(%?)';
const RGB = new RegExp(`^rgba?\\(\\s*${NUMBER}[\\s,]+${NUMBER}[\\s,]+${NUMBER}\\s*(?:[,/]\\s*${NUMBER}\\s*)?\\)$`);
const NAMED: Readonly<Record<string, Rgb>> = { white: [255, 255, 255], black: [0, 0, 0] };

/** `#rgb`, `#rrggbb`, `rgb(…)`, `white` or `black`; undefined for what is see-through or written otherwise. */
export function colourOf(text: string): Rgb | undefined {
  const value = text.trim().toLowerCase();
  if (Object.hasOwn(NAMED, value)) return NAMED[value];
  return value.startsWith('#') ? fromHex(value.slice(1)) : fromRgb(value);
}

function fromHex(digits: string): Rgb | undefined {
  if (!/^([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.test(digits)) return undefined;
  const long = digits.length < 6 ? digits.replace(/./g, '$&$&') : digits;
  if (long.length === 8 && !long.endsWith('ff')) return undefined;
  const at = (from: number) => parseInt(long.slice(from, from + 2), 16);
  return [at(0), at(2), at(4)];
}

function fromRgb(text: string): Rgb | undefined {
  const found = RGB.exec(text);
  if (!found) return undefined;
  const [, red, redUnit, green, greenUnit, blue, blueUnit, alpha, alphaUnit] = found;
  if (alpha !== undefined && Number(alpha) !== (alphaUnit === '%' ? 100 : 1)) return undefined;
  const light = (value: string | undefined, unit: string | undefined) =>
    Math.min(255, Math.max(0, unit === '%' ? Number(value) * 2.55 : Number(value)));
  return [light(red, redUnit), light(green, greenUnit), light(blue, blueUnit)];
}

/** How light a colour looks (WCAG 2.2, relative luminance). */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((one) => {
    const part = one / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, from 1 to 21 (WCAG 2.2). */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}
