import type { Brand } from './check-brand.js';

/** A rule of a style sheet that sets properties of ours, by its selector. */
export interface BrandRule {
  selector: string;
  brand: Brand;
}

/** Every rule of a style sheet that sets `--talk-*`, in order. Rules for the same selector count together. */
export function brandsIn(css: string): BrandRule[] {
  const rules = new Map<string, Record<string, string>>();
  for (const [, selector = '', body = ''] of css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
    const set = [...body.matchAll(/(--talk-[a-z-]+)\s*:\s*([^;]+)/g)];
    if (set.length === 0) continue;
    const name = selector.split(';').at(-1)?.trim().replace(/\s+/g, ' ') ?? '';
    const brand = rules.get(name) ?? {};
    for (const [, property = '', value = ''] of set) brand[property] = value.trim();
    rules.set(name, brand);
  }
  return [...rules].map(([selector, brand]) => ({ selector, brand }));
}
