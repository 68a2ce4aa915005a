import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';
import { emulateMedia, resetMouse, setViewport } from '@web/test-runner-commands';
import '../../packages/sdk/define/talk-launcher.js';
import type { TalkDialogue } from '../../packages/elements/index.js';
import { Person } from './person.js';
import { ok, same, until } from './support/check.js';
import { tidy, visit } from './support/page.js';
import { draw } from './support/pen.js';

const { axe } = globalThis as unknown as {
  axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };
};
const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Of a whole page, not of an element in one.
  rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
};

async function clean(person: Person, whole: Element = person.element): Promise<void> {
  await Promise.all(person.root.getAnimations().map((one) => one.finished));
  const { violations, passes } = await axe.run(whole, RULES);
  same(
    violations.map((one) => `${one.id}: ${one.nodes.map((node) => `${node.html} ${node.failureSummary}`).join(' | ')}`),
    [],
    person.asked,
  );
  ok(passes.length > 0, 'axe looked at something');
  for (const part of person.root.querySelectorAll<HTMLElement>('.now button, .now summary, .now .chip'))
    if (part.getClientRects().length > 0)
      ok(part.getBoundingClientRect().height >= 44, `${part.textContent.trim()} is large enough to touch`);
}

async function sorted(lang: string): Promise<Person> {
  const person = await visit({ guide: 'paper-person', voice: 'child', lang });
  const isWelsh = lang === 'cy';
  const [place, next] = isWelsh ? ['Lle da', 'Nesaf'] : ['Good place', 'Next'];
  const none = isWelsh ? /^Dim un o.r rhain$/ : 'None of these';
  await person.pick(place);
  await person.leaveFirst(next);
  if (person.sees('radio', none)) {
    await person.pick(none);
    await person.press(next);
  }
  for (let card = 0; card < 3; card += 1) {
    const [first] = person.in().getAllByRole('radio') as [HTMLInputElement];
    first.click();
    await person.settled();
    if (card === 0) await clean(person);
    const zone = person.root.querySelectorAll<HTMLElement>('.where button')[2]!;
    zone.click();
    await person.settled();
  }
  person.root.querySelector<HTMLElement>('.pile summary')!.click();
  await person.settled();
  return person;
}

describe('axe: cards, drawings and the launcher', () => {
  afterEach(async () => {
    await resetMouse();
    await emulateMedia({ colorScheme: 'light' });
    await setViewport({ width: 800, height: 600 });
    tidy();
  });

  for (const lang of ['en', 'cy'])
    for (const colorScheme of ['light', 'dark'] as const)
      it(`cards in piles: ${lang}, ${colorScheme}`, async () => {
        await emulateMedia({ colorScheme });
        await setViewport({ width: 320, height: 640 });
        await clean(await sorted(lang));
      });

  for (const colorScheme of ['light', 'dark'] as const)
    it(`faces, drawings beside words, paper to draw on, an order: ${colorScheme}`, async () => {
      await emulateMedia({ colorScheme });
      const person = await visit({ guide: 'check-in', voice: 'child' });
      await person.begin();
      if (person.sees('radio', 'None of these')) await person.passGate();
      await person.pick('Good');
      await clean(person);
      await person.next();
      await person.next();
      await person.pick('A pet');
      await draw(person, [20, 20], [200, 200]);
      await clean(person);
      await person.next();
      await person.press('Skip this one');
      for (const card of ['Play', 'Talk']) await person.pick(card);
      await clean(person);
    });

  it('the launcher, closed and open', async () => {
    const launcher = document.createElement('talk-launcher');
    launcher.setAttribute('environment', 'demo');
    document.body.append(launcher);
    launcher.shadowRoot!.querySelector('button')!.click();
    const person = new Person(launcher.querySelector<TalkDialogue>('talk-dialogue')!);
    await until(() => person.element.shadowRoot?.querySelector('[name=place]'), 'the first screen');
    await clean(person, launcher);
    launcher.querySelector('dialog')!.close();
    same((await axe.run(launcher, RULES)).violations.length, 0);
  });
});
