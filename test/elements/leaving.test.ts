import { sendKeys } from '@web/test-runner-commands';
import type { TalkDialogue } from '../../packages/elements/index.js';
import { Person } from './person.js';
import { breath, equal, excludes, ok, same, until } from './support/check.js';
import { emptyDevice, entries } from './support/device.js';

/**
 * Leaving goes away for good, so it happens in a frame that may not move the test's own page: there the product goes as
 * far as it can, which is the frame.
 */
interface Framed {
  frame: HTMLIFrameElement;
  window: Window & typeof globalThis;
  person: Person;
}

async function framed(attributes = 'agency="#us" deliver-to="page" keep="ask" voice="adult"'): Promise<Framed> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
  frame.src = '/fixtures/frame.html';
  frame.style.cssText = 'width: 700px; height: 500px';
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const inside = frame.contentWindow as Framed['window'];
  const holder = inside.document.createElement('div');
  inside.document.body.append(holder);
  holder.innerHTML = `<talk-dialogue environment="demo" ${attributes}></talk-dialogue>`;
  const element = holder.firstElementChild as TalkDialogue;
  await until(() => element.shadowRoot?.querySelector('[name=place]'), 'the first screen');
  return { frame, window: inside, person: new Person(element) };
}

async function toWords({ person }: Framed): Promise<void> {
  await person.pick('Good place');
  await person.leaveFirst();
  await person.pick('School');
  await person.next();
  await person.passGate();
  await person.write('What happened, from where you were?', 'a secret thing');
  await person.next();
}

const cover = (inside: Window) => inside.document.querySelector<HTMLDialogElement>('[data-talk-cover]');
const isGone = ({ frame }: Framed) => frame.contentDocument?.title === 'Dull';
async function shift(): Promise<void> {
  await sendKeys({ press: 'Shift' });
}

describe('Leave quickly', () => {
  afterEach(async () => {
    document.body.replaceChildren();
    await breath(20);
    await emptyDevice();
  });

  it('covers in the same task, wipes, and replaces the page', async () => {
    const framing = await framed();
    await toWords(framing);
    const { window: inside, person } = framing;
    const before = inside.history.length;
    person.find('button', 'Leave quickly').click();
    const sheet = cover(inside)!;
    ok(sheet.open && sheet.matches(':modal'), 'covered at once, above everything');
    const { width, height } = sheet.getBoundingClientRect();
    ok(width >= inside.innerWidth && height >= inside.innerHeight, 'the whole page');
    await person.settled();
    excludes(person.root.textContent!, 'secret');
    ok(![...person.root.querySelectorAll('textarea')].some((one) => one.value), 'nothing typed either');
    await until(() => isGone(framing), 'the dull page');
    equal(framing.frame.contentWindow!.history.length, before, 'replaced, not added');
  });

  it('goes within 300 ms even where wiping hangs', async () => {
    const framing = await framed();
    await toWords(framing);
    const { window: inside, person } = framing;
    const clear = inside.IDBObjectStore.prototype;
    clear.clear = () => ({}) as IDBRequest<undefined>;
    await person.press('Keep on this device');
    await until(() => entries().then((all) => all.length > 0), 'something kept');
    const from = performance.now();
    person.find('button', 'Leave quickly').click();
    await until(() => isGone(framing), 'the dull page');
    ok(performance.now() - from < 1500, 'in time');
  });

  it('wipes what is kept on this device, whatever it is', async () => {
    const framing = await framed();
    await toWords(framing);
    await framing.person.press('Keep on this device');
    await until(() => entries().then((all) => all.length > 0), 'something kept');
    framing.person.find('button', 'Leave quickly').click();
    await until(() => isGone(framing), 'the dull page');
    same(await entries(), []);
  });

  it('wipes what an earlier visit kept, from the first screen, before the rest has come', async () => {
    const first = await framed();
    await toWords(first);
    await first.person.press('Keep on this device');
    await until(() => entries().then((all) => all.length > 0), 'something kept');
    first.frame.remove();
    await breath(50);
    const framing = await framed();
    framing.person.find('button', 'Leave quickly').click();
    await until(() => isGone(framing), 'the dull page');
    await until(() => entries().then((all) => all.length === 0), 'nothing kept');
  });

  it('lies above the page’s own dialog and cannot be closed by Escape', async () => {
    const framing = await framed();
    await toWords(framing);
    const { window: inside, person } = framing;
    const theirs = inside.document.querySelector<HTMLDialogElement>('#theirs')!;
    theirs.showModal();
    inside.IDBObjectStore.prototype.clear = () => ({}) as IDBRequest<undefined>;
    (person.root.querySelector('.bar .leave') as HTMLElement).click();
    const sheet = cover(inside)!;
    const middle = inside.document.elementFromPoint(inside.innerWidth / 2, inside.innerHeight / 2);
    equal(middle, sheet, 'what lies on top');
    sheet.dispatchEvent(new inside.Event('cancel', { cancelable: true }));
    ok(sheet.open, 'still covered');
    await until(() => isGone(framing), 'the dull page');
  });

  it('Shift, pressed and released alone three times, leaves too', async () => {
    const framing = await framed();
    await toWords(framing);
    framing.person.find('button', 'Next').focus();
    await shift();
    await shift();
    ok(!cover(framing.window), 'not yet');
    await shift();
    await until(() => isGone(framing), 'the dull page');
  });

  it('Shift to write a capital, or with other keys, never leaves', async () => {
    const framing = await framed();
    await toWords(framing);
    const { person, window: inside } = framing;
    const asked = person.asked;
    person.box(asked).focus();
    for (const letter of ['A', 'B', 'C', 'D']) {
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: letter });
      await sendKeys({ up: 'Shift' });
    }
    await shift();
    await sendKeys({ press: 'x' });
    await shift();
    await sendKeys({ press: 'y' });
    await shift();
    for (let times = 0; times < 3; times += 1) {
      await sendKeys({ down: 'Control' });
      await shift();
      await sendKeys({ up: 'Control' });
    }
    await breath(30);
    ok(!cover(inside) && !isGone(framing), 'still here');
    equal(person.box(asked).value, 'ABCDxy');
  });

  it('Shift three times from anywhere in the page leaves, before anything was typed', async () => {
    const framing = await framed();
    framing.window.document.body.tabIndex = -1;
    framing.window.document.body.focus();
    framing.frame.focus();
    for (let times = 0; times < 3; times += 1) await shift();
    await until(() => isGone(framing), 'the dull page');
  });

  it('tells nobody', async () => {
    const framing = await framed();
    await toWords(framing);
    const heard: string[] = [];
    for (const name of ['talk-result', 'talk-delivery', 'talk-end', 'talk-error'])
      framing.window.document.addEventListener(name, () => heard.push(name));
    framing.person.find('button', 'Leave quickly').click();
    await until(() => isGone(framing), 'the dull page');
    same(heard, []);
  });
});
