import { heard, heardNames, listen } from './events.js';
import { HAPPENED, finishEarly, share, WORDS } from './sharing.js';
import { expect, test, type Visitor } from './two-sites.js';

const NOT_SET_UP = 'This is not set up yet.';
const inFrame = (person: Visitor) => person.iframe.contentFrame().locator('body');

test('a page that is not listed gets plain words in the frame, and not one message', async ({ sites, visitor }) => {
  const person = await visitor();
  person.watch.expects(/frame-refused/);
  await listen(person.page);
  await person.page.addInitScript(() => {
    if (window.parent !== window) return;
    Object.assign(window, { messages: [] });
    addEventListener('message', ({ data }) => (window as unknown as { messages: unknown[] }).messages.push(data));
  });
  await person.page.goto(`${sites.neighbour}/around-intranet-only.html`);
  await expect(inFrame(person)).toContainText(NOT_SET_UP);
  await expect(inFrame(person)).toContainText('999');
  await expect(person.place).toHaveCount(0);
  expect(person.watch.console.join('\n')).toMatch(/frame-refused at \/frame-parents: .*127\.0\.0\.1/);
  expect(person.watch.hasArrived(/talk-following/)).toBe(false);
  expect(await person.page.evaluate(() => (window as unknown as { messages: unknown[] }).messages)).toEqual([]);
});

test('a page without a list may be framed by nobody', async ({ sites, visitor }) => {
  const person = await visitor();
  person.watch.expects(/frame-refused/);
  await person.page.goto(`${sites.intranet}/around-no-list.html`);
  await expect(inFrame(person)).toContainText(NOT_SET_UP);
});

test('a launcher in the page in the frame gets plain words, and its set-up fault has a code', async ({
  sites,
  visitor,
}) => {
  const person = await visitor();
  person.watch.expects(/launcher-in-frame/);
  const asLauncher = (page: string) =>
    page
      .replace('<talk-dialogue ', '<talk-launcher opens="talk-dialogue" lang="cy" ')
      .replace('</talk-dialogue>', '</talk-launcher>');
  await person.page.route('**/launcher.html', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: asLauncher(await response.text()) });
  });
  await person.page.goto(`${sites.intranet}/around-launcher.html`);
  await expect(inFrame(person)).toContainText('Nid yw hwn wedi’i osod eto.');
  await expect(inFrame(person).getByRole('button')).toHaveCount(0);
  expect(person.watch.console.join('\n')).toMatch(/launcher-in-frame: talk-launcher opens nothing in a frame/);
  await person.page.goto(`${sites.agency}/launcher.html`);
  await expect(person.page.getByRole('button', { name: 'Please ask your worker.' })).toBeVisible();
});

test('in a window of its own the same page is as it was', async ({ sites, visitor }) => {
  const person = await visitor();
  const own = person.at(person.page.locator('talk-dialogue'));
  await own.openWhole(`${sites.agency}/no-list.html`);
  await own.startTalking('A row');
  await own.isAsked(HAPPENED);
});

for (const [what, url, said] of [
  ['the header of the agency refuses', 'neighbour/around-by-header.html', /frame-ancestors|frame-silent/],
  ['the page in the frame does not speak', 'intranet/around-alone.html', /frame-silent/],
] as const)
  test(`where ${what}, people get the way to the page itself in its place`, async ({ sites, visitor }) => {
    const person = await visitor();
    person.watch.expects(said);
    const [site, page] = url.split('/') as ['neighbour' | 'intranet', string];
    await listen(person.page);
    await person.page.clock.install();
    await person.page.goto(`${sites[site]}/${page}`);
    await expect(person.leaveOutside).toBeVisible();
    await person.page.clock.runFor(10_000);
    await expect(person.page.getByRole('link', { name: 'Open the questions on a page of their own' })).toBeVisible();
    await expect(person.iframe).toBeHidden();
    expect((await heard(person.page)).map((one) => one.detail)).toEqual([
      expect.objectContaining({ code: 'frame-silent', path: '/src' }),
    ]);
  });

test('a frame that says nothing can be left all the same', async ({ sites, visitor }) => {
  const person = await visitor();
  person.watch.expects(/request elsewhere: https:\/\/www\.bbc\.co\.uk\/weather$/);
  await person.page.route('https://www.bbc.co.uk/**', (route) =>
    route.fulfill({ body: 'weather', contentType: 'text/plain' }),
  );
  await person.page.goto(`${sites.intranet}/around-alone.html`);
  await person.leaveOutside.click();
  await expect(person.page).toHaveURL('https://www.bbc.co.uk/weather');
});

test('an address that is none says so, and the page lives', async ({ sites, visitor }) => {
  const person = await visitor();
  person.watch.expects(/src-invalid/);
  await listen(person.page);
  await person.page.goto(`${sites.intranet}/wrong.html`);
  await expect(person.page.getByRole('link', { name: 'Open the questions on a page of their own' })).toBeVisible();
  await expect(person.leaveOutside).toBeHidden();
  await expect(person.page.getByText('Below the frame.')).toBeVisible();
  await expect.poll(() => heardNames(person.page)).toEqual(['talk-error']);
});

test('a frame without a fallback of its own says it in plain words', async ({ sites, visitor }) => {
  const person = await visitor();
  person.watch.expects(/src-invalid/);
  await person.page.goto(`${sites.intranet}/wrong.html`);
  await person.host.evaluate((frame) => frame.replaceChildren());
  await expect(person.host.getByText(NOT_SET_UP)).toBeVisible();
});

test('messages from elsewhere, or of another form, move nothing in the page around', async ({ sites, visitor }) => {
  const person = await visitor();
  await listen(person.page);
  await person.openWhole(`${sites.intranet}/index.html`);
  const before = await person.height();
  const frame = person.page.frames().find((one) => one.url().includes('page.html'))!;
  // Right origin and source, but not by the port.
  await frame.evaluate((target) => {
    for (const message of [
      { talk: 1, type: 'leave' },
      { talk: 1, type: 'size', detail: { height: 5 } },
      { talk: 1, type: 'talk-end' },
      { talk: 2, type: 'knock' },
      { talk: 1, type: 'knock', more: 1 },
      'knock',
    ])
      parent.postMessage(message, target);
  }, sites.intranet);
  // Right words, but the page's own.
  await person.page.evaluate(() => {
    const { port2 } = new MessageChannel();
    postMessage({ talk: 1, type: 'knock' }, location.origin);
    postMessage({ talk: 1, type: 'leave' }, location.origin, [port2]);
  });
  await person.begin();
  await person.isAsked('What would you like to talk through?');
  expect(await heardNames(person.page)).toEqual(['talk-ready']);
  await expect(person.page.locator('[data-talk-cover]')).toHaveCount(0);
  await expect.poll(() => person.height()).not.toBe(before);
});

test('another page in the frame is not greeted, and the button still leaves', async ({ sites, visitor }) => {
  const person = await visitor();
  // The browser's own words about a target that is not there.
  person.watch.expects(/target origin provided/);
  await person.openWhole(`${sites.intranet}/index.html`);
  await person.iframe.evaluate((frame: HTMLIFrameElement) => frame.setAttribute('src', 'about:blank'));
  await expect.poll(() => person.watch.console.some((line) => line.includes('target origin provided'))).toBe(true);
  await person.leaveOutside.click();
  await expect(person.page).toHaveURL(/exit\.html/);
});

test('hostile messages move nothing in the frame', async ({ sites, visitor }) => {
  const person = await visitor();
  await person.openWhole(`${sites.intranet}/index.html`);
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: WORDS });
  await person.page.evaluate((agency) => {
    const target = document.querySelector('talk-frame')!.shadowRoot!.querySelector('iframe')!.contentWindow!;
    // Listed origin, right source: but these are not what a hello is, or come without its port.
    for (const message of [
      { talk: 1, type: 'leave' },
      { talk: 1, type: 'settle', detail: { id: 'x', state: 'delivered' } },
      { talk: 1, type: 'hello', detail: { lang: 'cy', more: 1 } },
      JSON.parse('{"talk":1,"type":"hello","detail":{"__proto__":{"lang":"cy"}}}') as object,
      { talk: 1, type: 'hello', detail: { lang: 'x'.repeat(2_000_000) } },
    ]) {
      target.postMessage(message, agency);
      target.postMessage(message, agency, [new MessageChannel().port2]);
    }
  }, sites.agency);
  // Everything right, but said by another frame of the listed page.
  await person.page.evaluate(() => document.body.append(document.createElement('iframe')));
  const other = person.page.frames().find((one) => one.url() === 'about:blank')!;
  await other.evaluate((agency) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (document.title = 'heard');
    const frame = parent.document.querySelector('talk-frame')!.shadowRoot!.querySelector('iframe')!;
    frame.contentWindow!.postMessage({ talk: 1, type: 'hello', detail: { lang: 'cy' } }, agency, [port2]);
  }, sites.agency);
  await finishEarly(person);
  await share(person);
  await person.sees('It has arrived');
  expect(await other.title()).toBe('');
  await expect(person.leaveOutside).toHaveText('Leave quickly');
  await person.leaveOutside.click();
  await expect(person.page, 'the one port that counts is still there').toHaveURL(`${sites.agency}/exit.html`);
});
