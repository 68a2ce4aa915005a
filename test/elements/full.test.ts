import { executeServerCommand } from '@web/test-runner-commands';
import { draftsOn, openDevice } from '../../packages/storage/index.js';
import type { Draft } from '../../packages/core/index.js';
import { equal, includes, until } from './support/check.js';
import { kinds } from './support/guide.js';
import { known, said, tidy, visit } from './support/page.js';
import { atShare, shareOne } from './support/share.js';

const setQuota = (bytes: number | null) =>
  executeServerCommand<{ done: boolean }, number | null>('quota', bytes).then(({ done }) => done);

/** A device with no room, by the browser's own quota. A page of its own: browsers remember for a while how much room there was. */
describe('where the device is full', () => {
  let isFull = false;
  before(async () => {
    isFull = await setQuota(1);
  });
  after(() => setQuota(null));
  afterEach(tidy);

  it('a save says so', async () => {
    if (!isFull) return;
    const place = draftsOn(openDevice(), 'x', () => 0);
    await place.open();
    const draft: Draft = {
      v: 1,
      guide: { id: 'g', version: '1' },
      language: 'en',
      voice: 'adult',
      answers: {},
      passed: {},
    };
    equal(await place.save(draft), 'full');
    place.release();
  });

  it('the person is told, in words and aloud, and goes on', async () => {
    if (!isFull) return;
    const words = 'This device would not keep it. Your words are safe here until you close this page.';
    const person = await visit({ guide: known(kinds), keep: 'ask' });
    await person.begin();
    await person.next();
    await person.write('What happened?', 'words');
    await person.next();
    await person.press('Keep on this device');
    await until(() => person.now.includes(words), 'the words');
    await said(words);
    includes(person.text, 'words');
  });

  it('a result is sent from memory', async () => {
    if (!isFull) return;
    const person = await atShare({ deliverTo: '/deliver/201-full', keep: 'device' });
    await shareOne(person);
    await until(() => person.asked === 'It has arrived', 'the arrival');
  });
});
