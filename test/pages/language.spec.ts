import { expect, test } from './house.js';
import { finishEarly, HAPPENED, MIND } from './sharing.js';

test('words in the middle of being typed stay, with the caret where it was', async ({ site, somebody }) => {
  const person = await somebody();
  await person.openWhole(`${site.origin}/family.html`);
  await person.startTalking('A row');
  await person.box(HAPPENED).pressSequentially('We were all tired and');
  await person.page.keyboard.press('ArrowLeft');
  await person.page.keyboard.press('ArrowLeft');
  await person.press('Cymraeg');
  const welsh = person.box('Beth ddigwyddodd, o ble roeddech chi?');
  await expect(welsh).toHaveValue('We were all tired and');
  expect(await welsh.evaluate((box: HTMLTextAreaElement) => box.selectionStart)).toBe('We were all tired a'.length);
  await welsh.focus();
  await person.page.keyboard.type('X');
  await expect(welsh).toHaveValue('We were all tired aXnd');
  await person.press('English');
  await expect(person.box(HAPPENED)).toHaveValue('We were all tired aXnd');
});

test('the switch keeps the focus that it was given', async ({ site, somebody }) => {
  const person = await somebody();
  await person.openWhole(`${site.origin}/family.html`);
  await person.startTalking('A row');
  await person.isAsked(HAPPENED);
  await person.button('Cymraeg').focus();
  await person.page.keyboard.press('Enter');
  await expect(person.button('English')).toBeFocused();
  await person.page.keyboard.press('Enter');
  await expect(person.button('Cymraeg')).toBeFocused();
});

test('what is half picked, half named and half planned stays too', async ({ site, somebody }) => {
  const person = await somebody();
  await person.openWhole(`${site.origin}/family.html`);
  await person.startTalking('A row');
  await person.skip();
  await person.answer({ ask: MIND, write: 'Something.' });
  await person.tell({ ask: 'How did you feel then?', pick: ['cross', 'sad'], own: 'stormy' });
  await person.press('Cymraeg');
  const then = person.group('Sut roeddech chi’n teimlo bryd hynny?');
  await expect(then.getByRole('checkbox', { name: 'yn grac' })).toBeChecked();
  await expect(then.getByRole('checkbox', { name: 'yn drist' })).toBeChecked();
  await expect(then.getByRole('textbox')).toHaveValue('stormy');
  await person.press('English');
  await person.next();
  await person.skip();
  await person.pick('Which is closest for you?', 'It happened to me');
  await person.next();
  await person.box(person.labels.someone).fill('Auntie B');
  await person.press('Cymraeg');
  await expect(person.box('Rhywun arall: enw cyntaf, llythrennau neu symbol')).toHaveValue('Auntie B');
  await person.press('English');
  await person.next();
  await expect(person.transcript).toContainText('Auntie B');
});

test('lang and dir say what is on the screen, and the page’s own stay', async ({ site, somebody }) => {
  const person = await somebody();
  await person.openWhole(`${site.origin}/family.html`);
  const root = person.place.locator('[part=base]');
  await expect(root).toHaveAttribute('lang', 'en');
  await expect(person.button('Cymraeg')).toHaveAttribute('lang', 'cy');
  await person.press('Cymraeg');
  await expect(root).toHaveAttribute('lang', 'cy');
  await expect(root).toHaveAttribute('dir', 'ltr');
  await expect(person.button('English')).toHaveAttribute('lang', 'en');
  expect(await person.page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
    'en',
    '',
  ]);
});

test('a page in Welsh begins in Welsh, and the first screen offers both', async ({ site, somebody }) => {
  const person = await somebody({ speaks: 'cy' });
  await person.openWhole(`${site.origin}/teulu.html`);
  await person.sees('Siarad drwyddo');
  const choice = person.group('Pa iaith?');
  await expect(choice.getByRole('radio', { name: 'Cymraeg' })).toBeChecked();
  await choice.getByRole('radio', { name: 'English' }).check();
  await person.sees('Talk it through');
});

test('questions are shared in the language they were answered in', async ({ site, somebody }) => {
  const person = await somebody();
  await person.openWhole(`${site.origin}/family.html`);
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: 'In English.' });
  await person.press('Cymraeg');
  await person.tell({ ask: 'Beth oedd yn mynd drwy eich meddwl?', write: 'Yn Gymraeg.' });
  await person.press('Nesaf');
  await person.press('English');
  await finishEarly(person);
  await person.tick(HAPPENED, MIND);
  await person.press('Share the ticked parts');
  await person.sees('It has arrived');
  expect(JSON.parse(site.receiver.taken[0]!.body)).toMatchObject({
    language: 'en',
    answers: [
      { lang: 'en', asked: HAPPENED, value: { text: 'In English.' } },
      { lang: 'cy', asked: 'Beth oedd yn mynd drwy eich meddwl?', value: { text: 'Yn Gymraeg.' } },
    ],
  });
});
