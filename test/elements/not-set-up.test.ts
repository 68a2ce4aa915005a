import { Person } from './person.js';
import { equal, excludes, includes, ok, same, until } from './support/check.js';
import { guideOf, kinds } from './support/guide.js';
import { AGENCY, known, make, once, tidy, visitInVain, type Settings } from './support/page.js';

const PLAIN = 'This is not set up yet. You have not done anything wrong. Please ask the people whose page this is.';
const help = AGENCY.localHelp[0]!;
const agency = (more: object) => ({ ...AGENCY, ...more }) as Settings['agency'];

/** Each bad setting, the code it is named by, and the path. */
const BAD: Readonly<Record<string, readonly [Record<string, unknown>, code: string, path: string]>> = {
  'a voice there is not': [{ voice: 'uncle' }, 'attribute-invalid', '/voice'],
  'a mode there is not': [{ mode: 'secret' }, 'attribute-invalid', '/mode'],
  'a keep there is not': [{ keep: 'for-ever' }, 'attribute-invalid', '/keep'],
  'an environment there is not': [{ environment: 'test' }, 'attribute-invalid', '/environment'],
  'a reference too long': [{ caseRef: 'x'.repeat(201) }, 'attribute-invalid', '/case-ref'],
  'an address that is not https': [{ deliverTo: 'http://example.org/x' }, 'deliver-to-invalid', '/deliver-to'],
  'an address of another kind': [{ deliverTo: 'javascript:alert(1)' }, 'deliver-to-invalid', '/deliver-to'],
  'an address with a password': [{ deliverTo: 'https://a:b@example.org/' }, 'deliver-to-invalid', '/deliver-to'],
  'a key over plain http': [{ sealTo: 'http://example.org/keys' }, 'seal-to-invalid', '/seal-to'],
  'a key at no address': [{ sealTo: '' }, 'seal-to-invalid', '/seal-to'],

  'a guide nobody knows': [{ guide: 'no-such-guide' }, 'guide-unknown', '/guide'],
  'a guide that is no guide': [{ guide: { id: 'x' } }, 'guide-invalid', '/guide/languages'],
  'a guide from another origin': [{ guide: 'https://example.org/g.json' }, 'not-same-origin', '/guide'],
  'a guide that is not there': [{ guide: '/fixtures/none.json' }, 'fetch-failed', '/guide'],
  'a guide that is not JSON': [{ guide: '/fixtures/broken.json' }, 'not-json', '/guide'],
  'an agency block that is not in the page': [{ agency: '#nowhere' }, 'agency-missing', '/agency'],
  'an agency without readers': [{ agency: agency({ readers: undefined }) }, 'agency-invalid', '/agency/readers'],
  'an agency with an empty name': [{ agency: agency({ name: ' ' }) }, 'agency-invalid', '/agency/name'],
  'an agency with an unknown key': [{ agency: agency({ colour: 'red' }) }, 'agency-invalid', '/agency/colour'],
  'an agency whose help is no list': [{ agency: agency({ localHelp: 'x' }) }, 'agency-invalid', '/agency/localHelp'],
  'help with a number that is none': [
    { agency: agency({ localHelp: [{ ...help, phone: 'call me' }] }) },
    'agency-invalid',
    '/agency/localHelp/0/phone',
  ],
  'help for a stranger': [
    { agency: agency({ localHelp: [{ ...help, for: ['uncle'] }] }) },
    'agency-invalid',
    '/agency/localHelp/0/for/0',
  ],
  'help without a date': [
    { agency: agency({ localHelp: [{ ...help, checkedOn: 'today' }] }) },
    'agency-invalid',
    '/agency/localHelp/0/checkedOn',
  ],
  'help on a web page that is not https': [
    { agency: agency({ localHelp: [{ ...help, url: 'javascript:alert(1)' }] }) },
    'agency-invalid',
    '/agency/localHelp/0/url',
  ],
  'an exit page that is not https': [
    { agency: agency({ exitUrl: 'http://example.org/' }) },
    'agency-invalid',
    '/agency/exitUrl',
  ],
  'a language that is none': [{ agency: agency({ languages: ['?'] }) }, 'agency-invalid', '/agency/languages/0'],
  'a field with a bad key': [
    { agency: agency({ extraFields: [{ key: '__proto__', label: 'x', purpose: 'y' }] }) },
    'agency-invalid',
    '/agency/extraFields/0/key',
  ],
  'an agency from another origin': [{ agency: 'https://example.org/a.json' }, 'not-same-origin', '/agency'],
  'an agency that was moved': [{ agency: '/fixtures/moved.json' }, 'fetch-failed', '/agency'],
  'an agency that is too large': [{ agency: '/fixtures/huge.json' }, 'too-large', '/agency'],
  'an agency with hostile keys': [{ agency: '/fixtures/hostile.json' }, 'key-refused', '/agency'],
  'a fetched agency that is wrong': [{ agency: '/fixtures/bad-agency.json' }, 'agency-invalid', '/agency/localHelp'],
};

describe('not set up', () => {
  afterEach(tidy);

  for (const [name, [settings, code, path]] of Object.entries(BAD))
    it(name, async () => {
      const { person, detail } = await visitInVain(settings);
      same([detail.code, detail.path], [code, path], detail.message);
      ok(detail.message.length > 10, 'a reason');
      includes(person.text, PLAIN);
      includes(person.text, 'If someone is in danger now, call 999.');
      excludes(person.text, code, 'the person’s screen');
    });

  it('a guide that looks right and is not: the screen says so, with every problem for the integrator', async () => {
    const guide = guideOf('half', [{ id: 'one', kind: 'text', theme: 'T1', outcome: 'O1' }], {});
    for (const given of [guide, known(guide), '/fixtures/bad-guide.json']) {
      const { person, detail } = await visitInVain({ guide: given });
      same([detail.code, detail.path], ['guide-invalid', '/guide/words/en/one.ask']);
      same(
        detail.problems?.map((one) => [one.path, one.code]),
        [['/words/en/one.ask', 'missing']],
      );
      await until(() => person.text.includes(PLAIN), 'the plain words');
      tidy();
    }
  });

  it('words stay within the page: the console says what, and where', async () => {
    const seen: string[] = [];
    const error = console.error;
    console.error = (...args: unknown[]) => seen.push(args.join(' '));
    try {
      await visitInVain({ voice: 'uncle' });
    } finally {
      console.error = error;
    }
    equal(seen.length, 1);
    includes(seen[0]!, 'Talk It Through: attribute-invalid at /voice: voice takes one of: adult');
  });

  it('one element that is not set up leaves another alone', async () => {
    const { person } = await visitInVain({ voice: 'uncle' });
    const { person: other } = await visitInVain({ guide: 'no-such' });
    includes(person.text, PLAIN);
    includes(other.text, PLAIN);
    const good = make({ guide: known(kinds) });
    const ready = once(good, 'talk-ready');
    document.body.append(good);
    await ready;
  });

  it('in Welsh too', async () => {
    document.documentElement.lang = 'cy';
    const { person } = await visitInVain({ voice: 'uncle' });
    equal(person.root.querySelector<HTMLElement>('.root')!.lang, 'cy');
    excludes(person.text, 'This is not set up yet');
  });

  it('a setting changed afterwards and put right works on the next start', async () => {
    const { person } = await visitInVain({ voice: 'uncle' });
    person.element.voice = 'adult';
    person.element.remove();
    await until(() => !person.text.includes(PLAIN) || !person.element.isConnected, 'gone');
    await new Promise((resolve) => setTimeout(resolve, 20));
    const ready = once(person.element, 'talk-ready');
    document.body.append(person.element);
    await ready;
    ok(person.sees('radio', 'Good place'), 'the first screen');
  });
});

describe('settings', () => {
  afterEach(tidy);

  it('an attribute does what its property does', async () => {
    document.body.innerHTML = `<script type="application/json" id="us">${JSON.stringify(AGENCY)}</script>
      <talk-dialogue agency="#us" deliver-to="page" voice="adult" case-ref="r" environment="demo" keep="never"></talk-dialogue>`;
    const element = document.querySelector('talk-dialogue')!;
    await once(element, 'talk-ready');
    const person = new Person(element);
    ok(!person.sees('group', 'Who is answering?'), 'voice');
    includes(person.textOf(await person.open('Who sees this?')), 'Your family worker (Cwm Family Support)');
    same([element.deliverTo, element.caseRef], ['page', 'r']);
  });

  it('a change while open waits for the next start, and says so', async () => {
    const element = make({ guide: known(kinds) });
    const ready = once(element, 'talk-ready');
    document.body.append(element);
    await ready;
    const failed = once(element, 'talk-error');
    element.agency = AGENCY;
    equal((await failed).detail.code, 'changed-while-open');
    const person = new Person(element);
    includes(person.textOf(await person.open('Who sees this?')), 'Nobody. It stays on this page.');
  });

  it('a change of language while open says so too', async () => {
    const element = make({ guide: known(kinds) });
    const ready = once(element, 'talk-ready');
    document.body.append(element);
    await ready;
    const heard: string[] = [];
    element.addEventListener('talk-error', (event) => heard.push(event.detail.code));
    element.lang = 'cy';
    await until(() => heard.length > 0, 'changed-while-open', 300);
    same(heard, ['changed-while-open']);
  });

  it('no setting is read from the page’s address', async () => {
    const before = location.href;
    history.replaceState(null, '', `${location.pathname}${location.search}&voice=child&guide=kinds#guide=kinds`);
    try {
      const element = make({});
      const ready = once(element, 'talk-ready');
      document.body.append(element);
      await ready;
      includes(new Person(element).text, 'Talk it through');
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('empty local help is named in the console', async () => {
    const seen: string[] = [];
    const warn = console.warn;
    console.warn = (...args: unknown[]) => seen.push(args.join(' '));
    try {
      const element = make({ agency: { ...AGENCY, localHelp: [] } });
      const ready = once(element, 'talk-ready');
      document.body.append(element);
      await ready;
    } finally {
      console.warn = warn;
    }
    ok(
      seen.some((one) => one.includes('localHelp is empty')),
      'the warning',
    );
  });
});
