/** The nearest language above, as the page names it. */
export function languageAbove(start: Element): string {
  for (let element: Element | null = start; element; element = hostOf(element)) {
    const named = element.closest('[lang]')?.getAttribute('lang');
    if (named) return named;
  }
  return 'en';
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** What a page may set by property: read when the first screen is drawn. */
export const SETTINGS = [
  'guide',
  'words',
  'voice',
  'mode',
  'keep',
  'agency',
  'deliverTo',
  'sealTo',
  'caseRef',
  'environment',
] as const;
