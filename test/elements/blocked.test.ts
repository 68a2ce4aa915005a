import { draftsOn, openDevice } from '../../packages/storage/index.js';
import type { Draft } from '../../packages/core/index.js';
import { equal, excludes, includes, same, until } from './support/check.js';
import { kinds } from './support/guide.js';
import { known, tidy, visit } from './support/page.js';
import { atShare, shareOne } from './support/share.js';

/** A browser that forbids keeping, as private windows and strict settings do. A page of its own, since it is never undone. */
describe('where the browser forbids keeping', () => {
  before(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  afterEach(tidy);

  it('a place for drafts says so, and a save too', async () => {
    const place = draftsOn(openDevice(), 'x', () => 0);
    same(await place.open(), { state: 'blocked' });
    const draft: Draft = {
      v: 1,
      guide: { id: 'g', version: '1' },
      language: 'en',
      voice: 'adult',
      answers: {},
      passed: {},
    };
    equal(await place.save(draft), 'blocked');
    await place.remove();
    place.release();
  });

  it('a conversation goes on in memory, and keeping is not offered', async () => {
    const person = await visit({ guide: known(kinds), keep: 'device' });
    await person.begin();
    await person.next();
    await person.write('What happened?', 'words');
    await person.next();
    excludes(person.text, 'Keep what you wrote?');
    includes(person.textOf(await person.open('Who sees this?')), 'your words are only in this page');
    includes(person.text, 'words');
  });

  it('a result is sent all the same', async () => {
    const person = await atShare({ deliverTo: '/deliver/201-blocked', keep: 'device' });
    await shareOne(person);
    await until(() => person.asked === 'It has arrived', 'the arrival');
  });
});
