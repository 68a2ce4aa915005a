import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Step } from '../../packages/core/index.js';
import { checkGuide } from '../../packages/kit/index.js';
import { withStep } from './guide.js';

const extra = (ask: Partial<Step>): Step => ({ id: 'extra', kind: 'text', theme: 'T1', outcome: 'O1', ...ask });
const WORDS = { 'extra.ask': 'What else?' };

test('a kind, a theme or a voice that is none: those that there are', () => {
  const told = (wrong: object, path: string) => checkGuide(wrong).find((one) => one.path === path)?.message ?? '';
  const guide = withStep(extra({}), WORDS);
  const last = guide.steps.length - 1;
  const changed = (step: object) => ({ ...guide, steps: [...guide.steps.slice(0, last), step] });
  assert.match(
    told(changed({ ...extra({}), kind: 'txt' }), `/steps/${last}/kind`),
    /^Allowed here: say, text, choice, .+\.$/,
  );
  assert.equal(
    told(changed({ ...extra({}), theme: 'T9' }), `/steps/${last}/theme`),
    'Allowed here: T0, T1, T2, T3, T4, T5.',
  );
  assert.equal(
    told({ ...guide, voices: ['judge'] }, '/voices/0'),
    'Allowed here: adult, young-person, child, practitioner.',
  );
});

test('a condition on a step that is not there says so, and names the one that was meant', () => {
  const told = (when: NonNullable<Step['when']>) =>
    checkGuide(withStep(extra({ when }), WORDS)).flatMap(({ code, message }) =>
      code === 'unknown-step' ? message : [],
    );
  assert.deepEqual(told({ step: 'topc', is: 'home' }), ['There is no such step in the guide. Was "topic" meant?']);
  assert.deepEqual(told({ not: { any: [{ step: 'toipc', answered: true }] } }), [
    'There is no such step in the guide. Was "topic" meant?',
  ]);
  assert.deepEqual(told({ step: 'somewhere-else', answered: true }), ['There is no such step in the guide.']);
  assert.deepEqual(told({ step: 'extra', answered: true }), [
    'A condition can only look at a step that comes before it.',
  ]);
});
