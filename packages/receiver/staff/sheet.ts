import type { Person, Result, WindowMark } from 'talk-it-through/core';
import { answerSection } from './answer.js';
import { askList, askResult, type Given, type GivenSealed, type GivenWithdrawal, type Reply } from './api.js';
import { button, el } from './dom.js';
import { caseLine, demoMark, type Frame, type Screen } from './list.js';
import { languageName, moment } from './say.js';
import { whileSeen } from './while-seen.js';
import { WORDS, type Words } from './words.js';

/** One result as a sheet to read, or to print and bring to a meeting. `onShown` hears of its heading. */
export function sheetScreen(frame: Frame, id: string, onShown: (heading: HTMLElement) => void): Screen {
  const { words } = frame;
  const back = el('a', { href: '#/', class: 'plain' }, `← ${words.back}`);
  const bar = el('nav', { class: 'bar', 'aria-label': words.results }, back);
  const body = el('div', {}, el('p', { class: 'quiet state' }, words.loading));
  let shown: Given | undefined;
  let isLeft = false;
  const take = (reply: Reply<Given>) => {
    if (isLeft) return;
    if (reply.kind === 'signed-out') {
      frame.onSignedOut();
      return;
    }
    if (reply.kind === 'ok') {
      shown = reply.value;
      bar.replaceChildren(back, ...drawn(shown, words, body));
    } else body.replaceChildren(nothing(reply.kind === 'gone' ? words.gone : words.unreachable));
    const heading = body.querySelector('h1');
    if (heading) onShown(heading);
  };
  void askResult(id).then(take);
  const stop = whileSeen(async () => {
    const seen = shown && (await lookAgain(id, shown));
    if (seen === 'signed-out') take({ kind: seen });
    if (seen === 'taken-back') take(await askResult(id));
  });
  const leave = () => {
    isLeft = true;
    stop();
  };
  return { node: el('div', {}, bar, body), leave };
}

/** Draws a result; gives back what stands above it. */
function drawn(given: Given, words: Words, body: HTMLElement): HTMLElement[] {
  const draw = (shown: Words) => body.replaceChildren(sheetOf(given, shown));
  const theirs = wordsFor(given, words);
  draw(theirs);
  const print = button(words.print, { class: 'plain' }, () => window.print());
  return [...(theirs === words ? [] : [languageSwitch(theirs, words, draw)]), print];
}

/**
 * Whether its words may stand there still. Asked of the list, where looking is no reading of words, and also of one that was
 * taken back: who has signed out elsewhere is to find nothing open here.
 */
async function lookAgain(id: string, { status, receivedAt }: Given): Promise<'taken-back' | 'signed-out' | undefined> {
  const reply = await askList({ status: 'withdrawn', since: receivedAt, until: receivedAt });
  if (reply.kind === 'signed-out') return reply.kind;
  const isGone = reply.kind === 'ok' && reply.value.items.some((one) => one.id === id);
  return isGone && status !== 'withdrawn' ? 'taken-back' : undefined;
}

/** In the person's own language, where we have it: the sheet is theirs too. Else in that of whoever reads. */
function wordsFor(given: Given, ours: Words): Words {
  const theirs = given.status === 'final' ? given.result.language.split('-')[0] : undefined;
  return Object.values(WORDS).find(({ code }) => code === theirs) ?? ours;
}

/** For a worker who does not read the person's language: what is ours on the sheet, in the language of the page, or back. */
function languageSwitch(theirs: Words, ours: Words, draw: (words: Words) => void): HTMLElement {
  let next = ours;
  const press = button(next.sheetIn, { class: 'plain', lang: next.code }, () => {
    draw(next);
    next = next === ours ? theirs : ours;
    press.textContent = next.sheetIn;
    press.lang = next.code;
  });
  return press;
}

function nothing(text: string): HTMLElement {
  return el('div', {}, el('h1', { class: 'name', tabindex: '-1' }, text));
}

/** Nothing but that it was here and when: what it was about is gone too. */
function withdrawnSheet({ id, receiptHash, receivedAt, withdrawnAt }: GivenWithdrawal, words: Words): HTMLElement {
  const facts: [string, string | Node][] = [
    [words.received, moment(words, receivedAt)],
    [words.withdrawnAt, moment(words, withdrawnAt)],
    [words.receiptHash, receiptHash],
    [words.resultId, id],
  ];
  return el(
    'article',
    { class: 'sheet', lang: words.code },
    el('h1', { class: 'name', tabindex: '-1' }, words.withdrawn),
    el('p', {}, words.withdrawnNote),
    el('section', { class: 'made' }, el('dl', {}, ...factRows(facts))),
  );
}

/** What stands on its outside, and where the rest can be read. */
function sealedSheet({ id, kid, receiptHash, receivedAt }: GivenSealed, words: Words): HTMLElement {
  const facts: [string, string | Node][] = [
    [words.received, moment(words, receivedAt)],
    [words.sealedTo, kid],
    [words.receiptHash, receiptHash],
    [words.resultId, id],
  ];
  return el(
    'article',
    { class: 'sheet', lang: words.code },
    el('h1', { class: 'name', tabindex: '-1' }, words.sealed),
    el('p', {}, words.sealedNote),
    el('section', { class: 'made' }, el('dl', {}, ...factRows(facts))),
  );
}

function factRows(facts: readonly [string, string | Node | undefined][]): HTMLElement[] {
  return facts.flatMap(([name, fact]) =>
    fact === undefined ? [] : [el('div', {}, el('dt', {}, name), el('dd', {}, fact))],
  );
}

function sheetOf(given: Given, words: Words): HTMLElement {
  if (given.status === 'sealed') return sealedSheet(given, words);
  if (given.status === 'withdrawn') return withdrawnSheet(given, words);
  const { result, receivedAt } = given;
  const { people, context } = result;
  const several = people.length > 1;
  const title = people.map((person) => nameOf(person, words)).join(', ');
  return el(
    'article',
    { class: 'sheet', lang: words.code },
    el('h1', { class: 'name', tabindex: '-1' }, el('bdi', {}, title)),
    el(
      'p',
      { class: 'quiet' },
      `${words.sharedAt} `,
      moment(words, result.sharedAt),
      ...(context.environment === 'demo' ? [' ', demoMark(words)] : []),
    ),
    ...(context.caseRef === undefined ? [] : [el('p', { class: 'quiet' }, caseLine(context.caseRef, words))]),
    ...people.flatMap((person) => personNodes(person, result, words, several)),
    ...windowNodes(result, words),
    ...summaryNodes(result, words),
    madeFrom(result, receivedAt, words),
    ...(words.draft && words.code !== document.documentElement.lang
      ? [el('p', { class: 'quiet draft' }, words.draft)]
      : []),
  );
}

function nameOf({ alias }: Person, words: Words): string {
  return alias ?? words.noName;
}

function personNodes(person: Person, result: Result, words: Words, several: boolean): Node[] {
  const theirs = result.answers.filter(({ pid }) => pid === person.pid);
  const sections = theirs.map((answer) => answerSection(answer, words, several ? 'h3' : 'h2'));
  return several ? [el('h2', { class: 'person' }, el('bdi', {}, nameOf(person, words))), ...sections] : sections;
}

/** The marks people shared, in words: where on the window, never how far. */
function windowNodes({ window: shared, people }: Result, words: Words): Node[] {
  if (!shared) return [];
  const rows = shared.marks.map((mark) => {
    const person = people.find(({ pid }) => pid === mark.pid);
    const name = people.length > 1 && person ? `${nameOf(person, words)}: ` : '';
    return el(
      'div',
      {},
      el('dt', {}, name + words.window.of[mark.of]),
      el('dd', {}, words.window.places[mark.place ?? paneOf(mark)]),
    );
  });
  return [
    el(
      'section',
      { class: 'made' },
      el('h2', {}, words.window.title),
      el('p', { class: 'quiet' }, words.window.note),
      el('dl', {}, ...rows),
    ),
  ];
}

function paneOf({ help, expect }: WindowMark): keyof Words['window']['places'] {
  if (help === 50 || expect === 50) return 'line';
  if (help > 50) return expect > 50 ? 'with' : 'for';
  return expect > 50 ? 'to' : 'not';
}

function summaryNodes({ summary }: Result, words: Words): Node[] {
  if (!summary) return [];
  const text = el('p', { lang: summary.lang, dir: 'auto', class: 'summed' }, summary.text);
  return [
    el(
      'section',
      { class: 'summary' },
      el('h2', {}, words.summary),
      el('p', { class: 'quiet' }, words.summaryNote),
      text,
    ),
  ];
}

function madeFrom(result: Result, receivedAt: string, words: Words): HTMLElement {
  const { guide, context, languagePreference: preference, provenance } = result;
  const nameOfLanguage = (code: string | undefined) => (code === undefined ? undefined : languageName(words, code));
  const facts: [string, string | Node | undefined][] = [
    [words.guide, `${guide.id} ${guide.version}`],
    [words.guideHash, guide.hash],
    [words.language, nameOfLanguage(result.language)],
    [words.spoken, nameOfLanguage(preference?.spoken)],
    [words.written, nameOfLanguage(preference?.written)],
    ...result.people.flatMap((person) => personFacts(person, words)),
    [words.mode, words.modes[context.mode]],
    [words.environment, words.environments[context.environment]],
    [words.site, context.site],
    [words.stage, context.stage],
    [words.timepoint, context.timepoint],
    ...Object.entries(context.extra ?? {}),
    [words.sharedAt, moment(words, result.sharedAt)],
    [words.received, moment(words, receivedAt)],
    [words.receiptHash, provenance.receiptHash],
    [words.notice, provenance.noticeVersion],
    [words.app, `${provenance.app} ${provenance.appVersion}`],
    [words.resultId, result.id],
  ];
  return el('section', { class: 'made' }, el('h2', {}, words.madeFrom), el('dl', {}, ...factRows(facts)));
}

function personFacts({ voice, ageBand, presence }: Person, words: Words): [string, string | undefined][] {
  return [
    [words.voice, words.voices[voice]],
    [words.age, ageBand],
    [words.presence, presence && words.presences[presence]],
  ];
}
