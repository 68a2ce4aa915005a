import { setViewport } from '@web/test-runner-commands';
import { equal, ok } from './support/check.js';
import { atText, lookGuide, of, pageStyle, part, tidyLook } from './support/look.js';
import { tidy, visit } from './support/page.js';
import type { Person } from './person.js';

describe('parts and properties', () => {
  afterEach(() => {
    tidyLook();
  });

  it('every documented part can be styled', async () => {
    const names = ['base', 'bar', 'leave', 'transcript', 'own-words', 'now', 'input', 'next'];
    pageStyle(names.map((name) => `talk-dialogue::part(${name}) { border: 7px dotted rgb(1, 2, 3); }`).join('\n'));
    const person = await atText();
    await person.write('What happened?', 'alpha');
    await person.next();
    await person.press('Back');
    for (const name of names) {
      if (name === 'transcript' || name === 'own-words') continue;
      equal(of(part(person, name)).borderTopWidth, '7px', name);
    }
    await person.next();
    for (const name of ['transcript', 'own-words']) equal(of(part(person, name)).borderTopWidth, '7px', name);
  });

  it('every documented property takes effect', async () => {
    const values = {
      '--talk-size': '25px',
      '--talk-font': 'monospace',
      '--talk-words-font': 'fantasy',
      '--talk-radius': '3px',
      '--talk-paper': 'rgb(1, 1, 1)',
      '--talk-sheet': 'rgb(2, 2, 2)',
      '--talk-ink': 'rgb(3, 3, 3)',
      '--talk-soft': 'rgb(4, 4, 4)',
      '--talk-press': 'rgb(5, 5, 5)',
      '--talk-on-press': 'rgb(6, 6, 6)',
      '--talk-mark': 'rgb(7, 7, 7)',
    };
    pageStyle(
      `talk-dialogue { ${Object.entries(values)
        .map((one) => one.join(': '))
        .join('; ')} }`,
    );
    const person = await atText();
    const base = of(part(person, 'base'));
    equal(base.fontSize, '25px');
    equal(base.fontFamily, 'monospace');
    equal(base.borderTopLeftRadius, '3px');
    equal(base.backgroundColor, 'rgb(1, 1, 1)');
    equal(base.color, 'rgb(3, 3, 3)');
    const box = of(part(person, 'input'));
    equal(box.fontFamily, 'fantasy');
    equal(box.backgroundColor, 'rgb(2, 2, 2)');
    equal(of(part(person, 'next')).backgroundColor, 'rgb(5, 5, 5)');
    equal(of(part(person, 'next')).color, 'rgb(6, 6, 6)');
    equal(of(person.root.querySelector('.hint')!).color, 'rgb(4, 4, 4)');
    const first = await visit({ guide: lookGuide });
    equal(of(first.root.querySelector('.limits')!).borderInlineStartColor, 'rgb(7, 7, 7)');
  });

  it('everything grows with the one size', async () => {
    const person = await atText();
    const before = part(person, 'next').getBoundingClientRect().height;
    const ask = parseFloat(of(person.root.querySelector('.ask')!).fontSize);
    person.element.style.setProperty('--talk-size', '36px');
    equal(parseFloat(of(person.root.querySelector('.ask')!).fontSize), ask * 2);
    ok(part(person, 'next').getBoundingClientRect().height > before, 'the button grows');
  });
});

describe('fit', () => {
  afterEach(() => {
    tidyLook();
  });

  it('a page’s resets and small rem change nothing', async () => {
    const quiet = await atText();
    const measure = (person: Person) =>
      ['.ask', '.next', 'textarea', '.bar button'].map((one) => {
        const { height } = person.root.querySelector(one)!.getBoundingClientRect();
        const { fontSize, fontFamily, color, letterSpacing, textAlign } = of(person.root.querySelector(one)!);
        return [height.toFixed(3), fontSize, fontFamily, color, letterSpacing, textAlign].join(' ');
      });
    const before = measure(quiet).join('\n');
    tidy();
    pageStyle(`html { font-size: 62.5%; } * { all: revert; }
      body { font: 9px/9 cursive; color: red; letter-spacing: 1em; text-align: right; text-transform: uppercase; word-spacing: 2em; }
      button, input, textarea, fieldset, legend, p, h2 { margin: 30px !important; padding: 30px !important; color: red !important; }`);
    equal(measure(await atText()).join('\n'), before);
  });

  it('nothing outside is styled', async () => {
    const outside = document.createElement('button');
    outside.textContent = 'outside';
    document.body.append(outside);
    const before = JSON.stringify({ ...of(outside) });
    await atText();
    equal(JSON.stringify({ ...of(outside) }), before);
    equal(document.adoptedStyleSheets.length, 0);
  });

  it('hidden hides it', async () => {
    const person = await atText();
    person.element.hidden = true;
    equal(of(person.element).display, 'none');
  });

  it('320 pixels wide: nothing is wider than the page, and what is pressed is large enough', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      const person = await atText();
      ok(document.documentElement.scrollWidth <= 320, `as wide as ${document.documentElement.scrollWidth}`);
      for (const button of person.root.querySelectorAll<HTMLElement>('button, summary')) {
        const { width, height } = button.getBoundingClientRect();
        ok(height === 0 || (height >= 44 && width >= 44), `${button.innerText} is ${width} by ${height}`);
      }
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });
});
