/** A page of an agency, written against the public names alone. It is compiled, never run. */
import { mount, defineElements, registerGuide, registerWords, TalkError } from 'talk-it-through';
import type {
  Agency,
  DeliveryDetail,
  ErrorDetail,
  Guide,
  Help,
  MountOptions,
  Result,
  Talk,
  TalkEventMap,
  Text,
  WordPack,
} from 'talk-it-through';
import 'talk-it-through/define';
import 'talk-it-through/define/talk-dialogue';
import { TalkDialogue } from 'talk-it-through/elements';
import {
  buildResult,
  currentScreen,
  scoreWindow,
  startConversation,
  summarise,
  transition,
  type Conversation,
  type TalkEvent,
} from 'talk-it-through/core';
import { createOutbox, webhook, type Attempt, type Outbox, type Parcel } from 'talk-it-through/delivery';
import { parseGuide } from 'talk-it-through/guide-schema';
import { restorativeQuestions } from 'talk-it-through/guides/restorative-questions';
import { aResult, checkEndpoint, fakeEndpoint, type FakeEndpoint } from 'talk-it-through/kit';
import { parseResult } from 'talk-it-through/result-schema';
import { draftsOn, openDevice } from 'talk-it-through/storage';

const line: Help = {
  name: 'Duty line',
  phone: '01234 567890',
  for: ['anyone'],
  languages: ['en'],
  checkedOn: '2026-11-01',
};
const words: Text = { en: 'Your family worker', cy: 'Eich gweithiwr teulu' };
export const agency: Agency = { name: 'Cwm', readers: words, readWhen: 'Soon', localHelp: [line] };

export async function place(): Promise<() => void> {
  const polish: WordPack = { language: 'pl', words: { 'nav.next': 'Dalej' } };
  void mount('#place', { element: 'talk-dialogue', words: [polish] });
  const options: MountOptions = { element: 'talk-dialogue', agency, deliverTo: '/results', voice: 'child' };
  options.sealTo = '/keys';
  options.sealTo = { kty: 'EC', crv: 'P-256', x: 'AQAB', y: 'AQAB', kid: 'one' };
  const talk: Talk = await mount('#place', options);
  const off = talk.on('result', (result, event) => {
    event.preventDefault();
    if ('sealed' in result) {
      const sealed: string = result.sealed;
      void sealed;
      return;
    }
    for (const answer of result.answers) if (answer.value.type === 'text') void answer.value.text.trim();
  });
  talk.on('delivery', ({ id, state }) => {
    const known: DeliveryDetail['state'] = state;
    talk.settle(id, known === 'refused' ? 'refused' : 'delivered');
  });
  talk.on('error', (detail: ErrorDetail) => detail.code.length);
  talk.on('end', (detail: undefined) => detail);
  return off;
}

/** Events by the DOM's own map. */
export function listen(): void {
  const element = document.createElement('talk-dialogue');
  const typed: TalkDialogue = element;
  typed.guide = restorativeQuestions;
  typed.deliverTo = 'page';
  element.addEventListener('talk-delivery', (event) => {
    const state: 'queued' | 'delivered' | 'refused' = event.detail.state;
    element.settle(event.detail.id, state === 'queued' ? 'delivered' : state);
  });
  element.addEventListener('talk-error', ({ detail: { code, message, path } }) => [code, message, path ?? '']);
  document
    .querySelector('talk-dialogue')
    ?.addEventListener('talk-ready', (event: CustomEvent<undefined>) => event.detail);
  const names: (keyof TalkEventMap)[] = ['talk-ready', 'talk-result', 'talk-delivery', 'talk-end', 'talk-error'];
  void names;
}

/** Unknown in, a value or problems out. */
export function read(input: unknown): Result | string {
  const parsed = parseResult(input);
  if (!parsed.ok) return parsed.problems.map(({ path, code, message }) => `${path} ${code} ${message}`).join('\n');
  const [answer] = parsed.value.answers;
  if (answer?.value.type === 'scale') {
    const [low, high]: readonly [number, number] = answer.value.of;
    void (high - low + answer.value.number);
  }
  return parsed.value;
}

export const guide: Guide = {
  id: 'one-good-thing',
  version: '1.0.0',
  safety: 'family',
  languages: ['en'],
  voices: ['adult', 'child'],
  title: { en: 'One good thing' },
  steps: [
    { id: 'topic', kind: 'choice', theme: 'T0', outcome: 'O0', options: ['home', 'school'] },
    { id: 'good', kind: 'text', theme: 'T1', outcome: 'O1', when: { not: { step: 'topic', is: 'home' } } },
  ],
  words: { en: { 'topic.ask': 'Where?', 'topic.home': 'Home', 'topic.school': 'School', 'good.ask': 'What?' } },
};

export function talkAlone(): string {
  const checked = parseGuide(JSON.parse(JSON.stringify(guide)));
  if (!checked.ok) throw new TalkError('guide-invalid', checked.problems[0]?.message ?? '');
  registerGuide(checked.value);
  registerWords('fr', { 'nav.next': 'Suivant' });
  defineElements('talk-dialogue');
  let state: Conversation = startConversation(guide, { language: 'en', received: false, keep: 'never' });
  const event: TalkEvent = { type: 'begin', place: 'good' };
  const [next, effects] = transition(guide, state, event);
  state = next;
  for (const effect of effects) if (effect.type === 'share') void effect.units.length;
  const screen = currentScreen(guide, state);
  if (screen.kind === 'question') void screen.leg.stops.length;
  void [buildResult, summarise, scoreWindow];
  return screen.kind;
}

export function deliver(parcel: Parcel): { outbox: Outbox; sent: Promise<Attempt> } {
  const drafts = draftsOn(openDevice(), 'scope', () => Date.now());
  void drafts.open().then((found) => (found.state === 'draft' ? found.draft.answers : undefined));
  const outbox = createOutbox({
    store: { list: async () => [parcel], put: async () => undefined, remove: async () => undefined },
    send: (one) => webhook(one, () => Date.now()),
    now: () => Date.now(),
    random: () => Math.random(),
    later: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
    isOnline: () => navigator.onLine,
    onDelivery: ({ id, state }) => [id, state],
    onUnreachable: (id) => id.length,
  });
  return { outbox, sent: webhook(parcel, () => 0) };
}

/** What an agency's own tests are made of. */
export async function tried(): Promise<FakeEndpoint> {
  const endpoint = fakeEndpoint({ origin: 'https://family.example' });
  endpoint.next('offline', 'answer-lost', { status: 503, retryAfter: 7 });
  const result = aResult({ language: 'cy', context: { caseRef: 'lantern-7' }, answers: [{ value: 'Geiriau.' }] });
  await endpoint.fetch('https://agency.example/results', { method: 'POST', body: JSON.stringify(result) });
  await checkEndpoint('https://agency.example/results', {
    fetch: (url, init) => endpoint.fetch(url, init),
    sealTo: await endpoint.keys(),
    withdrawTo: 'https://agency.example/withdrawals',
  });
  const statuses: readonly number[] = endpoint.answered;
  const gone: readonly string[] = endpoint.withdrawn;
  void [statuses, gone, endpoint.results[0]?.answers];
  return endpoint;
}
