import type { TemplateResult } from 'lit';
import { rarer } from '../inputs/rarer.js';
import type { ConversationController } from '../internal/conversation-controller.js';
import type { KeptCopy } from '../outfit.js';
import { html, nothing } from '../shared.js';
import { headed, way } from './way.js';

/** After sharing or finishing: a copy on this device, for the person alone. */
export function keepCopy(talk: ConversationController): unknown {
  const { copies } = talk;
  if (!copies.isOpen) return nothing;
  const { own } = copies;
  return html`<p class="small" id="kept" tabindex="-1">${talk.word(own ? 'kept.done' : 'kept.warn')}</p>
    ${
      own ? way(talk.word('kept.remove'), () => copies.remove(own)) : way(talk.word('kept.keep'), () => copies.keep())
    }`;
}

/** On the first screen, once the person has said that the place is good, and only where something is kept. */
export function keptBefore(talk: ConversationController): unknown {
  if (!talk.copies.isAny) return nothing;
  return way(talk.word('kept.look'), () => look(talk), 'quiet');
}

async function look(talk: ConversationController): Promise<void> {
  let list = await talk.copies.list();
  let chosen = list.slice(-2);
  let isSure = false;
  const remove = async (gone: readonly KeptCopy[]) => {
    for (const { id } of gone) await talk.copies.remove(id);
    list = list.filter((one) => !gone.includes(one));
    chosen = chosen.filter((one) => !gone.includes(one));
    if (list.length > 0) talk.host.requestUpdate();
    else talk.stepAside();
  };
  const choose = (one: KeptCopy) => {
    chosen = chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one].slice(-2);
    talk.host.requestUpdate();
  };
  talk.stepAside(() =>
    headed(
      talk.word('kept.title'),
      html`<fieldset class="group">
          <legend class="small">${talk.word('kept.two')}</legend>
          <div class="chips">${list.map((one) => tick(one, chosen.includes(one), choose))}</div>
        </fieldset>
        <div class="choices">
          ${list.filter((one) => chosen.includes(one)).map((one) => copy(talk, one, () => remove([one])))}
        </div>
        ${isSure ? talk.noticeLine : nothing}
        <div class="choices">
          ${way(talk.word('nav.back'), () => {
            talk.stepAside();
          })}
          ${way(talk.word(isSure ? 'back.yes' : 'kept.all'), () => {
            if (isSure) return remove(list);
            isSure = true;
            talk.tell('back.ask');
          })}
        </div>`,
    ),
  );
}

function tick(one: KeptCopy, isChosen: boolean, choose: (one: KeptCopy) => void): TemplateResult {
  return html`<label class="chip">
    <input
      type="checkbox"
      .checked=${isChosen}
      @change=${() => {
        choose(one);
      }}
    />
    <span>${named(one)}</span>
  </label>`;
}

/** Two of one day differ by the hour. */
const named = ({ date, at }: KeptCopy) => `${date}, ${new Date(at).toTimeString().slice(0, 5)}`;

function copy(talk: ConversationController, one: KeptCopy, remove: () => Promise<void>): TemplateResult {
  return html`<section aria-label=${named(one)}>
    <h3>${named(one)}</h3>
    <div lang=${one.lang} dir=${one.dir}>
      ${one.parts.map(
        ({ asked, lines, marks }) =>
          html`<div class="entry">
            <p class="asked">${asked}</p>
            ${marks && rarer.marks?.(marks, one.lang)}
            <div class=${marks ? 'marks' : 'own'}>${lines.map((line) => html`<p>${line}</p>`)}</div>
          </div>`,
      )}
    </div>
    ${way(html`${talk.word('kept.remove')}<span class="unseen">: ${named(one)}</span>`, remove, 'quiet')}
  </section>`;
}
