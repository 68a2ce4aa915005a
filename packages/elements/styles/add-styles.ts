/** Marks styles for editors and for the build, which takes the white space out. */
export const css = String.raw;

const sheets = new Map<string, CSSStyleSheet>();

/** Styles that come with a later file, into the element's own root; once. */
export function addStyles(host: HTMLElement, text: string): void {
  const root = host.shadowRoot;
  if (!root) return;
  const sheet = sheets.get(text) ?? new CSSStyleSheet();
  if (!sheets.has(text)) sheet.replaceSync(text);
  sheets.set(text, sheet);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
