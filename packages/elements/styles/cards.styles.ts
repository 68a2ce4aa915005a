import { drawingStyles } from '../drawings/drawing.styles.js';
import { css } from './text.js';

/** Chips with drawings, cards in piles, an order, and the paper that is drawn on. */
export const cardsStyles =
  drawingStyles +
  css`
    .drawn .chips {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 7.2em), 1fr));
      gap: 6px;
    }
    .drawn.feelings .chips {
      grid-template-columns: repeat(auto-fill, minmax(5.8em, 1fr));
    }
    .faces .chips {
      grid-template-columns: repeat(auto-fit, minmax(max(5em, 18%), 1fr));
    }
    .drawn .chip > span {
      flex: 1;
      flex-direction: column;
      gap: 2px;
      padding: 10px 6px 8px;
      border-radius: var(--round);
      text-align: center;
      line-height: 1.2;
      font-size: 0.9em;
    }
    .drawn.feelings .chip > span {
      padding-inline: 2px;
      font-size: 0.8em;
    }
    .faces .drawing {
      inline-size: 56px;
      block-size: 56px;
    }
    /* A card that was picked is the person's own mark, whether it is picked or about to be sorted. */
    .drawn .chip :checked + span,
    .sort .chip :checked + span {
      border-color: var(--mark);
      box-shadow: inset 0 0 0 2px var(--mark);
      background: var(--sheet);
      color: var(--ink);
    }
    .drawn .chip :checked + span::before {
      inset-block-start: 4px;
      inset-inline: auto 8px;
    }
    .order,
    .pile ol {
      list-style: none;
      margin: 0;
      padding: 0;
    }
    .order {
      counter-reset: place;
    }
    .order li,
    .pile li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 8px;
      padding-block: 4px;
      border-block-end: 1px solid var(--hair);
    }
    .order .card::before {
      counter-increment: place;
      content: counter(place) '. ';
    }
    .part .own:has(svg) {
      cursor: pointer;
    }
    .card {
      flex: 1 1 7em;
      font-family: var(--talk-words-font, Georgia, 'Times New Roman', 'Noto Serif', serif);
      font-size: 1.11em;
      line-height: 1.3;
    }
    .order button,
    .pile li button {
      padding: 6px 10px;
      font-size: 0.9em;
      line-height: 1.2;
    }
    [aria-disabled='true'] {
      color: var(--soft);
      border-color: transparent;
      text-decoration: none;
      cursor: default;
    }
    .own .with {
      vertical-align: middle;
    }
    .letter .row {
      display: block;
    }
    .where {
      padding: 12px;
      border: 2px solid var(--mark);
      border-radius: var(--round);
      background: var(--sheet);
      scroll-margin-block: calc(var(--talk-bar-top, 0px) + 80px) 16px;
    }
    .landed {
      display: flex;
      align-items: center;
      gap: 8px;
      padding: 8px 12px;
      border: 1px solid var(--hair);
      border-radius: var(--round);
      background: var(--sheet);
      scroll-margin-block: calc(var(--talk-bar-top, 0px) + 80px) 16px;
    }
    .landed p {
      flex: 1;
    }
    .where .step {
      display: flex;
      flex-direction: column;
      align-items: center;
      justify-content: center;
      gap: 4px;
      padding: 6px;
      line-height: 1.2;
    }
    .where .paper-person,
    .landed .paper-person {
      inline-size: 40px;
      flex: none;
      margin: 0;
    }
    .where .step {
      hyphens: auto;
      font-size: 0.83em;
    }
    .where .paper-person path,
    .landed .paper-person path {
      stroke-width: 9;
    }
    .sort .small {
      padding-block-end: 8px;
    }
    .pile .small {
      padding: 0;
    }
    .where .choices {
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 4em), 1fr));
      gap: 6px;
      margin-block-start: 8px;
    }
    .pile {
      padding-block: 8px;
      border-block-start: 1px solid var(--hair);
    }
    .pile .name {
      display: flex;
      align-items: center;
      gap: 8px;
      font-weight: 600;
    }
    .pile details[open] {
      padding-block-end: 4px;
    }
    .body {
      display: grid;
      grid-template-columns: minmax(72px, 34%) 1fr;
      grid-template-rows: repeat(5, auto);
      column-gap: 16px;
    }
    .body > .paper-person {
      grid-row: 1 / span 5;
      position: sticky;
      inset-block-start: calc(var(--talk-bar-top, 0px) + 80px);
      align-self: start;
      inline-size: 100%;
      margin-block: 8px;
    }
    .body > .pile {
      grid-column: 2;
    }
    .paper-person .zone {
      fill: var(--mark);
      fill-opacity: 0.45;
    }
    .sketch {
      display: block;
      inline-size: 100%;
      block-size: auto;
      color: var(--ink);
    }
    .paper {
      background: var(--sheet);
      border: 2px solid var(--line);
      border-radius: var(--round);
      touch-action: none;
      cursor: crosshair;
      user-select: none;
      -webkit-user-select: none;
    }
    .own .sketch {
      max-inline-size: 16em;
    }
    @media (forced-colors: active) {
      .where {
        border-color: Highlight;
      }
      .drawn .chip :checked + span,
      .sort .chip :checked + span {
        border-color: Highlight;
        box-shadow: none;
        background: Highlight;
        color: HighlightText;
      }
      [aria-disabled='true'] {
        color: GrayText;
        border-color: GrayText;
      }
      .paper-person .zone {
        fill: Highlight;
        fill-opacity: 0.5;
      }
    }
  `;
