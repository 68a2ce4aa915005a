import { colourOf, contrastOf } from './colour.js';
import { BRAND_COLOURS, MEETINGS, type BrandColour, type Scheme } from './tokens.js';

/** What a page sets: custom properties by their whole names. What is not there keeps its default. */
export type Brand = Readonly<Record<string, string>>;

/** Two colours that meet on a screen. Without a ratio one of them cannot be computed. */
export interface BrandContrast {
  scheme: Scheme;
  property: string;
  on: string;
  ratio?: number;
  needs: number;
  /** Where they meet, in words. */
  what: string;
}

/** Something in an agency's own look that somebody could not read or press. */
export interface BrandFinding {
  level: 'error' | 'warning';
  code: 'contrast-low' | 'colour-unknown' | 'text-small';
  property: string;
  message: string;
}

const SCHEMES = ['light', 'dark'] as const;
const LEAST_SIZE = 16;

/** The custom property of a colour by day or by night. */
export const propertyOf = (name: BrandColour, scheme: Scheme): string =>
  `--talk-${name}${scheme === 'dark' ? '-dark' : ''}`;

/** The contrast of every two colours that meet, by day and by night, with the page's values in place of ours. */
export function contrastsOf(brand: Brand = {}): BrandContrast[] {
  const valueOf = (name: BrandColour, scheme: Scheme) =>
    brand[propertyOf(name, scheme)]?.trim() || BRAND_COLOURS[name][scheme];
  return SCHEMES.flatMap((scheme) =>
    MEETINGS.map(([one, on, needs, what]) => {
      const [first, second] = [colourOf(valueOf(one, scheme)), colourOf(valueOf(on, scheme))];
      return {
        scheme,
        property: propertyOf(one, scheme),
        on: propertyOf(on, scheme),
        needs,
        what,
        ...(first && second ? { ratio: contrastOf(first, second) } : {}),
      };
    }),
  );
}

/** What somebody could not read or press with these properties. Nothing where all is well. */
export function checkBrand(brand: Brand): BrandFinding[] {
  const unknown = SCHEMES.flatMap((scheme) =>
    (Object.keys(BRAND_COLOURS) as BrandColour[])
      .map((name) => propertyOf(name, scheme))
      .filter((property) => brand[property]?.trim() && !colourOf(brand[property])),
  );
  return [
    ...unknown.map((property): BrandFinding => {
      const message = `${property} is written as ${brand[property] ?? ''}, which cannot be computed here. Write it as #rrggbb, without transparency.`;
      return { level: 'warning', code: 'colour-unknown', property, message };
    }),
    ...contrastsOf(brand).flatMap(lowContrast),
    ...smallText(brand['--talk-size']),
  ];
}

/** Cut off, not rounded: 4.496 does not reach 4.5, and should not read as if it did. */
const figure = (ratio: number) => (Math.floor(ratio * 100) / 100).toFixed(2);

function lowContrast({ scheme, property, on, ratio, needs, what }: BrandContrast): BrandFinding[] {
  if (ratio === undefined || ratio >= needs) return [];
  const when = scheme === 'dark' ? 'by night' : 'by day';
  const message = `${property} on ${on} has a contrast of ${figure(ratio)}, and needs ${needs} (${when}: ${what}).`;
  return [{ level: 'error', code: 'contrast-low', property, message }];
}

function smallText(size: string | undefined): BrandFinding[] {
  const found = /^\s*([\d.]+)px\s*$/.exec(size ?? '');
  if (!found || Number(found[1]) >= LEAST_SIZE) return [];
  const message = `--talk-size is ${found[1] ?? ''}px. Quieter text is smaller still: at least ${LEAST_SIZE}px.`;
  return [{ level: 'warning', code: 'text-small', property: '--talk-size', message }];
}
