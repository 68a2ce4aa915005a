import { css } from './text.js';

/** The window and the ways to put oneself on it. */
export const windowStyles = css`
  .sheet {
    position: relative;
    width: min(100%, 26em, max(17em, 56vh));
    margin-inline: auto;
  }
  svg.window {
    display: block;
    width: 100%;
    height: auto;
    color: var(--ink);
  }
  .window .pane {
    fill: var(--sheet);
    stroke: var(--line);
  }
  .window text {
    font-family: inherit;
    stroke: var(--sheet);
  }
  .window .outside {
    stroke: var(--paper);
  }
  .window .dot {
    fill: var(--line);
  }
  .mark {
    stroke: var(--mark);
  }
  .hatch {
    opacity: 0.75;
  }
  .spots {
    position: absolute;
    left: 7.333%;
    top: 22.381%;
    width: 91.667%;
    height: 58.333%;
    display: grid;
    grid-template-rows: repeat(5, 1fr);
    touch-action: manipulation;
  }
  .spots > div {
    display: grid;
    grid-template-columns: repeat(5, 1fr);
  }
  .spots [role='gridcell'] {
    border-radius: 50%;
    border: 2px solid transparent;
    cursor: pointer;
  }
  .spots [role='gridcell']:hover {
    border-color: var(--line);
  }
  .spots [role='gridcell']:focus-visible {
    outline-offset: -2px;
  }
  .keys {
    list-style: none;
  }
  .keys li {
    display: flex;
    gap: 12px;
    align-items: center;
    padding-block: 4px;
  }
  .key {
    flex: none;
    color: var(--ink);
  }
  .marks p {
    margin-block-start: 8px;
  }
  .picker + .picker {
    margin-block-start: 16px;
  }
  /* Room for two lines: the answers below stay at one spot from one statement to the next. */
  .statement .ask {
    box-sizing: content-box;
    min-block-size: 2lh;
  }
  .statement .hint {
    display: flex;
    justify-content: space-between;
    gap: 16px;
  }
  .statement .small {
    white-space: nowrap;
  }
  /* Five of one width, where they fit beside each other: for five presses at one spot. */
  .statement .choices {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 5.6em), 1fr));
    margin-block-end: 16px;
  }
  /* A press answers and goes on: Next is for an answer that was given before. */
  .statement:not(:has([aria-pressed])) ~ .steps {
    grid-template-columns: 1fr 1fr;
  }
  .statement:not(:has([aria-pressed])) ~ .steps .next {
    display: none;
  }
  @media (forced-colors: active) {
    svg.window,
    .key {
      color: CanvasText;
    }
    .window .pane {
      fill: Canvas;
      stroke: CanvasText;
    }
    .window text,
    .window .outside {
      fill: CanvasText;
      stroke: Canvas;
    }
    .mark {
      stroke: Highlight;
    }
    .spots [role='gridcell'] {
      border-color: transparent;
      forced-color-adjust: none;
    }
    .spots [role='gridcell']:hover {
      border-color: Highlight;
    }
  }
`;
