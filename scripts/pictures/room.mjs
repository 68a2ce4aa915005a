/** Names of our own for the pictures. */
const NAMES = ['Nan', 'Sam', 'Taid'];

async function toFirstTurn({ page, words, shot, press, pick }, topic) {
  await shot('opening');
  await pick('place.good');
  await press('nav.next');
  await page.getByRole('heading', { name: words['circle.title'] }).waitFor();
  await shot('who-is-here');
  await page.getByText(words['circle.more'], { exact: true }).click();
  for (const name of NAMES) {
    await page.getByRole('textbox', { name: words['input.someone'] }).fill(name);
    await press('input.add');
  }
  for (const name of NAMES.slice(1, -1)) await page.locator('.seat summary', { hasText: name }).click();
  await page
    .getByRole('combobox', { name: `${words['opening.voice']}: ${NAMES[1]}` })
    .selectOption(words['voice.child']);
  await page
    .getByRole('combobox', { name: `${words['circle.presence']}: ${NAMES[2]}` })
    .selectOption(words['presence.listening']);
  if (topic) await pick(topic);
  await shot('in-the-room');
  await press('circle.start');
  await page.getByRole('heading', { name: NAMES[0] }).waitFor();
  await shot('hand-over');
  await press('hand.ready');
  await shot('gate');
  await pick('gate.none');
}

/** Cards for a grown-up and a child, what is let go, and what is heard. */
export async function checkIn(camera) {
  const { page, words, shot, press, pick, write, next } = camera;
  await toFirstTurn(camera);
  await next('faces');
  await pick('feeling.1');
  await next('words');
  await pick('feelings.tired');
  await next('good');
  await pick('good.thing.food');
  await next('hard');
  await write('hard.ask', words['good.thing.school']);
  await next('help');
  await pick('help.plan');
  await pick('help.space');
  await shot('help-in-order');
  await next('word');
  await press('nav.skip');
  await shot('read-back');
  await press('back.yes');
  await page.getByLabel(words['release.worker']).first().check();
  await page.getByLabel(words['release.room']).nth(1).check();
  await shot('release');
  await press('share.ticked');
  await shot('hand-over-to-a-child');
  await press('hand.ready');
  await pick('gate.none');
  await next('child-faces');
  await press('nav.skip');
  await shot('child-words');
  await press('nav.skip');
  if (await page.getByRole('button', { name: words['pause.go'] }).isVisible()) await press('pause.go');
  await shot('child-good');
  await press('pause.open');
  await press('pause.finish');
  await page.getByRole('heading', { name: words['heard.title'] }).waitFor();
  await shot('heard');
  await press('heard.send');
  await page.getByRole('heading', { name: words['receipt.title.delivered'] }).waitFor();
  await shot('receipt');
  await press('receipt.finish');
  await shot('ended');
}

/** One question for all before the next. */
export async function together(camera) {
  const { page, words, shot, press, write, next } = camera;
  await toFirstTurn(camera, 'topic.row');
  await next('what-happened');
  await write('what-happened.ask', words['topic.screens']);
  await next('release');
  await page.getByLabel(words['release.room']).first().check();
  await press('share.ticked');
  await press('hand.pass');
  await page.getByRole('heading', { name: words['heard.title'] }).waitFor();
  await shot('heard-between');
  await press('heard.on');
  await shot('next-question');
}
