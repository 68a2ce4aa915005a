import { announce, prepareAnnouncer } from '../../packages/elements/internal/announcer.js';
import { equal, ok, same, until } from './support/check.js';
import { announcer, known, said, tidy, visit } from './support/page.js';
import { kinds } from './support/guide.js';

describe('the announcer', () => {
  afterEach(tidy);

  it('is one polite region in the document’s light DOM, there before it speaks, hidden from eyes alone', async () => {
    ok(!announcer(), 'none before the first element');
    await visit({ guide: known(kinds) });
    await visit({ guide: known(kinds) });
    const regions = document.querySelectorAll<HTMLElement>('[aria-live]');
    equal(regions.length, 1, 'one for two elements');
    const region = regions[0]!;
    equal(region.parentElement, document.body);
    same([region.getAttribute('aria-live'), region.getAttribute('role'), region.textContent], ['polite', null, '']);
    const { width, height } = region.getBoundingClientRect();
    same([width, height], [1, 1]);
    ok(getComputedStyle(region).display !== 'none' && getComputedStyle(region).visibility === 'visible', 'spoken');
  });

  it('speaks a quarter of a second after focus has moved, once', async () => {
    prepareAnnouncer();
    const changes: { at: number; text: string }[] = [];
    const watch = new MutationObserver(() => changes.push({ at: performance.now(), text: announcer()!.textContent! }));
    watch.observe(announcer()!, { childList: true, characterData: true, subtree: true });
    const asked = performance.now();
    announce('something to hear');
    await said('something to hear');
    watch.disconnect();
    const spoken = changes.filter((one) => one.text !== '');
    equal(spoken.length, 1);
    const after = spoken[0]!.at - asked;
    ok(after >= 245 && after < 1500, `about 250 ms, saw ${Math.round(after)}`);
  });

  it('what is said last is what is spoken', async () => {
    prepareAnnouncer();
    const heard: string[] = [];
    const watch = new MutationObserver(() => heard.push(announcer()!.textContent!));
    watch.observe(announcer()!, { childList: true, characterData: true, subtree: true });
    announce('first');
    announce('second');
    await said('second');
    watch.disconnect();
    ok(!heard.includes('first'), 'the first was overtaken');
  });

  it('moves into a modal dialog while one is open, and out again', async () => {
    prepareAnnouncer();
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    announce('inside', dialog);
    await said('inside');
    equal(announcer()!.parentElement, dialog);
    dialog.close();
    announce('outside');
    await said('outside');
    equal(announcer()!.parentElement, document.body);
    equal(document.querySelectorAll('[aria-live]').length, 1);
  });

  it('speaks from inside the page’s own open dialog, where the body is inert', async () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    const person = await visit({ guide: known(kinds) }, dialog);
    await person.begin();
    await person.next();
    await person.press('Skip this one');
    await person.press('Skip this one');
    await person.press('Keep going');
    await person.pick('Tea');
    await person.pick('Milk');
    await person.pick('Water');
    await said('That is 2. Take one away to pick another.');
    ok(dialog.contains(announcer()), 'the region stands in the dialog');
  });

  it('is made again where a page has cleared its body', async () => {
    await visit({ guide: known(kinds) });
    document.body.replaceChildren();
    announce('still here');
    await until(() => announcer()?.textContent === 'still here', 'the region to be back');
  });

  it('too many picks are said aloud', async () => {
    const person = await visit({ guide: known(kinds) });
    await person.begin();
    await person.next();
    await person.press('Skip this one');
    await person.press('Skip this one');
    await person.press('Keep going');
    await person.pick('Tea');
    await person.pick('Milk');
    await person.pick('Water');
    await said('That is 2. Take one away to pick another.');
  });
});
