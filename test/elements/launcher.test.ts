import { sendKeys } from '@web/test-runner-commands';
import '../../packages/sdk/define/talk-launcher.js';
import type { TalkDialogue } from '../../packages/elements/index.js';
import { focused, Person } from './person.js';
import { breath, equal, includes, ok, same, until } from './support/check.js';
import { kinds } from './support/guide.js';
import { AGENCY, announcer, known, listen, said, tidy } from './support/page.js';
import { guideToo, rightToLeft, turned } from './support/right-to-left.js';

const guide = known(kinds);

interface Placed {
  launcher: HTMLElement;
  button: HTMLButtonElement;
}

function place(attributes: Record<string, string> = {}, text = ''): Placed {
  const launcher = document.createElement('talk-launcher');
  for (const [name, value] of Object.entries({ guide, environment: 'demo', keep: 'never', ...attributes }))
    launcher.setAttribute(name, value);
  launcher.textContent = text;
  document.body.append(launcher);
  return { launcher, button: launcher.shadowRoot!.querySelector('button')! };
}

const dialogIn = (launcher: Element) => launcher.querySelector('dialog');

async function open({ launcher, button }: Placed): Promise<{ dialog: HTMLDialogElement; person: Person }> {
  button.focus();
  button.click();
  const dialog = dialogIn(launcher)!;
  const person = new Person(dialog.querySelector<TalkDialogue>('talk-dialogue')!);
  await until(() => person.element.shadowRoot?.querySelector('[name=place]'), 'the first screen');
  await person.settled();
  return { dialog, person };
}

/** What stands above the flow, and stays. */
const within = (dialog: Element) => dialog.firstElementChild!.shadowRoot!;

const named = (name: string, dialog: Element) =>
  [...within(dialog).querySelectorAll('button')].find((one) => one.textContent === name)!;

const pressClose = (dialog: Element) => named('Close', dialog).click();

const LOST = 'Your words are only in this page. They are gone if you close it, or after 10 quiet minutes.';

async function written(placed: Placed): Promise<{ dialog: HTMLDialogElement; person: Person }> {
  const opened = await open(placed);
  await opened.person.begin();
  await opened.person.next();
  // Typed, as a person does: a browser lets nothing stand between Escape and a page that nobody has touched.
  opened.person.box('What happened?').focus();
  await sendKeys({ type: 'a secret thing' });
  return opened;
}

const shown = (button: Element) => {
  const slot = button.querySelector('slot')!;
  return (slot.assignedNodes().length ? slot.assignedNodes() : [...slot.childNodes])
    .map((one) => one.textContent)
    .join('');
};

describe('talk-launcher', () => {
  afterEach(tidy);

  it('is a button with words of ours in the page’s language, or with the page’s own', () => {
    equal(shown(place().button), 'Talk it through');
    equal(shown(place({ lang: 'cy' }).button), 'Siarad drwy bethau');
    equal(shown(place({}, 'How was the visit?').button), 'How was the visit?');
  });

  it('opens a modal dialog with its name, and gives every attribute on but its own', async () => {
    const placed = place({ id: 'mine', class: 'big', voice: 'child', lang: 'cy', 'case-ref': 'a1' }, 'Talk');
    const { dialog, person } = await open(placed);
    ok(dialog.matches(':modal'), 'modal');
    equal(dialog.getAttribute('aria-label'), 'Talk');
    equal(document.activeElement, dialog, 'focus is on it, and its name is said');
    same(
      ['guide', 'voice', 'lang', 'case-ref', 'keep'].map((name) => person.element.getAttribute(name)),
      [guide, 'child', 'cy', 'a1', 'never'],
    );
    same([person.element.id, person.element.className], ['', '']);
    ok(!person.sees('radio', 'Plentyn'), 'the voice is not asked again');
  });

  it('hands on objects that were set as properties', async () => {
    const placed = place({ 'deliver-to': 'page' });
    Object.assign(placed.launcher, { agency: AGENCY });
    const { person } = await open(placed);
    await person.open('Who sees this?');
    includes(person.text, 'Cwm Family Support');
  });

  for (const [how, close] of [
    ['Escape', () => sendKeys({ press: 'Escape' })],
    ['Close', pressClose],
  ] as const) {
    it(`${how} closes it: nothing is left, focus goes back, and it begins anew`, async () => {
      const placed = place();
      const { dialog, person } = await open(placed);
      await person.begin();
      await close(dialog);
      await until(() => !dialogIn(placed.launcher), 'the dialog to be gone');
      equal(placed.launcher.children.length, 0, 'nothing of the flow in the page');
      equal(document.querySelectorAll('talk-dialogue, dialog').length, 0);
      equal(focused(), placed.button);
      const again = await open(placed);
      ok(again.person.sees('radio', 'Good place'), 'the first screen');
    });

    it(`${how} asks once before words are lost, and brings focus back to them`, async () => {
      const placed = place();
      const { dialog, person } = await written(placed);
      await close(dialog);
      const asked = within(dialog);
      equal(focused(), asked.querySelector('p'), 'focus is at the question');
      includes(asked.textContent!, LOST);
      named('Keep going', dialog).click();
      equal(focused(), person.box('What happened?'));
      equal(person.box('What happened?').value, 'a secret thing');
      await close(dialog);
      named('Close', dialog).click();
      await until(() => !dialogIn(placed.launcher), 'the dialog to be gone');
      equal(focused(), placed.button);
      await breath(20);
      ok(!person.root.textContent.includes('secret'), 'nothing is remembered by what was taken away');
    });
  }

  it('asks in the language that the person chose inside', async () => {
    const { dialog, person } = await open(place({ guide: 'restorative-questions' }));
    await person.begin();
    await person.pick('A row');
    await person.press('Cymraeg');
    await until(() => within(dialog).textContent === 'Cau', 'the way out in Welsh');
    named('Cau', dialog).click();
    includes(within(dialog).textContent!, 'Dim ond ar y dudalen hon mae’ch geiriau.');
    equal((dialog.firstElementChild as HTMLElement).lang, 'cy');
  });

  it('its way out is in a language that the page brings, from the first screen on, and runs as that does', async () => {
    const placed = place({ lang: 'ar' });
    Object.assign(placed.launcher, { words: rightToLeft, guide: guideToo });
    const { dialog } = await open(placed);
    await until(() => within(dialog).textContent === turned('Close'), 'the way out in words of the page');
    const top = dialog.firstElementChild as HTMLElement;
    same([top.lang, top.dir], ['ar', 'rtl']);
    const [way, bar] = [within(dialog).querySelector('button')!, top].map((one) => one.getBoundingClientRect());
    ok(way!.left > bar!.left + bar!.width / 2, 'on the right');
  });

  it('asks nothing where the words are kept, or were sent', async () => {
    const placed = place();
    const { dialog, person } = await written(placed);
    await person.next();
    await until(() => person.text.includes('a secret thing'), 'the answer');
    pressClose(dialog);
    includes(within(dialog).textContent!, LOST, 'said and kept nowhere');
    named('Keep going', dialog).click();
    await person.press('Stop or take a break');
    await person.press('Take a break');
    await person.press('End here, nothing sent');
    pressClose(dialog);
    await until(() => !dialogIn(placed.launcher), 'the dialog to be gone');
  });

  it('its way out stays in view, above the bar of the flow', async () => {
    const { dialog, person } = await open(place({ guide: 'restorative-questions' }));
    await person.begin();
    dialog.style.setProperty('height', '360px', 'important');
    dialog.scrollTop = 1000;
    ok(dialog.scrollTop > 0, 'it scrolls');
    const close = () => named('Close', dialog).getBoundingClientRect();
    const bar = () => person.root.querySelector('.bar')!.getBoundingClientRect();
    await until(() => close().top >= dialog.getBoundingClientRect().top, 'Close in view');
    await until(() => bar().top >= close().bottom - 1, 'nothing to lie over it');
    await person.pick('A row');
    pressClose(dialog);
    const leave = person.find('button', 'Leave quickly');
    const covers = () => {
      const { left, top } = leave.getBoundingClientRect();
      return person.root.elementFromPoint(left + 8, top + 8) === leave;
    };
    await until(covers, 'Leave quickly in sight below the question');
  });

  it('a page that hides every dialog does not hide this one: all else would be out of reach', async () => {
    const hiding = new CSSStyleSheet();
    hiding.replaceSync('dialog { display: none !important; visibility: hidden !important; opacity: 0 !important; }');
    document.adoptedStyleSheets = [hiding];
    try {
      const { dialog } = await open(place());
      ok(dialog.checkVisibility({ opacityProperty: true, visibilityProperty: true }), 'seen');
      ok(dialog.contains(focused()), 'focus in it');
    } finally {
      document.adoptedStyleSheets = [];
    }
  });

  it('what is announced stands in the dialog while it is open, and outlives it', async () => {
    const placed = place();
    const { dialog, person } = await open(placed);
    await person.begin();
    await person.next();
    await person.press('Skip this one');
    await person.press('Skip this one');
    await person.press('Keep going');
    for (const drink of ['Tea', 'Milk', 'Water']) await person.pick(drink);
    await said('That is 2. Take one away to pick another.');
    equal(announcer()!.parentElement, dialog, 'in the light DOM of the dialog');
    dialog.close();
    await until(() => announcer()?.parentElement === document.body, 'the region back in the page');
  });

  it('events come through it, and from the element itself', async () => {
    const placed = place();
    const heard = listen(placed.launcher);
    const { person } = await open(placed);
    await until(() => heard.some(({ type }) => type === 'talk-ready'), 'ready');
    equal(heard[0]!.target, person.element);
  });

  it('what nobody has defined yet shows its fallback, and wakes when its script arrives', async () => {
    const { launcher, button } = place({ opens: 'talk-window' });
    const heard = listen(launcher);
    button.click();
    same(
      heard.map(({ detail }) => (detail as { code?: string }).code),
      ['not-defined'],
    );
    includes(dialogIn(launcher)!.innerText, 'One moment.');
    class Late extends HTMLElement {
      connectedCallback(): void {
        this.textContent = `here with ${this.getAttribute('guide')}`;
      }
    }
    customElements.define('talk-window', Late);
    includes(dialogIn(launcher)!.innerText, `here with ${guide}`);
  });

  it('opens nothing that is not ours, and says so to the integrator', () => {
    for (const opens of ['script', 'iframe', 'talk-launcher', 'talk-dialog', 'TALK-x y', '']) {
      const { launcher, button } = place({ opens });
      const heard = listen(launcher);
      button.click();
      ok(!dialogIn(launcher), opens);
      same((heard[0]?.detail as { path?: string })?.path, '/opens');
    }
  });

  it('taken from the page while open, it leaves nothing behind', async () => {
    const placed = place();
    const { dialog } = await open(placed);
    placed.launcher.remove();
    ok(!placed.launcher.contains(dialog) && !dialog.isConnected, 'nothing of it');
  });
});
