const sheets = new Map<string, CSSStyleSheet>();

/** Puts styles that came later into an element's shadow, once. Constructed, so that no page's policy is in the way. */
export function wear(host: Element, styles: string): void {
  const root = host.shadowRoot;
  if (!root) return;
  let sheet = sheets.get(styles);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    sheets.set(styles, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
