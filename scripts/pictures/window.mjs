/** One moment, by a worker. */
export async function window({ page, words, shot, press, pick, next }) {
  await pick('voice.practitioner');
  await pick('place.good');
  await next('gate');
  await pick('gate.none');
  await next('purpose');
  await next('moment');
  await pick('moment-practitioner.first');
  await next('place');
  const picker = (key) => page.getByRole('group', { name: words[key] }).getByRole('radio');
  await picker('window.ask.help').nth(3).check();
  await picker('window.ask.expect').nth(1).check();
  await shot('placed');
  await press('nav.next');
  for (let statement = 1; statement <= 12; statement += 1) {
    await page.getByText(words['statement.how']).waitFor();
    if (statement === 1) await shot('statement');
    // One press answers it and goes on to the next.
    await page.getByRole('button', { name: words[`statement.${statement % 5}`], exact: true }).click();
    await page
      .getByText(words['statement.of'].replace('{n}', statement).replace('{of}', 12))
      .waitFor({ state: 'detached' });
  }
  await shot('compare');
  await shot('view-compare');
  await next('difference');
}

/** Chips and words into the zones of a person made of paper. */
export async function paperPerson({ page, shot, press, pick, next }) {
  await pick('voice.adult');
  await pick('place.good');
  await press('nav.next');
  await pick('gate.none');
  await next('paper-person');
  await page.getByRole('radio').first().check();
  await shot('a-card-picked');
}
