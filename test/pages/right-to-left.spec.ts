import { readFileSync } from 'node:fs';
import { checkIn } from '../../packages/guides/check-in/index.js';
import { paperPerson } from '../../packages/guides/paper-person/index.js';
import { socialWindow } from '../../packages/guides/window/index.js';
import { turned } from '../elements/support/right-to-left.js';
import { expect, test } from './house.js';
import type { Person } from './person.js';
import { lookFromTheRight, pageFromTheRight } from './right-to-left.js';

const press = (person: Person, name: string) =>
  person.place.getByRole('button', { name: turned(name), exact: true }).click();
const pick = (person: Person, name: string) =>
  person.place.getByRole('radio', { name: turned(name), exact: true }).check();

for (const width of [320, 1280]) {
  const viewport = { width, height: 640 };

  test(`people in a room, from right to left, at ${width} pixels`, async ({ site, somebody }) => {
    const visitor = await somebody({ viewport });
    const person = visitor.at(visitor.page.locator('talk-check-in'));
    const look = (screen: string) => lookFromTheRight(person, 'talk-check-in', screen);
    await person.page.goto(await pageFromTheRight(person.page, site, 'talk-check-in', checkIn));
    await pick(person, 'Good place');
    await look('first screen');
    await press(person, 'Next');
    await person.place.getByText(turned('Tap to add somebody')).waitFor();
    for (const who of ['mum', 'dad', 'worker']) await press(person, who);
    await look('gathering');
    await press(person, 'Start');
    await press(person, 'I am ready');
    await pick(person, 'None of these');
    await look('gate');
    await press(person, 'Next');
    await pick(person, 'Good');
    await look('faces');
    await press(person, 'Next');
    await person.place
      .getByRole('checkbox', { name: turned('Read this out here') })
      .first()
      .check();
    await look('release');
    await press(person, 'Share the ticked parts');
    await look('hand-over');
    await press(person, 'Pass this turn');
    await press(person, 'Pass this turn');
    await look('heard');
  });

  test(`a paper person, from right to left, at ${width} pixels`, async ({ site, somebody }) => {
    const person = await somebody({ viewport });
    const look = (screen: string) => lookFromTheRight(person, 'talk-dialogue', `paper person ${screen}`);
    await person.page.goto(await pageFromTheRight(person.page, site, 'talk-dialogue', paperPerson, 'voice="child"'));
    await pick(person, 'Good place');
    await press(person, 'Next');
    await pick(person, 'None of these');
    await press(person, 'Next');
    const cards = person.place.locator('.sort .chips').getByRole('radio');
    for (const pile of [0, 0, 5]) {
      await cards.first().check();
      await person.place.locator('.where').waitFor();
      if (pile === 5) await look('a card picked');
      await person.place.locator('.where').getByRole('button').nth(pile).click();
    }
    await look('cards laid');
    await press(person, 'Next');
    await look('read-back');
    await press(person, 'Yes');
    await press(person, 'Share nothing');
    const saved = person.page.waitForEvent('download');
    await press(person, 'Save my copy');
    const body = readFileSync(await (await saved).path(), 'utf8');
    await person.page.route('**/own/copy.html', (route) => route.fulfill({ body, contentType: 'text/html' }));
    await person.page.goto(`${site.origin}/own/copy.html`);
    const [sheet, picture] = await Promise.all(
      ['section', 'section svg'].map((part) => person.page.locator(part).first().boundingBox()),
    );
    expect(picture!.x + picture!.width, 'the picture begins the line').toBeCloseTo(sheet!.x + sheet!.width, 0);
  });

  test(`the window, from right to left, at ${width} pixels`, async ({ site, somebody }) => {
    const visitor = await somebody({ viewport });
    const person = visitor.at(visitor.page.locator('talk-window'));
    const look = (screen: string) => lookFromTheRight(person, 'talk-window', screen);
    await person.page.goto(
      await pageFromTheRight(person.page, site, 'talk-window', socialWindow, 'voice="practitioner"'),
    );
    await pick(person, 'Good place');
    await look('first screen');
    await press(person, 'Next');
    await pick(person, 'None of these');
    await press(person, 'Next');
    await press(person, 'Next');
    await press(person, 'Skip this one');
    await person.place.getByRole('gridcell').nth(8).click();
    await look('place');
    await press(person, 'Next');
    for (let asked = 0; asked < 12; asked += 1) {
      if (asked === 0) await look('statement');
      await person.place.locator('.statement button').first().click();
    }
    await person.place.getByRole('img').waitFor();
    await look('compare');
  });
}
