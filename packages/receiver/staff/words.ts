import type { Answer, Person, Result, WindowMark } from 'talk-it-through/core';
import { cy } from './words-cy.js';

/** The languages of the staff page. */
export type Language = 'en' | 'cy';

/** Every word the staff page says. A language that lacks one does not compile. */
export interface Words {
  /** The language of all of them. */
  code: Language;
  /** Dates are put together here, since not every browser knows how Welsh writes them. */
  months: readonly [string, string, string, string, string, string, string, string, string, string, string, string];
  /** What the languages of the built-in guides are called. */
  languages: Record<Language, string>;
  /** Said at the foot of every screen, where the language has not been looked over by a translator. */
  draft: string;
  staff: string;
  signIn: string;
  token: string;
  tokenHelp: string;
  wrongToken: string;
  tooOften: string;
  noToken: string;
  signOut: string;
  signedOut: string;
  unreachable: string;
  loading: string;
  results: string;
  empty: string;
  older: string;
  /** In a choice: not narrowed. */
  all: string;
  noneFit: string;
  /** Said after a choice: how many there are on the screen, and whether there are more. */
  shown(count: number, andMore: boolean): string;
  /** How the list is narrowed. */
  narrow: Record<'title' | 'guide' | 'site' | 'timepoint' | 'status' | 'since' | 'until' | 'shared', string> &
    Record<'apply' | 'reset', string>;
  /** Whose voices were heard, counted. */
  heard: {
    title: string;
    note: string;
    count(voice: Person['voice'], count: number): string;
    sealed(count: number): string;
  };
  fresh: string;
  arrived(count: number): string;
  noName: string;
  demo: string;
  caseRef: string;
  notConfirmed: string;
  received: string;
  guide: string;
  back: string;
  print: string;
  /** On a button, always in the language it names: what is ours on the sheet is shown in that language. */
  sheetIn: string;
  gone: string;
  withdrawn: string;
  withdrawnNote: string;
  withdrawnAt: string;
  /** Of a result that this receiver cannot open. */
  sealed: string;
  sealedNote: string;
  sealedTo: string;
  themes: Record<Answer['theme'], string>;
  sources: Record<Exclude<Answer['source'], 'own-words' | 'scribed'>, string>;
  scribed: Record<NonNullable<Answer['scribedBy']> | 'someone', string>;
  scale(least: number, most: number): string;
  goalBy: string;
  goalHelp: string;
  summary: string;
  summaryNote: string;
  /** The social discipline window, in words: a place, never a number. */
  window: {
    title: string;
    note: string;
    of: Record<WindowMark['of'], string>;
    places: Record<'with' | 'to' | 'for' | 'not' | 'line', string>;
  };
  madeFrom: string;
  guideHash: string;
  language: string;
  spoken: string;
  written: string;
  mode: string;
  modes: Record<Result['context']['mode'], string>;
  environment: string;
  environments: Record<Result['context']['environment'], string>;
  site: string;
  stage: string;
  timepoint: string;
  voice: string;
  voices: Record<Person['voice'], string>;
  age: string;
  presence: string;
  presences: Record<NonNullable<Person['presence']>, string>;
  sharedAt: string;
  receiptHash: string;
  resultId: string;
  notice: string;
  app: string;
}

const PLURALS: Record<Person['voice'], readonly [string, string]> = {
  adult: ['adult', 'adults'],
  'young-person': ['young person', 'young people'],
  child: ['child', 'children'],
  practitioner: ['worker', 'workers'],
};

const en: Words = {
  code: 'en',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  languages: { en: 'English', cy: 'Welsh' },
  draft: '',
  staff: 'For staff',
  signIn: 'Sign in',
  token: 'Staff token',
  tokenHelp: 'Paste the token. Whoever runs this receiver has it.',
  wrongToken: 'That is not the staff token. Check that all of it was pasted, then try again.',
  tooOften: 'There were too many wrong tokens. Wait a minute, then try again.',
  noToken: 'Paste the token first.',
  signOut: 'Sign out',
  signedOut: 'You were signed out. Sign in again to go on.',
  unreachable: 'The receiver cannot be reached. This page keeps trying.',
  loading: 'One moment.',
  results: 'Results',
  empty: 'Nothing has arrived yet. What people share appears here by itself.',
  older: 'Show older results',
  all: 'All',
  noneFit: 'Nothing here fits what you chose.',
  shown: (count, andMore) => `${count === 1 ? '1 result' : `${count} results`}${andMore ? ', and older ones' : ''}`,
  narrow: {
    title: 'Choose what is shown',
    guide: 'Guide',
    site: 'Place',
    timepoint: 'Time point',
    status: 'State',
    since: 'Arrived on or after',
    until: 'Arrived on or before',
    shared: 'Shared',
    apply: 'Show these',
    reset: 'Show all',
  },
  heard: {
    title: 'Voices heard',
    note: 'Each person counts once for each result. What was withdrawn does not count.',
    count: (voice, count) => `${count} ${PLURALS[voice][count === 1 ? 0 : 1]}`,
    sealed: (count) => `Sealed: ${count}. Whose voices they hold is not known here.`,
  },
  fresh: 'new',
  arrived: (count) => (count === 1 ? '1 new result' : `${count} new results`),
  noName: 'No name given',
  demo: 'demo',
  caseRef: 'Case reference',
  notConfirmed: 'sender not confirmed',
  received: 'Received',
  guide: 'Guide',
  back: 'All results',
  print: 'Print',
  sheetIn: 'Headings in English',
  gone: 'This result is not here.',
  withdrawn: 'Withdrawn',
  withdrawnNote:
    'The person who shared this has taken it back. Nothing they said is kept here. Please do not use it again.',
  withdrawnAt: 'Withdrawn',
  sealed: 'Sealed',
  sealedNote:
    'This receiver does not hold the key. Who shared it, when and what they said cannot be shown here. It can be read where the key is kept: export the results as NDJSON and open them there.',
  sealedTo: 'Sealed to key',
  themes: {
    T0: 'Arriving and leaving',
    T1: 'How they saw it',
    T2: 'Thoughts and feelings',
    T3: 'Who it touched',
    T4: 'What is needed',
    T5: 'What happens next',
  },
  sources: { chip: 'chosen from a list', card: 'chosen as a card', drawing: 'drawn' },
  scribed: {
    helper: 'written down by a helper',
    worker: 'written down by a worker',
    someone: 'written down by someone else',
  },
  scale: (least, most) => `on a line from ${least} to ${most}`,
  goalBy: 'By',
  goalHelp: 'Help needed',
  summary: 'In short',
  summaryNote: 'Made from the words above by a template.',
  window: {
    title: 'One moment, through the window',
    note: 'A reflection aid about one moment, not a measure of a person.',
    of: { own: 'Where they put themselves', answers: 'Where their answers lean', felt: 'How it felt to them' },
    places: {
      with: 'With: lots of help, clear and shared',
      to: 'To: clear, but cold',
      for: 'For: warm, but taking over',
      not: 'Not: stepping back from both',
      line: 'On the line between',
    },
  },
  madeFrom: 'What this was made from',
  guideHash: 'Guide fingerprint',
  language: 'Language used',
  spoken: 'Prefers to speak',
  written: 'Prefers to read',
  mode: 'Answered',
  modes: { alone: 'alone', together: 'together' },
  environment: 'Environment',
  environments: { live: 'live', demo: 'demo' },
  site: 'Place',
  stage: 'Stage',
  timepoint: 'Time point',
  voice: 'Answering as',
  voices: { adult: 'an adult', 'young-person': 'a young person', child: 'a child', practitioner: 'a worker' },
  age: 'Age',
  presence: 'Taking part',
  presences: {
    here: 'here',
    listening: 'here, listening',
    'one-card': 'here for one card',
    'maybe-later': 'maybe later',
    'not-here': 'not here',
  },
  sharedAt: 'Shared',
  receiptHash: 'Receipt fingerprint',
  resultId: 'Result',
  notice: 'Notice shown',
  app: 'Made with',
};

/** All languages there are. */
export const WORDS: Record<Language, Words> = { en, cy };

/** What each language calls itself; never translated. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', cy: 'Cymraeg' };
