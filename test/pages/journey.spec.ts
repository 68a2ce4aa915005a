import type { Answer, Result } from '../../packages/core/result.js';
import { parseResult } from '../../dist/core/result-schema.js';
import { arrived } from './arrived.js';
import { expect, test } from './house.js';
import { shareAndFinish, walk } from './journey.js';
import { plentyn, rowAtHome, type Story } from './stories.js';

function expectOnlyShared(result: Result, story: Story): void {
  const parsed = parseResult(result);
  expect(parsed).toMatchObject({ ok: true });
  expect(result.answers.map((one: Answer) => one.asked)).toEqual(story.shared);
  const json = JSON.stringify(result);
  for (const words of story.sharedWords) expect(json).toContain(words);
  for (const words of story.keptWords) expect(json).not.toContain(words);
  expect(json).not.toMatch(/gate|topic|place-in-it|null/);
  expect(result.people).toEqual([{ pid: 'p1', voice: story.voice }]);
  expect(result.language).toBe(story.speaks);
}

test('an adult talks it through in English and shares two parts of many', async ({ demo, somebody }) => {
  const person = await somebody();
  await person.open(`${demo.origin}/`);
  await walk(person, rowAtHome);
  const code = await shareAndFinish(person, rowAtHome);
  expect(code).toMatch(/^[a-z]+ [a-z]+ [a-z]+ [a-z]+ \d{4}$/);

  expect(person.watch.shares).toHaveLength(1);
  const result = await arrived(demo, person);
  expectOnlyShared(result, rowAtHome);
  expect(result.answers).toMatchObject([
    { step: 'what-happened', theme: 'T1', source: 'own-words', lang: 'en', value: { type: 'text' } },
    {
      step: 'needs',
      part: 'mine',
      theme: 'T4',
      source: 'chip',
      value: { type: 'choice', codes: ['together', 'rule'], other: 'sundays' },
    },
  ]);
  expect(result.context).toEqual({ mode: 'alone', environment: 'demo', site: 'Demonstration' });
});

test('a child does the same in Welsh', async ({ demo, somebody }) => {
  const person = await somebody({ speaks: 'cy' });
  await person.open(`${demo.origin}/cy.html`);
  await walk(person, plentyn);
  const code = await shareAndFinish(person, plentyn);
  expect(code).toMatch(/^\S+ \S+ \S+ \S+ \d{4}$/);
  const result = await arrived(demo, person);
  expectOnlyShared(result, plentyn);
  expect(result.answers.map((one) => one.lang)).toEqual(['cy', 'cy']);
});

test('an alias and languages go along only where they were given', async ({ demo, somebody }) => {
  const person = await somebody();
  await person.open(`${demo.origin}/`);
  await person.startTalking('Money');
  await person.answer({ ask: 'What happened, from where you were?', write: 'The rent was late.' });
  await person.press('Stop or take a break');
  await person.press('Finish here');
  await person.press('Yes');
  await person.tick('What happened, from where you were?');
  await person.place.getByRole('textbox', { name: /^A name or symbol/ }).fill('  Sam ✿ ');
  await person.place.getByRole('group', { name: 'When we talk' }).getByRole('radio', { name: 'Cymraeg' }).check();
  await person.press('Share the ticked parts');
  await person.sees('It has arrived');
  const result = await arrived(demo, person);
  expect(result.people).toEqual([{ pid: 'p1', alias: 'Sam ✿', voice: 'adult' }]);
  expect(result.languagePreference).toEqual({ spoken: 'cy' });
});

test('the longest words a box takes arrive whole', async ({ demo, somebody }) => {
  const person = await somebody();
  const long = 'Dŵr-a-thân.'.repeat(910).slice(0, 10_000);
  await person.open(`${demo.origin}/`);
  await person.startTalking('Money');
  const asked = ['What happened, from where you were?', 'What was going through your mind?'];
  for (const ask of asked) {
    await person.write(ask, `${long}and more than fits`);
    await expect(person.box(ask)).toHaveValue(/^Dŵr/);
    await person.next();
  }
  await person.press('Stop or take a break');
  await person.press('Finish here');
  await person.press('Yes');
  await person.tick(...asked);
  await person.press('Share the ticked parts');
  await person.sees('It has arrived');
  const result = await arrived(demo, person);
  expect(parseResult(result)).toMatchObject({ ok: true });
  expect(result.answers.map((one) => (one.value.type === 'text' ? one.value.text.length : 0))).toEqual([
    10_000, 10_000,
  ]);
});
