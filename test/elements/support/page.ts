import '../../../packages/sdk/define/talk-dialogue.js';
import { registerGuide } from '../../../packages/sdk/index.js';
import type { Guide } from '../../../packages/core/index.js';
import type { Agency, ErrorDetail, TalkDialogue, TalkEventMap } from '../../../packages/elements/index.js';
import { Person } from '../person.js';
import { until } from './check.js';

export const AGENCY: Agency = {
  name: 'Cwm Family Support',
  readers: { en: 'Your family worker', cy: 'Eich gweithiwr teulu' },
  readWhen: { en: 'Within two working days', cy: 'O fewn dau ddiwrnod gwaith' },
  localHelp: [
    {
      name: 'Cwm duty line',
      phone: '01234 567890',
      text: '07700 900123',
      for: ['anyone'],
      languages: ['en', 'cy'],
      checkedOn: '2026-11-01',
    },
  ],
};

export type Settings = Partial<
  Pick<
    TalkDialogue,
    | 'guide'
    | 'words'
    | 'voice'
    | 'mode'
    | 'keep'
    | 'agency'
    | 'deliverTo'
    | 'sealTo'
    | 'caseRef'
    | 'environment'
    | 'lang'
  >
>;

/** An element as a page would make it, not yet in the page. */
export function make(settings: Settings = {}): TalkDialogue {
  return Object.assign(document.createElement('talk-dialogue'), { environment: 'demo', keep: 'never' }, settings);
}

/** Puts an element into the page and waits for the first screen. */
export async function visit(settings: Settings = {}, place: Element = document.body): Promise<Person> {
  const element = make(settings);
  const ready = once(element, 'talk-ready');
  place.append(element);
  await ready;
  const person = new Person(element);
  await person.settled();
  return person;
}

/** Puts an element into the page and waits for the first thing that is wrong with it. */
export async function visitInVain(settings: object): Promise<{ person: Person; detail: ErrorDetail }> {
  const element = make(settings);
  const failed = once(element, 'talk-error');
  document.body.append(element);
  const { detail } = await failed;
  const person = new Person(element);
  await person.settled();
  return { person, detail };
}

/** The same as `visit`, for an agency that takes results by event alone. */
export function visitAgency(settings: Settings = {}): Promise<Person> {
  return visit({ agency: AGENCY, deliverTo: 'page', ...settings });
}

export function once<Name extends keyof TalkEventMap>(
  from: EventTarget,
  name: Name,
): Promise<CustomEvent<TalkEventMap[Name]>> {
  return new Promise((resolve) => {
    from.addEventListener(name, (event) => resolve(event as CustomEvent<TalkEventMap[Name]>), { once: true });
  });
}

/** Everything of ours that this element says, in order. */
export function listen(from: EventTarget): CustomEvent[] {
  const heard: CustomEvent[] = [];
  for (const name of ['talk-ready', 'talk-result', 'talk-delivery', 'talk-end', 'talk-error'])
    from.addEventListener(name, (event) => heard.push(event as CustomEvent));
  return heard;
}

/** The page as it was found. */
export function tidy(): void {
  for (const one of document.querySelectorAll('[data-talk-cover], dialog')) one.remove();
  document.body.replaceChildren();
  document.documentElement.removeAttribute('lang');
  document.documentElement.removeAttribute('dir');
}

/** Makes a guide known, as an agency's page would. */
export function known(guide: Guide): string {
  registerGuide(guide);
  return guide.id;
}

/** The one region that speaks. */
export function announcer(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[aria-live]');
}

export async function said(words: string): Promise<void> {
  await until(() => announcer()?.textContent === words, `"${words}" to be said`);
}
