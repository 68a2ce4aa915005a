import type { Guide, Kind } from '../../core/index.js';

/** Kinds of questions that come with their own flows. */
const RARER: readonly Kind[] = ['scale', 'statement', 'place', 'sort', 'drawing'];

/** Whether the file of the plain questions holds all that this guide asks. */
export function isPlainGuide({ steps }: Guide): boolean {
  return !steps.some((step) =>
    (step.parts ?? [step]).some(({ kind, figure }) => figure || (kind && RARER.includes(kind))),
  );
}
