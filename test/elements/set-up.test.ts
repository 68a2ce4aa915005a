import type { ErrorDetail } from '../../packages/elements/index.js';
import { equal, excludes, includes, ok, same } from './support/check.js';
import { guideOf } from './support/guide.js';
import { AGENCY, known, make, once, tidy, type Settings } from './support/page.js';

const guide = known(guideOf('quiet', [{ id: 'one', kind: 'text', theme: 'T1', outcome: 'O1' }], { 'one.ask': 'One?' }));

/** What the console is told while this goes on. */
async function hear(level: 'warn' | 'error', work: () => Promise<void>): Promise<string[]> {
  const seen: string[] = [];
  const before = console[level];
  console[level] = (...args: unknown[]) => seen.push(args.join(' '));
  try {
    await work();
  } finally {
    console[level] = before;
  }
  return seen;
}

async function failing(settings: object): Promise<{ detail: ErrorDetail; said: string }> {
  let detail: ErrorDetail | undefined;
  const seen = await hear('error', async () => {
    const element = make(settings as Settings);
    const failed = once(element, 'talk-error');
    document.body.append(element);
    detail = (await failed).detail;
  });
  equal(seen.length, 1, 'one message');
  return { detail: detail!, said: seen[0]! };
}

/** Warnings of an element that starts, and the errors it raises. */
async function starting(settings: Settings, attributes: Record<string, string> = {}): Promise<string> {
  const errors: string[] = [];
  const seen = await hear('warn', async () => {
    const element = make({ guide, ...settings });
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.addEventListener('talk-error', ({ detail }) => errors.push(detail.code));
    const ready = once(element, 'talk-ready');
    document.body.append(element);
    await ready;
  });
  same(errors, [], 'a warning is no error');
  return seen.join('\n');
}

describe('what is wrong with an agency block', () => {
  afterEach(tidy);

  it('is told with its line where the browser knows it, and never with its words', async () => {
    const block = Object.assign(document.createElement('script'), { type: 'application/json', id: 'broken' });
    block.textContent = '{\n  "name": "Secret",\n  "readers" "Someone"\n}';
    document.body.append(block);
    const { detail, said } = await failing({ agency: '#broken' });
    same([detail.code, detail.path], ['not-json', '/agency']);
    let theirs = '';
    try {
      JSON.parse(block.textContent);
    } catch (reason) {
      theirs = (reason as Error).message;
    }
    // WebKit gives none.
    equal(detail.message, `#broken is not JSON: ${theirs.includes('line 3') ? 'line 3 column 13' : ''}`);
    for (const word of ['Secret', 'readers', 'Someone']) excludes(said, word);
  });

  it('is told all at once, with paths, codes and no path twice', async () => {
    const [help] = AGENCY.localHelp;
    const agency = {
      name: ' ',
      colour: 'red',
      readWhen: 'Soon',
      localHelp: [{ ...help, phone: 'call me', for: ['uncle'], checkedOn: 'today' }],
      languages: ['cy', '?'],
    };
    const { detail, said } = await failing({ agency });
    same([detail.code, detail.path], ['agency-invalid', '/agency/colour']);
    same(
      detail.problems?.map(({ path, code }) => [path, code]),
      [
        ['/colour', 'unknown-key'],
        ['/name', 'wrong-form'],
        ['/readers', 'missing'],
        ['/localHelp/0/phone', 'wrong-form'],
        ['/localHelp/0/for/0', 'not-allowed'],
        ['/localHelp/0/checkedOn', 'wrong-form'],
        ['/languages/1', 'wrong-form'],
      ],
    );
    for (const { path, message } of detail.problems ?? []) includes(said, `${path}: ${message}`);
    excludes(said, 'agency/colour: agency', 'the message');
  });

  it('one problem is one line', async () => {
    const { said } = await failing({ agency: { ...AGENCY, readers: undefined } });
    equal(said, 'Talk It Through: agency-invalid at /agency/readers: this is missing');
  });

  for (const [setting, file] of [
    ['agency', 'none.json'],
    ['agency', 'broken.json'],
    ['agency', 'bad-agency.json'],
    ['agency', 'hostile.json'],
    ['guide', 'none.json'],
    ['guide', 'agency.json'],
    ['guide', 'bad-guide.json'],
  ] as const)
    it(`a fetched ${setting} that fails is named by its address: ${file}`, async () => {
      const { detail, said } = await failing({ [setting]: `/fixtures/${file}` });
      includes(detail.message, `${location.origin}/fixtures/${file}`);
      equal(said.split(`/fixtures/${file}`).length, 2, 'named once');
    });
});

describe('what looks like a slip in the page', () => {
  afterEach(tidy);

  it('an agency without deliver-to, and deliver-to without an agency', async () => {
    includes(await starting({ agency: AGENCY }), 'agency is set and deliver-to is not: nobody receives.');
    includes(await starting({ deliverTo: 'page' }), 'deliver-to is set and agency is not: nobody receives.');
    const meant = await starting({ agency: AGENCY, mode: 'home' });
    excludes(meant, 'nobody receives', 'where home mode was asked for');
    excludes(await starting({ agency: AGENCY, deliverTo: 'page' }), 'nobody receives');
  });

  it('a language that nobody offers', async () => {
    includes(await starting({ lang: 'fr' }), 'lang="fr" is not offered: it starts in en.');
    ok(!(await starting({ lang: 'en-GB' })).includes('not offered'), 'a regional one of ours is');
  });
});
