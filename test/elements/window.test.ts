import type { Result } from '../../packages/core/index.js';
import { equal, excludes, includes, ok, same, until } from './support/check.js';
import { AGENCY, listen, once, tidy } from './support/page.js';
import { atCompare, atPlace, OWN, tap, visit, warmNotClear, withThem } from './support/window.js';
import { focused } from './person.js';

describe('both marks on one window', () => {
  afterEach(tidy);

  it('say the same in the drawing, in its alternative and in words', async () => {
    const person = await atCompare(withThem);
    const told = [
      'You put yourself in With: lots of help, clear and shared. (quite a lot of help and warmth; mostly clear, a part for them)',
      'Your answers lean towards With: lots of help, clear and shared.',
    ];
    for (const line of told) includes(person.now, line);
    const drawing = person.in().getByRole('img') as unknown as SVGElement;
    equal(drawing.getAttribute('aria-label'), told.join(' '));
    ok(
      drawing.querySelector('.mark') && drawing.querySelector('.cloud') && drawing.querySelector('.hatch'),
      'both marks',
    );
    includes(person.now, 'A reflection aid, not a test.');
    equal(person.now.split('one moment').length, 2, 'that it is about one moment is said once');
    excludes(person.now, '100');
    excludes(person.now, '%');
  });

  it('draw the area with its half widths: wider where fewer statements were answered', async () => {
    const widths: number[] = [];
    for (const isSkipped of [false, true]) {
      let skips = 0;
      const person = await atCompare((isPlus, isExpect) => {
        if (isSkipped && !isExpect && !isPlus && skips++ === 0) return undefined;
        return 'Partly true';
      });
      includes(person.now, 'Your answers are in the middle, between all four.');
      widths.push((person.root.querySelector('.cloud') as SVGGraphicsElement).getBBox().width);
      tidy();
    }
    ok(widths[1]! > widths[0]! * 1.2, `${widths.join(' and ')}`);
  });

  it('the twelve answers are one line that opens, and each can still be changed', async () => {
    const person = await atCompare(withThem);
    const folded = person.root.querySelector<HTMLDetailsElement>('.said details')!;
    ok(!folded.open && folded.closest('li'), 'closed, in its place in the list');
    equal(folded.querySelectorAll('.entry').length, 12);
    folded.querySelector('summary')!.click();
    await person.press(/^Change ?: I steered round/);
    person.expectAsked('I steered round a hard subject.');
    ok(person.root.querySelectorAll('.said fieldset').length === 1, 'open where it stands, and not folded away');
    await person.press('Very true');
    person.expectAsked('Where you put yourself, and where your answers lean.');
  });

  it('on a line, say between which two', async () => {
    const person = await atCompare((isPlus, isExpect) =>
      isExpect ? 'Partly true' : isPlus ? 'Very true' : 'Not true',
    );
    includes(person.now, 'Your answers are on the line between With and For.');
    await person.press('Back');
    while (!person.asked.startsWith(OWN)) await person.press('Back');
    await tap(person, 'some help and warmth, very clear, a full part for them');
    await person.next();
    while (!person.asked.startsWith('Where you put yourself')) await person.next();
    includes(person.now, 'You put yourself on the line between To and With. (some help and warmth; very clear');
  });

  it('with too few answers say that this is fine, and draw no area', async () => {
    const person = await atCompare((isPlus) => (isPlus ? 'Very true' : undefined));
    includes(person.now, 'There are not enough answers to show where they lean, and that is fine.');
    ok(!person.root.querySelector('.cloud'), 'no area');
    ok(person.root.querySelector('.mark'), 'the own mark');
  });

  it('what would have helped is asked where it was hard, and not where it went well', async () => {
    for (const [of, isAsked] of [
      [withThem, false],
      [warmNotClear, true],
      [() => 'Partly true', false],
      [() => undefined, false],
    ] as const) {
      const person = await atCompare(of);
      await person.next();
      includes(person.asked, 'If they differ, which feels nearer?');
      await person.write(person.asked, 'The bus was late.');
      await person.next();
      equal(person.asked.startsWith('What was going on for you?'), isAsked, of.toString());
      tidy();
    }
  });

  it('fitting steps come first, and the others behind More words', async () => {
    for (const [of, first] of [
      [withThem, ['Tell them what you noticed', 'Let them lead next time']],
      [warmNotClear, ['Say the bottom line first, then ask for their plan', 'Say one clear wish in one sentence']],
    ] as const) {
      const person = await atCompare(of);
      await person.next();
      while (!person.asked.startsWith('What is one step')) {
        await person.write(person.asked, 'Words.');
        await person.next();
      }
      equal(
        focused()?.querySelector('legend') ? 'group' : focused()?.localName,
        'group',
        'focus on the first question',
      );
      same(person.names('radio'), first);
      await person.press('More words');
      equal(person.names('radio').length, 9);
      tidy();
    }
  });

  it('a changed answer moves the area, and takes back the tick for it', async () => {
    const person = await atCompare(withThem, { agency: AGENCY, deliverTo: 'page' });
    await person.press('Stop or take a break');
    await person.press('Finish here');
    await person.press('Yes');
    await person.pick('Where my answers lean');
    await person.press('Let me look again');
    await person.press(/^Change ?: I steered round/);
    await person.press('Very true');
    await person.press('Yes');
    ok(!person.option('Where my answers lean').checked, 'another drawing wants a new tick');
  });
});

describe('sharing a window', () => {
  afterEach(tidy);

  it('holds what was ticked: the lean by its own tick, and no statement', async () => {
    const person = await atCompare(withThem, { agency: AGENCY, deliverTo: 'page' });
    const heard = listen(person.element);
    await person.press('Stop or take a break');
    await person.press('Finish here');
    await person.press('Yes');
    same(person.names('checkbox'), [
      'Think of one visit or meeting this week. What was it about?',
      OWN,
      'Where my answers lean',
    ]);
    await person.pick('Where my answers lean');
    await person.press('Share the ticked parts');
    await until(() => person.asked === 'Not arrived yet', 'the receipt');
    includes(person.now, 'Where my answers lean');
    const result = heard.find((one) => one.type === 'talk-result')?.detail as Result;
    same(result.answers, []);
    same(
      result.window?.marks.map(({ of, place }) => [of, place]),
      [['answers', 'with']],
    );
  });

  it('the hash is that of the guide as it was given, whatever the order', async () => {
    const hashes = new Set<string>();
    for (let visits = 0; visits < 2; visits += 1) {
      const person = await atPlace('A worker', { agency: AGENCY, deliverTo: 'page' });
      await person.press('Stop or take a break');
      await person.press('Finish here');
      await person.press('Yes');
      const shared = once(person.element, 'talk-result');
      await person.pick(/What was it about/);
      await person.press('Share the ticked parts');
      hashes.add(((await shared).detail as Result).guide.hash);
      tidy();
    }
    equal(hashes.size, 1);
  });

  it('names who reads a worker’s to a worker, and says own words of nothing that was picked', async () => {
    const readers = { en: 'Your family worker', 'en@practitioner': 'Your team manager' };
    const settings = { agency: { ...AGENCY, readers }, deliverTo: 'page' };
    for (const [voice, reader, other] of [
      ['A worker', 'Your team manager', 'Your family worker'],
      ['An adult', 'Your family worker', 'Your team manager'],
    ] as const) {
      const person = await atPlace(voice, settings);
      await tap(person, 'quite a lot of help and warmth, mostly clear, a part for them');
      await person.next();
      await person.press('Stop or take a break');
      await person.press('Finish here');
      includes(person.now, 'What you picked and wrote:');
      excludes(person.now, 'In your own words');
      await person.open('Who sees this?');
      includes(person.now, `${reader} (Cwm Family Support)`);
      await person.press('Yes');
      includes(person.now, `${reader} (Cwm Family Support)`);
      await person.pick(OWN);
      await person.press('Share the ticked parts');
      await until(() => person.asked === 'Not arrived yet', 'the receipt');
      includes(person.now, `${reader} (Cwm Family Support)`);
      excludes(person.now, other);
      tidy();
    }
  });

  it('after yes or unsure at the gate there is no window', async () => {
    const person = await visit();
    await person.begin({ voice: 'A worker' });
    await person.pick('Yes, or I am not sure');
    await person.next();
    includes(person.asked, 'This is not the tool for that');
    includes(person.now, 'Talk to your safeguarding lead');
    ok(!person.root.querySelector('svg.window') && !person.sees('grid', /window/), 'nothing of it');
  });
});
