import { setViewport } from '@web/test-runner-commands';
import { excludes, includes, ok, same, until } from './support/check.js';
import { listen, tidy, visitAgency } from './support/page.js';
import type { Person } from './person.js';

async function atGate(settings = {}): Promise<Person> {
  const person = await visitAgency(settings);
  await person.begin();
  await person.pick('A row');
  await person.next();
  person.expectAsked('Is any of this going on?');
  return person;
}

describe('the gate', () => {
  afterEach(tidy);

  it('stands after the topic, names its group, and says what becomes of the answer', async () => {
    const person = await atGate();
    const group = person.find('group', 'Is any of this going on?');
    includes(person.textOf(group), 'Someone may hurt themselves.');
    includes(person.now, 'Your answer is not kept and not sent. Nobody is told.');
    same(
      person
        .in(group)
        .getAllByRole('radio')
        .map((one: HTMLElement) => person.textOf(one.closest('label'))),
      ['None of these', 'Yes, or I am not sure'],
    );
  });

  it('None goes on, and nothing is heard outside', async () => {
    const person = await atGate();
    const heard = listen(person.element);
    await person.passGate();
    person.expectAsked('What happened, from where you were?');
    same(heard.length, 0);
  });

  it('Yes leads to help and nothing that asks, and nothing is heard outside', async () => {
    const person = await atGate();
    const heard = listen(document);
    const requests = performance.getEntriesByType('resource').length;
    await person.pick('Yes, or I am not sure');
    await person.next();
    person.expectAsked('You have not done anything wrong');
    includes(person.now, '999');
    ok(person.in().queryAllByRole('textbox').length + person.in().queryAllByRole('radio').length === 0, 'asks nothing');
    same(heard.length, 0);
    same(performance.getEntriesByType('resource').length, requests, 'no request');
    await person.press('Finish');
    same(
      heard.map((event) => event.type),
      ['talk-end'],
      'as at every other end',
    );
    excludes(person.root.textContent!, 'Yes, or I am not sure');
    person.expectAsked('Who can help');
    ok(person.in(person.root.querySelector('.now')!).getByRole('link', { name: '999' }), 'help stays in its place');
    includes(person.now, 'What you picked here is not kept and not sent.');
    ok(!/thank|well done/i.test(person.now), 'no thanks for what was not given');
  });

  it('after Yes the first numbers stand open, and the ways on are near, on a small phone too', async () => {
    await setViewport({ width: 320, height: 568 });
    try {
      const person = await atGate();
      await person.pick('Yes, or I am not sure');
      await person.next();
      const now = person.root.querySelector<HTMLElement>('.now')!;
      const calls = () =>
        person
          .in(now)
          .getAllByRole('link')
          .filter((one: HTMLElement) => one.checkVisibility())
          .map((one: HTMLElement) => one.getAttribute('href'));
      const open = ['tel:999', 'tel:01234567890', 'sms:07700900123'];
      const both = ['tel:08088010800', 'sms:07860077333', 'tel:08082000247'];
      same(calls(), [...open, ...both], '999, the agency’s own, and both nations’ helplines');
      for (const way of ['Back', 'Finish']) {
        const below = person.find('button', way).getBoundingClientRect().bottom - now.getBoundingClientRect().top;
        ok(below < 1200, `${way} stands ${below} px down`);
      }
      await person.open('More people who can help');
      ok(calls().includes('tel:116123'), 'the others open');
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('Back from there asks again, with nothing picked', async () => {
    const person = await atGate();
    await person.pick('Yes, or I am not sure');
    await person.next();
    await person.press('Back');
    ok(!person.option('None of these').checked && !person.option('Yes, or I am not sure').checked, 'nothing is picked');
  });

  it('Skip, and Next with nothing picked, go on and open help', async () => {
    for (const way of ['Skip this one', 'Next']) {
      const person = await atGate();
      await person.press(way);
      person.expectAsked('What happened, from where you were?');
      await until(() => person.root.querySelector('dialog')?.open, 'help to open');
      await person.press('Close');
      tidy();
    }
  });
});
