import type { Person } from '../pages/person.js';

/** Gives some answer with whatever is there: it then stands there, or went on by itself, or there was nothing. */
export async function answered({ place }: Person): Promise<'there' | 'gone' | undefined> {
  const now = place.locator('.now');
  const level = now.locator('.statement button').first();
  if (await level.count()) {
    await level.click();
    return 'gone';
  }
  const options = now.locator('input[type=radio], input[type=checkbox]');
  const boxes = now.locator('textarea:visible, input[type=text]:visible');
  const several = await options.evaluateAll((all) => all.filter((one) => one.matches('[type=checkbox]')).length > 1);
  if ((await options.count()) > 0) {
    await options.first().check();
    if (several) await options.nth(1).check();
    const pile = now.locator('.where button');
    if (await pile.count()) await pile.first().click();
    // The second list of five.
    const second = now.locator('.picker').nth(1).getByRole('radio');
    if (await second.count()) await second.nth(3).check();
    return 'there';
  }
  if ((await boxes.count()) === 0) return undefined;
  await boxes.first().fill('…');
  return 'there';
}
