import { readFileSync } from 'node:fs';
import { heard, listen } from './events.js';
import { expect, test, type Site } from './house.js';
import { share, toShare, HAPPENED } from './sharing.js';

const NOT_SET_UP =
  'This is not set up yet. You have not done anything wrong. Please ask the people whose page this is.';

interface Mistake {
  /** What the web officer wrote. */
  attributes: Readonly<Record<string, string>>;
  code: string;
  path: string;
  /** Makes the document that is pointed to. */
  serve?: (site: Site) => void;
  /** The guide's own mistakes show when it is read whole, after the first screen. */
  alsoFailed?: RegExp;
}

const example = JSON.parse(readFileSync('test/pages/fixtures/guides/one-good-thing.json', 'utf8')) as {
  words: Record<string, Record<string, string>>;
};
const json = (site: Site, path: `/results/${string}`, body: string) =>
  site.receiver.serves(path, () => new Response(body, { headers: { 'content-type': 'application/json' } }));

const mistakes: Record<string, Mistake> = {
  'the agency block is not there': { attributes: { agency: '#nowhere' }, code: 'agency-missing', path: '/agency' },
  'the agency block is not JSON': { attributes: { agency: '#not-json' }, code: 'not-json', path: '/agency' },
  'a key of the agency is unknown': {
    attributes: { agency: '#unknown-key' },
    code: 'agency-invalid',
    path: '/agency/color',
  },
  'a help number is no number': {
    attributes: { agency: '#bad-phone' },
    code: 'agency-invalid',
    path: '/agency/localHelp/0/phone',
  },
  'nobody is named who reads': {
    attributes: { agency: '#no-readers' },
    code: 'agency-invalid',
    path: '/agency/readers',
  },
  'the way out is a script': { attributes: { agency: '#bad-exit' }, code: 'agency-invalid', path: '/agency/exitUrl' },
  'the agency has a hostile key': { attributes: { agency: '#proto' }, code: 'key-refused', path: '/agency' },
  'the agency is on another server': {
    attributes: { agency: 'http://127.0.0.1:1/agency.json' },
    code: 'not-same-origin',
    path: '/agency',
  },
  'the guide is unknown': { attributes: { guide: 'no-such-guide' }, code: 'guide-unknown', path: '/guide' },
  'the guide is on another server': {
    attributes: { guide: 'https://guides.example/one.json' },
    code: 'not-same-origin',
    path: '/guide',
  },
  'the guide is not there': {
    attributes: { guide: '/guides/nothing.json' },
    code: 'fetch-failed',
    path: '/guide',
    alsoFailed: /404/,
  },
  'the guide is not JSON': {
    attributes: { guide: '/results/broken.json' },
    serve: (site) => json(site, '/results/broken.json', '{ "id": '),
    code: 'not-json',
    path: '/guide',
  },
  'the guide lacks a Welsh word': {
    attributes: { guide: '/results/no-welsh.json' },
    serve: (site) => {
      const { 'good.ask': _, ...cy } = example.words['cy']!;
      json(site, '/results/no-welsh.json', JSON.stringify({ ...example, words: { ...example.words, cy } }));
    },
    code: 'guide-invalid',
    path: '/guide/words/cy/good.ask',
  },
  'the guide has a hostile key': {
    attributes: { guide: '/results/proto.json' },
    serve: (site) =>
      json(
        site,
        '/results/proto.json',
        JSON.stringify(example).replace('"steps"', '"__proto__":{"voices":[]},"steps"'),
      ),
    code: 'key-refused',
    path: '/guide',
  },
  'the guide is larger than 256 KiB': {
    attributes: { guide: '/results/large.json' },
    serve: (site) => json(site, '/results/large.json', JSON.stringify({ ...example, pad: 'x'.repeat(256 * 1024) })),
    code: 'too-large',
    path: '/guide',
  },
  'the guide is redirected': {
    attributes: { guide: '/results/moved.json' },
    serve: (site) =>
      site.receiver.serves(
        '/results/moved.json',
        () => new Response(null, { status: 302, headers: { Location: '/guides/one-good-thing.json' } }),
      ),
    code: 'fetch-failed',
    path: '/guide',
    alsoFailed: /ERR_FAILED|Failed to load/,
  },
  'results go to a script': {
    attributes: { 'deliver-to': 'javascript:alert(1)' },
    code: 'deliver-to-invalid',
    path: '/deliver-to',
  },
  'results go over plain http': {
    attributes: { 'deliver-to': 'http://agency.example/results' },
    code: 'deliver-to-invalid',
    path: '/deliver-to',
  },
  'the key is on a page without TLS': {
    attributes: { 'seal-to': 'http://agency.example/keys' },
    code: 'seal-to-invalid',
    path: '/seal-to',
  },
  'what should be a key was not filled in': {
    attributes: { 'seal-to': '' },
    code: 'seal-to-invalid',
    path: '/seal-to',
  },
  'where the keys should be there is something else': {
    attributes: { 'seal-to': '/results/keys' },
    serve: (site) => json(site, '/results/keys', '{ "keys": [{ "kty": "RSA", "n": "AQAB", "e": "AQAB" }] }'),
    code: 'seal-key-invalid',
    path: '/seal-to',
  },
  'a voice that there is not': { attributes: { voice: 'grown-up' }, code: 'attribute-invalid', path: '/voice' },
  'a mode that there is not': { attributes: { mode: 'alone together' }, code: 'attribute-invalid', path: '/mode' },
  'a way of keeping that there is not': { attributes: { keep: 'always' }, code: 'attribute-invalid', path: '/keep' },
  'an environment that there is not': {
    attributes: { environment: 'test' },
    code: 'attribute-invalid',
    path: '/environment',
  },
  'a reference longer than any': {
    attributes: { 'case-ref': 'x'.repeat(201) },
    code: 'attribute-invalid',
    path: '/case-ref',
  },
};

for (const [name, mistake] of Object.entries(mistakes))
  test(`a mistake is said plainly, with where it is, and the page lives: ${name}`, async ({ site, somebody }) => {
    const person = await somebody();
    mistake.serve?.(site);
    await listen(person.page);
    person.watch.expects(/console error: Talk It Through: /, ...(mistake.alsoFailed ? [mistake.alsoFailed] : []));
    const right = person.at(person.page.locator('#right'));
    await right.openWhole(`${site.origin}/bad.html`);
    await person.page.evaluate((attributes) => {
      const element = document.createElement('talk-dialogue');
      for (const [key, value] of Object.entries({ agency: '#agency', 'deliver-to': '/results', ...attributes }))
        element.setAttribute(key, value);
      document.getElementById('wrong')?.append(element);
    }, mistake.attributes);

    const wrong = person.at(person.page.locator('#wrong talk-dialogue'));
    await expect(wrong.place.getByText(NOT_SET_UP)).toBeVisible();
    await expect(wrong.place.getByText('call 999')).toBeVisible();
    await expect(wrong.place.getByRole('button')).toHaveCount(0);
    const errors = (await heard(person.page)).filter((one) => one.type === 'talk-error').map((one) => one.detail);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ code: mistake.code, path: mistake.path });
    const line = person.watch.console.filter((one) => one.startsWith('error: Talk It Through'));
    expect(line).toHaveLength(1);
    expect(line[0]).toContain(mistake.code);
    expect(line[0]).toContain(mistake.path);

    await right.startTalking('A row');
    await right.answer({ ask: HAPPENED, write: 'The other one works.' });
    await expect(right.transcript).toContainText('The other one works.');
    expect(site.receiver.taken).toEqual([]);
  });

test('without an agency nobody receives: no share step, and the person is told so', async ({ site, somebody }) => {
  const person = await somebody();
  await person.openWhole(`${site.origin}/home.html`);
  await expect(person.place.getByText('Nobody sees this but you, unless you show it to them.')).toBeVisible();
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: 'For myself.' });
  await person.press('Stop or take a break');
  await person.press('Finish here');
  await person.press('Yes');
  await person.sees('Nothing was sent. It is yours.');
  await expect(person.button('Print')).toBeVisible();
});

test('no help of its own, and Welsh that nobody has reviewed: the console says so to a live page', async ({
  site,
  somebody,
}) => {
  const person = await somebody();
  await person.open(`${site.origin}/bad.html`);
  await person.page.evaluate(() => {
    const element = document.createElement('talk-dialogue');
    Object.assign(element, { agency: { name: 'Cwm', readers: 'A', readWhen: 'B', localHelp: [] } });
    document.getElementById('wrong')?.append(element);
  });
  await person.at(person.page.locator('#wrong talk-dialogue')).sees('Talk it through');
  expect(person.watch.console.join('\n')).toMatch(/warning: .*localHelp is empty/);
  expect(person.watch.console.join('\n')).toMatch(/warning: .*no speaker has reviewed.*cy/);
});

test('a setting changed while it is open waits for the next start, and says so', async ({ site, somebody }) => {
  const person = await somebody();
  await listen(person.page);
  person.watch.expects(/changed-while-open/);
  await toShare(person, `${site.origin}/family.html`);
  await person.place.evaluate((element) => element.setAttribute('deliver-to', '/results/other'));
  await share(person);
  await person.sees('It has arrived');
  expect(site.receiver.taken).toHaveLength(1);
  const errors = (await heard(person.page)).filter((one) => one.type === 'talk-error').map((one) => one.detail);
  expect(errors).toMatchObject([{ code: 'changed-while-open' }]);
});

test('no setting is read from the page’s address', async ({ site, somebody }) => {
  const person = await somebody();
  await person.openWhole(`${site.origin}/family.html?guide=nope&voice=child&lang=cy&deliver-to=/other#keep=device`);
  await person.sees('Talk it through');
  await expect(person.place.getByRole('radio', { name: 'A child' })).not.toBeChecked();
});
