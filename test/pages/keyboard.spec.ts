import type { Locator } from '@playwright/test';
import { expect, test } from './house.js';
import type { Person } from './person.js';
import { HAPPENED, MIND, share, toShare } from './sharing.js';

const isFocused = (target: Locator) =>
  target.evaluate((element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element);

/** Presses Tab (or Shift and Tab) until the focus is there; a way that is too long fails. */
async function tabTo(person: Person, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let times = 0; times < 45; times++) {
    await person.page.keyboard.press(key);
    if (await isFocused(target)) return;
  }
  throw new Error(`${key} does not lead to ${String(target)}`);
}

const key = (person: Person, ...keys: string[]) =>
  keys.reduce((before, one) => before.then(() => person.page.keyboard.press(one)), Promise.resolve());

const radio = (person: Person, name: string) => person.place.getByRole('radio', { name, exact: true });

test('the whole way by keyboard alone', async ({ demo, somebody }) => {
  const person = await somebody();
  const { keyboard } = person.page;
  await person.openWhole(`${demo.origin}/`);
  await tabTo(person, radio(person, 'An adult'));
  await key(person, 'Space');
  await tabTo(person, radio(person, 'Good place'));
  await key(person, 'Space');
  await tabTo(person, person.button('Next'));
  await key(person, 'Enter');

  await expect(person.group('What would you like to talk through?')).toBeFocused();
  await key(person, 'Tab', 'Space', 'ArrowDown', 'ArrowDown', 'ArrowUp');
  await expect(radio(person, 'Something someone said')).toBeChecked();
  await tabTo(person, person.button('Next'));
  await key(person, 'Enter');

  await expect(person.group('Is any of this going on?')).toBeFocused();
  await key(person, 'Tab', 'Space');
  await expect(radio(person, 'None of these')).toBeChecked();
  await tabTo(person, person.button('Next'));
  await key(person, 'Space');

  await expect(person.box(HAPPENED)).toBeFocused();
  await keyboard.type('One line');
  await key(person, 'Enter');
  await keyboard.type('and another');
  await expect(person.box(HAPPENED)).toHaveValue('One line\nand another');
  await key(person, 'Control+Enter');

  await expect(person.box(MIND)).toBeFocused();
  await keyboard.type('A thought');
  await key(person, 'Meta+Enter');

  await expect(person.group('How did you feel then?')).toBeFocused();
  await key(person, 'Tab', 'Space', 'Tab', 'Space');
  await expect(person.place.getByRole('checkbox', { checked: true })).toHaveCount(2);
  await tabTo(person, person.button('Next'));
  await key(person, 'Enter');

  await expect(person.group('And how do you feel now?')).toBeFocused();
  await tabTo(person, person.button('Back'));
  await key(person, 'Enter');
  await expect(person.group('How did you feel then?')).toBeFocused();
  await tabTo(person, person.button('Next'));
  await key(person, 'Enter');
  await expect(person.group('And how do you feel now?')).toBeFocused();

  await tabTo(person, person.button('Stop or take a break'));
  await key(person, 'Enter');
  await expect(person.title('No rush')).toBeFocused();
  await tabTo(person, person.button('Finish here'));
  await key(person, 'Enter');
  await expect(person.title('Here is what you said')).toBeFocused();
  await tabTo(person, person.button('Yes'));
  await key(person, 'Enter');
  await expect(person.title('Choose what to share')).toBeFocused();
  await tabTo(person, person.place.getByRole('checkbox', { name: HAPPENED }));
  await key(person, 'Space');
  await tabTo(person, person.button('Share the ticked parts'));
  await key(person, 'Enter');
  await expect(person.title('It has arrived')).toBeFocused();
  await tabTo(person, person.button('Finish'));
  await key(person, 'Enter');
  await expect(person.title('Thank you for your time')).toBeFocused();
});

test('Back, Skip this one, Next come in that order, and Shift with Tab goes back through them', async ({
  site,
  somebody,
}) => {
  const person = await somebody();
  await person.openWhole(`${site.origin}/family.html`);
  await person.startTalking('A row');
  await expect(person.box(HAPPENED)).toBeFocused();
  for (const name of ['Back', 'Skip this one', 'Next']) {
    await key(person, 'Tab');
    await expect(person.button(name)).toBeFocused();
  }
  for (const name of ['Skip this one', 'Back']) {
    await key(person, 'Shift+Tab');
    await expect(person.button(name)).toBeFocused();
  }
  await key(person, 'Shift+Tab');
  await expect(person.box(HAPPENED)).toBeFocused();
  await tabTo(person, person.button('Leave quickly'), 'Shift+Tab');
});

test('Help opens, holds the focus, closes with Escape and gives the focus back', async ({ site, somebody }) => {
  const person = await somebody();
  await person.openWhole(`${site.origin}/family.html`);
  await person.startTalking('A row');
  await person.write(HAPPENED, 'Half');
  await tabTo(person, person.button('Help'), 'Shift+Tab');
  await key(person, 'Enter');
  const dialog = person.place.getByRole('dialog', { name: 'Who can help' });
  await expect(dialog).toBeVisible();
  for (let times = 0; times < 25; times++) {
    await key(person, 'Tab');
    const inside = await person.place.evaluate((host) => {
      const active = host.shadowRoot?.activeElement;
      return document.activeElement === document.body || (active?.closest('dialog') ?? null) !== null;
    });
    expect(inside).toBe(true);
  }
  await key(person, 'Escape');
  await expect(dialog).toBeHidden();
  await expect(person.button('Help')).toBeFocused();
  await expect(person.box(HAPPENED)).toHaveValue('Half');
});

test('a changed answer opens where it stands, with the focus in it', async ({ site, somebody }) => {
  const person = await somebody();
  await person.openWhole(`${site.origin}/family.html`);
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: 'First.' });
  await expect(person.box(MIND)).toBeFocused();
  const change = person.place.getByRole('button', { name: /^Change: What happened/ });
  await tabTo(person, change, 'Shift+Tab');
  await key(person, 'Enter');
  await expect(person.box(HAPPENED)).toBeFocused();
  await key(person, 'Control+End');
  await person.page.keyboard.type(' More.');
  await key(person, 'Control+Enter');
  await expect(person.box(MIND)).toBeFocused();
  await expect(person.transcript).toContainText('First. More.');
});

test('Enter adds a person by the name that was typed, and the box is free again', async ({ site, somebody }) => {
  const person = await somebody();
  await person.openWhole(`${site.origin}/family.html`);
  await person.startTalking('School', 'child');
  await person.answer({ ask: 'What happened?', write: 'A thing.' });
  await person.skip();
  await person.answer({ ask: 'And now?', pick: ['okay'] });
  const box = person.box(person.labels.someone);
  await box.focus();
  await person.page.keyboard.type('Mo');
  await key(person, 'Enter');
  await expect(person.place.getByRole('checkbox', { name: 'Mo' })).toBeChecked();
  await expect(box).toHaveValue('');
  await expect(box).toBeFocused();
});

test('what is said aloud stands in one polite region of the page, and nowhere else', async ({ site, somebody }) => {
  const person = await somebody();
  await person.openWhole(`${site.origin}/family.html`);
  const region = person.page.locator('body > [data-talk-announcer]');
  await expect(region).toHaveCount(1);
  await expect(region).toHaveAttribute('aria-live', 'polite');
  expect(await region.getAttribute('role')).toBeNull();
  await expect(region).toHaveText('');
  expect(await region.evaluate((element) => element.getRootNode() === document)).toBe(true);

  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: 'Said.' });
  const transcript = person.page.getByRole('region', { name: 'What you have said' });
  await expect(transcript.getByRole('list').first().getByRole('listitem').first()).toContainText('A row');
  const live = await person.place.evaluate(
    (host) => host.shadowRoot?.querySelectorAll('[aria-live],[role=log],[role=status],[role=alert],[role=feed]').length,
  );
  expect(live).toBe(0);

  await person.press('Stop or take a break');
  await person.press('Finish here');
  await person.press('Yes');
  await share(person);
  await person.hears('It has arrived');
  // It goes again, so that nobody finds it by reading on.
  await expect(region).toHaveText('');
});

test('what happens while Help is open can be heard in it', async ({ site, somebody }) => {
  const person = await somebody();
  await toShare(person, `${site.origin}/family.html`);
  person.watch.expects(/ERR_INTERNET_DISCONNECTED/);
  await person.page.context().setOffline(true);
  await share(person);
  await person.sees('Not arrived yet');
  await person.press('Help');
  const dialog = person.place.getByRole('dialog', { name: 'Who can help' });
  await expect(dialog).toBeVisible();
  await person.page.context().setOffline(false);
  await expect(dialog.locator('[data-talk-announcer]')).toHaveText('It has arrived');
  await person.press('Close');
  await expect(person.page.locator('body > [data-talk-announcer]')).toHaveCount(1);
});

test('what people type is nobody else’s business: no autofill, no spelling service, no translation', async ({
  site,
  somebody,
}) => {
  const person = await somebody();
  const wanted = { autocomplete: 'off', spellcheck: 'false', writingsuggestions: 'false', translate: 'no' };
  const look = async (count: number) => {
    const boxes = await person.place.getByRole('textbox').all();
    expect(boxes.length).toBeGreaterThanOrEqual(count);
    for (const box of boxes)
      for (const [name, value] of Object.entries(wanted)) await expect(box).toHaveAttribute(name, value);
  };
  await person.openWhole(`${site.origin}/family.html`);
  await person.begin();
  await person.isAsked('What would you like to talk through?');
  await look(1);
  await person.choose('A row');
  await person.next();
  await person.gate('none');
  await person.isAsked(HAPPENED);
  await look(1);
  await person.answer({ ask: HAPPENED, write: 'x' });
  await person.answer({ ask: MIND, write: 'y' });
  await person.isAsked('How did you feel then?');
  await look(1);
  await person.press('Stop or take a break');
  await person.press('Finish here');
  await person.press('Yes');
  await look(1);
});

test('with less motion asked for, nothing moves', async ({ site, somebody }) => {
  const person = await somebody();
  await person.openWhole(`${site.origin}/family.html`);
  await person.startTalking('A row');
  await person.isAsked(HAPPENED);
  const running = await person.place.evaluate((host) => host.shadowRoot?.getAnimations().length);
  expect(running).toBe(0);
});
