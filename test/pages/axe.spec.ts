import { violations } from './axe.js';
import { expect, test } from './house.js';
import { shareAndFinish, walk } from './journey.js';
import { walkShares, walkSideWays } from './side-ways.js';
import { oedolyn, plentyn, rowAtHome } from './stories.js';

test.describe.configure({ timeout: 240_000 });

for (const story of [rowAtHome, oedolyn, plentyn])
  test(`no barrier on the way: ${story.speaks}, ${story.voice}`, async ({ demo, somebody }) => {
    const person = await somebody({ speaks: story.speaks });
    const look = async (screen: string) => expect.soft(await violations(person.page), screen).toEqual([]);
    await person.openWhole(`${demo.origin}/${story.speaks === 'en' ? '' : 'cy.html'}`);
    await walk(person, story, look);
    await person.press(person.labels.nearly);
    await look('read-back, nearly');
    await shareAndFinish(person, story, look);
  });

for (const story of [rowAtHome, plentyn])
  test(`no barrier beside the way: ${story.speaks}, ${story.voice}`, async ({ site, somebody }) => {
    const person = await somebody({ speaks: story.speaks });
    person.watch.expects(/Failed to load resource/);
    const look = async (screen: string) => expect.soft(await violations(person.page), screen).toEqual([]);
    const url = `${site.origin}/${story.speaks === 'en' ? 'family' : 'teulu'}.html`;
    await walkSideWays(person, story, url, look);
    await walkShares(person, story, url, (status) => site.receiver.willAnswer(status), look);
  });

test('no barrier where it is not set up, and none on the staff page', async ({ demo, site, somebody }) => {
  const person = await somebody();
  person.watch.expects(/Talk It Through/, /401/);
  await person.page.goto(`${site.origin}/bad.html`);
  await person.page.evaluate(() => {
    const element = document.createElement('talk-dialogue');
    element.setAttribute('voice', 'nonsense');
    document.getElementById('wrong')?.append(element);
  });
  await expect(person.page.getByText('This is not set up yet.')).toBeVisible();
  expect(await violations(person.page, '#wrong')).toEqual([]);
  for (const page of [
    '',
    'cy.html',
    'embed.html',
    'check-in.html',
    'child.html',
    'plentyn.html',
    'ffenestr.html',
    'together.html',
    'person-papur.html',
    'launcher.html',
    'botwm.html',
  ]) {
    await person.page.goto(`${demo.origin}/${page}`);
    expect(await violations(person.page, 'body'), page).toEqual([]);
  }
});

test('axe sees a barrier where there is one', async ({ demo, somebody }) => {
  const person = await somebody();
  await person.openWhole(`${demo.origin}/`);
  await person.button('Next').evaluate((button) => {
    button.textContent = '';
  });
  expect((await violations(person.page)).join()).toContain('button-name');
});

test('axe sees colours that are too faint in the dark alone', async ({ demo, somebody }) => {
  const person = await somebody();
  await person.openWhole(`${demo.origin}/`);
  await person.button('Next').evaluate((button) => {
    button.style.color = 'light-dark(black, black)';
    button.style.backgroundColor = 'light-dark(white, #222)';
    button.style.colorScheme = 'light dark';
  });
  const lines = await violations(person.page);
  expect(lines.join()).toContain('dark: color-contrast');
  expect(lines.filter((line) => !line.startsWith('dark'))).toEqual([]);
});
