import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseGuide } from '../../packages/core/guide-schema.js';
import { contractGuide } from './support/guide.js';

type Json = Record<string, unknown>;

/** The contract's example with one thing changed. */
function changed(change: (guide: Json, steps: Json[], words: Record<string, Json>) => void): unknown {
  const guide = JSON.parse(contractGuide) as Json;
  change(guide, guide['steps'] as Json[], guide['words'] as Record<string, Json>);
  return guide;
}

/** What is wrong, as `code path` lines. */
function wrong(input: unknown): string[] {
  const parsed = parseGuide(input);
  if (parsed.ok) return [];
  for (const one of parsed.problems) assert.match(one.message, /^[A-Z][^<>]*\.$/, 'a plain sentence');
  return parsed.problems.map(({ code, path }) => `${code} ${path}`);
}

test('the example of the contract passes, word for word', () => {
  const input = JSON.parse(contractGuide) as unknown;
  assert.deepEqual(parseGuide(input), { ok: true, value: input });
});

test('$schema may stand at its head, and is not part of it', () => {
  const parsed = parseGuide(changed((guide) => (guide['$schema'] = 'https://example.org/guide.schema.json')));
  assert.ok(parsed.ok && !('$schema' in parsed.value));
});

const step = (more: Json): Json => ({ id: 'new', kind: 'text', theme: 'T1', outcome: 'O1', ...more });
const table: [string, unknown, string[]][] = [
  ['a missing Welsh word', changed((_, __, words) => delete words['cy']?.['good.ask']), ['missing /words/cy/good.ask']],
  [
    'a missing English option',
    changed((_, __, words) => delete words['en']?.['topic.home']),
    ['missing /words/en/topic.home'],
  ],
  [
    'a word in one voice only',
    changed((_, __, words) => {
      delete words['cy']?.['good.ask'];
      if (words['cy']) words['cy']['good.ask@adult'] = 'Beth?';
      delete words['cy']?.['good.ask@child'];
    }),
    ['missing /words/cy/good.ask'],
  ],
  [
    'a language without words',
    changed((guide) => (guide['languages'] = ['en', 'cy', 'pl'])),
    ['missing /title/pl', 'missing /words/pl'],
  ],
  ['a missing title', changed((guide) => (guide['title'] = { en: 'One' })), ['missing /title/cy']],
  [
    'a help text promised',
    changed((_, steps) => Object.assign(steps[1] ?? {}, { help: true })),
    ['missing /words/en/good.help', 'missing /words/cy/good.help'],
  ],
  [
    'a prompt promised',
    changed((_, steps) => Object.assign(steps[1] ?? {}, { prompts: ['when'] })),
    ['missing /words/en/good.prompt.when', 'missing /words/cy/good.prompt.when'],
  ],
  [
    'a sentence promised',
    changed((guide) => (guide['summary'] = ['sum.a'])),
    ['missing /words/en/sum.a', 'missing /words/cy/sum.a'],
  ],
  [
    'a word that is empty',
    changed((_, __, words) => Object.assign(words['en'] ?? {}, { 'good.ask': '' })),
    ['too-short /words/en/good.ask'],
  ],
  [
    'a word that is no text',
    changed((_, __, words) => Object.assign(words['en'] ?? {}, { 'good.ask': 3 })),
    ['wrong-type /words/en/good.ask'],
  ],
  [
    'the same id twice',
    changed((_, steps) => Object.assign(steps[2] ?? {}, { id: 'good' })),
    ['duplicate /steps/2/id'],
  ],
  [
    'a condition that looks forward',
    changed((_, steps) => Object.assign(steps[0] ?? {}, { when: { step: 'good', answered: true } })),
    ['unknown-step /steps/0/when/step'],
  ],
  [
    'a condition that looks at itself',
    changed((_, steps) => Object.assign(steps[0] ?? {}, { when: { step: 'topic', is: 'home' } })),
    ['unknown-step /steps/0/when/step'],
  ],
  [
    'a forward look deep inside',
    changed((_, steps) =>
      Object.assign(steps[1] ?? {}, {
        when: { all: [{ step: 'topic', is: 'home' }, { not: { any: [{ step: 'more', answered: true }] } }] },
      }),
    ),
    ['unknown-step /steps/1/when/all/1/not/any/0/step'],
  ],
  [
    'an option that is not there',
    changed((_, steps) => Object.assign(steps[2] ?? {}, { when: { step: 'topic', is: 'park' } })),
    ['unknown-option /steps/2/when'],
  ],
  [
    'an option that is not there, by includes',
    changed((_, steps) => Object.assign(steps[2] ?? {}, { when: { step: 'topic', includes: 'park' } })),
    ['unknown-option /steps/2/when'],
  ],
  ['an unknown key on top', changed((guide) => (guide['colour'] = 'red')), ['unknown-key /colour']],
  [
    'an unknown key in a step',
    changed((_, steps) => Object.assign(steps[1] ?? {}, { required: true })),
    ['unknown-key /steps/1/required'],
  ],
  ['the gate cannot be written out', changed((guide) => (guide['safety'] = 'none')), ['not-allowed /safety']],
  ['no safety', changed((guide) => delete guide['safety']), ['missing /safety']],
  [
    'cards without piles',
    changed((_, steps) => Object.assign(steps[0] ?? {}, { kind: 'sort' })),
    ['missing /steps/0/piles'],
  ],
  [
    'a kind nobody knows',
    changed((_, steps) => Object.assign(steps[1] ?? {}, { kind: 'quiz' })),
    ['not-allowed /steps/1/kind'],
  ],
  [
    'an option called ask',
    changed((_, steps) => Object.assign(steps[0] ?? {}, { options: ['home', 'ask', 'school'] })),
    ['reserved /steps/0/options'],
  ],
  ['a choice without options', changed((_, steps) => delete steps[0]?.['options']), ['missing /steps/0/options']],
  [
    'options that are none',
    changed((_, steps) => Object.assign(steps[0] ?? {}, { options: [] })),
    ['too-short /steps/0/options'],
  ],
  ['neither kind nor parts', changed((_, steps) => delete steps[1]?.['kind']), ['kind-or-parts /steps/1']],
  [
    'a scale upside down',
    changed((_, steps) => Object.assign(steps[1] ?? {}, { kind: 'scale', range: [5, 0] })),
    ['wrong-form /steps/1/range'],
  ],
  [
    'a theme that is not one',
    changed((_, steps) => Object.assign(steps[1] ?? {}, { theme: 'T9' })),
    ['not-allowed /steps/1/theme'],
  ],
  ['an id with capitals', changed((_, steps) => steps.push(step({ id: 'New' }))), ['wrong-form /steps/3/id']],
  ['an unknown voice', changed((guide) => (guide['voices'] = ['judge'])), ['not-allowed /voices/0']],
  ['no steps', changed((guide) => (guide['steps'] = [])), ['too-short /steps']],
  ['a version that is not one', changed((guide) => (guide['version'] = 'one')), ['wrong-form /version']],
  ['not an object', 'a guide', ['wrong-type ']],
  ['nothing', undefined, ['missing ']],
];

for (const [name, input, want] of table) test(`guide: ${name}`, () => assert.deepEqual(wrong(input), want));

test('words that each voice has of its own need no common ones', () => {
  const own = changed((_, __, words) => {
    for (const lang of ['en', 'cy']) Object.assign(words[lang] ?? {}, { 'good.ask@adult': 'Beth?' });
    for (const lang of ['en', 'cy']) delete words[lang]?.['good.ask'];
  });
  assert.deepEqual(wrong(own), []);
});

test('parts: ids once within a step, conditions on earlier parts, steps without parts of the same name', () => {
  const parts = (list: Json[]) =>
    changed((_, steps, words) => {
      steps.push({ id: 'set', theme: 'T1', outcome: 'O1', parts: list });
      for (const lang of ['en', 'cy']) Object.assign(words[lang] ?? {}, { 'set.a.ask': '?', 'set.b.ask': '?' });
    });
  assert.deepEqual(
    wrong(
      parts([
        { id: 'a', kind: 'text' },
        { id: 'b', kind: 'text', when: { step: 'set.a', answered: true } },
      ]),
    ),
    [],
  );
  assert.deepEqual(
    wrong(
      parts([
        { id: 'a', kind: 'text', when: { step: 'set.b', answered: true } },
        { id: 'b', kind: 'text' },
      ]),
    ),
    ['unknown-step /steps/3/parts/0/when/step'],
  );
  assert.deepEqual(
    wrong(
      parts([
        { id: 'a', kind: 'text' },
        { id: 'a', kind: 'text' },
      ]),
    ),
    ['duplicate /steps/3/parts/1/id'],
  );
  assert.deepEqual(wrong(parts([{ id: 'a', kind: 'sort' }])), [
    'missing /steps/3/parts/0/options',
    'missing /steps/3/parts/0/piles',
  ]);
});

for (const key of ['__proto__', 'constructor', 'prototype'])
  test(`the key ${key} is refused wherever it stands`, () => {
    const put = (before: string) =>
      JSON.parse(contractGuide.replace(before, `${before}"${key}":{"a":"b"},`)) as unknown;
    assert.deepEqual(wrong(put('{')), [`unknown-key /${key}`]);
    assert.deepEqual(wrong(put('"title":{')), [`unknown-key /title/${key}`]);
    assert.deepEqual(wrong(put('"words":{')), [`unknown-key /words/${key}`]);
    assert.deepEqual(wrong(put('"words":{"en":{')), [`unknown-key /words/en/${key}`]);
    assert.deepEqual(wrong(put('"steps":[{')), [`unknown-key /steps/0/${key}`]);
    assert.deepEqual(wrong(put('"when":{')), [`unknown-key /steps/2/when/${key}`]);
    assert.equal(({} as Json)['a'], undefined);
  });

test('nesting meant to break the reader is a problem, never a throw', () => {
  const deep = `${'{"not":'.repeat(20_000)}{"step":"topic","is":"home"}${'}'.repeat(20_000)}`;
  const input: unknown = JSON.parse(contractGuide.replace('{"step":"topic","is":"home"}', deep));
  assert.deepEqual(wrong(input), ['too-deep /steps/2/when']);
  const round: Json = {};
  round['steps'] = [round];
  assert.equal(parseGuide(round).ok, false);
});

test('a guide of five hundred steps is checked in well under five seconds', () => {
  const input = changed((guide, steps, words) => {
    for (let index = 0; index < 500; index += 1) {
      steps.push(step({ id: `q${index}`, when: { step: index > 0 ? `q${index - 1}` : 'good', answered: true } }));
      for (const lang of ['en', 'cy']) Object.assign(words[lang] ?? {}, { [`q${index}.ask`]: 'Next?' });
    }
    guide['summary'] = [];
  });
  const began = process.cpuUsage();
  assert.deepEqual(wrong(input), []);
  const { user, system } = process.cpuUsage(began);
  assert.ok(user + system < 5_000_000);
});
