import type { TalkFrame } from '../../packages/frame-host/index.js';
import { guideToo, rightToLeft, turned } from '../elements/support/right-to-left.js';
import { violations } from './axe.js';
import { heard, heardNames, listen } from './events.js';
import { tabStops } from './keyboard-map.js';
import { finishEarly, HAPPENED, MIND, share, WORDS } from './sharing.js';
import { expect, test, type Visitor } from './two-sites.js';

async function shareOne(person: Visitor, url: string): Promise<void> {
  await listen(person.page);
  await person.openWhole(url);
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: WORDS });
  await finishEarly(person);
  await share(person);
}

test('a whole conversation in a frame: shared, delivered, and told to the page around', async ({ sites, visitor }) => {
  const person = await visitor();
  await shareOne(person, `${sites.intranet}/index.html`);
  await person.sees('It has arrived');
  expect(sites.receiver.taken).toHaveLength(1);
  await person.press('Finish');
  await expect.poll(() => heardNames(person.page)).toEqual(['talk-ready', 'talk-result', 'talk-delivery', 'talk-end']);
  const [, result, delivery] = await heard(person.page);
  const sent = JSON.parse(sites.receiver.taken[0]!.body) as { id: string };
  expect(result!.detail, 'the page around hears the very thing that was sent').toEqual(sent);
  expect(delivery!.detail).toEqual({ id: sent.id, state: 'delivered' });
});

test('Enter in a box of one line sends no form, and says nothing in the console', async ({ sites, visitor }) => {
  const person = await visitor();
  await person.openWhole(`${sites.intranet}/index.html`);
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: WORDS });
  await finishEarly(person);
  await person.place.getByRole('textbox', { name: /^A name or symbol/ }).press('Enter');
  await person.tick(HAPPENED);
  await person.sees('Choose what to share');
});

test('before Share the page around hears nothing but that it is ready', async ({ sites, visitor }) => {
  const person = await visitor();
  await listen(person.page);
  await person.openWhole(`${sites.intranet}/index.html`);
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: WORDS });
  await person.isAsked(MIND);
  await person.press('Help');
  await person.place.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
  await expect.poll(() => heardNames(person.page)).toEqual(['talk-ready']);
  expect(await person.page.evaluate(() => document.title)).toBe('Intranet');
});

test('Tab goes from the page’s own Leave quickly into the frame, through it and out again', async ({
  sites,
  visitor,
}) => {
  const person = await visitor();
  await person.openWhole(`${sites.intranet}/index.html`);
  const inside = person.page.frames().find((one) => one.url().startsWith(sites.agency))!;
  const { stops, leadsOut } = await tabStops(
    { in: person.page, tag: 'talk-frame' },
    { in: inside, tag: 'talk-dialogue' },
  );
  expect(stops.slice(0, 2)).toEqual(['button: Leave quickly', 'button: Help']);
  expect(stops).toContain('button: Next');
  expect(leadsOut).toBe(true);
});

test('a page that delivers itself says what became of it', async ({ sites, visitor }) => {
  const person = await visitor();
  await shareOne(person, `${sites.intranet}/around-by-page.html`);
  await person.sees('Not arrived yet');
  const list = await heard(person.page);
  const { id } = list.find((one) => one.type === 'talk-result')!.detail as { id: string };
  await person.host.evaluate((frame: TalkFrame, one) => frame.settle(one, 'delivered'), id);
  await person.sees('It has arrived');
  await expect
    .poll(async () => (await heard(person.page)).at(-1))
    .toEqual({
      type: 'talk-delivery',
      detail: { id, state: 'delivered' },
    });
  expect(sites.receiver.taken).toEqual([]);
});

test('with a key to seal to, nothing in plain comes out of the frame', async ({ sites, visitor }) => {
  const person = await visitor();
  person.watch.expects(/not-available|key/, /404/);
  await listen(person.page);
  await person.page.goto(`${sites.intranet}/around-sealing.html`);
  await expect.poll(() => heardNames(person.page)).toContain('talk-error');
  await person.place.evaluate((element) => {
    const raise = (detail: object) =>
      element.dispatchEvent(new CustomEvent('talk-result', { detail, bubbles: true, composed: true }));
    raise({ schema: 'talk-it-through/result', id: 'one', answers: ['in plain'] });
    raise({ id: 'two', sealed: 'a.b.c' });
  });
  await expect.poll(() => heardNames(person.page)).toContain('talk-result');
  const results = (await heard(person.page)).filter((one) => one.type === 'talk-result');
  expect(results.map((one) => one.detail)).toEqual([{ id: 'two', sealed: 'a.b.c' }]);
});

test('it begins in the language of the page around, and the button follows the person', async ({ sites, visitor }) => {
  const person = await visitor({ speaks: 'cy' });
  await listen(person.page);
  await person.openWhole(`${sites.intranet}/cy.html`);
  await expect(person.leaveOutside).toHaveText('Gadael yn gyflym');
  await expect(person.iframe).toHaveAttribute('title', 'Siarad drwy bethau');
  await person.press('English');
  await expect(person.leaveOutside).toHaveText('Leave quickly');
  await expect(person.iframe).toHaveAttribute('title', 'Talk it through');
  await expect(person.iframe).toHaveAttribute('lang', 'en');
  await expect.poll(() => heardNames(person.page)).toEqual(['talk-ready']);
});

test('the button of the page around is in a language that the agency brings, and follows the person back', async ({
  sites,
  visitor,
}) => {
  const person = await visitor();
  await person.page.route('**/page.html', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      '<talk-dialogue ',
      '<talk-dialogue guide="/own.json" words="/ar.json" lang="ar" ',
    );
    await route.fulfill({ response, body });
  });
  await person.page.route('**/own.json', (route) => route.fulfill({ json: guideToo }));
  await person.page.route('**/ar.json', (route) => route.fulfill({ json: rightToLeft }));
  await person.page.goto(`${sites.intranet}/index.html`);
  await expect(person.leaveOutside).toHaveText(turned('Leave quickly'));
  await expect(person.host.locator('.strip')).toHaveAttribute('lang', 'ar');
  await person.press('English');
  await expect(person.leaveOutside).toHaveText('Leave quickly');
  await expect(person.host.locator('.strip')).toHaveAttribute('lang', 'en');
});

test('the order of the two scripts in the frame does not matter', async ({ sites, visitor }) => {
  const person = await visitor({ speaks: 'cy' });
  await listen(person.page);
  await person.openWhole(`${sites.intranet}/around-late.html`);
  await expect.poll(() => heardNames(person.page)).toEqual(['talk-ready']);
});

test('a script of the frame that comes once the first screen is there still joins the page around', async ({
  sites,
  visitor,
}) => {
  const person = await visitor({ speaks: 'cy' });
  await listen(person.page);
  const url = `${sites.intranet}/around-late.html`;
  await person.page.route('**/framed.js', async (route) => {
    await person.place.locator('[part=next]').waitFor();
    await route.continue();
  });
  for (const visit of [1, 2, 3, 4, 5, 6]) {
    await person.openWhole(url);
    await expect.poll(() => heardNames(person.page), `visit ${visit}`).toEqual(['talk-ready']);
    await person.page.goto('about:blank');
  }
});

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
