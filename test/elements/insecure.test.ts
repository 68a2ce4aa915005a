import { equal, excludes, includes } from './support/check.js';
import { kinds } from './support/guide.js';
import { AGENCY, known, tidy, visitInVain } from './support/page.js';

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
    const { person, detail } = await visitInVain({
      guide: known(kinds),
      agency: AGENCY,
      deliverTo: 'page',
      keep: 'device',
    });
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
