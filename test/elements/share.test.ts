import { parseResult } from '../../packages/core/result-schema.js';
import { change, focused } from './person.js';
import { equal, excludes, includes, ok, same, until } from './support/check.js';
import { emptyDevice, letGo } from './support/device.js';
import { guideOf } from './support/guide.js';
import { AGENCY, known, said, tidy, visitAgency } from './support/page.js';
import { atShare, deliveries, shareOne } from './support/share.js';

const ONE = { 'one.ask': 'What happened?' };

describe('the share step', () => {
  afterEach(tidy);

  it('one box for each part that was answered; none ticked; three ways on of equal weight', async () => {
    const person = await atShare();
    const parts = person.in(person.find('group', 'Parts you can share')).getAllByRole('checkbox');
    same(
      parts.map((one: HTMLElement) => person.textOf(one.closest('label'))),
      ['What happened?', 'Which colour?', 'Who is in it?'],
      'what is private is not offered',
    );
    ok(
      parts.every((one: HTMLElement) => !(one as HTMLInputElement).checked),
      'nothing is ticked beforehand',
    );
    const ways = ['Share the ticked parts', 'Share nothing', 'Let me look again'].map((one) =>
      person.find('button', one),
    );
    equal(new Set(ways.map((one) => one.className)).size, 1, 'of one kind');
    equal(new Set(ways.map((one) => getComputedStyle(one).backgroundColor)).size, 1, 'of one colour');
    equal(new Set(ways.map((one) => one.offsetHeight)).size, 1, 'of one height');
  });

  it('says how to take it back: oneself where the agency has a way, else with the worker', async () => {
    const agency = { ...AGENCY, withdrawTo: '/take-back' };
    for (const [settings, own, others] of [
      [{}, 'tell your worker', 'the code you get'],
      [{ agency }, 'take it back with the code you get', 'tell your worker'],
      [{ agency, voice: 'child' }, 'This is yours.', 'tell your worker'],
      [{ agency, voice: 'practitioner' }, 'They will read only what is ticked.', 'the code you get'],
    ] as const) {
      const person = await atShare({ ...settings });
      includes(person.now, own);
      excludes(person.now, others);
      person.element.remove();
    }
  });

  it('shows the person’s own words with each part, who reads them and when, and that nobody watches', async () => {
    const person = await atShare();
    for (const words of [
      'My own words',
      'Your family worker (Cwm Family Support)',
      'Within two working days',
      'Nobody reads this as it is written. If you are in danger, call 999.',
    ])
      includes(person.now, words);
    const who = person.option('Who is in it?');
    const described = person.root.getElementById(who.getAttribute('aria-describedby')!);
    includes(person.textOf(described as HTMLElement), 'This is about someone else too. Is it okay to share?');
    excludes(person.now, 'a secret');
  });

  it('does not ask about somebody else where the person named nobody but themselves', async () => {
    const person = await atShare();
    await person.press('Let me look again');
    await person.press(change('Who is in it?'));
    await person.pick('mum');
    await person.pick('me');
    await person.next();
    await person.press('Yes');
    excludes(person.now, 'This is about someone else too.');
  });

  it('Share with nothing ticked says so, in words and aloud, and sends nothing', async () => {
    const person = await atShare();
    let results = 0;
    person.element.addEventListener('talk-result', () => (results += 1));
    await person.press('Share the ticked parts');
    includes(person.now, 'Nothing is ticked. Tick a part, or choose Share nothing.');
    await said('Nothing is ticked. Tick a part, or choose Share nothing.');
    equal(results, 0);
    await person.pick('Which colour?');
    excludes(person.now, 'Nothing is ticked.', 'the line goes with the first tick');
  });

  it('Share nothing ends kindly and raises no result', async () => {
    const person = await atShare();
    let results = 0;
    person.element.addEventListener('talk-result', () => (results += 1));
    await person.press('Share nothing');
    includes(person.now, 'Nothing was sent. It is yours.');
    ok(person.sees('button', 'Print') && person.sees('button', 'Save my copy'), 'a copy of one’s own');
    equal(results, 0);
  });

  it('Let me look again goes back to the words; a changed part has to be ticked anew', async () => {
    const person = await atShare();
    await person.pick('What happened?');
    await person.pick('Which colour?');
    await person.press('Let me look again');
    includes(person.now, 'Change anything you like above. Nothing is sent yet.');
    await person.press(change('What happened?'));
    await person.write('What happened?', ', and more');
    await person.next();
    await person.press('Yes');
    same([person.option('What happened?').checked, person.option('Which colour?').checked], [false, true]);
  });

  it('the result holds what was ticked and nothing else, and fits its schema', async () => {
    const person = await atShare({ caseRef: 'ref-1', agency: { ...AGENCY, site: 'North', stage: 'start' } });
    await person.write(/^A name or symbol/, ' Sam ');
    const result = await shareOne(person);
    const parsed = parseResult(JSON.parse(JSON.stringify(result)));
    ok(parsed.ok, `problems: ${JSON.stringify(parsed.ok ? [] : parsed.problems)}`);
    same(
      result.answers.map((answer) => [answer.step, answer.asked, answer.value]),
      [['one', 'What happened?', { type: 'text', text: 'My own words' }]],
    );
    same(result.people, [{ pid: 'p1', alias: 'Sam', voice: 'adult' }]);
    same(result.context, { mode: 'alone', environment: 'demo', caseRef: 'ref-1', site: 'North', stage: 'start' });
    equal(result.summary?.text, 'In my words: My own words.');
    const bytes = JSON.stringify(result);
    for (const word of ['secret', 'Red', 'mum', 'hush']) excludes(bytes, word, 'the result');
  });

  it('which language to reply in, and what the team also asks, are the person’s to give', async () => {
    const guide = known(
      guideOf('tongues', [{ id: 'one', kind: 'text', theme: 'T1', outcome: 'O1' }], ONE, {
        languages: ['en', 'cy'],
        words: { en: ONE, cy: ONE },
      }),
    );
    const extraFields = [{ key: 'school', label: 'School', purpose: 'To find the right team' }];
    const person = await visitAgency({ guide, agency: { ...AGENCY, extraFields } });
    await person.begin();
    await person.write('What happened?', 'Words');
    await person.next();
    await person.press('Yes');
    await person.pick('Cymraeg', person.find('group', 'When we talk'));
    await person.write(/^School What for: To find the right team/, 'Ysgol y Cwm');
    const { languagePreference, context } = await shareOne(person);
    same(languagePreference, { spoken: 'cy' });
    same(context.extra, { school: 'Ysgol y Cwm' });
  });

  it('all that goes with the words is said before it goes', async () => {
    const person = await atShare({
      caseRef: 'ref-7',
      agency: { ...AGENCY, privacyUrl: 'https://agency.example/privacy', legalBasisNote: 'Public task', site: 'North' },
    });
    const also = await person.open('What goes with it');
    for (const words of ['The date and time', 'ref-7', 'North', 'Public task']) includes(person.textOf(also), words);
    const link = person.find('link', 'https://agency.example/privacy') as HTMLAnchorElement;
    equal(link.rel, 'noopener noreferrer');
  });
});

describe('not sharing', () => {
  afterEach(tidy);

  it('ends without thanks for sharing, and says where the words are', async () => {
    const person = await atShare();
    await person.press('Share nothing');
    person.expectAsked('Nothing was sent. It is yours.');
    includes(person.now, 'Your words are only in this page.');
    excludes(person.now, 'Thank you');
  });
});

describe('after sharing', () => {
  afterEach(tidy);

  it('the receipt says not arrived yet, until it has', async () => {
    const person = await atShare();
    const heard = deliveries(person);
    const result = await shareOne(person);
    person.expectAsked('Not arrived yet');
    const code = person.root.querySelector<HTMLElement>('.code')!.innerText;
    ok(/^([a-z]+ ){4}\d{4}$/.test(code), `four words and four digits, saw ${code}`);
    excludes(JSON.stringify(result), code, 'the result');
    same(heard, [{ id: result.id, state: 'queued' }]);
    person.element.settle(result.id, 'delivered');
    await until(() => person.asked === 'It has arrived', 'the arrival');
    same(heard.at(-1), { id: result.id, state: 'delivered' });
    await said('It has arrived');
    includes(person.now, 'What was ticked has reached the people named below.');
    for (const next of [
      'You have done your part. The next step is theirs: they read it later, not at once.',
      'Who reads it Your family worker (Cwm Family Support) When Within two working days',
      'If someone is in danger now, call 999',
    ])
      includes(person.now, next);
    equal(person.find('link', '999').getAttribute('href'), 'tel:999');
    await person.press('Finish');
    person.expectAsked('Thank you for your time');
    includes(person.now, 'It has arrived');
    includes(person.now, code);
    includes(person.now, 'You can close this page.');
  });

  it('at the end, too: not arrived yet, the code, and no leave to close the page; then that it has arrived', async () => {
    const person = await atShare({ keep: 'ask' });
    const result = await shareOne(person);
    const code = person.root.querySelector<HTMLElement>('.code')!.innerText;
    await person.press('Finish');
    person.expectAsked('Thank you for your time');
    includes(person.now, 'Not arrived yet');
    includes(person.now, 'Keep this page open.');
    includes(person.now, code);
    excludes(person.now, 'You can close this page.');
    person.element.settle(result.id, 'delivered');
    await until(() => person.now.includes('It has arrived'), 'the arrival');
    includes(person.now, 'You can close this page.');
    includes(person.now, code);
    await said('It has arrived');
  });

  it('at the end, what waits can be kept until it is sent; focus stays, and it is said', async () => {
    // WebKit takes a moment to give back what the test before held.
    await letGo();
    const person = await atShare({ keep: 'ask' });
    await shareOne(person);
    await person.press('Finish');
    const keep = 'Keep it on this device until it is sent';
    await until(() => person.sees('button', keep), 'keeping to be offered');
    await person.press(keep);
    ok(focused()?.textContent?.includes('Thank you for your time'), 'focus at the heading');
    const kept = 'It will be sent when there is a connection. It is kept on this device until then.';
    await until(() => person.now.includes(kept), 'the line');
    await said(kept);
    includes(person.now, 'You can close this page.');
    await emptyDevice();
  });

  it('at the end, refused: no leave to close the page on words that are nowhere else', async () => {
    const person = await atShare();
    const result = await shareOne(person);
    await person.press('Finish');
    person.element.settle(result.id, 'refused');
    await until(() => person.now.includes('It did not arrive'), 'the refusal');
    excludes(person.now, 'You can close this page.');
    ok(person.sees('button', 'Print'), 'print or save');
  });

  it('refused by the host: the words are still there to print or save', async () => {
    const person = await atShare();
    const result = await shareOne(person);
    person.element.settle(result.id, 'refused');
    await until(() => person.asked === 'It did not arrive', 'the refusal');
    ok(person.sees('button', 'Print') && person.sees('button', 'Save my copy'), 'print or save');
  });

  it('settling a stranger’s id changes nothing', async () => {
    const person = await atShare();
    const heard = deliveries(person);
    const result = await shareOne(person);
    person.element.settle('00000000-0000-4000-8000-000000000000', 'delivered');
    person.element.settle(result.id, 'delivered');
    await until(() => heard.length === 2, 'the second delivery');
    equal(heard[1]!.id, result.id);
  });

  it('preventDefault means that the host delivers; nothing is posted', async () => {
    const person = await atShare({ deliverTo: '/deliver/201-taken-over' });
    person.element.addEventListener('talk-result', (event) => event.preventDefault());
    const heard = deliveries(person);
    const result = await shareOne(person);
    await until(() => heard.length === 1, 'queued');
    person.element.settle(result.id, 'delivered');
    await until(() => person.asked === 'It has arrived', 'the arrival');
    const received = (await (await fetch('/deliver/received')).json()) as { to: string }[];
    ok(!received.some((one) => one.to === '201-taken-over'), 'nothing was posted');
  });

  it('the result crosses shadow roots and bubbles', async () => {
    const person = await atShare();
    const heard: Event[] = [];
    document.addEventListener('talk-result', (event) => heard.push(event), { once: true });
    await shareOne(person);
    same([heard.length, heard[0]?.composed, heard[0]?.cancelable], [1, true, true]);
  });
});
