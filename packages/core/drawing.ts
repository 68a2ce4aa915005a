/** The paper that is drawn on, in its own units; a stroke's points are whole numbers on it. */
export const PAPER = { width: 320, height: 240 } as const;

/** One stroke: at least one point. */
export type Stroke = readonly (readonly [x: number, y: number])[];

const START = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PAPER.width} ${PAPER.height}" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" stroke-linejoin="round">`;
const OWN = new RegExp(
  `^${START.replace(/\./g, '\\.')}(?:<path d="M\\d{1,3} \\d{1,3}(?:L\\d{1,3} \\d{1,3})+"/>)+</svg>$`,
);

/** A drawing as SVG: paths of straight lines and nothing else. Empty where there is no stroke. */
export function drawingOf(strokes: readonly Stroke[]): string {
  const paths = strokes
    .filter((stroke) => stroke.length > 0)
    // A dot is a line to itself.
    .map((stroke) => (stroke.length === 1 ? [...stroke, ...stroke] : stroke))
    .map(
      (stroke) =>
        `<path d="M${stroke.map(([x, y]) => `${within(x, PAPER.width)} ${within(y, PAPER.height)}`).join('L')}"/>`,
    );
  return paths.length > 0 ? `${START}${paths.join('')}</svg>` : '';
}

/** The strokes of a drawing of ours; none where it is not one. */
export function strokesOf(svg: string): Stroke[] {
  if (!isOwnDrawing(svg)) return [];
  return [...svg.matchAll(/ d="M([^"]*)"/g)].map((match) =>
    (match[1] ?? '').split('L').map((point) => {
      const [x = 0, y = 0] = point.split(' ').map(Number);
      return [x, y] as const;
    }),
  );
}

/** Whether this is a drawing as `drawingOf` writes it: nothing in it can be a script, a link or a picture from elsewhere. */
export function isOwnDrawing(svg: string): boolean {
  return OWN.test(svg);
}

function within(value: number, most: number): number {
  return Math.min(most, Math.max(0, Math.round(value)));
}
