import type { Person } from '../pages/person.js';

/** Gives some answer with whatever is there; whether there was anything. */
export async function answered({ place }: Person): Promise<boolean> {
  const now = place.locator('.now');
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
    return true;
  }
  if ((await boxes.count()) === 0) return false;
  await boxes.first().fill('…');
  return true;
}
