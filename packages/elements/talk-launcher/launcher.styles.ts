import { css } from '../styles/text.js';

const LOOK = css`
  button {
    min-height: 48px;
    padding: 8px 20px;
    border: 1px solid var(--press);
    border-radius: var(--talk-radius, 12px);
    font: 600 var(--talk-size, 18px) / 1.3 var(--talk-font, system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    color: var(--on-press);
    background: var(--press);
    text-align: center;
    cursor: pointer;
    touch-action: manipulation;
  }
  button:focus-visible {
    outline: 3px solid var(--press);
    outline-offset: 2px;
  }
  :host {
    --press: var(--talk-press, #0b5c59);
    --on-press: var(--talk-on-press, #fff);
    --paper: var(--talk-paper, #fbf8f3);
    --sheet: var(--talk-sheet, #fff);
    --mark: var(--talk-mark, #c9781a);
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --press: var(--talk-press-dark, #8fd3cc);
      --on-press: var(--talk-on-press-dark, #0d1918);
      --paper: var(--talk-paper-dark, #12201f);
      --sheet: var(--talk-sheet-dark, #1a2b2a);
      --mark: var(--talk-mark-dark, #e7a34f);
    }
  }
`;

/** The button in the page. */
export const launcherStyles =
  LOOK +
  css`
    :host {
      display: inline-block;
    }
    :host([hidden]) {
      display: none;
    }
  `;

/** How high the row with the way out is. */
const ROW = 'calc(2 * var(--talk-size, 18px) + 12px)';

/** The top of the dialog, with its way out. */
export const topStyles =
  LOOK +
  css`
    :host {
      display: block;
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
      background: var(--paper);
    }
    div {
      box-sizing: border-box;
      max-width: calc(34 * var(--talk-size, 18px));
      margin-inline: auto;
      padding: 8px 16px;
    }
    .row {
      height: calc(2 * var(--talk-size, 18px) + 12px);
      padding-block: 4px 0;
    }
    p {
      margin: 0 0 8px;
      padding: 12px 16px;
      font: 400 var(--talk-size, 18px) / 1.5 var(--talk-font, system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
      border-inline-start: 4px solid var(--mark);
      border-radius: 4px;
      background: var(--sheet);
    }
    p:focus {
      outline: none;
    }
    button {
      min-height: 44px;
      padding: 4px 12px;
      font-weight: 400;
      color: var(--press);
      background: var(--paper);
    }
    [role='group'] button {
      margin-inline-end: 8px;
    }
    /* Where two bars would leave too little of the page, the one with Leave quickly stays. */
    @media (max-height: 300px) {
      :host {
        position: static;
      }
    }
  `;

/**
 * The dialog lies in the page's own tree, where screen readers hear what is announced in it, and where the page's styles
 * could reach it: these are set on it one by one, and win.
 */
export function lookOfDialog(isDark: boolean): Readonly<Record<string, string>> {
  return {
    // Hidden while it is open, it would leave a page that answers to nothing.
    display: 'block',
    visibility: 'visible',
    opacity: '1',
    position: 'fixed',
    inset: '0',
    margin: 'auto',
    padding: '0',
    width: '720px',
    'max-width': '100%',
    height: '800px',
    'max-height': '100%',
    'box-sizing': 'border-box',
    overflow: 'auto',
    'overscroll-behavior': 'contain',
    'scroll-padding-block-start': ROW,
    border: '1px solid transparent',
    'border-radius': 'var(--talk-radius, 12px)',
    outline: '0',
    color: isDark ? 'var(--talk-ink-dark, #eef3ee)' : 'var(--talk-ink, #1d2a2c)',
    background: isDark ? 'var(--talk-paper-dark, #12201f)' : 'var(--talk-paper, #fbf8f3)',
    'box-shadow': '0 0 0 100vmax rgb(18 32 31 / 60%)',
    font: '400 var(--talk-size, 18px) / 1.5 var(--talk-font, system-ui, sans-serif)',
    'text-align': 'start',
  };
}

/** Gives a shadow root its look, where no style element may be. */
export function dress(root: ShadowRoot, styles: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
}
