import { BRAND_COLOURS, type BrandColour } from './tokens.js';
import { checkBrand, propertyOf, type Brand, type BrandFinding } from './check-brand.js';

/** What a page really sets on an element of ours, whatever rule it comes from; colours as the browser reads them. */
export function brandOf(element: Element): Brand {
  const style = getComputedStyle(element);
  const names = (Object.keys(BRAND_COLOURS) as BrandColour[]).flatMap((name) => [
    propertyOf(name, 'light'),
    propertyOf(name, 'dark'),
  ]);
  const colours = names.flatMap((name) => {
    const value = style.getPropertyValue(name).trim();
    return value === '' ? [] : [[name, asRgb(value)] as const];
  });
  const size = style.getPropertyValue('--talk-size').trim();
  return { ...Object.fromEntries(colours), ...(size === '' ? {} : { '--talk-size': size }) };
}

/** Any colour that CSS knows, as `rgb(…)`: the browser paints it, and it is read off. What it does not know stays as it is. */
export function asRgb(value: string): string {
  if (!CSS.supports('color', value)) return value;
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return value;
  context.fillStyle = value;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return alpha === 255 ? `rgb(${red} ${green} ${blue})` : value;
}

/** For a page that is being made: warns in the console of what somebody could not read or press. */
export function warnOfBrand(element: Element): BrandFinding[] {
  const findings = checkBrand(brandOf(element));
  for (const { message } of findings) console.warn(`Talk It Through: ${message}`);
  return findings;
}
