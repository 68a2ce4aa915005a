import type { ErrorDetail } from '../../packages/elements/index.js';
import { Person } from './person.js';
import { equal, excludes, includes } from './support/check.js';
import { kinds } from './support/guide.js';
import { AGENCY, known, make, once, tidy, type Settings } from './support/page.js';

async function start(settings: object): Promise<{ person: Person; detail: ErrorDetail }> {
  const element = make(settings as Settings);
  const failed = once(element, 'talk-error');
  document.body.append(element);
  const { detail } = await failed;
  const person = new Person(element);
  await person.settled();
  return { person, detail };
}

/** A page of its own: WebKit, once it has run a line often, no longer asks whether the page is still secure. */
describe('in an insecure context', () => {
  beforeEach(() => {
    Object.defineProperty(window, 'isSecureContext', { get: () => false, configurable: true });
  });
  afterEach(() => {
    Object.defineProperty(window, 'isSecureContext', { get: () => true, configurable: true });
    tidy();
  });

  it('works in home mode, keeps nothing, and says so to the integrator', async () => {
    const { person, detail } = await start({ guide: known(kinds), agency: AGENCY, deliverTo: 'page', keep: 'device' });
    equal(detail.code, 'insecure-context');
    includes(person.textOf(await person.open('Who sees this?')), 'Nobody. It stays on this page.');
    await person.begin();
    await person.next();
    await person.write('What happened?', 'words');
    await person.next();
    excludes(person.text, 'Keep what you wrote?');
    await person.press('Stop or take a break');
    await person.press('Finish here');
    await person.press('Yes');
    includes(person.now, 'Nothing was sent. It is yours.');
  });
});
