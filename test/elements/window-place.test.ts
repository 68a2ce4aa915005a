import { sendKeys, setViewport } from '@web/test-runner-commands';
import { equal, excludes, includes, ok, same, until } from './support/check.js';
import { emptyDevice } from './support/device.js';
import { said, tidy } from './support/page.js';
import { atCompare, atPlace, OWN, state, STATEMENTS, tap, visit } from './support/window.js';
import { focused, type Person } from './person.js';

describe('the place on the window', () => {
  afterEach(tidy);

  it('a tap on the window is the same as two picks, and one is shown by the other', async () => {
    const person = await atPlace();
    same(state(person), [[], undefined], 'nothing is picked beforehand');
    await tap(person, 'very little help and warmth, very clear, a full part for them');
    same(state(person), [
      ['Very little', 'Very much'],
      'very little help and warmth, very clear, a full part for them',
    ]);
    await person.pick('A lot', person.find('group', 'How much help and warmth?'));
    same(state(person), [['A lot', 'Very much'], 'a lot of help and warmth, very clear, a full part for them']);
    await person.next();
    includes(person.text, 'a lot of help and warmth · very clear, a full part for them');
  });

  it('arrow keys move on the same window, in both directions, and stop at its edges', async () => {
    const person = await atPlace();
    person
      .in()
      .getAllByRole('gridcell')
      .find((cell: HTMLElement) => cell.tabIndex === 0)!
      .focus();
    await sendKeys({ press: 'ArrowUp' });
    await person.settled();
    same(state(person)[0], ['Some', 'Mostly'], 'the first press moves, from the middle');
    for (const key of ['ArrowRight', 'ArrowUp', 'ArrowUp', 'ArrowRight']) await sendKeys({ press: key });
    await person.settled();
    same(state(person)[0], ['A lot', 'Very much']);
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'ArrowDown' });
    await person.settled();
    same(state(person)[0], ['Quite a lot', 'Mostly']);
    equal(focused()?.getAttribute('aria-label'), 'quite a lot of help and warmth, mostly clear, a part for them');
    equal(
      person
        .in()
        .getAllByRole('gridcell')
        .filter((cell: HTMLElement) => cell.tabIndex === 0).length,
      1,
      'one stop for Tab',
    );
  });

  it('Space places where focus is: in the middle at first', async () => {
    const person = await atPlace();
    const cells = person.in().getAllByRole('gridcell') as HTMLElement[];
    cells.find((cell) => cell.tabIndex === 0)!.focus();
    await sendKeys({ press: ' ' });
    await person.settled();
    same(state(person)[0], ['Some', 'Partly']);
  });

  it('one axis alone is not lost in silence, and not an answer', async () => {
    const person = await atPlace();
    await person.pick('Some', person.find('group', 'How much help and warmth?'));
    await person.next();
    person.expectAsked(OWN);
    includes(person.now, 'One more pick places you.');
    await said('One more pick places you. Or skip this one.');
    await person.press('Skip this one');
    excludes(person.text, 'some help and warmth');
  });

  it('what was missing is not asked for once it is there', async () => {
    const person = await atPlace();
    await person.pick('Some', person.find('group', 'How much help and warmth?'));
    await person.next();
    includes(person.now, 'One more pick places you.');
    await person.pick('Partly', person.find('group', 'How clear was I, and did they have a part?'));
    excludes(person.now, 'One more pick');
  });

  it('the question, the pickers and the window have names, and every target is large enough', async () => {
    const person = await atPlace();
    ok(person.sees('group', OWN), 'a group under the question');
    for (const name of ['How much help and warmth?', 'How clear was I, and did they have a part?'])
      equal(person.in(person.find('group', name)).getAllByRole('radio').length, 5, name);
    ok(person.sees('grid', 'Your place on the window'), 'a grid with a name');
    const cells = person.in().getAllByRole('gridcell') as HTMLElement[];
    equal(cells.length, 25);
    document.body.style.setProperty('width', '304px');
    for (const cell of cells) {
      const { width, height } = cell.getBoundingClientRect();
      ok(Math.min(width, height) >= 44, `${cell.getAttribute('aria-label')}: ${width} by ${height}`);
    }
    document.body.style.removeProperty('width');
  });
});

describe('the words on the window', () => {
  beforeEach(() => setViewport({ width: 320, height: 568 }));
  afterEach(async () => {
    await setViewport({ width: 800, height: 600 });
    tidy();
  });

  /** Half the pen's width: a box around a line does not hold it. */
  const PEN = 2;

  /** Its own box on the screen: engines add different room to the line of a text. */
  function boxOf(part: SVGGraphicsElement): DOMRect {
    const { x, y, width, height } = part.getBBox();
    const { a, d, e, f } = part.getScreenCTM()!;
    return new DOMRect(a * x + e, d * y + f, a * width, d * height);
  }

  function covered(person: Person, mark: string): string[] {
    const { left, right, top, bottom } = boxOf(person.root.querySelector<SVGGraphicsElement>(mark)!);
    // What stands beside the window on its side is turned, and no mark comes there.
    return [...person.root.querySelectorAll<SVGGraphicsElement>('svg.window > text')]
      .filter((one) => {
        const box = boxOf(one);
        const isBeside = box.left > right + PEN || box.right < left - PEN;
        return !isBeside && box.top < bottom + PEN && box.bottom > top - PEN;
      })
      .map((one) => one.textContent);
  }

  for (const lang of ['en', 'cy'] as const)
    it(`can be read wherever somebody puts themselves, on a phone: ${lang}`, async () => {
      const person = await atPlace('A worker');
      if (lang === 'cy') await person.press('Cymraeg');
      for (const cell of person.in().getAllByRole('gridcell') as HTMLElement[]) {
        cell.click();
        await person.settled();
        const where = cell.getAttribute('aria-label')!;
        same(covered(person, '.mark'), [], where);
        const [mark, spot] = [person.root.querySelector('.mark')!, cell].map((one) => one.getBoundingClientRect());
        ok(Math.abs(mark!.top + mark!.height / 2 - spot!.top - spot!.height / 2) < 3, `the mark stands at ${where}`);
        ok(Math.abs(mark!.left + mark!.width / 2 - spot!.left - spot!.width / 2) < 3, `the mark stands at ${where}`);
      }
    });

  it('can be read wherever the answers lean', async () => {
    for (const [help, expect] of [
      [true, true],
      [true, false],
      [false, true],
      [false, false],
    ]) {
      const person = await atCompare((isPlus, isExpect) =>
        isPlus === (isExpect ? expect : help) ? 'Very true' : 'Not true',
      );
      same(covered(person, '.cloud'), [], `lots of help: ${help}, clear: ${expect}`);
      tidy();
    }
  });
});

describe('the statements', () => {
  afterEach(async () => {
    tidy();
    await emptyDevice();
  });

  it('ask in words alone, one by one, and say how many there are', async () => {
    const person = await atPlace();
    await person.press('Skip this one');
    same(
      person
        .in(person.find('group', person.asked))
        .getAllByRole('button')
        .map((one: HTMLElement) => person.textOf(one)),
      ['Not true', 'A bit true', 'Partly true', 'Mostly true', 'Very true'],
    );
    includes(person.now, 'How true was this, that time? Pick one to go on. 1 of 12');
    excludes(person.now.replace('1 of 12', ''), '1');
  });

  it('one press answers and goes on, and an answer that was given waits for Next on the way back', async () => {
    const person = await atPlace();
    await person.press('Skip this one');
    const first = person.asked;
    ok(!person.sees('button', 'Next'), 'nothing but an answer, or to skip it');
    const { left: edge, right: end } = person.find('button', 'Back').parentElement!.getBoundingClientRect();
    const reach = person.find('button', 'Skip this one').getBoundingClientRect();
    ok(Math.abs(reach.right - end) < 1 && reach.left < (edge + end) / 2 + 8, 'the two ways on have a half each');
    await person.press('Mostly true');
    ok(person.asked !== first, 'the next one');
    await person.press('Back');
    person.expectAsked(first);
    equal(person.find('button', 'Mostly true').getAttribute('aria-pressed'), 'true');
    equal(person.find('button', 'Very true').getAttribute('aria-pressed'), null, 'a plain button, not one to switch');
    await person.next();
    ok(person.asked !== first, 'the answer stands');
    includes(person.textOf(await person.open('Your answers to the statements')), 'Mostly true');
  });

  it('the answers stay at one spot below them, whether one has a line or two', async () => {
    const person = await atPlace();
    await person.press('Skip this one');
    const below = new Set<number>();
    for (let n = 1; n <= 12; n += 1) {
      const top = person.find('group', person.asked).getBoundingClientRect().top;
      below.add(Math.round(person.find('button', 'Not true').getBoundingClientRect().top - top));
      await person.press('Not true');
    }
    equal(below.size, 1, `heights: ${[...below].join(', ')}`);
  });

  it('after carrying on, the count goes on, and nothing is asked again', async () => {
    const person = await atPlace('A worker', { keep: 'device' });
    await person.press('Skip this one');
    const asked: string[] = [];
    for (let done = 0; done < 4; done += 1) {
      asked.push(person.asked);
      await person.press('Partly true');
    }
    person.element.remove();
    await until(() => !person.root.querySelector('.said'), 'the end of this visit');
    const again = await visit({ keep: 'device' });
    if (again.sees('radio', 'A worker')) await again.pick('A worker');
    await again.pick('Good place');
    await until(async () => {
      if (again.sees('button', 'Carry on')) return true;
      if (again.sees('button', 'Next') && again.root.querySelector('[name=place]')) await again.press('Next');
      return false;
    }, 'the offer');
    await again.press('Carry on');
    if (again.sees('radio', 'None of these')) await again.passGate();
    includes(again.now, '5 of 12');
    for (let count = 5; count <= STATEMENTS; count += 1) {
      includes(again.now, `${count} of 12`);
      ok(!asked.includes(again.asked), 'not asked before');
      asked.push(again.asked);
      await again.press('Partly true');
    }
    equal(new Set(asked).size, STATEMENTS);
  });

  it('come in an order of their own each time, and in the same one on the way back', async () => {
    const orders = new Set<string>();
    for (let visits = 0; visits < 3; visits += 1) {
      const person = await atPlace();
      await person.press('Skip this one');
      const asked: string[] = [];
      for (let done = 0; done < STATEMENTS; done += 1) {
        asked.push(person.asked);
        await person.press('Partly true');
      }
      equal(new Set(asked).size, STATEMENTS, 'each is asked once');
      orders.add(asked.join());
      await person.press('Back');
      person.expectAsked(asked.at(-1)!);
      tidy();
    }
    ok(orders.size > 1, 'not the same order for everybody');
  });
});
