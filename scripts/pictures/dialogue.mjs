/** Words of our own for the pictures; nobody said them. */
const OWN = {
  en: [
    'We shouted about the phone at tea. Then a door slammed, and nobody came down again.',
    'Not again. I was so tired.',
    'Say sorry for shouting.',
    'Eat together once',
  ],
  cy: [
    'Roedden ni’n gweiddi am y ffôn amser te. Yna caeodd drws yn glep, a ddaeth neb i lawr wedyn.',
    'Nid eto. Roeddwn i mor flinedig.',
    'Dweud sori am weiddi.',
    'Bwyta gyda’n gilydd unwaith',
  ],
};

/** The restorative questions, from the first screen to the end. */
export async function dialogue({ page, lang, words, shot, press, pick, write, next }) {
  const own = OWN[lang];
  await shot('opening');
  await pick('voice.adult');
  await pick('place.unsure');
  await shot('opening-not-sure');
  await pick('place.good');
  await next('topic');
  await press('bar.help');
  await shot('view-help');
  await page.getByRole('dialog').getByRole('button', { name: words['help.close'], exact: true }).click();
  await pick('topic.row');
  await next('gate');
  await pick('gate.yes');
  await next('stopped');
  await press('nav.back');
  await pick('gate.none');
  await next('what-happened');
  await write('what-happened.ask', own[0]);
  await next('thoughts');
  await write('thinking-feeling.thoughts.ask', own[1]);
  await next('feelings');
  await pick('feelings.sad');
  await pick('feelings.cross');
  await shot('feelings-picked');
  await next('now');
  await next('place-in-it');
  await pick('place-in-it.both');
  await next('people');
  await pick('people.me');
  await pick('people.brother');
  await shot('people-picked');
  await next('weighs-most');
  await press('nav.skip');
  await press('nav.skip');
  await shot('pause');
  await press('pause.break');
  await shot('rest');
  await press('pause.go');
  await pick('needs.space');
  await pick('needs.my-side');
  await shot('needs');
  await next('others');
  await press('nav.skip');
  await shot('what-next');
  await write('what-next.can.ask', own[2]);
  await next('small-step');
  await page.getByRole('textbox', { name: words['input.what'], exact: true }).fill(own[3]);
  await next('read-back');
  await shot('view-read-back');
  await press('back.nearly');
  await page
    .getByRole('button', { name: new RegExp(`^${words['said.change']}`) })
    .first()
    .click();
  await shot('changing');
  await press('nav.back');
  await press('back.yes');
  await shot('share');
  await page.getByRole('checkbox').nth(0).check();
  await page.getByRole('checkbox').nth(1).check();
  await press('share.ticked');
  await page.getByRole('heading', { name: words['receipt.title.delivered'] }).waitFor();
  await shot('receipt');
  await press('receipt.finish');
  await shot('ended');
}
