import { setViewport } from '@web/test-runner-commands';
import { equal, ok } from './support/check.js';
import { guideOf, kinds } from './support/guide.js';
import { known, tidy, visit } from './support/page.js';

const of = (element: Element) => getComputedStyle(element);

/** Every word of a label, by where it stands. */
function wordsIn(label: Element): Range[] {
  return [...label.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .flatMap((node) =>
      [...(node.textContent ?? '').matchAll(/\S+/g)].map((match) => {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        return range;
      }),
    );
}

describe('feelings and labels', () => {
  afterEach(tidy);

  for (const size of ['18px', '20px', '24px'])
    for (const lang of ['en', 'cy'])
      it(`no feeling is cut or touches its border: ${lang}, ${size}, at 320 pixels`, async () => {
        await setViewport({ width: 320, height: 640 });
        document.body.style.margin = '0';
        try {
          const only = { ...kinds.words['en']! };
          const guide = guideOf(
            `faces-${lang}-${size}`,
            kinds.steps.filter((step) => step.id === 'feel'),
            only,
            { languages: [lang], words: { [lang]: only } },
          );
          const person = await visit({ guide: known(guide), lang });
          person.element.style.setProperty('--talk-size', size);
          await person.leaveFirst(lang === 'cy' ? 'Nesaf' : 'Next');
          const cards = [...person.root.querySelectorAll<HTMLElement>('.feelings .chip > span')];
          equal(cards.length, 18);
          for (const card of cards) {
            const { left, right } = card.getBoundingClientRect();
            for (const word of wordsIn(card)) {
              const rects = [...word.getClientRects()];
              equal(rects.length, 1, `${word} stays whole`);
              ok(rects[0]!.left >= left + 3 && rects[0]!.right <= right - 3, `${word} keeps off the border`);
            }
          }
          ok(document.documentElement.scrollWidth <= 320, `as wide as ${document.documentElement.scrollWidth}`);
        } finally {
          document.body.style.margin = '';
          await setViewport({ width: 800, height: 600 });
        }
      });

  it('a chosen feeling carries the person’s own mark, which can be told apart', async () => {
    const person = await visit({
      guide: known(
        guideOf(
          'mine',
          kinds.steps.filter((one) => one.id === 'feel'),
          kinds.words['en']!,
        ),
      ),
    });
    await person.begin();
    await person.pick('calm');
    const card = of(person.option('calm').closest('label')!.querySelector('span')!);
    equal(card.borderTopColor, 'rgb(201, 120, 26)');
    ok(contrast(card.borderTopColor, card.backgroundColor) >= 3, 'against the card');
    ok(
      contrast(card.borderTopColor, of(person.root.querySelector('.root')!).backgroundColor) >= 3,
      'against the paper',
    );
    ok(contrast(card.color, card.backgroundColor) >= 7, 'the word');
  });

  it('a label on the first screen is nearer to its own chips than to what stands above', async () => {
    const person = await visit({ guide: known({ ...kinds, id: 'labels' }) });
    const groups = [...person.root.querySelectorAll<HTMLElement>('fieldset')];
    ok(groups.length > 1, 'groups');
    for (const group of groups) {
      const legend = group.querySelector('legend')!.getBoundingClientRect();
      const below = group.querySelector('.chips')!.getBoundingClientRect().top - legend.bottom;
      const above = legend.top - group.previousElementSibling!.getBoundingClientRect().bottom;
      ok(above >= below * 1.5 + 8, `${group.innerText}: ${above} above, ${below} below`);
    }
  });
});

/** As WCAG counts it. */
function contrast(one: string, other: string): number {
  const light = (colour: string) => {
    const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [high = 0, low = 0] = [light(one), light(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}
