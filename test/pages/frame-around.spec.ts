import { violations } from './axe.js';
import { finishEarly, HAPPENED, MIND, WORDS } from './sharing.js';
import { expect, test } from './two-sites.js';

test('the frame is as tall as what is in it, and grows and shrinks', async ({ sites, visitor }) => {
  const person = await visitor({ viewport: { width: 320, height: 568 } });
  await person.openWhole(`${sites.intranet}/index.html`);
  const fits = () =>
    person.place.evaluate(
      () =>
        document.documentElement.scrollHeight === innerHeight && document.documentElement.scrollWidth === innerWidth,
    );
  await expect.poll(fits).toBe(true);
  const first = await person.height();
  await person.begin();
  await person.isAsked('What would you like to talk through?');
  await expect.poll(() => person.height()).not.toBe(first);
  await person.choose('A row');
  await person.next();
  await person.gate('none');
  await person.isAsked(HAPPENED);
  const asked = await person.height();
  await person.write(HAPPENED, 'A line.\n'.repeat(40));
  await person.next();
  await person.isAsked(MIND);
  await expect.poll(() => person.height()).toBeGreaterThan(asked + 400);
  await expect.poll(fits).toBe(true);
  await person.back();
  await person.write(HAPPENED, 'Short.');
  await person.next();
  await expect.poll(() => person.height()).toBeLessThan(asked + 400);
  await expect.poll(fits).toBe(true);
});

for (const [name, viewport] of [
  ['a small phone', { width: 320, height: 568 }],
  ['400 % zoom', { width: 320, height: 256 }],
] as const)
  test(`${name}: the page around is the only thing that scrolls, and Leave quickly stays in sight`, async ({
    sites,
    visitor,
  }) => {
    const person = await visitor({ viewport });
    await person.openWhole(`${sites.intranet}/index.html`);
    await person.startTalking('A row');
    await person.answer({ ask: HAPPENED, write: 'A line.\n'.repeat(30) });
    await person.isAsked(MIND);
    await expect(person.box(MIND)).toBeInViewport();
    await expect(person.leaveOutside).toBeInViewport({ ratio: 1 });
    await person.page.mouse.move(160, 200);
    const before = await person.page.evaluate(() => scrollY);
    await person.page.mouse.wheel(0, -400);
    await expect.poll(() => person.page.evaluate(() => scrollY)).toBeLessThan(before);
    await expect(person.leaveOutside).toBeInViewport({ ratio: 1 });
    expect(await person.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await person.place.evaluate(() => scrollY)).toBe(0);
  });

test('the bar and Help stay where the person is, and there is one Leave quickly in sight', async ({
  sites,
  visitor,
}) => {
  const person = await visitor({ viewport: { width: 400, height: 700 } });
  await person.openWhole(`${sites.intranet}/index.html`);
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: 'A line.\n'.repeat(40) });
  await person.isAsked(MIND);
  await expect(person.button('Help')).toBeInViewport({ ratio: 1 });
  await expect(person.button('Leave quickly')).toHaveCount(0);
  await person.press('Help');
  const dialog = person.place.getByRole('dialog', { name: 'Who can help' });
  await expect(dialog.getByRole('heading', { name: 'Who can help' })).toBeInViewport({ ratio: 1 });
  await expect(dialog.getByRole('button', { name: 'Leave quickly' })).toBeInViewport({ ratio: 1 });
  await person.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const close = dialog.getByRole('button', { name: 'Close' }).last();
  await expect(close).toBeInViewport({ ratio: 1 });
  await close.click();
  await expect(dialog).toBeHidden();
});

test('where the page around covers its own button, the one in the frame comes back', async ({ sites, visitor }) => {
  const person = await visitor();
  await person.openWhole(`${sites.intranet}/index.html`);
  await expect(person.button('Leave quickly')).toHaveCount(0);
  await person.page.evaluate(() => {
    document.querySelector<HTMLElement>('main')!.style.setProperty('padding-top', '50px');
    document.querySelector('talk-frame')!.shadowRoot!.querySelector<HTMLElement>('.strip')!.hidden = true;
    dispatchEvent(new Event('resize'));
  });
  await expect(person.button('Leave quickly')).toBeVisible();
});

test('two frames on one page are two conversations', async ({ sites, visitor }) => {
  const one = await visitor();
  const two = one.atFrame(1);
  await one.openWhole(`${sites.intranet}/two.html`);
  await two.begin('given');
  await two.isAsked('What would you like to talk through?');
  await expect(one.title('Talk it through')).toBeVisible();
  expect(await two.height()).not.toBe(await one.height());
});

test('axe finds nothing on the page around, with the frame in it', async ({ sites, visitor }) => {
  const person = await visitor();
  await person.openWhole(`${sites.intranet}/index.html`);
  expect(await violations(person.page, 'html')).toEqual([]);
});

test('what a screen reader is told is said inside the frame', async ({ sites, visitor }) => {
  const person = await visitor();
  await person.openWhole(`${sites.intranet}/index.html`);
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: WORDS });
  await finishEarly(person);
  await person.press('Share the ticked parts');
  const announcer = person.iframe.contentFrame().locator('body > [data-talk-announcer]');
  await expect(announcer).toHaveText(/./);
});

test('Print prints the sheet, and Save my copy saves it, from inside the frame', async ({ sites, visitor }) => {
  const person = await visitor();
  await person.openWhole(`${sites.intranet}/index.html`);
  await person.place.evaluate(() => {
    addEventListener('beforeprint', () => {
      document.body.dataset['printed'] = document.querySelector('.talk-sheet')?.textContent ?? 'nothing';
    });
  });
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: WORDS });
  await finishEarly(person);
  await person.press('Share nothing');
  await person.press('Print');
  await expect(person.iframe.contentFrame().locator('body')).toHaveAttribute('data-printed', new RegExp(WORDS));
  const download = person.page.waitForEvent('download');
  await person.press('Save my copy');
  expect((await download).suggestedFilename()).toBe('notes.html');
});
