import { css } from './text.js';

/** Who is here, handing on, and what is heard. */
export const circleStyles = css`
  .seats {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .seat {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: start;
    border-block-end: 1px solid var(--hair);
  }
  .seat details {
    flex: 1 1 0;
    min-inline-size: 0;
  }
  .seat details[open] {
    flex-basis: 100%;
  }
  .seat .name {
    font-family: var(--talk-words-font, Georgia, 'Times New Roman', 'Noto Serif', serif);
    font-size: 1.17em;
    color: var(--ink);
    overflow-wrap: anywhere;
  }
  .seat-details {
    display: grid;
    gap: 8px 16px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11em), 1fr));
    align-items: end;
  }
  .seat label {
    display: grid;
    gap: 4px;
    font-weight: 400;
    font-size: 0.9em;
    color: var(--soft);
  }
  .seat .moves {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
  }
  select {
    font: inherit;
    font-size: 1.12em;
    color: var(--ink);
    background: var(--sheet);
    border: 2px solid var(--line);
    border-radius: var(--round);
    min-height: 48px;
    padding: 8px 12px;
    width: 100%;
  }
  .part .chips {
    display: grid;
    grid-template-columns: 1fr 1fr;
    margin-block-start: 8px;
  }
  .part .chip > span {
    flex: 1;
    padding-inline-end: 8px;
    line-height: 1.2;
  }
  .turn {
    border: 2px solid var(--mark);
    border-radius: var(--round);
    background: var(--sheet);
    padding: 24px 16px;
    text-align: center;
  }
  .turn .name {
    font-family: var(--talk-words-font, Georgia, 'Times New Roman', 'Noto Serif', serif);
    font-size: 1.6em;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .turn > * + * {
    margin-block-start: 8px;
  }
  .turn .ask {
    scroll-margin-block-start: 150px;
  }
  @media (max-height: 640px) {
    .turn {
      padding: 8px 16px;
    }
    .turn > * + * {
      margin-block-start: 0;
    }
    .now:has(> .turn) {
      padding-block-start: 8px;
    }
    .turn ~ .limits {
      padding-block: 8px;
      line-height: 1.35;
    }
    .turn .ask {
      scroll-margin-block-start: 105px;
    }
  }
  .part > p.asked {
    padding-block-start: 8px;
  }
  .heard + .heard {
    margin-block-start: 24px;
  }
`;
