import assert from 'node:assert/strict';
import { it } from 'node:test';
import { exampleResult, exampleWithContext } from './example-result.js';
import {
  assertQuiet,
  findings,
  focused,
  hand,
  HOSTILE,
  onStaffPage,
  page,
  row,
  signIn,
  started,
  withAlias,
} from './staff-browser.js';
import { drawingOf } from '../../packages/core/flows.js';

onStaffPage('the sheet of one result', () => {
  it('shows one as a sheet: the words first, what it was made from last', async () => {
    const result = exampleWithContext({ extra: { room: HOSTILE } });
    const [happened] = result.answers;
    result.answers[0] = {
      ...happened!,
      lang: 'cy',
      asked: 'Beth ddigwyddodd?',
      value: { type: 'text', text: `${HOSTILE}\nail linell` },
    };
    result.answers.push(
      { ...happened!, step: 'scale', value: { type: 'scale', number: 3, of: [0, 10], label: 'a bit' } },
      {
        ...happened!,
        step: 'picture',
        source: 'drawing',
        value: {
          type: 'drawing',
          svg: drawingOf([
            [
              [10, 10],
              [80, 120],
            ],
          ]),
          alternative: 'a round thing',
        },
      },
    );
    await hand(result);
    await signIn(`#/results/${result.id}`);
    const sheet = page.locator('article');
    await sheet.waitFor();
    const text = await sheet.innerText();
    const places = [
      'Juniper',
      'Beth ddigwyddodd?',
      'ail linell',
      'Who has this touched',
      'In short',
      'Made from the words above by a template.',
      'What this was made from',
      result.guide.hash,
      result.provenance.receiptHash,
    ];
    assert.deepEqual(
      places,
      [...places].sort((a, b) => text.indexOf(a) - text.indexOf(b)),
    );
    for (const place of [
      ...places,
      HOSTILE,
      'written down by a helper',
      'chosen from a list',
      'a bit',
      '3, on a line from 0 to 10',
      'How they saw it',
      'Prefers to speak',
      'Welsh',
    ])
      assert.ok(text.includes(place), place);
    assert.doesNotMatch(text, /score|unanswered|complete|\bof \d+ (parts|questions)/i);
    const first = sheet.locator('.answer').first();
    assert.equal(await first.locator('.asked').getAttribute('lang'), 'cy');
    assert.equal(await first.locator('.words').getAttribute('lang'), 'cy');
    assert.equal(await sheet.locator('.summary p').last().getAttribute('lang'), 'en');
    const image = sheet.getByRole('img', { name: 'a round thing' });
    assert.ok(await image.evaluate((element) => (element as HTMLImageElement).naturalWidth > 0));
    const size = (selector: string) =>
      sheet
        .locator(selector)
        .first()
        .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    assert.ok((await size('.words')) > 1.3 * (await size('.asked')));
    assert.ok((await size('.made')) < (await size('.asked')));
    assert.equal(await page.title(), 'Talk It Through');
    await assertQuiet();
  });

  it('is in the language of the person, whichever the page is in, and in the reader’s on a press', async () => {
    const result = exampleWithContext({});
    result.language = 'cy';
    for (const answer of result.answers) answer.lang = 'cy';
    result.answers.push({
      ...result.answers[0]!,
      step: 'next',
      value: { type: 'goals', items: [{ what: 'Paned', by: 'Gwener' }] },
    });
    await hand(result);
    await signIn(`#/results/${result.id}`);
    const sheet = page.locator('article');
    await sheet.getByRole('heading', { name: 'O beth y gwnaed hwn' }).waitFor();
    assert.equal(await sheet.getAttribute('lang'), 'cy');
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    assert.match(
      await sheet.innerText(),
      /2 Tachwedd 2026, \d\d:\d\d[^]*Sut y gwelson nhw bethau[^]*Cymraeg[^]*Drafft/,
    );
    for (const ours of await sheet.locator('.ours').all()) assert.equal(await ours.getAttribute('lang'), 'cy');
    assert.deepEqual(await findings(), []);
    const press = page.getByRole('button', { name: 'Headings in English' });
    await press.focus();
    await page.keyboard.press('Enter');
    await sheet.getByRole('heading', { name: 'What this was made from' }).waitFor();
    assert.equal(await sheet.getAttribute('lang'), 'en');
    assert.equal(await focused(), 'Penawdau yn Gymraeg');
    // The person's words stay in the language they are in.
    assert.equal(await sheet.locator('.words').first().getAttribute('lang'), 'cy');
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.getByRole('button', { name: 'Penawdau yn Gymraeg' }).isHidden());
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Cymraeg', exact: true }).click();
    await sheet.getByRole('heading', { name: 'O beth y gwnaed hwn' }).waitFor();
    assert.equal(await page.getByRole('button', { name: /Headings|Penawdau/ }).count(), 0);
    await assertQuiet();
  });

  it('shows several people one after the other, each under their own name', async () => {
    const result = exampleResult({
      people: [
        { pid: 'p1', alias: 'Juniper', voice: 'adult' },
        { pid: 'p2', voice: 'child', ageBand: '8-11' },
      ],
    });
    delete result.summary;
    result.answers.push({
      ...result.answers[0]!,
      pid: 'p2',
      share: { with: ['worker'], decidedBy: 'p2' },
      value: { type: 'text', text: 'It was loud.' },
    });
    await hand(result);
    await signIn(`#/results/${result.id}`);
    await page.getByRole('heading', { level: 1, name: 'Juniper, No name given' }).waitFor();
    assert.deepEqual(await page.getByRole('heading', { level: 2 }).allInnerTexts(), [
      'Juniper',
      'No name given',
      'What this was made from',
    ]);
    assert.equal(await page.getByRole('heading', { level: 3 }).count(), 5);
    await assertQuiet();
  });

  it('fits 320 pixels, and prints as one plain sheet', async () => {
    const long = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch';
    const result = withAlias(long);
    result.answers[0] = { ...result.answers[0]!, value: { type: 'text', text: long.repeat(3) } };
    await hand(result);
    await page.setViewportSize({ width: 320, height: 568 });
    const fits = () =>
      page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
    await page.goto(started.url);
    await page.getByLabel('Staff token').waitFor();
    assert.ok(await fits());
    await signIn();
    await row(result).waitFor();
    assert.ok(await fits());
    await row(result).click();
    await page.locator('article').waitFor();
    assert.ok(await fits());
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const selector of ['#top', '#foot', '.bar'])
      assert.ok(await page.locator(selector).first().isHidden(), selector);
    const looks = await page
      .locator('.words')
      .first()
      .evaluate((element) => {
        const { color } = getComputedStyle(element);
        const { breakInside } = getComputedStyle(element.closest('.answer') ?? element);
        return { color, breakInside, paper: getComputedStyle(document.documentElement).backgroundColor };
      });
    assert.deepEqual(looks, { color: 'rgb(0, 0, 0)', breakInside: 'avoid', paper: 'rgb(255, 255, 255)' });
  });
});
