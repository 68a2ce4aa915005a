import type { ConversationController } from '../internal/conversation-controller.js';
import { html, nothing } from '../shared.js';
import { found, gate, pause, rest, stopped } from './breath.js';
import { ended, readBack } from './close.js';
import { question } from './question.js';
import { said } from './said.js';
import { receipt, share } from './share.js';

/** The screen for where the conversation stands. */
export function screenOf(talk: ConversationController, startAgain: () => void): unknown {
  const { screen } = talk;
  switch (screen.kind) {
    case 'opening':
      return nothing;
    case 'question': {
      const block = question(talk, screen.leg);
      return screen.open === 'next'
        ? html`${said(talk, screen.leg, undefined)} ${block}`
        : said(talk, screen.leg, block);
    }
    case 'read-back':
      return html`${said(talk, undefined, undefined)} ${readBack(talk)}`;
    case 'found':
      return found(talk);
    case 'gate':
      return gate(talk);
    case 'stopped':
      return stopped(talk);
    case 'pause':
      return pause(talk);
    case 'rest':
      return rest(talk);
    case 'share':
      return share(talk);
    case 'receipt':
      return receipt(talk);
    case 'ended':
      return ended(talk, screen.ending, startAgain);
  }
}
