import { mount, registerGuide, TalkError } from '../../packages/sdk/index.js';
import { Person } from './person.js';
import { equal, excludes, includes, ok, same } from './support/check.js';
import { kinds } from './support/guide.js';
import { AGENCY, known, tidy } from './support/page.js';

const guide = known(kinds);

describe('mount', () => {
  afterEach(tidy);

  it('puts an element into a place, with its settings, and waits for the first screen', async () => {
    document.body.innerHTML = '<main id="place"></main>';
    const talk = await mount('#place', {
      element: 'talk-dialogue',
      guide,
      lang: 'cy',
      voice: 'adult',
      agency: AGENCY,
      deliverTo: 'page',
      keep: 'never',
      caseRef: 'r',
      environment: 'demo',
    });
    const element = talk.element!;
    equal(element.parentElement!.id, 'place');
    same(
      [element.guide, element.lang, element.voice, element.deliverTo, element.caseRef, element.environment],
      [guide, 'cy', 'adult', 'page', 'r', 'demo'],
    );
    ok(element.shadowRoot!.querySelector('[name=place]'), 'the first screen');
    talk.close();
    ok(!element.isConnected, 'gone');
  });

  it('tells whoever listens why it could not start, once, though that was before', async () => {
    document.body.innerHTML = '<main id="place"></main>';
    const talk = await mount('#place', { element: 'talk-dialogue', guide: 'chek-in' });
    const codes: string[] = [];
    talk.on('error', ({ code }) => codes.push(code));
    talk.on('error', ({ code }) => codes.push(`again ${code}`));
    await Promise.resolve();
    same(codes, ['guide-unknown']);
    const calm = await mount('#place', { element: 'talk-dialogue', guide, environment: 'demo', keep: 'never' });
    calm.on('error', ({ code }) => codes.push(code));
    await Promise.resolve();
    same(codes.length, 1);
  });

  it('a guide under the id of one of ours is refused, and ours stays', async () => {
    let told: unknown;
    try {
      registerGuide({ ...kinds, id: 'restorative-questions' });
    } catch (reason) {
      told = reason;
    }
    ok(told instanceof TalkError, 'it says so');
    same([(told as TalkError).code, (told as TalkError).path], ['reserved', '/id']);
    includes((told as TalkError).message, 'restorative-questions');
    const talk = await mount(document.body, { element: 'talk-dialogue', environment: 'demo' });
    excludes(new Person(talk.element!).text, 'A guide for tests');
  });

  it('takes an element as its place, and an own guide as an object', async () => {
    const talk = await mount(document.body, { element: 'talk-dialogue', guide: kinds, environment: 'demo' });
    includes(new Person(talk.element!).text, 'A guide for tests');
  });

  it('hears events by their short names, until it stops listening', async () => {
    const talk = await mount(document.body, { element: 'talk-dialogue', guide, environment: 'demo', keep: 'never' });
    const heard: unknown[] = [];
    const off = talk.on('end', (detail, event) => heard.push([detail, event.type]));
    const person = new Person(talk.element!);
    await person.begin({ place: 'Not now' });
    same(heard, [[null, 'talk-end']]);
    off();
    await person.press('Start again');
    await person.begin({ place: 'Not now' });
    equal(heard.length, 1);
  });

  it('answers too where the element is not set up', async () => {
    const talk = await mount(document.body, { element: 'talk-dialogue', deliverTo: 'ftp://x', environment: 'demo' });
    includes(new Person(talk.element!).text, 'This is not set up yet.');
  });

  it('a place that is not there is an error with a code', async () => {
    let reason: unknown;
    await mount('#nowhere', { element: 'talk-dialogue' }).catch((one: unknown) => (reason = one));
    ok(reason instanceof TalkError, 'a TalkError');
    same([reason.code, reason.path], ['place-missing', '/place']);
  });

  it('two mounts, two conversations', async () => {
    const one = await mount(document.body, { element: 'talk-dialogue', guide, environment: 'demo', keep: 'never' });
    const two = await mount(document.body, { element: 'talk-dialogue', guide, environment: 'demo', keep: 'never' });
    await new Person(one.element!).begin();
    ok(new Person(two.element!).sees('radio', 'Good place'), 'the other is where it was');
  });
});
