import { emulateMedia } from '@web/test-runner-commands';
import { equal, ok } from './support/check.js';
import { kinds } from './support/guide.js';
import { known, tidy, visit } from './support/page.js';

const of = (element: Element) => getComputedStyle(element);

describe('on paper', () => {
  afterEach(async () => {
    await emulateMedia({ media: 'screen' });
    tidy();
  });

  it('the browser’s own printing shows the words whole: no bar, no buttons, no answer over two pages', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    const person = await visit({ guide: known(kinds) });
    await person.begin();
    await person.next();
    const part = (name: string) => person.root.querySelector<HTMLElement>(`[part~="${name}"]`)!;
    await person.write('What happened?', 'line\n'.repeat(60));
    await person.next();
    await emulateMedia({ media: 'print' });
    ok(!part('bar').checkVisibility(), 'no bar');
    for (const button of person.root.querySelectorAll('button')) ok(!button.checkVisibility(), button.innerText);
    const own = part('own-words');
    ok(own.checkVisibility() && own.scrollHeight <= own.clientHeight, 'the words, whole');
    equal(of(own.closest('.entry')!).breakInside, 'avoid');
    equal(of(part('base')).color, 'rgb(0, 0, 0)');
    equal(of(part('base')).backgroundColor, 'rgb(255, 255, 255)');
    await emulateMedia({ media: 'screen' });
    await person.press('Back');
    await emulateMedia({ media: 'print' });
    const box = person.root.querySelector<HTMLTextAreaElement>('textarea')!;
    ok(
      box.scrollHeight <= box.clientHeight + 4,
      `what is being written, whole: ${box.scrollHeight} in ${box.clientHeight}`,
    );
    await emulateMedia({ colorScheme: 'light' });
  });
});
