import { css } from 'lit';

/** A kitchen table, not a clinic. Everything scales from `--talk-size`; nothing leans on the page's `rem`. */
export const dialogueStyles = css`
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
    --soft: var(--talk-soft, #4a585a);
    --press: var(--talk-press, #0b5c59);
    --on-press: var(--talk-on-press, #fff);
    --mark: var(--talk-mark, #c9781a);
    --line: var(--talk-line, #7d8886);
    --hair: var(--talk-hair, #ddd6ca);
    --round: var(--talk-radius, 12px);
    display: block;
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
  * {
    box-sizing: border-box;
  }
  .page {
    max-width: 34em;
    margin-inline: auto;
    padding: 0 16px 24px;
  }
  .bar {
    position: sticky;
    inset-block-start: 0;
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
  .chip:hover {
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
    padding: 6px 8px;
    font-size: 0.9em;
    line-height: 1.2;
  }
  .bar .quiet {
    padding-inline: 4px;
  }
  .bar .leave {
    margin-inline-start: auto;
  }
  @media (max-width: 360px) {
    .bar {
      padding-inline: 12px;
      gap: 4px;
    }
  }
  :focus-visible {
    outline: 3px solid var(--press);
    outline-offset: 2px;
  }
  [tabindex='-1']:focus {
    outline: none;
  }
  .ask,
  .steps,
  .entry,
  textarea,
  input,
  button,
  summary {
    scroll-margin-block: 80px 16px;
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
    padding-block-end: 8px;
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
    font-size: 0.89em;
  }
  .note,
  .limits,
  .keep[open] {
    padding: 12px 16px;
    border-inline-start: 4px solid var(--mark);
    background: var(--sheet);
    border-radius: 4px;
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
  textarea,
  input[type='text'] {
    display: block;
    width: 100%;
    min-height: 48px;
    padding: 12px 16px;
    border: 2px solid var(--line);
    border-radius: var(--round);
    background: var(--sheet);
    margin: 0;
  }
  .words {
    font-family: var(--talk-words-font, Georgia, 'Times New Roman', 'Noto Serif', serif);
    font-size: 1.11em;
    line-height: 1.5;
  }
  textarea {
    field-sizing: content;
    min-height: 7.5em;
    max-height: 60vh;
    resize: vertical;
  }
  .line label {
    display: block;
    padding-block-end: 4px;
  }
  .line label .small {
    display: block;
  }
  .goal,
  .add {
    display: grid;
    gap: 12px;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .chip {
    position: relative;
    display: inline-flex;
    min-height: 48px;
    border: 2px solid var(--line);
    border-radius: 24px;
    background: var(--sheet);
    font-weight: 400;
    cursor: pointer;
    max-width: 100%;
  }
  .chip input {
    position: absolute;
    inset: 0;
    margin: 0;
    width: 100%;
    height: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .chip span {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    padding: 8px 16px;
  }
  .chip:has(:checked) {
    border-color: var(--press);
    background: var(--press);
    color: var(--on-press);
  }
  .chip:has(:checked) span::before {
    content: '✓';
    content: '✓' / '';
  }
  .chip:has(:focus-visible) {
    outline: 3px solid var(--press);
    outline-offset: 2px;
  }
  .feelings .chips {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(4.8em, 1fr));
  }
  .feelings .chip {
    border-radius: var(--round);
  }
  .feelings .chip span {
    flex: 1;
    flex-direction: column;
    gap: 2px;
    padding: 10px 1px 8px;
    text-align: center;
    line-height: 1.2;
    font-size: 0.83em;
    hyphens: auto;
  }
  .feelings .chip:has(:checked) span::before {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-end: 8px;
  }
  .face {
    width: 48px;
    height: 48px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.4;
    stroke-linecap: round;
    stroke-linejoin: round;
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
  .keep .choices {
    margin-block-start: 8px;
  }
  .below {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
    align-items: start;
  }
  summary {
    min-height: 48px;
    padding-block: 10px;
    cursor: pointer;
    color: var(--press);
    width: fit-content;
  }
  details[open] {
    flex-basis: 100%;
    padding-block-end: 12px;
  }
  details > p + p {
    margin-block-start: 8px;
  }
  dt {
    color: var(--soft);
    font-size: 0.89em;
  }
  dd + dt {
    margin-block-start: 8px;
  }
  .code {
    font: 600 1.22em/1.5 ui-monospace, 'Liberation Mono', monospace;
  }
  .part {
    border-block-end: 1px solid var(--hair);
    padding-block: 8px 16px;
  }
  .tick {
    display: flex;
    gap: 12px;
    align-items: center;
    min-height: 48px;
    cursor: pointer;
  }
  .tick input {
    flex: none;
    width: 28px;
    height: 28px;
    accent-color: var(--press);
    margin: 0;
  }
  .lines li {
    padding-block: 8px;
    border-block-end: 1px solid var(--hair);
  }
  .lines .name {
    display: block;
  }
  a {
    color: var(--press);
  }
  .call {
    display: inline-block;
    padding-block: 10px;
    margin-inline-end: 16px;
    font-weight: 600;
  }
  dialog {
    width: min(100% - 16px, 34em);
    max-height: calc(100% - 16px);
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--paper);
    color: var(--ink);
    font: inherit;
    overflow: auto;
  }
  dialog::backdrop {
    background: rgb(18 32 31 / 60%);
  }
  .top {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    padding-block-end: 8px;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .chip:has(:checked),
    [aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    button.next,
    button.leave {
      border-width: 3px;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .now {
      animation: arrive 160ms ease-out;
    }
    @keyframes arrive {
      from {
        opacity: 0;
        transform: translateY(4px);
      }
    }
  }
  @media (max-height: 420px) {
    .bar {
      padding-block: 2px;
    }
  }
`;
