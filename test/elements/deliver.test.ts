import { equal, includes, ok, same, until } from './support/check.js';
import { emptyDevice } from './support/device.js';
import { listen, said, tidy } from './support/page.js';
import { received, type Received } from './support/received.js';
import { atShare, deliveries, shareOne } from './support/share.js';

describe('delivery from the element', () => {
  afterEach(async () => {
    tidy();
    await emptyDevice();
  });

  it('posts the very result, with its id and receipt hash, and says that it has arrived', async () => {
    const person = await atShare({ deliverTo: '/deliver/201-plain' });
    const heard = deliveries(person);
    const result = await shareOne(person);
    await until(() => person.asked === 'It has arrived', 'the arrival');
    const [one, ...more] = await received('201-plain');
    equal(more.length, 0, 'posts more than one');
    equal(one!.body, JSON.stringify(result));
    equal(one!.headers['idempotency-key'], result.id);
    equal(one!.headers['talk-receipt'], result.provenance.receiptHash);
    equal(one!.headers['content-type'], 'application/json');
    ok(!('referer' in one!.headers), 'no referrer');
    same(
      heard.map((one) => one.state),
      ['delivered'],
    );
  });

  it('a conflict asks whether it arrived, and never says that it did not', async () => {
    const person = await atShare({ deliverTo: '/deliver/409' });
    const heard = deliveries(person);
    await shareOne(person);
    await until(() => person.asked === 'Please ask whether it arrived', 'the conflict');
    await said('Please ask whether it arrived');
    includes(JSON.stringify(heard), '"state":"refused","reason":"conflict"');
    ok(!person.now.includes('did not arrive'), 'no claim');
  });

  it('a refusal says so plainly and keeps the words', async () => {
    const person = await atShare({ deliverTo: '/deliver/400' });
    await shareOne(person);
    await until(() => person.asked === 'It did not arrive', 'the refusal');
    includes(person.now, 'Your words are still here. You can print or save them.');
    await said('It did not arrive');
  });

  it('a server in trouble leaves it queued, honestly', async () => {
    const person = await atShare({ deliverTo: '/deliver/503' });
    const heard = deliveries(person);
    await shareOne(person);
    await until(() => heard.length === 1, 'queued');
    person.expectAsked('Not arrived yet');
    same(heard[0]!.state, 'queued');
  });

  it('back online tries again at once', async () => {
    const person = await atShare({ deliverTo: '/deliver/503-online' });
    const heard = deliveries(person);
    await shareOne(person);
    await until(() => heard.length === 1, 'queued');
    equal((await received('503-online')).length, 1);
    window.dispatchEvent(new Event('online'));
    let seen: Received[] = [];
    await until(() => {
      void received('503-online').then((all) => (seen = all));
      return seen.length === 2;
    }, 'a second attempt');
    equal(seen[0]!.body, seen[1]!.body, 'the very same bytes');
  });

  it('what waits can be kept on this device, where the person asks for it', async () => {
    const person = await atShare({ deliverTo: '/deliver/503-keep', keep: 'ask' });
    await shareOne(person);
    await person.press('Keep it on this device until it is sent');
    await until(() => person.now.includes('It is kept on this device until then.'), 'kept');
    ok(
      (await indexedDB.databases()).some((one) => one.name === 'notes'),
      'something is kept',
    );
  });

  it('a redirect is refused, and followed nowhere', async () => {
    const person = await atShare({ deliverTo: '/deliver/302' });
    const heard = deliveries(person);
    await shareOne(person);
    await until(() => person.asked === 'It did not arrive', 'the refusal');
    equal(heard[0]!.reason, 'redirected');
  });

  it('Finish is the end, and is heard once', async () => {
    const person = await atShare({ deliverTo: '/deliver/201-end' });
    const heard = listen(person.element);
    await shareOne(person);
    await until(() => person.asked === 'It has arrived', 'the arrival');
    await person.press('Finish');
    same(
      heard.map((event) => event.type),
      ['talk-result', 'talk-delivery', 'talk-end'],
    );
  });
});
