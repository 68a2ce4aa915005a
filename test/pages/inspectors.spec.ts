import { violationsAsSeen } from './axe.js';
import { expect, test } from './house.js';
import { tabStops } from './keyboard-map.js';
import { ownPage } from './own-page.js';
import { outOfOrder } from './reading-order.js';
import { HAPPENED } from './sharing.js';
import { troublesIn } from './troubles.js';

const TAG = 'talk-dialogue';

test('what is read in another order than it stands is seen', async ({ site, somebody }) => {
  const person = await somebody();
  await person.openWhole(`${site.origin}/family.html`);
  await person.startTalking('A row');
  await person.isAsked(HAPPENED);
  expect(await outOfOrder(person.page, TAG)).toEqual([]);
  await person.button('Next').evaluate((button) => button.style.setProperty('order', '-1'));
  expect((await outOfOrder(person.page, TAG)).join()).toContain('“Next” is read after “Skip this one”');
});

test('the stops of Tab are told in order, and a place that Tab does not leave is seen', async ({ site, somebody }) => {
  const person = await somebody();
  await person.openWhole(`${site.origin}/family.html`);
  const free = await tabStops({ in: person.page, tag: TAG });
  expect(free.leadsOut).toBe(true);
  expect(free.stops.slice(0, 3)).toEqual(['button: Help', 'button: Cymraeg', 'button: Leave quickly']);
  expect(free.stops).toContain('button: Next');
  await person.button('Next').evaluate((button) => {
    button.addEventListener('keydown', (event) => event.preventDefault());
  });
  expect((await tabStops({ in: person.page, tag: TAG })).leadsOut).toBe(false);
  await person.press('Help');
  const inDialog = await tabStops({ in: person.page, tag: TAG });
  expect(inDialog.stops).toContain('button: Close');
  expect(inDialog.stops).not.toContain('button: Next');
  expect(inDialog.leadsOut).toBe(true);
});

test('in a launcher’s dialog all of it is looked at: what is the launcher’s, and what is in it', async ({
  site,
  somebody,
}) => {
  const person = await somebody();
  const { page } = person;
  const body = '<talk-launcher deliver-to="page" agency="#agency" environment="demo">Talk</talk-launcher>';
  await page.goto(await ownPage(person, site, { scripts: ['talk-dialogue', 'talk-launcher'], body }));
  const place = { in: page, tag: 'talk-launcher' };
  expect((await tabStops(place)).stops).toEqual(['button: Talk']);
  await page.getByRole('button', { name: 'Talk' }).click();
  await person.button('Next').waitFor();
  const { stops, leadsOut } = await tabStops(place);
  expect(leadsOut).toBe(true);
  expect(stops).toEqual(expect.arrayContaining(['button: Close', 'button: Help', 'button: Next']));
  expect(await troublesIn(page, place.tag)).toEqual([]);
  expect(await outOfOrder(page, place.tag)).toEqual([]);
  const close = page.locator('talk-launcher dialog > div').getByRole('button', { name: 'Close' });
  await close.evaluate((button) => {
    button.style.minHeight = '0';
    button.style.height = '20px';
    button.parentElement!.style.transform = 'translateY(600px)';
  });
  expect((await troublesIn(page, place.tag)).join()).toContain('button “Close” is');
  expect((await outOfOrder(page, place.tag)).join()).toContain('is read after “Close”');
  await close.evaluate((button) => button.replaceChildren());
  expect((await violationsAsSeen(page, place.tag)).join()).toContain('button-name');
});
