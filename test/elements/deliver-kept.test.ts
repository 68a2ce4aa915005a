import type { Person } from './person.js';
import { breath, equal, excludes, includes, same, until } from './support/check.js';
import { emptyDevice } from './support/device.js';
import { said, tidy, visitAgency } from './support/page.js';
import { received } from './support/received.js';
import { atShare, deliveries, shareGuide, shareOne } from './support/share.js';

/** The first attempt is made, its answer noted, and the person gone: what the next visit finds hangs on nobody's speed. */
async function triedOnce(person: Person): Promise<{ id: string }> {
  const heard = deliveries(person);
  const { id } = await shareOne(person);
  await until(() => heard.length === 1, 'a first attempt, and its answer');
  tidy();
  await until(async () => (await navigator.locks.query()).held?.length === 0, 'what was held to be given back');
  await breath(20);
  return { id };
}

/** Results that wait on this device. A page of their own: a way to the agency outlives its element, and hears when the page is back online. */
describe('delivery of what is kept on this device', () => {
  afterEach(async () => {
    tidy();
    await emptyDevice();
  });

  it('what is kept while it waits is sent once when back online, and told once', async () => {
    const person = await atShare({ deliverTo: '/deliver/503-then-201-once', keep: 'ask' });
    const heard = deliveries(person);
    await shareOne(person);
    await person.press('Keep it on this device until it is sent');
    await until(() => person.now.includes('It is kept on this device until then.'), 'kept');
    window.dispatchEvent(new Event('online'));
    await until(() => person.asked === 'It has arrived', 'the arrival');
    await breath(80);
    same(
      heard.map((one) => one.state),
      ['queued', 'delivered'],
    );
    equal((await received('503-then-201-once')).length, 2, 'posts');
  });

  it('what was kept is sent by the next visit to this place', async () => {
    const person = await atShare({ deliverTo: '/deliver/503-then-201-later', keep: 'device' });
    const { id } = await triedOnce(person);
    const again = await visitAgency({ keep: 'device' });
    const heard = deliveries(again);
    await until(() => heard.length > 0, 'the delivery');
    same(heard, [{ id, state: 'delivered' }]);
    const [one, two] = await received('503-then-201-later');
    equal(one!.body, two!.body, 'the very same bytes');
    again.find('button', 'Next');
    await said('What you shared before has arrived.');
    includes(again.text, 'What you shared before has arrived.');
    await again.begin();
    excludes(again.text, 'What you shared before', 'told once');
  });

  it('a draft goes with the share that was made of it, once that has arrived', async () => {
    const person = await atShare({ deliverTo: '/deliver/503-then-201-with-draft', keep: 'device' });
    await triedOnce(person);
    const again = await visitAgency({ guide: shareGuide, keep: 'device' });
    await until(() => again.text.includes('What you shared before has arrived.'), 'the news');
    await again.begin();
    excludes(again.text, 'You kept some words here');
    tidy();
    const third = await visitAgency({ guide: shareGuide, keep: 'device' });
    await third.begin();
    excludes(third.text, 'You kept some words here', 'nor at the visit after');
  });

  it('words that somebody carried on with before it arrived stay', async () => {
    const person = await atShare({ deliverTo: '/deliver/503-503-then-201-carried-on', keep: 'device' });
    await triedOnce(person);
    const again = await visitAgency({ guide: shareGuide, keep: 'device' });
    await until(() => received('503-503-then-201-carried-on').then((all) => all.length === 2), 'a second');
    await again.begin();
    await again.press('Carry on');
    window.dispatchEvent(new Event('online'));
    await until(() => again.text.includes('What you shared before has arrived.'), 'the news');
    tidy();
    await breath(20);
    const third = await visitAgency({ guide: shareGuide, keep: 'device' });
    await third.begin();
    includes(third.text, 'You kept some words here');
  });

  it('what was kept and is refused at the next visit is not passed over in silence', async () => {
    const person = await atShare({ deliverTo: '/deliver/503-then-422-later', keep: 'device' });
    await triedOnce(person);
    const again = await visitAgency({ keep: 'device' });
    const line = 'What you shared before may not have arrived. Please ask your worker.';
    await until(() => again.text.includes(line), 'the line');
    await said(line);
  });

  it('what is refused while nobody is on the page is told to whoever comes next, once', async () => {
    const person = await atShare({ deliverTo: '/deliver/503-then-422-nobody', keep: 'device' });
    await triedOnce(person);
    window.dispatchEvent(new Event('online'));
    await until(() => received('503-then-422-nobody').then((all) => all.length === 2), 'a second attempt');
    await until(async () => (await navigator.locks.query()).held?.length === 0, 'its answer to be dealt with');
    const again = await visitAgency({ keep: 'device' });
    const line = 'What you shared before may not have arrived. Please ask your worker.';
    await until(() => again.text.includes(line), 'the line');
    tidy();
    await breath(20);
    const third = await visitAgency({ keep: 'device' });
    await third.begin();
    excludes(third.text, 'What you shared before');
  });

  it('whoever on the page sends it, the element that shared it is told', async () => {
    const person = await atShare({ deliverTo: '/deliver/503-then-201-two', keep: 'device' });
    const heard = deliveries(person);
    await shareOne(person);
    await until(() => heard.length === 1, 'queued');
    const other = await visitAgency({ keep: 'device' });
    await until(() => received('503-then-201-two').then((all) => all.length === 2), 'a second attempt');
    await until(() => person.asked === 'It has arrived', 'the arrival', 1500);
    excludes(other.text, 'What you shared before', 'the other element');
    same(
      heard.map((one) => one.state),
      ['queued', 'delivered'],
    );
  });
});
