import { randomUUID } from 'node:crypto';
import type { Result } from 'talk-it-through/core';

/** The words in the example, to look for where no words may be. */
export const EXAMPLE_WORDS = ['a bowl slipped out of my hands', 'quiet supper', 'Juniper'] as const;

/** A whole, valid result in invented words, with a fresh id. Anything may be put in its place. */
export function exampleResult(changes: Partial<Result> = {}): Result {
  return { ...base(), ...changes };
}

/** The example with something else in its context. */
export function exampleWithContext(context: Partial<Result['context']>): Result {
  const result = base();
  return { ...result, context: { ...result.context, ...context } };
}

/** The example as it goes over the wire. */
export function bytesOf(result: Result): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(result));
}

const shared = { with: ['worker'] as ['worker'], decidedBy: 'p1' };
const said = { pid: 'p1', lang: 'en', share: shared };

function base(): Result {
  return {
    schema: 'talk-it-through/result',
    schemaVersion: 1,
    id: randomUUID(),
    status: 'final',
    sharedAt: '2026-11-02T16:40Z',
    guide: { id: 'restorative-questions', version: '1.0.0', hash: `sha256-${'g'.repeat(43)}` },
    language: 'en',
    languagePreference: { spoken: 'cy', written: 'en' },
    context: {
      mode: 'alone',
      environment: 'demo',
      caseRef: 'lantern-7',
      site: 'harbour',
      stage: 'first',
      timepoint: 'F0',
      extra: { room: 'Blue room' },
    },
    people: [{ pid: 'p1', alias: 'Juniper', voice: 'adult' }],
    answers: answers(),
    summary: {
      template: 'restorative-questions@1.0.0',
      text: 'What I saw: a bowl slipped out of my hands.\nI need a quiet supper.',
      lang: 'en',
      derived: true,
    },
    provenance: {
      app: 'talk-it-through',
      appVersion: '0.1.0',
      noticeVersion: '1',
      receiptHash: 'r'.repeat(43),
    },
  };
}

function answers(): Result['answers'] {
  return [
    {
      ...said,
      step: 'what-happened',
      theme: 'T1',
      outcome: 'O1',
      asked: 'What happened, from where you were?',
      source: 'own-words',
      value: { type: 'text', text: 'I was washing up and a bowl slipped out of my hands.\n\nThen it went very still.' },
    },
    {
      ...said,
      step: 'thinking-feeling',
      part: 'then',
      theme: 'T2',
      outcome: 'O2',
      asked: 'How did you feel then?',
      source: 'chip',
      value: { type: 'choice', codes: ['worried', 'tired'], labels: ['worried', 'tired'], other: 'a bit floaty' },
    },
    {
      ...said,
      step: 'who-affected',
      part: 'people',
      theme: 'T3',
      outcome: 'O3',
      asked: 'Who has this touched, and how?',
      source: 'own-words',
      value: { type: 'people', items: [{ who: 'me', how: 'I went to bed early' }, { who: 'the cat' }] },
    },
    {
      ...said,
      step: 'what-next',
      part: 'small-step',
      theme: 'T5',
      outcome: 'O5',
      asked: 'What is one small thing before the week ends?',
      source: 'scribed',
      scribedBy: 'helper',
      value: { type: 'goals', items: [{ what: 'a quiet supper', by: 'Friday', help: 'someone to mind the door' }] },
    },
  ];
}
