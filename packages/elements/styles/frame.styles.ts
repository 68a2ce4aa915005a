import { css } from 'lit';

/** Tokens, page, bar, buttons and the person's own words. Everything scales from `--talk-size`. */
export const frameStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    all: initial;
    --paper: var(--talk-paper, #fbf8f3);
    --sheet: var(--talk-sheet, #fff);
    --ink: var(--talk-ink, #1d2a2c);
    --soft: var(--talk-soft, #445254);
    --press: var(--talk-press, #0b5c59);
    --on-press: var(--talk-on-press, #fff);
    --mark: var(--talk-mark, #c9781a);
    --line: var(--talk-line, #7d8886);
    --hair: var(--talk-hair, #ddd6ca);
    --round: var(--talk-radius, 12px);
    display: block;
    isolation: isolate;
    color-scheme: light;
    box-sizing: border-box;
    font: 400 var(--talk-size, 18px) / 1.5 var(--talk-font, system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    color: var(--ink);
    background: var(--paper);
    border-radius: var(--round);
    overflow-wrap: break-word;
    text-align: start;
    -webkit-text-size-adjust: 100%;
  }
  @media (prefers-color-scheme: dark) {
    .root {
      --paper: var(--talk-paper-dark, #12201f);
      --sheet: var(--talk-sheet-dark, #1a2b2a);
      --ink: var(--talk-ink-dark, #eef3ee);
      --soft: var(--talk-soft-dark, #bccac5);
      --press: var(--talk-press-dark, #8fd3cc);
      --on-press: var(--talk-on-press-dark, #0d1918);
      --mark: var(--talk-mark-dark, #e7a34f);
      --line: var(--talk-line-dark, #81928e);
      --hair: var(--talk-hair-dark, #344846);
      color-scheme: dark;
    }
  }
  /* Whatever is brought into sight stands below the bar. */
  * {
    box-sizing: border-box;
    scroll-margin-block: 80px 16px;
  }
  .page {
    max-width: 34em;
    margin-inline: auto;
    padding: 0 16px 24px;
  }
  .bar {
    position: sticky;
    inset-block-start: var(--talk-bar-top, 0);
    z-index: 1;
    display: flex;
    gap: 8px;
    align-items: center;
    padding: 8px 16px;
    max-width: 34em;
    margin-inline: auto;
    background: var(--paper);
    border-block-end: 1px solid var(--hair);
    border-radius: var(--round) var(--round) 0 0;
  }
  button,
  input,
  textarea,
  summary {
    font: inherit;
    color: inherit;
    touch-action: manipulation;
  }
  button {
    min-height: 48px;
    padding: 8px 16px;
    border-radius: var(--round);
    border: 1px solid var(--press);
    background: var(--sheet);
    color: var(--press);
    cursor: pointer;
  }
  button:hover,
  .chip:hover > span {
    border-color: var(--ink);
  }
  button.next,
  button.leave {
    background: var(--press);
    color: var(--on-press);
    font-weight: 600;
  }
  button.quiet {
    background: none;
    border-color: transparent;
    padding-inline: 4px;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .bar button {
    min-width: 44px;
    padding-block: 6px;
    font-size: 0.9em;
    line-height: 1.2;
  }
  .bar .quiet,
  .top .step {
    flex: none;
  }
  ::highlight(talk-spoken) {
    background: var(--hair);
  }
  .bar .leave {
    margin-inline-start: auto;
    padding-inline: 8px;
  }
  @media (max-width: 360px) {
    .bar {
      padding-inline: 8px;
      gap: 2px;
    }
    .bar button {
      padding-inline: 1px;
      font-size: 0.8em;
    }
  }
  :focus-visible {
    outline: 3px solid var(--press);
    outline-offset: 2px;
  }
  [tabindex='-1']:focus {
    outline: none;
  }
  p,
  ul,
  dl,
  dd,
  h2,
  h3,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
    font-weight: 400;
  }
  .now > * + *,
  .group > * + *,
  .field > * + *,
  .help > * + *,
  .copy > * + *,
  .about > * + * {
    margin-block-start: 12px;
  }
  .now > * + .group {
    margin-block-start: 24px;
  }
  .now {
    padding-block: 24px 8px;
  }
  .ask {
    display: block;
    font-size: 1.22em;
    font-weight: 600;
    line-height: 1.3;
    padding-block-end: 4px;
  }
  legend,
  .sub,
  h3,
  label {
    font-size: 1em;
    font-weight: 600;
  }
  .group > legend:not(.ask) {
    padding-block-end: 4px;
  }
  .group > legend:not(.ask) + .chips {
    margin-block-start: 0;
  }
  .hint,
  .small,
  .asked,
  .passed {
    color: var(--soft);
    font-weight: 400;
  }
  .small,
  .asked,
  .passed {
    font-size: 0.9em;
  }
  .note,
  .limits,
  .keep[open] {
    padding: 12px 16px;
    border-inline-start: 4px solid var(--mark);
    background: var(--sheet);
    border-radius: 4px;
    /* Among chips, a row of its own. */
    flex-basis: 100%;
    grid-column: 1 / -1;
  }
  .list {
    padding-inline-start: 1.2em;
  }
  .said ul,
  .lines {
    list-style: none;
  }
  .block {
    content-visibility: auto;
    contain-intrinsic-size: auto 2000px;
  }
  .entry {
    padding-block: 16px 4px;
  }
  .own {
    font-family: var(--talk-words-font, Georgia, 'Times New Roman', 'Noto Serif', serif);
    font-size: 1.17em;
    line-height: 1.5;
    background: var(--sheet);
    border: 1px solid var(--hair);
    border-radius: var(--round);
    padding: 12px 16px;
    margin-block: 6px 0;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .own p + p {
    margin-block-start: 8px;
  }
  .letter {
    padding: 24px;
  }
  .letter p + p {
    margin-block-start: 16px;
  }
  .steps {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 8px;
  }
  .steps.one {
    grid-template-columns: 1fr;
  }
  .step {
    line-height: 1.2;
    padding-inline: 8px;
    overflow-wrap: anywhere;
  }
  .choices {
    display: grid;
    gap: 8px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9em), 1fr));
  }
  [aria-pressed='true'] {
    background: var(--press);
    color: var(--on-press);
  }
`;
