import { readFileSync } from 'node:fs';
import { parseResult } from '../../dist/core/result-schema.js';
import type * as Sdk from '../../packages/sdk/index.js';
import { heardNames, listen } from './events.js';
import { expect, test, type Site } from './house.js';
import type { Person } from './person.js';

const guide = JSON.parse(readFileSync('test/pages/fixtures/guides/one-good-thing.json', 'utf8')) as Sdk.Guide;

declare global {
  interface Window {
    sdk: typeof Sdk;
    talk: Sdk.Talk;
  }
}

const agency = { name: 'Cwm', readers: 'Your family worker', readWhen: 'Soon', localHelp: [] };

/** Opens the page with the SDK and mounts an element there, as an integrator's script would. */
async function mount(
  person: Person,
  site: Site,
  options: Partial<Sdk.MountOptions>,
  first?: (sdk: typeof Sdk) => void,
): Promise<void> {
  await listen(person.page);
  await person.page.goto(`${site.origin}/sdk.html`);
  await person.page.waitForFunction(() => 'sdk' in window);
  if (first) await person.page.evaluate(`(${first.toString()})(window.sdk)`);
  await person.page.evaluate(
    async (given) => {
      window.talk = await window.sdk.mount('#place', given as Sdk.MountOptions);
    },
    { element: 'talk-dialogue', agency, deliverTo: '/results', environment: 'demo', ...options } as unknown as never,
  );
}

/** The whole way through the contract's example guide. */
async function walkExample(person: Person, site: Site): Promise<void> {
  await person.sees('One good thing');
  await expect(person.place.getByRole('radio', { name: 'A young person' })).toHaveCount(0);
  await person.begin('child');
  await person.isAsked('Where was it?');
  await person.choose('At home');
  await person.next();
  await person.isAsked('Is someone hurting you, scaring you, or touching you in a way you do not like?');
  await person.gate('none');
  await person.answer({ ask: 'One good thing?', write: 'The cake.' });
  await person.answer({ ask: 'How do we get more of it?', goal: { What: 'bake on Friday' } });
  await person.sees('Here is what you said');
  await person.press('Yes');
  await person.tick('One good thing?', 'How do we get more of it?');
  await person.press('Share the ticked parts');
  await person.sees('It has arrived');
  const result: unknown = JSON.parse(site.receiver.taken[0]!.body);
  expect(parseResult(result)).toMatchObject({ ok: true });
  expect(result).toMatchObject({
    guide: { id: 'one-good-thing', version: '1.0.0' },
    people: [{ voice: 'child' }],
    answers: [
      {
        step: 'good',
        theme: 'T1',
        outcome: 'O1',
        asked: 'One good thing?',
        value: { type: 'text', text: 'The cake.' },
      },
      { step: 'more', theme: 'T5', outcome: 'O5', value: { type: 'goals', items: [{ what: 'bake on Friday' }] } },
    ],
  });
}

test('the contract’s example guide works by its address', async ({ site, somebody }) => {
  const person = await somebody();
  await mount(person, site, { guide: '/guides/one-good-thing.json' });
  await walkExample(person, site);
});

test('the contract’s example guide works as a property', async ({ site, somebody }) => {
  const person = await somebody();
  await mount(person, site, { guide });
  await walkExample(person, site);
});

test('the contract’s example guide works by its id, once registered', async ({ site, somebody }) => {
  const person = await somebody();
  await listen(person.page);
  await person.page.goto(`${site.origin}/sdk.html`);
  await person.page.waitForFunction(() => 'sdk' in window);
  await person.page.evaluate(async (given) => {
    window.sdk.registerGuide(given);
    const element = document.createElement('talk-dialogue');
    element.setAttribute('guide', 'one-good-thing');
    element.setAttribute('deliver-to', '/results');
    element.setAttribute('environment', 'demo');
    element.agency = { name: 'Cwm', readers: 'Your family worker', readWhen: 'Soon', localHelp: [] };
    window.sdk.defineElements();
    document.getElementById('place')?.append(element);
    await element.updateComplete;
  }, guide);
  await walkExample(person, site);
});

test('a guide by its address works from a script tag alone, and asks for nothing more on the way', async ({
  site,
  somebody,
}) => {
  const person = await somebody();
  await person.page.goto(`${site.origin}/bad.html`);
  await person.page.evaluate(() => {
    const element = document.createElement('talk-dialogue');
    for (const [name, value] of Object.entries({
      agency: '#agency',
      'deliver-to': '/results',
      environment: 'demo',
      guide: '/guides/one-good-thing.json',
    }))
      element.setAttribute(name, value);
    document.getElementById('wrong')?.append(element);
  });
  const other = person.at(person.page.locator('#wrong talk-dialogue'));
  await expect.poll(() => person.watch.hasArrived(/talk-guide-check/)).toBe(true);
  const asked = person.watch.list;
  expect(asked.filter((one) => one.includes('one-good-thing'))).toHaveLength(1);
  await walkExample(other, site);
  expect(person.watch.list).toEqual([...asked, 'POST /results']);
});

test('the other branch of the example leaves its question out', async ({ site, somebody }) => {
  const person = await somebody();
  await mount(person, site, { guide, voice: 'adult' });
  await person.begin('given');
  await person.choose('At school');
  await person.next();
  await person.gate('none');
  await person.answer({ ask: 'What was one good thing?', write: 'A friend.' });
  await person.sees('Here is what you said');
  await expect(person.place.locator('[part=base]')).not.toContainText('How do we get more of it?');
  await expect(person.transcript).toContainText('A friend.');
});

test('mount hears typed events, lets go of a listener, and closes without a trace', async ({ site, somebody }) => {
  const person = await somebody();
  await mount(person, site, { guide, voice: 'adult', lang: 'cy' });
  person.speaks = 'cy';
  await person.sees('Un peth da');
  await person.page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { results: heard });
    window.talk.on('result', (result) => heard.push(result.id));
    const off = window.talk.on('result', () => heard.push('let go'));
    off();
  });
  await person.begin('given');
  await person.choose('Gartref');
  await person.next();
  await person.gate('none');
  await person.answer({ ask: 'Beth oedd un peth da?', write: 'Teisen.' });
  await person.skip();
  await person.press('Ydy');
  await person.tick('Beth oedd un peth da?');
  await person.press(person.labels.share);
  await person.sees('Mae wedi cyrraedd');
  const results = await person.page.evaluate(() => (window as unknown as { results: string[] }).results);
  expect(results).toEqual([site.receiver.taken[0]!.id]);
  await person.page.evaluate(() => window.talk.close());
  await expect(person.page.locator('talk-dialogue')).toHaveCount(0);
  await person.page.evaluate(() => document.getElementById('place')?.append(window.talk.element!));
  await person.sees('Un peth da');
  expect(await person.allText()).not.toContain('Teisen.');
});

test('moved within one task it keeps its words; gone for longer it drops them', async ({ site, somebody }) => {
  const person = await somebody();
  await mount(person, site, { voice: 'adult' });
  await person.startTalking('A row', 'given');
  await person.write('What happened, from where you were?', 'On the move.');
  await person.page.evaluate(() => {
    const element = window.talk.element!;
    element.remove();
    document.body.prepend(element);
  });
  await expect(person.box('What happened, from where you were?')).toHaveValue('On the move.');
  await person.page.evaluate(async () => {
    const element = window.talk.element!;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 0));
    await new Promise((resolve) => setTimeout(resolve, 0));
    document.body.prepend(element);
  });
  await person.sees('Talk it through');
  expect(await person.allText()).not.toContain('On the move.');
  expect(await heardNames(person.page)).toEqual(['talk-ready', 'talk-ready']);
});

test('a language of the host’s own, from right to left', async ({ site, somebody }) => {
  const person = await somebody();
  const words = {
    'topic.ask': 'أين؟',
    'topic.home': 'البيت',
    'topic.school': 'المدرسة',
    'good.ask': 'شيء جيد؟',
    'more.ask': 'المزيد؟',
  };
  const arabic = { ...guide, languages: ['ar'], title: { ar: 'شيء جيد واحد' }, words: { ar: words } };
  await mount(person, site, { guide: arabic, voice: 'adult', lang: 'ar' }, (sdk) => {
    sdk.registerWords('ar', { 'nav.next': 'التالي', 'place.good': 'مكان جيد', 'bar.leave': 'خروج' });
  });
  await person.sees('شيء جيد واحد');
  await expect(person.place).toHaveAttribute('dir', 'rtl');
  await expect(person.place.locator('[part=base]')).toHaveAttribute('lang', 'ar');
  const [help, leave] = [await person.button('Help').boundingBox(), await person.button('خروج').boundingBox()];
  expect(leave!.x).toBeLessThan(help!.x);
});

test('a place that is not there is an error for the developer, not for the page', async ({ site, somebody }) => {
  const person = await somebody();
  await person.page.goto(`${site.origin}/sdk.html`);
  await person.page.waitForFunction(() => 'sdk' in window);
  const code = await person.page.evaluate(() =>
    window.sdk.mount('#nowhere', { element: 'talk-dialogue' }).then(
      () => 'mounted',
      (reason: unknown) => (reason as { code: string }).code,
    ),
  );
  expect(code).toBe('place-missing');
});
