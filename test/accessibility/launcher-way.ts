import { expect, type Site } from '../pages/house.js';
import { walkToQuestions } from '../pages/journey.js';
import type { Person } from '../pages/person.js';
import type { Look, Story } from '../pages/stories.js';
import { ownPage } from '../pages/own-page.js';

const WORDS = {
  en: { button: 'Talk something through', goOn: 'Keep going' },
  cy: { button: 'Siarad am rywbeth', goOn: 'Dal ati' },
} as const;

/** The button, the dialog it opens, the question before words are lost; and what is left when it is closed again: a button. */
export async function throughLauncher(person: Person, site: Site, story: Story, look: Look): Promise<void> {
  const { page, labels } = person;
  const words = WORDS[story.speaks];
  const launcher = page.locator('talk-launcher');
  const isOneButton = async () => {
    expect(await launcher.ariaSnapshot()).toBe(`- button "${words.button}"`);
    await expect(launcher.locator('dialog')).toHaveCount(0);
  };
  const url = await ownPage(person, site, {
    scripts: ['talk-dialogue', 'talk-launcher'],
    body: `<talk-launcher agency="#agency" deliver-to="page" environment="demo">${words.button}</talk-launcher><p>…</p>`,
  });
  await page.goto(url);
  const button = page.getByRole('button', { name: words.button });
  await button.waitFor();
  await isOneButton();
  await look('closed');
  await button.click();
  await person.button(labels.next).waitFor();
  await walkToQuestions(person, story, look);
  await person.press(labels.help);
  await look('help');
  await person.press(labels.close);
  await person.tell(...story.scenes[0]!);
  await page.keyboard.press('Escape');
  await launcher.getByRole('button', { name: words.goOn, exact: true }).waitFor();
  await look('before words are lost');
  await launcher
    .getByRole('group')
    .filter({ hasText: words.goOn })
    .last()
    .getByRole('button', { name: labels.close })
    .click();
  await expect(button).toBeFocused();
  await isOneButton();
  await look('closed again');
}
