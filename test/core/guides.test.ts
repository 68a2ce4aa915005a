import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { keysOf } from '../../packages/core/flows.js';
import {
  buildResult,
  currentScreen,
  routeOf,
  shareableUnits,
  stopsOf,
  transition,
  wordsFor,
  type Ask,
  type Guide,
  type TalkEvent,
  type Voice,
} from '../../packages/core/index.js';
import { parseGuide } from '../../packages/core/guide-schema.js';
import { parseResult } from '../../packages/core/result-schema.js';
import { facts, roundTrip, start } from './support/play.js';

const home = new URL('../../packages/guides/', import.meta.url);

/** Every guide that is built in: each folder's door is opened, so that a new one is looked at from its first day. */
async function builtIn(): Promise<Guide[]> {
  const folders = readdirSync(home, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const doors = await Promise.all(
    folders.map(({ name }) => import(new URL(`${name}/index.ts`, home).href) as Promise<object>),
  );
  return doors.flatMap((door) => Object.values(door)).filter((one): one is Guide => isGuide(one));
}

function isGuide(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'steps' in value && 'words' in value;
}

const guides = await builtIn();

/** A text a person sees: which, in whose voice, and whether it is that voice's own. */
interface Shown {
  key: string;
  voice: Voice;
  text: string;
  own: boolean;
}

const asks = (ask: Partial<Ask>, voice: Voice) => !ask.voices || ask.voices.includes(voice);

/** Whether this voice can ever be asked what the key belongs to. */
function sees(guide: Guide, key: string, voice: Voice): boolean {
  const units = guide.steps.flatMap(stopsOf).filter(({ unit }) => key.startsWith(`${unit}.`));
  const longest = units.sort((a, b) => b.unit.length - a.unit.length)[0];
  return !longest || (asks(longest.step, voice) && asks(longest.ask, voice));
}

function shownIn(guide: Guide, lang: string, voices: readonly Voice[] = guide.voices): Shown[] {
  const shown: Shown[] = [];
  for (const key of keysOf(guide))
    for (const voice of voices.filter((one) => guide.voices.includes(one) && sees(guide, key, one))) {
      const text = wordsFor(guide.words[lang], key, voice);
      const own = Object.hasOwn(guide.words[lang] ?? {}, `${key}@${voice}`);
      if (text !== undefined) shown.push({ key, voice, text, own });
    }
  return shown;
}

/** Keys of the words a scale may have for its numbers, by scale. */
function scaleLabels(guide: Guide): string[][] {
  const scales = guide.steps.flatMap(stopsOf).filter(({ ask }) => ask.kind === 'scale');
  return scales.map(({ unit, ask: { range: [low, high] = [0, 10] } }) =>
    Array.from({ length: high - low + 1 }, (_, index) => `${unit}.${low + index}`),
  );
}

/** The few facts of a guide that travel ahead of it, where a folder has them. */
async function covers(): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  for (const { name } of readdirSync(home, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    if (!readdirSync(new URL(`${name}/`, home)).includes('cover.ts')) continue;
    const door = (await import(new URL(`${name}/cover.ts`, home).href)) as Record<string, Record<string, unknown>>;
    found.push(...Object.values(door));
  }
  return found;
}

test('a cover says what its guide says', async () => {
  for (const cover of await covers()) {
    const guide = guides.find((one) => one.id === cover['id']);
    assert.ok(guide, String(cover['id']));
    assert.deepEqual({ ...guide, ...cover }, guide);
  }
});

test('a child can answer every question of the cards and of the paper person without writing', () => {
  const byHand = new Set(['text', 'goals', 'people']);
  for (const guide of guides.filter(({ id }) => ['check-in', 'check-out', 'paper-person', 'window'].includes(id))) {
    const legs = routeOf(guide, { voice: 'child', answers: {}, passed: {} });
    for (const { id, stops } of legs) {
      assert.ok(
        stops.some(({ ask }) => !byHand.has(ask.kind)),
        `${guide.id} ${id}`,
      );
      assert.ok(stops[0]!.ask.kind !== 'drawing', `${guide.id} ${id}: not everybody can draw`);
    }
  }
});

test('there is a guide to look at', () => assert.ok(guides.some((guide) => guide.id === 'restorative-questions')));

for (const guide of guides) {
  test(`${guide.id}: passes its own schema`, () => {
    const parsed = parseGuide(JSON.parse(JSON.stringify(guide)));
    assert.deepEqual(parsed.ok ? [] : parsed.problems, []);
  });

  test(`${guide.id}: every key has words in both languages, in every voice that sees it`, () => {
    assert.deepEqual([...guide.languages].sort(), ['cy', 'en']);
    for (const lang of guide.languages)
      for (const key of keysOf(guide))
        for (const voice of guide.voices.filter((one) => sees(guide, key, one)))
          assert.ok(wordsFor(guide.words[lang], key, voice)?.trim(), `${lang} ${key} ${voice}`);
  });

  test(`${guide.id}: a scale names all of its numbers or none`, () => {
    for (const lang of guide.languages)
      for (const keys of scaleLabels(guide)) {
        const named = keys.filter((key) => guide.words[lang]?.[key]?.trim());
        assert.ok(named.length === 0 || named.length === keys.length, `${lang} ${named.join()}`);
      }
  });

  test(`${guide.id}: no words that nothing asks for`, () => {
    const known = new Set([...keysOf(guide), ...scaleLabels(guide).flat()]);
    for (const lang of guide.languages)
      for (const key of Object.keys(guide.words[lang] ?? {})) {
        const [base = '', voice] = key.split('@');
        assert.ok(known.has(base), `${lang} ${key}`);
        if (voice)
          assert.ok(guide.voices.includes(voice as Voice) && sees(guide, base, voice as Voice), `${lang} ${key}`);
      }
  });

  test(`${guide.id}: the sentences of the summary name units that exist, the same in both languages`, () => {
    const units = new Set(guide.steps.flatMap(stopsOf).map((stop) => stop.unit));
    const slots = (text: string | undefined) =>
      [...(text ?? '').matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '').sort();
    for (const key of guide.summary ?? [])
      for (const voice of guide.voices) {
        const [en, cy] = ['en', 'cy'].map((lang) => slots(wordsFor(guide.words[lang], key, voice)));
        assert.deepEqual(cy, en, `${key} ${voice}`);
        for (const slot of en ?? []) assert.ok(units.has(slot), `${key}: ${slot}`);
      }
  });
}

const unanswered = (voice: Voice) => ({ voice, answers: {}, passed: {} });

for (const guide of guides) {
  test(`${guide.id}: a child has seven screens or fewer`, () => {
    const legs = guide.voices.includes('child') ? routeOf(guide, unanswered('child')) : [];
    assert.ok(legs.length <= 7, legs.map((leg) => leg.id).join());
  });

  test(`${guide.id}: every voice is asked something, and nothing twice under one name`, () => {
    for (const voice of guide.voices) {
      const stops = routeOf(guide, unanswered(voice)).flatMap((leg) => leg.stops);
      const names = stops.map(({ step, part }) => [step.as ?? step.id, part].join('.'));
      assert.ok(
        stops.some(({ ask, step }) => ask.kind !== 'say' && !ask.private && !step.private),
        voice,
      );
      assert.equal(new Set(names).size, names.length, `${voice}: ${names.join()}`);
    }
  });

  test(`${guide.id}: steps under one name are of one theme`, () => {
    const themes = new Map<string, string>();
    for (const { id, as = id, theme, outcome } of guide.steps) {
      assert.equal(themes.get(as) ?? theme + outcome, theme + outcome, id);
      themes.set(as, theme + outcome);
    }
  });
}

/** One person's walk through a guide, as `examples.ts` of its folder tells it. */
interface Example {
  name: string;
  language: string;
  voice: Voice;
  events: readonly TalkEvent[];
}

/** The walks of every folder, with the guide they go through. */
async function walks(): Promise<[Guide, readonly Example[]][]> {
  const folders = readdirSync(home, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return Promise.all(
    folders.map(async ({ name }): Promise<[Guide, readonly Example[]]> => {
      const door = (await import(new URL(`${name}/index.ts`, home).href)) as object;
      const told = (await import(new URL(`${name}/examples.ts`, home).href)) as object;
      const guide = Object.values(door).find((one): one is Guide => isGuide(one));
      assert.ok(guide, name);
      return [guide, Object.values(told).flat() as Example[]];
    }),
  );
}

for (const [guide, examples] of await walks()) {
  test(`${guide.id}: its examples speak both languages and every voice`, () => {
    assert.deepEqual([...new Set(examples.map((one) => one.language))].sort(), ['cy', 'en']);
    assert.deepEqual([...new Set(examples.map((one) => one.voice))].sort(), [...guide.voices].sort());
    assert.equal(new Set(examples.map((one) => one.name)).size, examples.length);
  });

  for (const { name, language, voice, events } of examples)
    test(`${guide.id}: the example walk "${name}" ends at the receipt`, () => {
      let state = start(guide, { language, voice });
      for (const event of events) {
        const screen = currentScreen(guide, state);
        if (event.type === 'answer')
          for (const unit of Object.keys(event.values))
            assert.ok(
              screen.kind === 'question' && screen.leg.stops.some((stop) => stop.unit === unit),
              `${unit} is not asked now`,
            );
        if (event.type === 'tick') assert.ok(shareableUnits(guide, state).includes(event.unit), event.unit);
        const [next] = transition(guide, state, event);
        assert.ok(next !== state || event.type === 'share', `${event.type} does nothing on ${screen.kind}`);
        state = next;
      }
      assert.equal(state.phase, 'receipt');
      const shared = events.filter((event) => event.type === 'tick').map((event) => event.unit);
      const result = buildResult(guide, state, shared, facts);
      assert.deepEqual(parseResult(roundTrip(result)), { ok: true, value: result });
    });
}

/** Welsh that says `chi`, and Welsh that says `ti`. */
const FORMAL =
  /(?<!\p{L})(chi|eich|ydych|rydych|roeddech|oeddech|hoffech|fyddech|byddech|allech|arnoch|amdanoch|gennych|\p{L}{2,}wch)(?!\p{L})/iu;
const FAMILIAR =
  /(?<!\p{L})(ti|di|dy|rwyt|wyt|roeddet|oeddet|hoffet|fyddet|byddet|allet|gallet|arnat|amdanat|cei)(?!\p{L})/iu;

for (const guide of guides.filter((one) => one.languages.includes('cy'))) {
  test(`${guide.id}: Welsh never says chi to a child or a young person`, () => {
    for (const { key, voice, text } of shownIn(guide, 'cy', ['child', 'young-person']))
      assert.doesNotMatch(text, FORMAL, `${key} needs words of its own for ${voice}: ${text}`);
  });

  test(`${guide.id}: Welsh never says ti to an adult or a worker`, () => {
    for (const { key, voice, text } of shownIn(guide, 'cy', ['adult', 'practitioner']))
      assert.doesNotMatch(text, FAMILIAR, `${key} for ${voice}: ${text}`);
  });
}

/** Words that stand in English sentences and in no Welsh ones. */
const ENGLISH = /(?<!\p{L})(the|and|you|your|with|what|this|that|they|them|how|me|my|of|for|please)(?!\p{L})/iu;

for (const guide of guides.filter((one) => one.languages.includes('cy')))
  test(`${guide.id}: nothing is left in English`, () => {
    for (const [key, text] of Object.entries(guide.words['cy'] ?? {})) {
      assert.doesNotMatch(text.replace(/\{[^}]*\}/g, ''), ENGLISH, key);
      assert.notEqual(text, guide.words['en']?.[key], key);
    }
    assert.notEqual(guide.title['cy'], guide.title['en']);
  });

const UNKIND = /\b(why did you|should|victims?|offenders?|perpetrators?|compliance|failed|refused|cases?)\b/i;

/** Sentences of a text, slots and all. */
const sentencesOf = (text: string) =>
  text
    .split(/[.?!…]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

for (const guide of guides)
  test(`${guide.id}: kind, plain English in short sentences, and no exclamation marks in any language`, () => {
    for (const { key, voice, text } of shownIn(guide, 'en')) {
      assert.doesNotMatch(text, UNKIND, `${key} ${voice}`);
      for (const sentence of sentencesOf(text))
        assert.ok(sentence.split(/\s+/).length <= 15, `${key} ${voice}: ${sentence}`);
    }
    for (const lang of guide.languages)
      for (const text of Object.values(guide.words[lang] ?? {})) assert.doesNotMatch(text, /!/, text);
  });

test('the linter sees what it is there to see', () => {
  for (const text of ['Why did you do it?', 'You should stop.', 'The victim.', 'in this case', 'He refused'])
    assert.match(text, UNKIND);
  for (const text of ['Ble roeddech chi?', 'Cofiwch', 'eich meddwl']) assert.match(text, FORMAL);
  for (const text of ['Am beth yr hoffet ti siarad?', 'dy helpu']) assert.match(text, FAMILIAR);
  for (const text of ['Pwy oedd yno?', 'A sut maen nhw’n teimlo?']) assert.doesNotMatch(text, FORMAL);
  for (const text of ['What happened?', 'Help y plentyn with school']) assert.match(text, ENGLISH);
  for (const text of ['Paned o de, a phlât', 'Fy mam', 'Mewn tŷ tawel']) assert.doesNotMatch(text, ENGLISH);
  assert.deepEqual(sentencesOf('One two. I can…'), ['One two', 'I can']);
});
