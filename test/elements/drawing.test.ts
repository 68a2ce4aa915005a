import { resetMouse } from '@web/test-runner-commands';
import type { Answer, Result } from '../../packages/core/index.js';
import { isOwnDrawing, strokesOf } from '../../packages/core/flows.js';
import { focused, type Person } from './person.js';
import { equal, excludes, includes, ok, same, until } from './support/check.js';
import { guideOf } from './support/guide.js';
import { known, listen, said, tidy, visit, visitAgency } from './support/page.js';
import { draw } from './support/pen.js';

const T1 = { theme: 'T1', outcome: 'O1' } as const;
const both = (words: Record<string, string>, cy: Record<string, string>) => ({ en: words, cy });
const EN = { 'picture.ask': 'Draw your good thing.', 'text.ask': 'Or say it.', 'sum.picture': 'A picture: {picture}.' };
const CY = { 'picture.ask': 'Tynna lun o dy beth da.', 'text.ask': 'Neu dweda.', 'sum.picture': 'Llun: {picture}.' };
const guide = known(
  guideOf(
    'to-draw',
    [
      { id: 'picture', kind: 'drawing', ...T1 },
      { id: 'text', kind: 'text', ...T1 },
    ],
    EN,
    { languages: ['en', 'cy'], words: both(EN, CY), summary: ['sum.picture'] },
  ),
);
const QUESTION = 'Draw your good thing.';
const WORDS = 'What does it show? A few words help people who cannot see it.';

async function atPaper(settings = {}): Promise<Person> {
  const person = await visit({ guide, ...settings });
  await person.begin();
  person.expectAsked(QUESTION);
  return person;
}

const lines = (person: Person) => person.root.querySelectorAll('.now svg.paper path').length;
const shownIn = (place: Element) => [...place.querySelectorAll('svg[aria-hidden="true"] path')];

describe('drawing', () => {
  afterEach(async () => {
    await resetMouse();
    tidy();
  });

  it('a line follows the hand; Undo takes the last one, Clear takes all', async () => {
    const person = await atPaper();
    ok(!person.sees('button', 'Undo the last line'), 'nothing to undo on empty paper');
    await draw(person, [20, 20], [100, 60], [200, 30]);
    await draw(person, [40, 200], [300, 200]);
    await draw(person, [160, 120]);
    equal(lines(person), 3, 'a dot is a line too');
    await person.press('Undo the last line');
    equal(lines(person), 2);
    equal(focused(), person.find('button', 'Undo the last line'));
    await said('The last line is gone.');
    await person.press('Clear the paper');
    equal(lines(person), 0);
    ok(
      person.root.contains(focused()) && focused()!.contains(person.find('img', 'Paper to draw on')),
      'focus stays near',
    );
    await said('The paper is empty.');
  });

  it('only the paper keeps a finger from scrolling', async () => {
    const person = await atPaper();
    const paper = person.find('img', 'Paper to draw on');
    equal(getComputedStyle(paper).touchAction, 'none');
    for (let at = paper.parentElement; at; at = at.parentElement)
      ok(getComputedStyle(at).touchAction !== 'none', at.tagName);
  });

  it('words are asked for kindly once there is something to see, and can be left out', async () => {
    const person = await atPaper();
    ok(!person.sees('textbox', WORDS), 'not before');
    await draw(person, [20, 20], [200, 200]);
    equal(person.box(WORDS).value, '');
    await person.next();
    const entry = person.root.querySelector('.entry')!;
    equal(shownIn(entry).length, 1, 'the drawing is shown where it was said');
    includes(person.textOf(entry as HTMLElement), 'A drawing');
  });

  it('their words, letter by letter, even where they begin as ours do', async () => {
    const person = await atPaper();
    await draw(person, [20, 20], [200, 200]);
    for (const letter of 'A drawing of my dog') await person.write(WORDS, letter);
    equal(person.box(WORDS).value, 'A drawing of my dog');
    await person.next();
    includes(person.text, 'A drawing of my dog');
    await person.press(`Change: ${QUESTION}`);
    equal(person.box(WORDS).value, 'A drawing of my dog');
    equal(lines(person), 1, 'and the drawing with them');
  });

  it('left empty, the box stays empty in the other language too', async () => {
    const person = await atPaper();
    await draw(person, [20, 20], [200, 200]);
    await person.press('Cymraeg');
    equal((person.in().getByRole('textbox') as HTMLInputElement).value, '');
  });

  it('empty paper is a skip', async () => {
    const person = await atPaper();
    await person.next();
    includes(person.text, 'Passed by. That is fine.');
  });

  it('read back as a drawing and in words; nothing leaves unless it is ticked', async () => {
    const person = await visitAgency({ guide });
    const heard = listen(person.element);
    await person.begin();
    await draw(person, [20, 20], [200, 200]);
    await person.write(WORDS, 'our dog');
    await person.next();
    await person.write('Or say it.', 'she ran');
    await person.next();
    includes(person.text, 'A picture: our dog.');
    await person.press('Yes');
    const part = person.root.querySelector('.part')!;
    equal(shownIn(part).length, 1, 'seen again where sharing is chosen');
    await person.pick('Or say it.');
    await person.press('Share the ticked parts');
    await until(() => heard.some(({ type }) => type === 'talk-result'), 'a result');
    excludes(JSON.stringify(heard.map(({ detail }) => detail as unknown)), 'svg', 'the drawing was not shared');
  });

  it('shared on purpose, it is our strokes and their words', async () => {
    const person = await visitAgency({ guide });
    await person.begin();
    await draw(person, [20, 20], [80, 20], [140, 20], [200, 20], [200, 110], [200, 200]);
    await person.write(WORDS, 'our dog');
    await person.next();
    await person.press('Skip this one');
    await person.press('Yes');
    const shared = new Promise<Result>((resolve) => {
      person.element.addEventListener('talk-result', (event) => resolve(event.detail as Result), { once: true });
    });
    await person.pick(QUESTION);
    await person.press('Share the ticked parts');
    const [answer] = (await shared).answers as [Answer];
    const value = answer.value as Extract<Answer['value'], { type: 'drawing' }>;
    same([answer.source, value.type, value.alternative], ['drawing', 'drawing', 'our dog']);
    ok(isOwnDrawing(value.svg), value.svg);
    equal(strokesOf(value.svg)[0]!.length, 3, 'two straight lines are three points');
  });

  it('the own copy has it as a picture, with its words', async () => {
    const person = await visitAgency({ guide });
    await person.begin();
    await draw(person, [20, 20], [200, 200]);
    await person.write(WORDS, 'our dog');
    await person.next();
    await person.press('Skip this one');
    await person.press('Yes');
    await person.press('Share nothing');
    const files: Blob[] = [];
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file: Blob) => {
      files.push(file);
      return make(file);
    };
    try {
      await person.press('Save my copy');
    } finally {
      URL.createObjectURL = make;
    }
    const page = new DOMParser().parseFromString(await files[0]!.text(), 'text/html');
    equal(page.querySelectorAll('section svg path').length, 1);
    includes(page.body.textContent, 'our dog');
    equal(page.querySelectorAll('script, [onload], foreignObject').length, 0);
  });
});
