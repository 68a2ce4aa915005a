import { css } from '../styles/text.js';

/**
 * For every drawing: tint, chosen tone, pen. No tone is chosen until somebody chooses one. The system's own colours leave
 * only the pen.
 */
export const drawingStyles = css`
  .drawing {
    inline-size: 48px;
    block-size: 48px;
    flex: none;
  }
  .drawing .line {
    fill: none;
    stroke: currentColor;
    stroke-width: 2.4;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .drawing .tint {
    fill: currentColor;
    fill-opacity: 0.2;
    fill-rule: evenodd;
  }
  .drawing .skin {
    fill: var(--talk-tone, none);
    fill-rule: evenodd;
  }
  .tone-1 {
    --talk-tone: #f4d9c3;
  }
  .tone-2 {
    --talk-tone: #dfb08a;
  }
  .tone-3 {
    --talk-tone: #bf8459;
  }
  .tone-4 {
    --talk-tone: #96603d;
  }
  .tone-5 {
    --talk-tone: #6b4029;
  }
  @media (forced-colors: active) {
    .drawing .tint,
    .drawing .skin {
      fill: none;
    }
  }
`;
