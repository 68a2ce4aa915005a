import type { Page } from '@playwright/test';
import { arrived } from './arrived.js';
import { violations } from './axe.js';
import { expect, test, type Demo } from './house.js';
import type { Person } from './person.js';
import { gather, letGo, roomLabels, takeTurn } from './room.js';
import { oedolyn } from './stories.js';
import { toCompare, toReadBack } from './window-way.js';

/** An agency with a way to withdraw. */
const AGENCY = {
  name: { en: 'Cwm Family Support', cy: 'Cymorth Teulu Cwm' },
  readers: { en: 'Your family worker', cy: 'Eich gweithiwr teulu' },
  readWhen: { en: 'Within two working days', cy: 'O fewn dau ddiwrnod gwaith' },
  languages: ['en', 'cy'],
  localHelp: [],
  withdrawTo: '/withdrawals',
};
const FEELING = 'How are things for you today?';

async function withWithdrawing(page: Page, tag: string): Promise<void> {
  await page.addInitScript(
    ([name, agency]) => {
      new MutationObserver((_, watching) => {
        const element = document.querySelector(name as string);
        if (!element) return;
        watching.disconnect();
        Object.assign(element, { agency });
      }).observe(document, { childList: true, subtree: true });
    },
    [tag, AGENCY] as const,
  );
}

const status = async (demo: Demo, id: string): Promise<unknown> =>
  (await fetch(`${demo.origin}/results/${id}`, { headers: { Authorization: `Bearer ${demo.token}` } })).json();

/** Takes back what stands on the receipt, and sees that its words are gone from the receiver. */
async function takesBack(demo: Demo, person: Person, words: Record<'what' | 'act' | 'done' | 'said', string>) {
  const tag = await person.place.evaluate((element) => element.localName);
  const result = await arrived(demo, person);
  await person.place.getByText(words.what, { exact: true }).click();
  expect(await violations(person.page, tag)).toEqual([]);
  await person.press(words.act);
  await person.sees(words.done);
  await expect(person.title(words.done)).toBeFocused();
  await person.hears(words.said);
  expect(await violations(person.page, tag)).toEqual([]);
  expect(await status(demo, result.id)).toMatchObject({ status: 'withdrawn' });
}

const EN = {
  what: 'Take back what I shared',
  act: 'Withdraw',
  done: 'Withdrawn',
  said: 'Done. If anything was shared with this code, its words are removed. We cannot see here whether there was anything.',
};
const CY = {
  what: 'Cymryd yn ôl yr hyn a rannais',
  act: "Tynnu'n ôl",
  done: 'Wedi’i dynnu’n ôl',
  said: 'Wedi’i wneud. Os rhannwyd rhywbeth gyda’r cod hwn, mae’r geiriau wedi’u dileu. Ni allwn weld yma a oedd unrhyw beth.',
};

test('in Welsh, what was shared is taken back in Welsh words', async ({ demo, somebody }) => {
  const person = await somebody({ speaks: 'cy' });
  await withWithdrawing(person.page, 'talk-dialogue');
  await person.openWhole(`${demo.origin}/cy.html`);
  await person.startTalking(oedolyn.topic);
  await person.answer(...oedolyn.scenes[0]!);
  await person.press(person.labels.pause);
  await person.press(person.labels.finishHere);
  await person.press(person.labels.yes);
  await person.place.getByRole('checkbox').first().check();
  await person.press(person.labels.share);
  await person.sees('Mae wedi cyrraedd');
  await takesBack(demo, person, CY);
  await person.press(person.labels.finish);
  await person.sees(CY.done);
  await expect(person.place.getByText(/Diolch/)).toHaveCount(0);
});

test('what a room sent is taken back on its receipt', async ({ demo, somebody }) => {
  const visitor = await somebody();
  await withWithdrawing(visitor.page, 'talk-check-in');
  const room = visitor.at(visitor.page.locator('talk-check-in'));
  await room.openWhole(`${demo.origin}/check-in.html`);
  await gather(room, [{ alias: 'Mum' }]);
  await room.press(roomLabels.en.start);
  await takeTurn(room, 'Mum');
  await room.answer({ ask: FEELING, pick: ['Really good'] });
  await room.press(room.labels.pause);
  await room.press(room.labels.finishHere);
  await room.press(room.labels.yes);
  await letGo(room, FEELING, 'worker');
  await room.press(room.labels.share);
  await room.press(roomLabels.en.send);
  await room.sees('It has arrived');
  await takesBack(demo, room, EN);
});

test('the marks of a window are taken back', async ({ demo, somebody }) => {
  const visitor = await somebody();
  await withWithdrawing(visitor.page, 'talk-window');
  const person = visitor.at(visitor.page.locator('talk-window'));
  await person.openWhole(`${demo.origin}/window.html`);
  await toCompare(person);
  await toReadBack(person);
  await person.press(person.labels.yes);
  await person.tick('Where my answers lean');
  await person.press(person.labels.share);
  await person.sees('It has arrived');
  await takesBack(demo, person, EN);
});
