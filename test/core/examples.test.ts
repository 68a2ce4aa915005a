import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildResult, currentScreen, linesOf, transition, type Effect, type Unit } from '../../packages/core/index.js';
import { parseResult } from '../../packages/core/result-schema.js';
import { restorativeExamples } from '../../packages/guides/restorative-questions/examples.js';
import { restorativeQuestions as guide } from '../../packages/guides/restorative-questions/index.js';
import { facts, roundTrip, start } from './support/play.js';

test('between them they speak both languages, every voice and a good topic', () => {
  const all = (pick: (one: (typeof restorativeExamples)[number]) => string) =>
    [...new Set(restorativeExamples.map(pick))].sort();
  assert.deepEqual(
    all((one) => one.language),
    ['cy', 'en'],
  );
  assert.deepEqual(
    all((one) => one.voice),
    [...guide.voices].sort(),
  );
  assert.equal(all((one) => one.name).length, restorativeExamples.length);
  assert.ok(JSON.stringify(restorativeExamples).includes('"codes":["good"]'));
});

for (const { name, language, voice, events } of restorativeExamples)
  test(`example: ${name}`, () => {
    let state = start(guide, { language, voice });
    let shared: readonly Unit[] = [];
    for (const event of events) {
      const before = currentScreen(guide, state).kind;
      const [next, effects] = transition(guide, state, event);
      assert.ok(next !== state || event.type === 'share', `${event.type} does nothing on ${before}`);
      const share = effects.find((effect): effect is Extract<Effect, { type: 'share' }> => effect.type === 'share');
      if (share) shared = share.units;
      state = next;
    }
    assert.equal(state.phase, 'receipt');
    const result = buildResult(guide, state, shared, facts);
    assert.deepEqual(parseResult(roundTrip(result)), { ok: true, value: result });
    assert.deepEqual([result.language, result.people[0]?.voice], [language, voice]);
    const ticked = events.filter((event) => event.type === 'tick').map((event) => event.unit);
    assert.deepEqual(shared, ticked, 'every tick is of something that can be shared');
    assert.ok(ticked.length < Object.keys(state.answers).length, 'something is kept to oneself');
    const unshared = Object.entries(state.answers).filter(
      ([unit, said]) => said.value.type === 'text' && !ticked.includes(unit),
    );
    for (const [unit, said] of unshared) assert.ok(!JSON.stringify(result).includes(linesOf(said).join()), unit);
  });
