import { emulateMedia, executeServerCommand } from '@web/test-runner-commands';
import { equal, ok, until } from './support/check.js';
import { atText, lookGuide, of, pageStyle, part, tidyLook } from './support/look.js';
import { visitAgency } from './support/page.js';

describe('media', () => {
  afterEach(async () => {
    await emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
    tidyLook();
  });

  it('what stands there when a page is opened is there at once; what follows arrives', async () => {
    const person = await visitAgency({ guide: lookGuide });
    equal(of(part(person, 'now')).animationName, 'none');
    await person.begin();
    equal(of(part(person, 'now')).animationName, 'arrive');
  });

  it('reduced motion: nothing moves', async () => {
    const person = await atText();
    equal(of(part(person, 'now')).animationName, 'arrive');
    await emulateMedia({ reducedMotion: 'reduce' });
    equal(of(part(person, 'now')).animationName, 'none');
    equal(
      [...person.root.querySelectorAll('*')].filter((one) => parseFloat(of(one).transitionDuration) > 0).length,
      0,
      'transitions',
    );
  });

  it('dark: its own colours, which an agency can set', async () => {
    pageStyle('talk-dialogue { --talk-ink-dark: rgb(9, 9, 9); --talk-ink: rgb(8, 8, 8); }');
    const person = await atText();
    const light = of(part(person, 'base')).backgroundColor;
    equal(of(part(person, 'base')).color, 'rgb(8, 8, 8)');
    await emulateMedia({ colorScheme: 'dark' });
    ok(of(part(person, 'base')).backgroundColor !== light, 'another paper');
    equal(of(part(person, 'base')).color, 'rgb(9, 9, 9)');
    equal(of(part(person, 'base')).colorScheme, 'dark');
  });

  it('forced colours: what is picked and what leaves can be told apart', async () => {
    const { done } = await executeServerCommand<{ done: boolean }, boolean>('forced-colors', true);
    ok(done, 'colours that are forced');
    try {
      const person = await visitAgency({ guide: lookGuide });
      await person.pick('An adult');
      await until(() => matchMedia('(forced-colors: active)').matches, 'forced colours');
      const chip = (name: string) => of(person.option(name).closest('label')!.querySelector('span')!).backgroundColor;
      ok(chip('An adult') !== chip('A child'), 'picked and not picked');
      equal(of(part(person, 'leave')).borderTopWidth, '3px');
      equal(of(part(person, 'next')).borderTopWidth, '3px');
    } finally {
      await executeServerCommand('forced-colors', false);
    }
  });
});
