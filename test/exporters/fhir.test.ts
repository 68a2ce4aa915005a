import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Guide } from '../../packages/core/index.js';
import {
  fhirRows,
  toFhir,
  toFhirQuestionnaire,
  type Questionnaire,
  type QuestionnaireResponse,
} from '../../packages/exporters/index.js';
import { checkIn } from '../../packages/guides/check-in/index.js';
import { checkOut } from '../../packages/guides/check-out/index.js';
import { paperPerson } from '../../packages/guides/paper-person/index.js';
import { restorativeQuestions } from '../../packages/guides/restorative-questions/index.js';
import { socialWindow } from '../../packages/guides/window/index.js';
import { exampleResults } from '../../packages/kit/index.js';
import { anyResult, plainResult } from './any-result.js';
import { checkQuestionnaire, checkResponse, itemsBelow } from './fhir-r4.js';
import { officialR4 } from './official-r4.js';

const GUIDES: readonly Guide[] = [restorativeQuestions, checkIn, checkOut, socialWindow, paperPerson];
const examples = await exampleResults();
const base = 'https://agency.example/fhir';
/** HL7's own JSON Schema, where `FHIR_R4_SCHEMA` names a copy of it; we keep none. */
const official = officialR4();

const itemOf = (resource: Questionnaire | QuestionnaireResponse, linkId: string) =>
  itemsBelow(resource.item ?? []).find((one) => one['linkId'] === linkId);

test('every example result is a response as R4 has it, one for each person', () => {
  for (const { result } of examples) {
    const responses = toFhir(result, { questionnaireBase: base });
    assert.equal(responses.length, result.people.length);
    for (const one of responses) {
      checkResponse(one);
      official?.(one);
    }
  }
});

test('whatever was typed, it is a response as R4 has it', () => {
  fc.assert(
    fc.property(anyResult, (result) => {
      for (const one of toFhir(result)) {
        checkResponse(one);
        official?.(one);
      }
    }),
    { numRuns: 300 },
  );
});

for (const guide of GUIDES)
  for (const conditions of [true, false])
    test(`${guide.id} is a Questionnaire as R4 has it, conditions: ${conditions}`, () => {
      const questionnaire = toFhirQuestionnaire(guide, { base, conditions });
      checkQuestionnaire(questionnaire);
      official?.(questionnaire);
      assert.doesNotMatch(JSON.stringify(questionnaire), /"required":true/);
      const cy = JSON.stringify(questionnaire).match(/"valueCode":"cy"/g) ?? [];
      assert.ok(cy.length > itemsBelow(questionnaire.item).length / 2, 'Welsh stands beside the English');
    });

/** Every answer stands where its Questionnaire has a question of that type, in the same groups. */
function fits(questions: readonly unknown[], answers: readonly unknown[]): void {
  for (const answer of answers as Record<string, unknown>[]) {
    const question = (questions as Record<string, unknown>[]).find((one) => one['linkId'] === answer['linkId']);
    assert.ok(question, `there is a place for ${String(answer['linkId'])}`);
    if ('item' in answer) fits(question['item'] as unknown[], answer['item'] as unknown[]);
    const given = (answer['answer'] ?? []) as Record<string, unknown>[];
    assert.ok(given.length < 2 || question['repeats'] === true || question['type'] === 'open-choice', 'it repeats');
    for (const one of given) {
      const of: Record<string, string[]> = {
        valueString: ['text', 'open-choice'],
        valueInteger: ['integer'],
        valueDecimal: ['decimal'],
        valueCoding: ['choice', 'open-choice'],
        valueAttachment: ['attachment'],
      };
      const kind = Object.keys(one).find((key) => key.startsWith('value'))!;
      assert.ok(of[kind]?.includes(String(question['type'])), `${String(answer['linkId'])}: ${kind}`);
      const options = question['answerOption'] as { valueCoding: { code: string; system: string } }[] | undefined;
      const picked = one['valueCoding'] as { code: string; system: string } | undefined;
      if (options && picked)
        assert.ok(
          options.some(({ valueCoding: { code, system } }) => code === picked.code && system === picked.system),
          `${picked.system}|${picked.code} is an option`,
        );
    }
  }
}

test('every example fits the Questionnaire of its guide, with conditions and without', () => {
  for (const { result } of examples)
    for (const conditions of [true, false]) {
      const guide = GUIDES.find(({ id }) => id === result.guide.id)!;
      const questionnaire = toFhirQuestionnaire(guide, { base, conditions });
      for (const one of toFhir(result, { questionnaireBase: base, guide })) {
        assert.equal(one.questionnaire, `${questionnaire.url}|${questionnaire.version}`);
        fits(questionnaire.item, one.item ?? []);
      }
    }
});

test('what was shared stands there: text, chips by our own system, scales, people, goals', () => {
  const [first] = toFhir(examples.find(({ name }) => name === 'restorative-questions.en.1')!.result);
  assert.deepEqual(itemOf(first!, 'what-happened')?.['answer'], [
    { valueString: 'I came in from work and everyone was on a phone. I turned the internet off.' },
  ]);
  assert.deepEqual(itemOf(first!, 'needs.mine')?.['answer'], [
    ...[
      ['listened', 'to be listened to'],
      ['together', 'time together'],
      ['rule', 'a clear rule'],
    ].map(([code, display]) => ({
      valueCoding: {
        system: 'urn:talk-it-through:options:restorative-questions:needs.mine',
        version: restorativeQuestions.version,
        code,
        display,
      },
    })),
  ]);
  assert.deepEqual(itemOf(first!, 'who-affected.people')?.['answer'], [
    { valueString: 'me: I slept badly' },
    { valueString: 'the eldest: homework was lost' },
    { valueString: 'the dog' },
  ]);
  assert.equal(itemOf(first!, 'thinking-feeling'), undefined, 'what was not shared has no place');
  const [checked] = toFhir(examples.find(({ name }) => name === 'check-in.en.1')!.result);
  assert.deepEqual(itemOf(checked!, 'feeling')?.['answer'], [
    { valueInteger: 2, extension: [{ url: 'urn:talk-it-through:extension:label', valueString: 'In between' }] },
  ]);
});

test('who, when, about whom: names alone, and no record is pointed at', () => {
  const [one, two, ...none] = toFhir(
    plainResult({
      context: {
        mode: 'together',
        environment: 'demo',
        caseRef: 'lantern-7',
        site: 'harbour',
        extra: { room: 'Blue' },
      },
      people: [
        { pid: 'p1', alias: 'Juniper', voice: 'child' },
        { pid: 'p2', voice: 'practitioner' },
      ],
    }),
    { guide: { ...checkIn, id: 'one-good-thing', version: '1.0.0', title: { en: 'One good thing' } } },
  );
  assert.equal(none.length, 0);
  assert.deepEqual(one?.author, { type: 'RelatedPerson', display: 'Juniper' });
  assert.deepEqual(two?.source, { type: 'Practitioner', display: 'p2' });
  assert.equal(one?.authored, '2026-11-22T10:15:00Z');
  assert.deepEqual(one?.subject, { identifier: { value: 'lantern-7' } });
  assert.deepEqual(one?.identifier, two?.identifier, 'what was shared together is known by one identifier');
  assert.notEqual(one?.id, two?.id);
  assert.equal(two?.item, undefined);
  assert.match(JSON.stringify(one?.meta), /HTEST/);
  assert.match(JSON.stringify(one?._questionnaire), /One good thing/);
  assert.match(JSON.stringify(one?.extension), /harbour.*Blue/);
  assert.doesNotMatch(JSON.stringify([one, two]), /"reference"|contained|data-absent-reason/);
  const [live] = toFhir(plainResult());
  assert.doesNotMatch(JSON.stringify(live), /HTEST|subject/);
});

test('a withdrawn one is entered in error and holds no words', () => {
  const [one] = toFhir(plainResult({ status: 'withdrawn', answers: [] }));
  checkResponse(one);
  assert.equal(one?.status, 'entered-in-error');
  assert.ok(!('item' in one));
});

test('a mark on the window stands by its name, help and expectations apart', () => {
  const share = { with: ['worker'] as ['worker'], decidedBy: 'p1' };
  const window = {
    note: 'reflection aid, not validated' as const,
    marks: [{ pid: 'p1', of: 'own' as const, help: 75, expect: 12.5, share }],
  };
  const result = plainResult({ schemaVersion: 2, window });
  const [one] = toFhir(result);
  checkResponse(one);
  official?.(one);
  assert.deepEqual(itemOf(one!, 'window:own:expect')?.['answer'], [{ valueDecimal: 12.5 }]);
  fits(
    toFhirQuestionnaire(socialWindow).item,
    (one?.item ?? []).filter((item) => item.linkId === 'window:marks'),
  );
});

test('conditions become enableWhen, and what FHIR cannot say is left out', () => {
  const questionnaire = toFhirQuestionnaire(restorativeQuestions);
  const coding = (question: string, code: string) => ({
    system: `urn:talk-it-through:options:restorative-questions:${question}`,
    version: restorativeQuestions.version,
    code,
  });
  const isHard = {
    enableWhen: [
      { question: 'topic', operator: 'exists', answerBoolean: false },
      { question: 'topic', operator: '!=', answerCoding: coding('topic', 'good') },
    ],
    enableBehavior: 'any',
  };
  const place = itemOf(questionnaire, 'place-in-it');
  assert.deepEqual(place?.['enableWhen'], isHard.enableWhen);
  assert.equal(place?.['enableBehavior'], 'any');
  assert.deepEqual(itemOf(questionnaire, 'who-affected.guess')?.['enableWhen'], [
    { question: 'place-in-it', operator: '=', answerCoding: coding('place-in-it', 'put-right') },
    { question: 'place-in-it', operator: '=', answerCoding: coding('place-in-it', 'both') },
  ]);
  assert.equal(itemOf(questionnaire, 'who-affected')?.['enableWhen'], undefined, 'two branches share this name');
});

test('one name for a number and for words: with the guide at hand each finds its own place', () => {
  const { result } = examples.find(({ name }) => name === 'check-out.cy.1')!;
  const { part: _, ...whole } = result.answers[0]!;
  const listened = {
    ...whole,
    step: 'listened',
    value: { type: 'choice' as const, codes: ['a-bit'], labels: ['Ychydig'] },
  };
  const child = { ...result, answers: [listened] };
  const questionnaire = toFhirQuestionnaire(checkOut);
  assert.equal(itemOf(questionnaire, 'listened')?.['type'], 'integer');
  assert.equal(itemOf(questionnaire, 'listened:words')?.['type'], 'choice');
  const [known] = toFhir(child, { guide: checkOut });
  fits(questionnaire.item, known?.item ?? []);
  assert.equal(known?.item?.[0]?.linkId, 'listened:words');
  const [other] = toFhir(child, { guide: { ...checkOut, version: '9.9.9' } });
  assert.equal(other?.item?.[0]?.linkId, 'listened', 'another version of the guide knows nothing of it');
});

test('one step whole and in parts: its group has a name of its own, and an answer finds it', () => {
  const { result } = examples.find(({ name }) => name === 'check-out.cy.1')!;
  const questionnaire = toFhirQuestionnaire(checkOut);
  assert.equal(itemOf(questionnaire, 'next-time')?.['type'], 'text');
  assert.equal(itemOf(questionnaire, 'next-time:parts')?.['type'], 'group');
  const [known] = toFhir(result, { guide: checkOut });
  assert.equal(known?.item?.[0]?.linkId, 'next-time:parts');
  fits(questionnaire.item, known?.item ?? []);
});

test('to check responses with, there are no conditions and no private questions', () => {
  const text = JSON.stringify(toFhirQuestionnaire(restorativeQuestions, { conditions: false }));
  assert.doesNotMatch(text, /enableWhen|place-in-it|"topic"/);
});

test('the safety gate is in no Questionnaire', () => {
  for (const guide of GUIDES) assert.equal(itemOf(toFhirQuestionnaire(guide), 'gate'), undefined);
});

test('in pieces it is the same, a response a line', async () => {
  const results = examples.map((one) => one.result);
  let rows = '';
  for await (const row of fhirRows(results)) rows += row;
  assert.equal(
    rows,
    results
      .flatMap((one) => toFhir(one))
      .map((one) => `${JSON.stringify(one)}\n`)
      .join(''),
  );
});
