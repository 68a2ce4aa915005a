import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Guide, Step } from '../../packages/core/index.js';
import { checkIn } from '../../packages/guides/check-in/index.js';
import { checkOut } from '../../packages/guides/check-out/index.js';
import { paperPerson } from '../../packages/guides/paper-person/index.js';
import { restorativeQuestions } from '../../packages/guides/restorative-questions/index.js';
import { socialWindow } from '../../packages/guides/window/index.js';
import { readingAge } from '../../packages/kit/check-guide/reading.js';
import { checkGuide } from '../../packages/kit/index.js';
import { ownGuide, withEnglish, withStep } from './guide.js';

const said = (guide: unknown) => checkGuide(guide).map(({ level, code, path }) => `${level} ${code} ${path}`);
const extra = (ask: Partial<Step>): Step => ({ id: 'extra', kind: 'text', theme: 'T1', outcome: 'O1', ...ask });
const WORDS = { 'extra.ask': 'What else?' };

test('a guide made by following the document has nothing to look at', () => {
  assert.deepEqual(said(ownGuide()), []);
});

test('the built-in guides have no errors, and of warnings only what somebody decided', () => {
  for (const guide of [restorativeQuestions, checkIn, checkOut, paperPerson, socialWindow])
    for (const { level, code, key, message } of checkGuide(guide))
      assert.match(`${level} ${code} ${key} ${message}`, /^warning wording help(-young-person)?\.listen "Just"/);
});

test('what is no guide at all is told by its schema, and nothing throws', () => {
  assert.deepEqual(said('a text'), ['error wrong-type ']);
  assert.deepEqual(said(null), ['error wrong-type ']);
  assert.ok(said({}).includes('error missing /steps'));
  assert.ok(said({ ...ownGuide(), colour: 'red' }).includes('error unknown-key /colour'));
});

test('the safety parts cannot be taken out, and it says so', () => {
  for (const wrong of [{ safety: 'none' }, { safety: false }, { gate: false }, { skip: 'never' }]) {
    const findings = checkGuide({ ...ownGuide(), ...wrong });
    assert.deepEqual(
      findings.map(({ code, path }) => [code, path]),
      [['safety-parts', `/${Object.keys(wrong)[0]}`]],
    );
    assert.match(findings[0]?.message ?? '', /cannot be\s+taken out/);
  }
});

test('a guide without a gate is for workers', () => {
  assert.deepEqual(said({ ...ownGuide(), safety: 'practice' }), ['warning no-gate /safety']);
  const guide = { ...ownGuide(), safety: 'practice', voices: ['practitioner'] };
  assert.ok(!said(guide).join().includes('no-gate'));
});

test('a missing word is found with its language and key, and the rest is still looked at', () => {
  const guide = withEnglish({ 'good.ask': 'Why did you do it?' });
  const words = { ...guide.words['cy'] };
  delete words['topic.home'];
  const findings = checkGuide({ ...guide, words: { ...guide.words, cy: words } });
  assert.deepEqual(
    findings.map(({ code, key, language }) => [code, key, language]),
    [
      ['missing', 'topic.home', 'cy'],
      ['wording', 'good.ask', 'en'],
    ],
  );
});

test('a step is unreachable where its condition can never hold', () => {
  const never: Step['when'][] = [
    {
      all: [
        { step: 'topic', is: 'home' },
        { step: 'topic', is: 'school' },
      ],
    },
    {
      all: [
        { step: 'more', answered: true },
        { step: 'topic', is: 'school' },
      ],
    },
    { step: 'good', is: 'soup' },
    { all: [{ step: 'good', answered: true }, { not: { step: 'good', answered: true } }] },
    { any: [] },
  ];
  for (const when of never)
    assert.deepEqual(
      said(withStep(extra({ when: when! }), WORDS)),
      ['error unreachable /steps/3'],
      JSON.stringify(when),
    );
  const sometimes: Step['when'][] = [
    {
      any: [
        { step: 'topic', is: 'home' },
        { step: 'topic', is: 'school' },
      ],
    },
    { not: { step: 'topic', is: 'home' } },
    { step: 'more', answered: false },
    { all: [] },
  ];
  for (const when of sometimes)
    assert.deepEqual(said(withStep(extra({ when: when! }), WORDS)), [], JSON.stringify(when));
});

test('two codes at once can be picked where many may be, and cannot where one may', () => {
  const guide = (many: number) => {
    const base = withStep(
      extra({
        when: {
          all: [
            { step: 'topic', includes: 'home' },
            { step: 'topic', includes: 'school' },
          ],
        },
      }),
      WORDS,
    );
    const [topic, ...rest] = base.steps;
    return { ...base, steps: [{ ...topic!, many }, ...rest] };
  };
  assert.deepEqual(said(guide(1)), ['error unreachable /steps/3']);
  assert.deepEqual(said(guide(2)), []);
});

test('a part that only another voice would be asked is unreachable too', () => {
  const step: Step = {
    id: 'extra',
    theme: 'T1',
    outcome: 'O1',
    parts: [
      { id: 'one', kind: 'text' },
      { id: 'two', kind: 'text', voices: ['practitioner'] },
    ],
  };
  const guide = withStep(step, { 'extra.one.ask': 'What else?', 'extra.two.ask': 'What did you see?' });
  const findings = checkGuide(guide);
  assert.deepEqual(
    findings.map(({ code, path }) => [code, path]),
    [['unreachable', '/steps/3/parts/1']],
  );
  assert.match(findings[0]?.message ?? '', /voices/);
});

test('a voice that is asked nothing, or nothing it could share, is told of', () => {
  const guide = ownGuide();
  const grown = guide.steps.map((step) => ({ ...step, voices: ['adult' as const] }));
  assert.ok(said({ ...guide, steps: grown }).includes('error nothing-asked /voices'));
  const secret = guide.steps.map((step) => ({ ...step, private: true }));
  assert.deepEqual(said({ ...guide, steps: secret }), ['warning nothing-shareable /steps']);
  const other = guide.steps.map((step) => ({
    ...step,
    when: undefined,
    voices: step.id === 'topic' ? undefined : ['adult'],
  }));
  assert.deepEqual(said(JSON.parse(JSON.stringify({ ...guide, steps: other }))), []);
});

test('a step that is private keeps its parts private', () => {
  const [topic] = ownGuide().steps;
  const step: Step = { ...extra({ private: true }), parts: [{ id: 'one', kind: 'text' }] };
  delete step.kind;
  const guide = withStep(step, { 'extra.one.ask': 'What else?' });
  const found = said({ ...guide, steps: [{ ...topic, private: true }, step], words: guide.words });
  assert.ok(found.includes('warning nothing-shareable /steps'), found.join());
});

test('where some answers lead past every question, it says so', () => {
  const guide: Guide = { ...ownGuide(), voices: ['child'] };
  const steps: Step[] = [
    { id: 'topic', kind: 'say', theme: 'T0', outcome: 'O0' },
    { id: 'good', kind: 'text', theme: 'T1', outcome: 'O1', when: { step: 'topic', answered: true } },
  ];
  const found = said({ ...guide, steps });
  assert.ok(found.includes('error nothing-asked /voices'), found.join());
  assert.ok(found.includes('error unreachable /steps/1'), found.join());
});

test('a child with more than seven screens, and more ways than can be gone', () => {
  const guide = ownGuide();
  const many = Array.from({ length: 8 }, (_, index) => `q${index}`);
  const words = Object.fromEntries(many.map((id) => [`${id}.ask`, `Number ${id}?`]));
  const steps = many.map((id) => extra({ id }));
  const long = { ...guide, steps, words: { en: words, cy: Object.fromEntries(many.map((id) => [`${id}.ask`, id])) } };
  assert.ok(said(long).includes('warning long-for-a-child /steps'));
  const ids = Array.from({ length: 15 }, (_, index) => `q${index}`);
  const wide = {
    ...guide,
    languages: ['en'],
    steps: [...ids.map((id) => extra({ id })), extra({ when: { any: ids.map((step) => ({ step, answered: true })) } })],
    words: { en: Object.fromEntries([...ids, 'extra'].map((id) => [`${id}.ask`, 'What else?'])) },
  };
  assert.ok(said(wide).includes('warning not-looked-through /steps'));
});

test('an option whose words would be those of its question is an error', () => {
  const guide = withStep(extra({ kind: 'choice', options: ['ask', 'calm'] }), { ...WORDS, 'extra.calm': 'Calm' });
  assert.deepEqual(said(guide), ['error reserved /steps/3/options']);
});

test('an option of ours that there is not has no words, in any language', () => {
  const guide = withStep(extra({ kind: 'feelings', options: ['calm', 'zesty'] }), WORDS);
  assert.deepEqual(said(guide), ['error no-label /steps/3/options/1', 'error no-label /steps/3/options/1']);
  assert.deepEqual(
    said(withStep(extra({ kind: 'feelings', options: ['calm', 'zesty'] }), { ...WORDS, 'extra.zesty': 'Zesty' })),
    [],
  );
});

test('words nobody asks for, of no voice, missing for a voice, untranslated, or half of a scale', () => {
  assert.deepEqual(said(withEnglish({ 'god.ask': 'What was good?' })), ['warning unused-words /words/en/god.ask']);
  assert.deepEqual(said(withEnglish({ 'good.ask@grandad': 'What?' })), [
    'warning unused-words /words/en/good.ask@grandad',
  ]);
  assert.deepEqual(said(withEnglish({ 'more.ask@child': 'More?' })), ['warning voice-missing /words/cy/more.ask']);
  assert.deepEqual(said(withEnglish({ 'topic.home': 'Gartref' })), ['warning not-translated /words/cy/topic.home']);
  const half = withStep(extra({ kind: 'scale', range: [0, 1] }), { ...WORDS, 'extra.0': 'A bit' });
  assert.deepEqual(said(half), ['warning half-labelled /words/en/extra.1', 'warning half-labelled /words/cy/extra.1']);
});

test('a sentence of the summary with a slot that nothing fills', () => {
  const guide = withEnglish({ sum: 'It was {good} and {god}.' });
  const both = {
    ...guide,
    summary: ['sum'],
    words: { ...guide.words, cy: { ...guide.words['cy'], sum: 'Roedd {good}.' } },
  };
  assert.deepEqual(said(both), ['error unknown-slot /words/en/sum']);
});

test('wording that leads, blames or labels is told with its key, in English; loud marks in every language', () => {
  for (const text of [
    'Why did you do it?',
    'Why didn’t you wait?',
    'What should happen?',
    'Who is the victim?',
    'The offenders',
    'A perpetrator',
    'Your compliance',
    'Who failed?',
    'You refused',
    'Just say it',
    'Do you admit it?',
    'Don’t you think so?',
  ]) {
    const [one, ...more] = checkGuide(withEnglish({ 'good.ask': text }));
    assert.deepEqual([one?.code, one?.key, one?.level, more.length], ['wording', 'good.ask', 'warning', 0], text);
  }
  for (const text of ['Why was it good?', 'What came just before?', 'Your shoulder', 'A justice word'])
    assert.deepEqual(said(withEnglish({ 'good.ask': text })), [], text);
  const loud = ownGuide();
  const cy = { ...loud.words['cy'], 'good.ask': 'Da iawn!' };
  assert.deepEqual(said({ ...loud, words: { ...loud.words, cy } }), ['warning wording /words/cy/good.ask']);
});

test('a long sentence, counted without the slots', () => {
  const long = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen';
  assert.deepEqual(said(withEnglish({ 'good.ask': `${long}.` })), []);
  assert.deepEqual(said(withEnglish({ 'good.ask': `${long} sixteen.` })), ['warning long-sentence /words/en/good.ask']);
  assert.deepEqual(said(withEnglish({ 'good.ask': `${long}. ${long}.` })), []);
});

test('the reading age of plain words is low, of an office’s high, and short texts have none', () => {
  const plain =
    'We sat at the table. The cat came in. Dad made some tea. It was warm. We all had a bun. Then we went out to play. It was fun to run and hide.';
  const office =
    'Practitioners facilitate multidisciplinary consultation regarding the implementation of individualised intervention strategies, notwithstanding organisational considerations. Accountability arrangements necessitate comprehensive documentation of participatory decision making.';
  assert.ok(readingAge([plain])! < 7, String(readingAge([plain])));
  assert.ok(readingAge([office, office])! > 18);
  assert.equal(readingAge(['What happened?']), undefined);
  const found = checkGuide(withEnglish({ 'good.ask': office, 'more.ask': office })).filter(
    ({ code }) => code === 'reading-age',
  );
  assert.deepEqual(
    found.map(({ voice }) => voice),
    ['adult', 'child'],
  );
});
