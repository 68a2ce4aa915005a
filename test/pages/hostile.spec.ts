import { arrived } from './arrived.js';
import { expect, test } from './house.js';
import { share, toShare, HAPPENED, MIND } from './sharing.js';

const MARKUP = `<img src=x onerror="document.title='broken'"><script>document.title='broken'</script>&amp;{{7*7}}\${1}`;

test('two widgets work on a page that fights everything, and look as they should', async ({ site, somebody }) => {
  const person = await somebody();
  const [one, two] = [person.at(person.page.locator('#one')), person.at(person.page.locator('#two'))];
  two.speaks = 'cy';
  await one.openWhole(`${site.origin}/hostile.html`);
  const look = await one.button('Next').evaluate((button: HTMLElement) => {
    const { color, fontFamily, textTransform, letterSpacing, fontSize, direction } = getComputedStyle(button);
    return { color, fontFamily, textTransform, letterSpacing, fontSize, direction, height: button.offsetHeight };
  });
  expect(look).toMatchObject({ textTransform: 'none', letterSpacing: 'normal', fontSize: '18px', direction: 'ltr' });
  expect(look.color).not.toBe('rgb(255, 0, 0)');
  expect(look.fontFamily).not.toContain('fantasy');
  expect(look.height).toBeGreaterThanOrEqual(44);

  await one.startTalking('A row');
  await two.startTalking('Arian', 'child');
  await one.answer({ ask: HAPPENED, write: 'Words of one.' });
  await two.answer({ ask: 'Beth ddigwyddodd?', write: 'Geiriau dau.' });
  await expect(one.transcript).toContainText('Words of one.');
  await expect(two.transcript).toContainText('Geiriau dau.');
  expect(await one.allText()).not.toContain('Geiriau');
  await one.press('Stop or take a break');
  await one.press('Finish here');
  await one.press('Yes');
  await share(one);
  await one.sees('It has arrived');
  expect(site.receiver.taken[0]!.body).not.toContain('Geiriau');
  await expect(two.box('Pa feddyliau ddaeth i dy ben?')).toBeVisible();
});

test('the page keeps its own looks', async ({ site, somebody }) => {
  const person = await somebody();
  const looks = () =>
    person.page.evaluate(() =>
      [...document.querySelectorAll('html, body, h1, p')].map((element) => {
        const style = getComputedStyle(element);
        return [...style]
          .filter((name) => !/^(--|height|block-size|perspective|transform-origin|width|inline-size)/.test(name))
          .map((name) => style.getPropertyValue(name))
          .join();
      }),
    );
  await person.page.route('**/talk-*.js*', (route) => route.fulfill({ body: '', contentType: 'text/javascript' }));
  await person.page.goto(`${site.origin}/hostile.html`);
  const without = await looks();
  await person.page.unroute('**/talk-*.js*');
  await person.openWhole(`${site.origin}/hostile.html`);
  expect(await looks()).toEqual(without);
});

test('nothing is defined, styled, focused or scrolled in the page by loading', async ({ site, somebody }) => {
  const person = await somebody();
  const look = () =>
    person.page.evaluate(() => ({
      globals: Object.getOwnPropertyNames(window).sort(),
      symbols: Object.getOwnPropertySymbols(window).length,
      prototypes: [Element, Node, Document, Array, Object, String, Promise].map(
        (one) => Object.getOwnPropertyNames(one.prototype).length,
      ),
      sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
      focus: document.activeElement?.tagName,
      scroll: [scrollX, scrollY],
      attributes: [document.documentElement, document.body].map((one) => one.getAttributeNames()),
      title: document.title,
      head: document.head.innerHTML,
    }));
  await person.page.goto(`${site.origin}/bare.html`);
  const before = await look();
  await expect(person.page.getByText('Please ask your worker.')).toBeVisible();
  // As a script tag would, but after the page has been looked at.
  await person.page.evaluate((source) => import(source).then(() => undefined), '/cdn/talk-dialogue.js');
  await person.sees('Talk it through');
  await expect.poll(() => person.watch.hasArrived(/talk-following/)).toBe(true);
  const after = await look();
  // Lit's own, by which its copies know of each other; nothing of ours.
  const lits = ['litElementVersions', 'litHtmlVersions', 'litPropertyMetadata', 'reactiveElementVersions'];
  expect(after.globals.filter((name) => !before.globals.includes(name) && !lits.includes(name))).toEqual([]);
  expect({ ...after, globals: [] }).toEqual({ ...before, globals: [] });
  await expect(person.page.getByText('Please ask your worker.')).toBeHidden();
});

test('two of the same on one page both work, and neither is taken for another tab', async ({ site, somebody }) => {
  const person = await somebody();
  const [one, two] = [person.at(person.page.locator('#one')), person.at(person.page.locator('#two'))];
  await one.openWhole(`${site.origin}/twins.html`);
  for (const each of [one, two]) {
    await each.startTalking('A row');
    await each.answer({ ask: HAPPENED, write: 'Said.' });
    await each.isAsked(MIND);
    await expect(each.place.getByText('Your words are open in another tab.')).toHaveCount(0);
  }
});

test('leaving from one of two covers and empties both', async ({ site, somebody }) => {
  const person = await somebody();
  const [one, two] = [person.at(person.page.locator('#one')), person.at(person.page.locator('#two'))];
  await one.openWhole(`${site.origin}/twins.html`);
  await two.startTalking('A row');
  await two.answer({ ask: HAPPENED, write: 'Said.' });
  await one.press('Leave quickly');
  await expect(person.page).toHaveURL(`${site.origin}/exit.html`);
});

test('what people write is text everywhere, on the staff page too', async ({ demo, somebody }) => {
  const person = await somebody();
  await toShare(person, `${demo.origin}/`, MARKUP);
  await expect(person.place.getByText(MARKUP, { exact: true }).first()).toBeVisible();
  await person.place.getByRole('textbox', { name: /^A name or symbol/ }).fill('<b onclick=x>Sam</b>');
  await share(person);
  await person.sees('It has arrived');
  const result = await arrived(demo, person);
  expect(result.answers[0]!.value).toEqual({ type: 'text', text: MARKUP });

  const staff = await somebody();
  staff.watch.expects(/401/);
  await staff.page.goto(`${demo.origin}/staff`);
  await staff.page.getByLabel('Staff token').fill(demo.token);
  await staff.page.getByRole('button', { name: 'Sign in' }).click();
  await staff.page.getByRole('link', { name: '<b onclick=x>Sam</b>' }).click();
  await expect(staff.page.getByText(MARKUP, { exact: true }).first()).toBeVisible();
  expect(await staff.page.locator('main img, main script').count()).toBe(0);
  for (const { page } of [person, staff]) expect(await page.title()).not.toBe('broken');
});

test('a guide’s words are text too', async ({ site, somebody }) => {
  const person = await somebody();
  const guide = {
    id: 'markup',
    version: '1.0.0',
    safety: 'practice',
    languages: ['en'],
    voices: ['adult'],
    title: { en: '<i>Title</i>' },
    steps: [{ id: 'one', kind: 'text', theme: 'T1', outcome: 'O1' }],
    words: { en: { 'one.ask': MARKUP } },
  };
  site.receiver.serves('/results/markup.json', () => Response.json(guide));
  await person.page.goto(`${site.origin}/bad.html`);
  await person.page.evaluate(() => {
    const element = document.createElement('talk-dialogue');
    element.setAttribute('guide', '/results/markup.json');
    document.getElementById('wrong')?.append(element);
  });
  const other = person.at(person.page.locator('#wrong talk-dialogue'));
  await other.sees('<i>Title</i>');
  await other.begin('given');
  await other.answer({ ask: MARKUP, write: 'Fine.' });
  await expect(other.transcript).toContainText(MARKUP);
  expect(await person.page.title()).toBe('A page with a mistake');
});
