import { css } from '../elements/styles/text.js';

/** The button that leaves stays in sight as long as any of the frame is. Nothing leans on the page's own styles. */
export const talkFrameStyles = css`
  :host {
    display: block;
    position: relative;
    isolation: isolate;
    --press: var(--talk-press, #0b5c59);
    --on-press: var(--talk-on-press, #fff);
    --paper: var(--talk-paper, #fbf8f3);
    --ink: var(--talk-ink, #1d2a2c);
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --press: var(--talk-press-dark, #8fd3cc);
      --on-press: var(--talk-on-press-dark, #0d1918);
      --paper: var(--talk-paper-dark, #12201f);
      --ink: var(--talk-ink-dark, #eef3ee);
    }
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  .strip {
    all: initial;
    position: sticky;
    inset-block-start: var(--talk-bar-top, 0);
    z-index: 1;
    display: flex;
    justify-content: end;
    font-size: var(--talk-size, 18px);
    padding: 4px max(16px, 50% - 17em + 16px);
    background: var(--paper);
  }
  button {
    min-height: 44px;
    padding: 6px 12px;
    border: 1px solid var(--press);
    border-radius: var(--talk-radius, 12px);
    font: 600 calc(0.9 * var(--talk-size, 18px)) / 1.2
      var(--talk-font, system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    color: var(--on-press);
    background: var(--press);
    cursor: pointer;
    touch-action: manipulation;
  }
  button:focus-visible {
    outline: 3px solid var(--press);
    outline-offset: 2px;
  }
  iframe {
    display: block;
    box-sizing: border-box;
    width: 100%;
    height: 480px;
    border: 0;
    color-scheme: normal;
  }
  .instead {
    padding: 8px 16px;
    font: 400 var(--talk-size, 18px) / 1.5 var(--talk-font, system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    color: var(--ink);
    background: var(--paper);
  }
  @media print {
    .strip {
      display: none;
    }
  }
`;
