import { equal, excludes, includes } from './support/check.js';
import { emptyDevice } from './support/device.js';
import { kinds } from './support/guide.js';
import { AGENCY, known, tidy, visit, visitAgency } from './support/page.js';
import type { Person } from './person.js';

const guide = known(kinds);
const who = async (person: Person) => person.textOf(await person.open('Who sees this?'));

describe('Who sees this?', () => {
  afterEach(async () => {
    tidy();
    await emptyDevice();
  });

  it('at home: nobody', async () => {
    const person = await visit({ guide });
    includes(await who(person), 'Nobody. It stays on this page.');
    includes(await who(person), 'Until then your words are only in this page.');
    excludes(await who(person), 'Not watched');
    await person.begin();
    includes(await who(person), 'Nobody. It stays on this page.');
  });

  for (const [name, settings] of Object.entries({
    'an agency without an address': { agency: AGENCY },
    'an address without an agency': { deliverTo: 'page' },
    'mode home': { agency: AGENCY, deliverTo: 'page', mode: 'home' },
  }))
    it(`at home: ${name}`, async () => {
      const person = await visit({ guide, ...settings });
      includes(await who(person), 'Nobody. It stays on this page.');
      includes(person.text, 'Nobody sees this but you, unless you show it to them.');
    });

  it('with an agency: who reads, when, only what is ticked, and that nobody watches', async () => {
    const person = await visitAgency({ guide });
    for (const words of [
      'Your family worker (Cwm Family Support)',
      'Within two working days',
      'Only the parts you tick at the end.',
      'Not watched as you write. In danger, call 999.',
    ])
      includes(await who(person), words);
    await person.begin();
    includes(await who(person), 'Your family worker (Cwm Family Support)');
  });

  it('says when words are kept on this device', async () => {
    const person = await visitAgency({ guide, keep: 'device' });
    await person.begin();
    includes(await who(person), 'Your words are kept on this device for 14 days.');
  });

  it('stands on every screen of the flow', async () => {
    const person = await visitAgency({ guide, voice: 'adult' });
    const present = () => equal(person.root.querySelectorAll('.now details.who').length, 1, person.asked);
    present();
    await person.begin();
    present();
    await person.next();
    await person.write('What happened?', 'x');
    await person.press('Stop or take a break');
    present();
    await person.press('Take a break');
    present();
    await person.press('Keep going');
    await person.next();
    await person.press('Stop or take a break');
    await person.press('Finish here');
    present();
  });
});
