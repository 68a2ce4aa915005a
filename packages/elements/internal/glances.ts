import {
  liveAnswer,
  startConversation,
  type Conversation,
  type Guide,
  type Screen,
  type Stop,
  type TalkEvent,
} from '../../core/index.js';
import { rarer } from '../inputs/rarer.js';
import type { TalkHost } from '../outfit.js';
import { mayClose } from '../screens/fate.js';
import type { Settings } from '../settings.js';
import type { WordKey } from '../words/types.js';
import type { ConversationController } from './conversation-controller.js';
import type { Visit } from './visit.js';

/** Events that change nothing on the way: what is picked and not yet answered stands. */
export const GLANCES: readonly TalkEvent['type'][] = ['choose-language', 'choose-voice', 'keep'];
/** Events by which a person turns away from a share that is still being made ready. */
export const LEAVES_SHARE: readonly TalkEvent['type'][] = ['share-nothing', 'look-again', 'back', 'not-now'];

/** Whether the person is now somewhere else, so that focus follows. */
export function isElsewhere(before: Screen, after: Screen): boolean {
  if (before.kind !== after.kind) return true;
  return (
    before.kind === 'question' &&
    after.kind === 'question' &&
    (before.leg.id !== after.leg.id || before.open !== after.open)
  );
}

/** The offer of help that these answers bring: the need to feel safe, a hard face, two skips (domain 2.1, 2.3, 3.1). */
export function helpAfter(stops: readonly Stop[], state: Conversation): WordKey | undefined {
  for (const { ask, unit } of stops) {
    const value = liveAnswer(state, unit)?.value;
    if (value?.type === 'choice' && value.codes.includes('safe')) return 'help.offer.heavy';
    const own = rarer.offer?.(ask, value);
    if (own) return own;
  }
  return state.phase === 'pause' ? 'help.offer' : undefined;
}

/** What tells one kept conversation from another. Two of the same on one page are two. */
export function scopeOf({
  guide,
  settings,
  host,
}: {
  guide: { id: string };
  settings: Settings;
  host: TalkHost;
}): string {
  const place = [...document.querySelectorAll(host.localName)].indexOf(host);
  return [guide.id, location.pathname, settings.caseRef ?? '', ...(place > 0 ? [place] : [])].join('\n');
}

/** A conversation of which nothing is left. */
export function forgotten(state: Conversation): Conversation {
  return { ...state, phase: 'ended', ending: 'not-now', answers: {}, passed: {}, ticked: [], at: undefined };
}

/** A conversation at the first screen of this visit. */
export function begun({ language, voice, settings }: Visit, guide: Guide): Conversation {
  return startConversation(guide, {
    language,
    ...(voice ? { voice } : {}),
    received: settings.deliverTo !== undefined,
    keep: settings.keep,
  });
}

/** Whether words would be lost with the page, on a screen that does not say so by itself. */
export function isUnkept({ sharing, state, pending, halfTyped }: ConversationController): boolean {
  const { keep, phase, answers } = state;
  if (sharing.shared) return !mayClose(sharing);
  if (phase === 'ended' || phase === 'stopped') return false;
  return pending.size + halfTyped.size > 0 || (keep !== 'device' && Object.keys(answers).length > 0);
}
