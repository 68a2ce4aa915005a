import { answeredStops, linesOf, saidNow, type Unit } from '../../core/index.js';
import { rarer } from '../inputs/rarer.js';
import { directionOf } from '../shared.js';
import { dayIn } from '../words/dates.js';
import type { ConversationController } from './conversation-controller.js';
import type { DrawnPart, OwnCopy } from './own-copy.js';

/** The person's own copy of this conversation: what they said, and their code where they shared. */
export function copyOf(talk: ConversationController): OwnCopy {
  const { guide, state, sharing } = talk;
  const stops = answeredStops(guide, state).filter((stop) => !stop.step.private && !stop.ask.private);
  return {
    title: talk.word('copy.sheet'),
    date: dayIn(state.language, new Date()),
    lang: state.language,
    dir: directionOf(state.language),
    parts: [
      ...talk.drawn().map(({ asked, lines, marks, picture }) => ({ asked, lines, marks, picture: picture() })),
      ...stops.map((stop) => {
        const said = saidNow(guide, state, stop);
        const asked = talk.guideWord(`${stop.unit}.ask`);
        return said ? { asked, lines: linesOf(said), picture: rarer.picture?.(said, true) } : { asked, lines: [] };
      }),
    ],
    ...(sharing.shared ? { code: { label: talk.word('receipt.code'), text: sharing.shared.receipt } } : {}),
  };
}

/** What is drawn and not said is a part like any other. */
export function drawnAmong(talk: ConversationController, units: readonly Unit[]): readonly DrawnPart[] {
  return talk.drawn().filter((part) => units.includes(part.unit));
}
