import { arrived } from './arrived.js';
import { expect, test } from './house.js';
import { finishEarly, HAPPENED, share, WORDS } from './sharing.js';

test('the demonstration’s frame: on another address, with the real receiver', async ({ demo, somebody }) => {
  const anybody = await somebody();
  anybody.watch.expects(/request elsewhere: http:\/\/localhost:\d+\//);
  const person = anybody.at(anybody.page.locator('talk-frame iframe').contentFrame().locator('talk-dialogue'));
  await person.openWhole(`${demo.origin.replace('127.0.0.1', 'localhost')}/intranet.html`);
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: WORDS });
  await finishEarly(person);
  await share(person);
  await person.sees('It has arrived');
  const result = await arrived(demo, person);
  expect(result.answers[0]!.value).toEqual({ type: 'text', text: WORDS });
});
