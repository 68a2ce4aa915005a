import { heardNames, listen } from './events.js';
import { expect, test, type Site } from './house.js';
import type { Person } from './person.js';
import { NOTHING, stored } from './storage.js';

const HAPPENED = 'What happened, from where you were?';
const GATE = 'Is any of this going on?';

async function toGate(person: Person, site: Site, page = 'family.html'): Promise<void> {
  await person.openWhole(`${site.origin}/${page}`);
  await person.begin();
  await person.choose('Money');
  await person.next();
  await person.isAsked(GATE);
}

test('a yes brings help, and the questions stop', async ({ site, somebody }) => {
  const person = await somebody();
  await toGate(person, site);
  await person.gate('yes');
  await person.sees('You have not done anything wrong');
  await expect(person.place.getByRole('link', { name: '999' })).toHaveAttribute('href', 'tel:999');
  await expect(person.place.getByRole('link', { name: 'Call 01632 960 001' })).toBeVisible();
  await expect(person.place.getByRole('link', { name: 'Call 0808 80 10 800' })).toBeVisible();
  await expect(person.place.getByRole('textbox')).toHaveCount(0);
  await expect(person.button('Next')).toHaveCount(0);
  await person.press('Finish');
  await person.sees('Who can help');
  await expect(person.place.getByRole('link', { name: 'Call 0808 80 10 800' })).toBeVisible();
  await expect(person.place.getByText('What you picked here is not kept and not sent.')).toBeVisible();
  await expect(person.place.getByText(/Thank you|You can close/)).toHaveCount(0);
  await expect(person.button('Print')).toHaveCount(0);
});

test('a child gets few lines, and first a grown-up they trust', async ({ site, somebody }) => {
  const person = await somebody();
  await person.open(`${site.origin}/family.html`);
  await person.begin('child');
  await person.choose('School');
  await person.next();
  await person.isAsked('Is someone hurting you, scaring you, or touching you in a way you do not like?');
  await person.gate('yes');
  await person.sees('You have not done anything wrong');
  await expect(person.place.locator('[part=now]')).toContainText('A grown-up you trust. Who could that be?');
  await expect(person.place.getByRole('link', { name: 'Call 0800 1111' })).toBeVisible();
  await expect(person.place.locator('[part=now]')).not.toContainText('Samaritans');
});

test('Back from the stopped screen asks again, with nothing picked', async ({ site, somebody }) => {
  const person = await somebody();
  await toGate(person, site);
  await person.gate('yes');
  await person.sees('You have not done anything wrong');
  await person.back();
  await person.isAsked(GATE);
  await expect(person.place.getByRole('radio', { name: person.labels.gateYes })).not.toBeChecked();
  await person.gate('none');
  await person.isAsked(HAPPENED);
});

test('skipping the gate opens help, and the questions go on behind it', async ({ site, somebody }) => {
  const person = await somebody();
  await toGate(person, site);
  await person.gate('skip');
  const dialog = person.place.getByRole('dialog', { name: 'Who can help' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('link', { name: 'Call 01632 960 001' })).toBeVisible();
  await person.press('Close');
  await expect(dialog).toBeHidden();
  await person.answer({ ask: HAPPENED, write: 'It goes on.' });
  await expect(person.transcript).toContainText('It goes on.');
});

test('Next with nothing picked is a skip, never a no', async ({ site, somebody }) => {
  const person = await somebody();
  await toGate(person, site);
  await person.next();
  await expect(person.place.getByRole('dialog', { name: 'Who can help' })).toBeVisible();
});

test('what is picked at the gate stands when the language is changed', async ({ site, somebody }) => {
  const person = await somebody();
  await toGate(person, site);
  await person.choose(person.labels.gateYes);
  await person.press('Cymraeg');
  person.speaks = 'cy';
  await expect(person.place.getByRole('radio', { name: person.labels.gateYes })).toBeChecked();
  await person.next();
  await person.sees('Dydych chi ddim wedi gwneud dim o’i le');
});

/** Everything that a page, a network or a next person could see of a session. */
async function traces(person: Person): Promise<unknown> {
  const { page } = person;
  return {
    events: await heardNames(page),
    wire: person.watch.list,
    stored: await stored(page),
    page: await page.evaluate(() => [location.href, document.title, history.length, JSON.stringify(history.state)]),
    marks: await page.evaluate(() => {
      const widget = document.querySelector('talk-dialogue');
      return [
        [...(widget?.attributes ?? [])].map((one) => `${one.name}=${one.value}`),
        [...document.body.children].map((one) => one.tagName),
        performance.getEntriesByType('mark').length,
      ];
    }),
    console: person.watch.console,
  };
}

test('nothing outside the widget tells a yes from a none', async ({ site, somebody }) => {
  const ways: Record<string, (person: Person) => Promise<void>> = {
    'a yes': async (person) => {
      await person.gate('yes');
      await person.press('Finish');
    },
    'a yes, help read, and back': async (person) => {
      await person.gate('yes');
      await person.back();
      await person.gate('yes');
      await person.press('Help');
      await person.press('Close');
      await person.press('Finish');
    },
    'a none, and nothing shared': async (person) => {
      await person.gate('none');
      await person.answer({ ask: HAPPENED, write: 'Words for myself.' });
      await person.press('Stop or take a break');
      await person.press('Finish here');
      await person.press('Yes');
      await person.press('Share nothing');
    },
    'a skip, and finished at once': async (person) => {
      await person.gate('skip');
      await person.press('Close');
      await person.press('Stop or take a break');
      await person.press('Finish here');
    },
  };
  const seen: Record<string, unknown> = {};
  for (const [name, way] of Object.entries(ways)) {
    const person = await somebody();
    await listen(person.page);
    await toGate(person, site);
    await way(person);
    await expect(person.button('Start again')).toBeVisible();
    seen[name] = await traces(person);
  }
  const [first, ...others] = Object.values(seen);
  expect(first).toMatchObject({ events: ['talk-ready', 'talk-end'], stored: NOTHING });
  for (const other of others) expect(other).toEqual(first);
});

test('where words are kept, what is kept does not tell a yes from a none either', async ({ site, somebody }) => {
  const listings = [];
  for (const answer of ['yes', 'none'] as const) {
    const person = await somebody();
    await toGate(person, site, 'keeps.html');
    await person.gate(answer);
    if (answer === 'yes') await person.sees('You have not done anything wrong');
    else await person.isAsked(HAPPENED);
    const { databases, keys, bytes } = await stored(person.page);
    listings.push({
      databases,
      areas: keys.map((key) => key.slice(0, 'notes/items/d'.length)),
      size: Math.round(bytes.length / 500),
    });
    expect(bytes).not.toMatch(/gate|Money|yes/);
  }
  expect(listings[0]).toEqual(listings[1]);
});
