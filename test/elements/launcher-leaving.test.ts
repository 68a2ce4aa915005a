import type { TalkDialogue } from '../../packages/elements/index.js';
import { Person } from './person.js';
import { equal, ok, until } from './support/check.js';
import { tidy } from './support/page.js';

describe('a conversation in the launcher', () => {
  afterEach(tidy);

  it('Leave quickly works from inside: covered above the dialog, then gone', async () => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
    frame.src = '/fixtures/frame.html';
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    const page = frame.contentDocument!;
    const script = Object.assign(page.createElement('script'), {
      type: 'module',
      src: '/packages/sdk/define/talk-launcher.ts',
    });
    page.head.append(script);
    await new Promise((resolve) => script.addEventListener('load', resolve, { once: true }));
    const launcher = page.createElement('talk-launcher');
    launcher.setAttribute('agency', '#us');
    launcher.setAttribute('deliver-to', 'page');
    launcher.setAttribute('environment', 'demo');
    page.body.append(launcher);
    launcher.shadowRoot!.querySelector('button')!.click();
    const element = launcher.querySelector<TalkDialogue>('talk-dialogue')!;
    await until(() => element.shadowRoot?.querySelector('[name=place]'), 'the first screen');
    const person = new Person(element);
    person.find('button', 'Leave quickly').click();
    const sheet = page.querySelector<HTMLDialogElement>('[data-talk-cover]')!;
    ok(sheet.matches(':modal'), 'covered at once');
    const { width, height } = sheet.getBoundingClientRect();
    equal(page.elementFromPoint(width / 2, height / 2), sheet, 'above the dialog');
    await until(() => frame.contentDocument?.title === 'Dull', 'the dull page');
  });
});
