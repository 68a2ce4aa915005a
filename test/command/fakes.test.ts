import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { AnswerValue, Voice } from '../../packages/core/index.js';
import { VOICES } from '../../packages/core/index.js';
import { parseResult } from '../../packages/core/result-schema.js';
import { webhook, type Parcel } from '../../packages/delivery/index.js';
import { aResult, checkEndpoint, exampleResults, fakeEndpoint, type ResultChanges } from '../../packages/kit/index.js';

const FAMILY = 'https://family.example';
const MARK = { pid: 'p1', of: 'own', help: 70, expect: 60 } as const;
const post = (body: unknown, headers: Record<string, string> = {}) =>
  new Request('https://agency.example/results', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

test('a fake result is a result, marked as demo, with an id of its own each time', () => {
  const [one, other] = [aResult(), aResult()];
  assert.deepEqual(parseResult(one), { ok: true, value: one });
  assert.equal(one.context.environment, 'demo');
  assert.notEqual(one.id, other.id);
});

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
const value: fc.Arbitrary<AnswerValue | string> = fc.oneof(
  words,
  fc.record({ type: fc.constant('choice' as const), codes: fc.constant<string[]>(['sad']), labels: fc.tuple(words) }),
  fc.record({ type: fc.constant('scale' as const), number: fc.nat(10), of: fc.constant<[number, number]>([0, 10]) }),
  fc.record({
    type: fc.constant('people' as const),
    items: fc.array(fc.record({ who: words }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('goals' as const),
    items: fc.array(fc.record({ what: words, by: words }), { minLength: 1, maxLength: 3 }),
  }),
);
const voice = fc.constantFrom<Voice>(...VOICES);
const changes: fc.Arbitrary<ResultChanges> = fc.record(
  {
    language: fc.constantFrom('en', 'cy'),
    context: fc.record(
      { caseRef: words, site: words, mode: fc.constantFrom('alone' as const, 'together' as const) },
      { requiredKeys: [] },
    ),
    people: fc.array(
      fc.record({ voice, alias: fc.string({ minLength: 1, maxLength: 60 }) }, { requiredKeys: ['voice'] }),
      { minLength: 1, maxLength: 4 },
    ),
    answers: fc.array(fc.record({ value, asked: words }, { requiredKeys: [] }), { maxLength: 6 }),
    summary: words,
    marks: fc.constantFrom([], [MARK]),
  },
  { requiredKeys: [] },
);

test('whatever is said otherwise of it, it stays a result, and holds what was said', () => {
  fc.assert(
    fc.property(changes, (said) => {
      const result = aResult(said);
      assert.equal(parseResult(JSON.parse(JSON.stringify(result))).ok, true);
      if (said.context) assert.deepEqual(result.context, { mode: 'alone', environment: 'demo', ...said.context });
      if (said.answers) assert.equal(result.answers.length, said.answers.length);
      if (said.people)
        assert.deepEqual(
          result.people.map(({ alias }) => alias),
          said.people.map(({ alias }) => alias),
        );
      for (const { pid, share } of result.answers) assert.equal(share.decidedBy, pid);
    }),
    { numRuns: 300 },
  );
});

test('what can be no result is refused, and where is said', () => {
  const refuses = (said: ResultChanges, path: string) =>
    assert.throws(() => aResult(said), { name: 'TalkError', code: 'not-a-result', path });
  refuses({ id: 'seven' }, '/id');
  refuses({ answers: [{ pid: 'p2' }] }, '/answers/0/pid');
  refuses({ people: [] }, '/people');
  refuses({ status: 'withdrawn', summary: 'words' }, '/answers');
});

test('a withdrawn one holds no words, one of several is theirs, and a mark raises the version', () => {
  assert.deepEqual(aResult({ status: 'withdrawn' }).answers, []);
  const together = aResult({
    people: [{ voice: 'child' }, { voice: 'adult' }],
    answers: [{ pid: 'p2', value: 'Mine.' }],
  });
  assert.deepEqual(together.answers[0]?.share, { with: ['worker'], decidedBy: 'p2' });
  assert.equal(aResult({ marks: [MARK] }).schemaVersion, 2);
});

test('the fake endpoint fits, like a real one', async () => {
  const endpoint = fakeEndpoint({ origin: FAMILY });
  const findings = await checkEndpoint('https://agency.example/results', { origin: FAMILY, fetch: endpoint.fetch });
  assert.equal(findings.length, 11);
  assert.deepEqual(
    findings.filter(({ level }) => level !== 'ok'),
    [],
  );
  assert.equal(endpoint.results.length, 1);
});

test('it takes every example, each once, and refuses what is none', async () => {
  const endpoint = fakeEndpoint();
  const results = (await exampleResults()).map(({ result }) => result);
  for (const result of [...results, ...results]) await endpoint.fetch(post(result));
  assert.deepEqual(endpoint.results, results);
  assert.deepEqual(new Set(endpoint.answered), new Set([201, 200]));
  const statuses = async (...requests: Request[]) =>
    Promise.all(requests.map(async (one) => (await endpoint.fetch(one)).status));
  assert.deepEqual(
    await statuses(
      post({ ...aResult(), answers: 7 }),
      post('{'),
      post(aResult({ status: 'withdrawn' })),
      post(aResult(), { 'Idempotency-Key': 'another' }),
      post({ ...results[0], language: 'cy' }),
      post(aResult(), { 'Content-Type': 'text/plain' }),
      new Request('https://agency.example/results'),
    ),
    [400, 400, 400, 400, 409, 415, 405],
  );
  assert.equal(endpoint.results.length, results.length);
});

test('told to fail, it fails as the widget knows it: nothing is lost, nothing is there twice', async () => {
  const endpoint = fakeEndpoint();
  const result = aResult();
  const { receiptHash } = result.provenance;
  const waiting = { unanswered: 0, attempts: 0, notBefore: 0 };
  const parcel: Parcel = {
    id: result.id,
    to: 'https://agency.example/results',
    body: JSON.stringify(result),
    type: 'application/json',
    receiptHash,
    ...waiting,
  };
  endpoint.next('offline', { status: 503, retryAfter: 7 }, 'answer-lost', 'takes', {
    status: 400,
    code: 'invalid-result',
  });
  const heard = [];
  for (let times = 0; times < 5; times += 1) heard.push(await webhook(parcel, () => 0, endpoint.fetch));
  assert.deepEqual(heard, [
    { state: 'queued', answered: false },
    { state: 'queued', answered: true, retryAfter: 7000 },
    { state: 'queued', answered: false },
    { state: 'delivered' },
    { state: 'refused', reason: 'status-400' },
  ]);
  assert.deepEqual(endpoint.answered, [0, 503, 0, 200, 400]);
  assert.deepEqual(endpoint.results, [result]);
});
