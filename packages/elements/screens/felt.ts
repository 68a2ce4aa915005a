import type { TemplateResult } from 'lit';
import { type Voice } from '../../core/index.js';
import type { Point } from '../drawings/window.js';
import { placing, type HalfPlaced } from '../inputs/place.js';
import type { WindowController } from '../internal/window-controller.js';
import { announce, html, nothing, now, placeFor, radios, wordIn } from '../shared.js';
import { gateQuestion } from './breath.js';
import { helpList } from './help.js';
import type { WordKey } from '../words/types.js';
import { headed, way } from './way.js';

/** Whoever was there, and how it felt to them so far. Lives as long as they hold the device. */
interface Turn {
  voice: Voice | undefined;
  value: HalfPlaced;
  gate: 'none' | 'yes' | undefined;
  /** Something is still to be picked on this screen. */
  isMissing: boolean;
}

/** A worker may ask how it felt to somebody who was there. */
export function askForFelt(talk: WindowController): unknown {
  if (talk.voice !== 'practitioner') return nothing;
  return way(talk.word('felt.ask'), () => {
    const turn: Turn = { voice: undefined, value: {}, gate: undefined, isMissing: false };
    hush(talk);
    talk.stepAside(() => handOver(talk, turn));
  });
}

/** The worker's own mark is on none of these screens. */
function handOver(talk: WindowController, turn: Turn): TemplateResult {
  return headed(talk.word('felt.hand'), [
    html`<p>${talk.word('felt.hand.text')}</p>
      <div class="choices">
        ${way(talk.word('felt.ready'), () => {
          talk.stepAside(() => limits(talk, turn));
        })}
        ${way(talk.word('felt.not'), () => {
          handBack(talk, turn, undefined);
        })}
      </div>`,
  ]);
}

/** What whoever was there is told first, in their own voice: the same that everybody is told before a first answer. */
function limits(talk: WindowController, turn: Turn): TemplateResult {
  const word = wordOf(talk, turn);
  return headed(word('felt.first'), [
    radios(
      'felt-voice',
      talk.word('opening.voice'),
      (['adult', 'young-person'] as const).map((value) => ({ value, label: talk.word(`voice.${value}`) })),
      turn.voice,
      (voice) => {
        turn.voice = voice;
        turn.isMissing = false;
        talk.host.requestUpdate();
      },
    ),
    html`<p>${word('opening.limits')}</p>
      <p>${word('opening.skip')}</p>
      ${turn.isMissing ? html`<p class="note" role="note">${word('felt.voice')}</p>` : nothing}`,
    onward(talk, turn, () => {
      turn.isMissing = !turn.voice;
      if (turn.voice) talk.stepAside(() => gate(talk, turn));
      else {
        talk.say('felt.voice');
        talk.host.requestUpdate();
      }
    }),
  ]);
}

/** Asked of them too: after a yes there is help, and no window. The device goes back the same way as after a no. */
function gate(talk: WindowController, turn: Turn): TemplateResult {
  const word = wordOf(talk, turn);
  return now(
    html`${gateQuestion(word, false, turn.gate, (answer) => {
        turn.gate = answer;
        talk.host.requestUpdate();
      })}
      <p class="small">${word('gate.why')}</p>
      ${onward(talk, turn, () => {
        const isYes = turn.gate === 'yes';
        turn.gate = undefined;
        talk.stepAside(() => (isYes ? stopped(talk, turn) : placeIt(talk, turn)));
      })}`,
  );
}

function stopped(talk: WindowController, turn: Turn): TemplateResult {
  const word = wordOf(talk, turn);
  const { settings, language } = talk;
  return headed(word('stopped.title'), [
    html`<p>${word('stopped.text')}</p>
      ${helpList({ settings, state: { voice: turn.voice, language }, word }, 2)}
      <p class="small">${word('stopped.kept')}</p>
      <div class="choices">
        ${way(word('receipt.finish'), () => {
          handBack(talk, turn, undefined);
        })}
      </div>`,
  ]);
}

/** Every screen of theirs lets them stop. */
function onward(talk: WindowController, turn: Turn, next: () => void): TemplateResult {
  const word = wordOf(talk, turn);
  return html`<div class="choices">
    ${way(word('felt.none'), () => {
      handBack(talk, turn, undefined);
    })}
    ${way(word('nav.next'), next)}
  </div>`;
}

function placeIt(talk: WindowController, turn: Turn): TemplateResult {
  const word = wordOf(talk, turn);
  const redraw = () => {
    talk.host.requestUpdate();
  };
  return headed(word('felt.where'), [
    html`<p class="hint">${word('felt.where.text')}</p>
      ${placing({
        name: 'felt',
        value: turn.value,
        word,
        ask: { help: word('felt.help'), expect: word('felt.expect') },
        set: (value) => {
          turn.value = value;
          turn.isMissing = false;
          redraw();
        },
      })}
      ${turn.isMissing ? html`<p class="note">${word('window.half')}</p>` : nothing}`,
    onward(talk, turn, () => {
      const { help, expect } = turn.value;
      turn.isMissing = help === undefined || expect === undefined;
      if (help === undefined || expect === undefined) redraw();
      else talk.stepAside(() => decide(talk, turn, { help, expect }));
    }),
  ]);
}

function decide(talk: WindowController, turn: Turn, felt: Point): TemplateResult {
  const word = wordOf(talk, turn);
  return headed(word('felt.show'), [
    html`<p>${word('felt.show.text')}</p>
      <div class="choices">
        ${way(word('felt.show.yes'), () => {
          handBack(talk, turn, felt);
        })}
        ${way(word('felt.show.no'), () => {
          handBack(talk, turn, undefined);
        })}
      </div>`,
  ]);
}

/** What was not shown is gone before the device changes hands. */
function handBack(talk: WindowController, turn: Turn, felt: Point | undefined): void {
  turn.value = {};
  talk.felt = felt;
  hush(talk);
  talk.stepAside(() =>
    headed(wordOf(talk, turn)('felt.back'), [
      html`<p>${wordOf(talk, turn)('felt.back.text')}</p>
        <div class="choices">
          ${way(talk.word('felt.back.ready'), () => {
            talk.stepAside();
          })}
        </div>`,
    ]),
  );
}

/** Whoever holds the device next does not hear the last of what was said to somebody else. */
function hush(talk: WindowController): void {
  announce('', placeFor(talk.host));
}

/** Words in the voice of the person who holds the device now. */
function wordOf(talk: WindowController, { voice }: Turn): (key: WordKey) => string {
  return (key) => wordIn(talk.language, key, voice);
}
