import { answeredStops, linesOf, saidNow } from '../../core/index.js';
import { rarer } from '../inputs/rarer.js';
import { directionOf } from '../shared.js';
import { dayIn } from '../words/dates.js';
import type { ConversationController } from './conversation-controller.js';
import { drawnOnPaper } from './drawn-parts.js';
import type { OwnCopy } from './own-copy.js';

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
      ...drawnOnPaper(talk),
      ...stops.map((stop) => {
        const said = saidNow(guide, state, stop);
        const asked = talk.guideWord(`${stop.unit}.ask`);
        return said ? { asked, lines: linesOf(said), picture: rarer.picture?.(said, true) } : { asked, lines: [] };
      }),
    ],
    ...(sharing.shared ? { code: { label: talk.word('receipt.code'), text: sharing.shared.receipt } } : {}),
  };
}
