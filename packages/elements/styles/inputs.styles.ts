import { css } from 'lit';

/** Text, chips, faces, people, goals. */
export const inputStyles = css`
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
    z-index: 1;
    cursor: pointer;
  }
  .chip > span,
  .with {
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }
  .chip > span {
    position: relative;
    padding: 8px 20px;
    border: 2px solid var(--line);
    border-radius: 24px;
    background: var(--sheet);
    min-width: 0;
  }
  .chip :checked + span {
    border-color: var(--press);
    background: var(--press);
    color: var(--on-press);
  }
  /* What is felt and needed is the person's own mark, not a button that was pressed. */
  .feelings .chip :checked + span,
  .needs .chip :checked + span {
    border-color: var(--mark);
    box-shadow: inset 0 0 0 2px var(--mark);
    background: var(--sheet);
    color: var(--ink);
  }
  .chip :checked + span::before {
    content: '✓';
    content: '✓' / '';
    position: absolute;
    inset-inline-start: 3px;
  }
  .chip :focus-visible + span {
    outline: 3px solid var(--press);
    outline-offset: 2px;
  }
  .feelings .chips {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(5.8em, 1fr));
    gap: 6px;
  }
  .feelings .chip > span {
    border-radius: var(--round);
    flex: 1;
    flex-direction: column;
    gap: 2px;
    padding: 10px 2px 8px;
    text-align: center;
    line-height: 1.2;
    font-size: 0.8em;
  }
  .feelings .chip :checked + span::before {
    inset-block-start: 4px;
    inset-inline: auto 8px;
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
`;
