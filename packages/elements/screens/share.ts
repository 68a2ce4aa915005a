import type { TemplateResult } from 'lit';
import { ALIAS_MAX, answeredStops, saidNow, shareableUnits, type Stop, type Unit } from '../../core/index.js';
import { line } from '../inputs/line.js';
import { rarer } from '../inputs/rarer.js';
import type { ConversationController } from '../internal/conversation-controller.js';
import { drawnAmong } from '../internal/drawn-parts.js';
import type { Agency } from '../settings.js';
import { html, nameOf, nothing, radios, textIn } from '../shared.js';
import { ownCopy } from './close.js';
import { fateAlone, outcomeOf } from './fate.js';
import { ownWords } from './said.js';
import { headed, way } from './way.js';
import { shareText } from './withdraw.js';

/** One tick for each part that was answered; nothing is ticked beforehand; three ways on of equal weight. */
export function share(talk: ConversationController): TemplateResult {
  const { agency } = talk.settings;
  if (!agency) return html``;
  const units = new Set(shareableUnits(talk.guide, talk.state));
  const stops = answeredStops(talk.guide, talk.state).filter((stop) => units.has(stop.unit));
  const { step } = talk.sharing;
  const asked = about(talk, agency);
  return headed(
    talk.word('share.title'),
    html`<p>${talk.word(shareText(talk))}</p>
      ${readers(talk)}
      <fieldset class="group parts">
        <legend class="sub">${talk.word('share.parts')}</legend>
        ${stops.map((stop) => part(talk, stop))}
        ${drawnAmong(talk, [...units]).map(({ unit, label, says }) => tick(talk, unit, label, html`<p>${says}</p>`))}
      </fieldset>
      ${rarer.aside?.(talk, asked) ?? asked} ${also(talk, agency)}
      ${step === 'open' ? nothing : html`<p class="note">${talk.word(`share.${step}`)}</p>`}
      <div class="choices">
        ${way(talk.word('share.ticked'), () => {
          talk.sharing.ask();
        })}
        ${way(talk.word('share.nothing'), () => {
          talk.does({ type: 'share-nothing' });
        })}
        ${way(talk.word('share.again'), () => {
          talk.does({ type: 'look-again' });
        })}
      </div>`,
  );
}

function readers({ visit }: ConversationController): TemplateResult {
  return html`<dl>
      <dt>${visit.word('who.readers')}</dt>
      <dd>${visit.readers}</dd>
      <dt>${visit.word('who.when')}</dt>
      <dd>${visit.readWhen}</dd>
    </dl>
    <p class="note">${visit.word('share.unwatched')}</p>`;
}

function part(talk: ConversationController, stop: Stop): TemplateResult {
  const words = saidNow(talk.guide, talk.state, stop);
  return tick(
    talk,
    stop.unit,
    talk.guideWord(`${stop.unit}.ask`),
    html`${words ? ownWords(words, stop) : nothing}
    ${isAboutOthers(talk, stop) ? html`<p class="small">${talk.word('share.others')}</p>` : nothing}`,
  );
}

/** Where the person named nobody but themselves, it is about nobody else. */
function isAboutOthers(talk: ConversationController, { unit, ask }: Stop): boolean | undefined {
  const value = talk.valueOf(unit);
  if (value?.type !== 'people') return ask.aboutOthers;
  const own = Object.values(talk.guide.words).flatMap((words) => [words[`${unit}.me`], words['people.me']]);
  return ask.aboutOthers && value.items.some(({ who }) => !own.includes(who.trim()));
}

function tick(talk: ConversationController, unit: Unit, label: string, says: TemplateResult): TemplateResult {
  const id = `part-${unit.replace('.', '-')}`;
  return html`<div class="part">
    <label class="tick">
      <input
        type="checkbox"
        .checked=${talk.state.ticked.includes(unit)}
        aria-describedby=${id}
        @change=${(event: Event) => {
          talk.sharing.step = 'open';
          talk.does({ type: 'tick', unit, on: (event.target as HTMLInputElement).checked });
        }}
      />
      <span class="asked">${label}</span>
    </label>
    <div id=${id}>${says}</div>
  </div>`;
}

function about(talk: ConversationController, agency: Agency): TemplateResult {
  const { form } = talk.sharing;
  const { language } = talk.state;
  const again = () => {
    talk.host.requestUpdate();
  };
  return html`<div class="about">
    ${line(
      'alias',
      html`${talk.word('share.alias')} <span class="small">${talk.word('share.alias.help')}</span>`,
      form.alias,
      (words) => {
        form.alias = words;
      },
      ALIAS_MAX,
    )}
    ${
      talk.visit.languages.length > 1
        ? html`<p class="sub">${talk.word('share.reply')}</p>
            ${(['spoken', 'written'] as const).map((way) =>
              radios(
                way,
                talk.word(`share.reply.${way}`),
                talk.visit.languages.map((value) => ({ value, label: nameOf(value), lang: value })),
                form[way],
                (value) => {
                  form[way] = value;
                  again();
                },
              ),
            )}`
        : nothing
    }
    ${
      agency.extraFields?.length
        ? html`<p class="sub">${talk.word('share.extra')}</p>
            ${agency.extraFields.map(({ key, label, purpose }) =>
              line(
                `extra-${key}`,
                html`${textIn(label, language)}
                  <span class="small">${talk.word('share.why')}: ${textIn(purpose, language)}</span>`,
                form.extra[key] ?? '',
                (words) => {
                  form.extra[key] = words;
                },
                1000,
              ),
            )}`
        : nothing
    }
  </div>`;
}

/** Everything that goes with the words, said before it goes. */
function also(talk: ConversationController, agency: Agency): TemplateResult {
  const { language } = talk.state;
  const rows: (readonly [string, unknown])[] = [];
  if (talk.settings.caseRef) rows.push([talk.word('share.also.ref'), talk.settings.caseRef]);
  if (agency.site) rows.push([talk.word('share.also.site'), agency.site]);
  if (agency.stage) rows.push([talk.word('share.also.stage'), agency.stage]);
  if (agency.legalBasisNote) rows.push([talk.word('share.also.legal'), textIn(agency.legalBasisNote, language)]);
  const privacy = textIn(agency.privacyUrl, language);
  if (/^https:\/\//.test(privacy))
    rows.push([
      talk.word('share.also.privacy'),
      html`<a href=${privacy} target="_blank" rel="noopener noreferrer">${privacy}</a>`,
    ]);
  return html`<details class="who">
    <summary>${talk.word('share.also')}</summary>
    <p>${talk.word('share.also.text')}</p>
    ${
      rows.length
        ? html`<dl>
            ${rows.map(
              ([name, value]) =>
                html`<dt>${name}</dt>
                  <dd>${value}</dd>`,
            )}
          </dl>`
        : nothing
    }
  </details>`;
}

/** What was shared, with whom, whether it has arrived, and how to take it back. */
export function receipt(talk: ConversationController): TemplateResult {
  return headed(
    talk.word(`receipt.title.${outcomeOf(talk.sharing)}`),
    html`${fateAlone(talk)} ${ownCopy(talk)}
      <div class="choices">
        ${way(talk.word('receipt.finish'), () => {
          talk.does({ type: 'finish' });
        })}
      </div>`,
  );
}
