import type { TalkFrame } from '../../packages/frame-host/index.js';
import { guideToo, rightToLeft, turned } from '../elements/support/right-to-left.js';
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
