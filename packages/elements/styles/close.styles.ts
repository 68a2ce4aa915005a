import { css } from 'lit';

/** What stands below a question, help, share and receipt; and what every part becomes in forced colours and at rest. */
export const closeStyles = css`
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
    font-size: 0.9em;
  }
  dd + dt {
    margin-block-start: 8px;
  }
  .code {
    font:
      600 1.22em/1.5 ui-monospace,
      'Liberation Mono',
      monospace;
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
    scroll-padding-block-start: 40px;
  }
  dialog::backdrop {
    background: rgb(18 32 31 / 60%);
  }
  /* One line: what has focus below it is scrolled past it, as past the bar. */
  .top {
    position: sticky;
    inset-block-start: -16px;
    margin-block-start: -16px;
    padding-block: 16px 8px;
    background: var(--paper);
    display: flex;
    justify-content: space-between;
    gap: 8px;
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
    .root .chip :checked + span,
    [aria-pressed='true'] {
      border-color: Highlight;
      box-shadow: none;
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
    .arrives {
      animation: arrive 160ms ease-out;
    }
    @keyframes arrive {
      from {
        opacity: 0.5;
        transform: translateY(4px);
      }
    }
  }
  @media print {
    .root {
      --paper: #fff;
      --sheet: #fff;
      --ink: #000;
      --soft: #000;
      color-scheme: light;
    }
    .bar,
    .now .who,
    .keep,
    button {
      display: none;
    }
    .entry,
    .own,
    .part,
    .chip {
      break-inside: avoid;
    }
    .block {
      content-visibility: visible;
    }
    textarea {
      max-height: none;
      min-height: 0;
      overflow: visible;
    }
  }
  @media (max-height: 420px) {
    .bar {
      padding-block: 2px;
    }
  }
`;
