import { expect, test } from './house.js';
import { tabStops } from './keyboard-map.js';
import { outOfOrder } from './reading-order.js';
import { HAPPENED } from './sharing.js';

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
  const free = await tabStops(person.page, TAG);
  expect(free.leadsOut).toBe(true);
  expect(free.stops.slice(0, 3)).toEqual(['button: Help', 'button: Cymraeg', 'button: Leave quickly']);
  expect(free.stops).toContain('button: Next');
  await person.button('Next').evaluate((button) => {
    button.addEventListener('keydown', (event) => event.preventDefault());
  });
  expect((await tabStops(person.page, TAG)).leadsOut).toBe(false);
  await person.press('Help');
  const inDialog = await tabStops(person.page, TAG);
  expect(inDialog.stops).toContain('button: Close');
  expect(inDialog.stops).not.toContain('button: Next');
  expect(inDialog.leadsOut).toBe(true);
});
