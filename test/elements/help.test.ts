import { setViewport } from '@web/test-runner-commands';
import { change, focused, type Person } from './person.js';
import { equal, excludes, includes, ok, same, until } from './support/check.js';
import { kinds } from './support/guide.js';
import { AGENCY, known, listen, tidy, visit, visitAgency } from './support/page.js';

const LOCAL = AGENCY.localHelp;
const help = (person: Person) => person.root.querySelector<HTMLDialogElement>('dialog')!;
const lines = (person: Person) =>
  [...help(person).querySelectorAll<HTMLElement>('.lines li .name')].map((one) => person.textOf(one));

async function helpFor(voice: string, settings = {}): Promise<Person> {
  const person = await visitAgency({ voice, ...settings });
  await person.pick('Good place');
  await person.leaveFirst();
  await person.press('Help');
  ok(help(person).open, 'help is open');
  return person;
}

describe('help', () => {
  afterEach(tidy);

  it('is a modal dialog that its heading names, and closes by Close', async () => {
    const person = await helpFor('adult');
    ok(help(person).matches(':modal'), 'modal');
    person.find('dialog', 'Who can help');
    ok(help(person).querySelector('.leave'), 'Leave quickly is inside too');
    await person.press('Close');
    ok(!help(person).open, 'closed');
    person.expectAsked('What would you like to talk through?');
  });

  it('can be closed at its top, beside Leave quickly, and at its end; both are reached by Tab', async () => {
    await setViewport({ width: 320, height: 568 });
    try {
      const person = await helpFor('adult');
      const dialog = help(person);
      const [first, last] = ['Close', 'Close : Who can help'].map((name) =>
        person.in(dialog).getByRole('button', { name }),
      );
      const inside = (one: HTMLElement) => {
        const { top, bottom, left, right } = one.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth;
      };
      ok(dialog.scrollHeight > dialog.clientHeight * 1.5, 'longer than the phone');
      equal(focused(), first!, 'focus begins at what harms nobody');
      dialog.scrollTop = dialog.scrollHeight;
      for (const one of [first!, last!, dialog.querySelector<HTMLElement>('.leave')!])
        ok(inside(one), `${one.innerText} in view at the end`);
      dialog.scrollTop = 0;
      ok(inside(first!), 'in view at the top');
      const reached = [...dialog.querySelectorAll<HTMLElement>('button, a, summary')].filter(
        (one) => one.tabIndex === 0,
      );
      ok(reached.includes(first!) && reached.includes(last!), 'by Tab');
      last!.click();
      ok(!dialog.open, 'closed');
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('is there on the first screen before anything has followed, with 999', async () => {
    const person = await visit();
    await person.press('Help');
    includes(person.textOf(help(person)), '999');
    equal(person.find('link', '999').getAttribute('href'), 'tel:999');
  });

  it('an adult: 999, the silent solution, local numbers first, then everyone’s; tel: and sms: links', async () => {
    const person = await helpFor('adult');
    const text = person.textOf(help(person));
    includes(text, 'Cannot speak? From a mobile, call 999 and press 55 when asked.');
    ok(text.indexOf('999') < text.indexOf('Near you') && text.indexOf('Near you') < text.indexOf('For everyone'), text);
    equal(lines(person)[0], 'Cwm duty line');
    ok(lines(person).length > 4, 'the common list');
    const links = [...help(person).querySelectorAll('a')].map((one) => one.getAttribute('href')!);
    ok(
      links.every((one) => /^(tel|sms):\+?\d+$/.test(one)),
      `numbers alone, saw ${links.join(' ')}`,
    );
    for (const link of ['tel:999', 'tel:01234567890', 'sms:07700900123']) ok(links.includes(link), link);
    includes(text, 'Calls and texts can show in your phone history.');
    includes(text, 'Numbers last compared with public pages: ');
  });

  it('a child: three lines, first a grown-up one trusts; the rest waits, local numbers first', async () => {
    const person = await helpFor('child');
    const shown = [...help(person).querySelectorAll<HTMLElement>('.trusted, .first, .lines li')].filter((one) =>
      one.checkVisibility(),
    );
    equal(shown.length, 3, 'lines');
    ok(person.textOf(shown[0]).startsWith('A grown-up you trust'), 'a person first');
    ok(person.textOf(shown[1]).startsWith('Childline'), 'then Childline');
    ok(person.textOf(shown[2]).endsWith('999'), 'then 999');
    excludes(help(person).textContent!, 'Samaritans');
    await person.open('More people who can help');
    equal(lines(person)[1], 'Cwm duty line', 'the first of those that wait');
  });

  it('a local number with a web address shows it as a link', async () => {
    const url = 'https://agency.example/help';
    const person = await helpFor('adult', {
      agency: { ...AGENCY, localHelp: [{ ...LOCAL[0]!, url }] },
    });
    ok(
      [...help(person).querySelectorAll('a')].some((one) => one.href === url),
      'a link to the agency’s own page',
    );
  });

  it('those who speak the person’s language come first', async () => {
    const person = await helpFor('adult', { lang: 'en' });
    await person.press('Close');
    await person.press('Cymraeg');
    await person.press('Cymorth');
    const names = lines(person);
    const welsh = names.findIndex((one) => one.includes('yn Gymraeg'));
    const english = names.findIndex((one) => one.startsWith('Shout'));
    ok(welsh < english, names.join(', '));
    includes(person.textOf(help(person)), '(yn Saesneg)', 'says which are in English');
    excludes(person.textOf(help(person)), 'English', 'in Welsh words');
  });

  it('opening it asks nobody and tells nobody', async () => {
    const person = await visitAgency({ voice: 'adult' });
    await person.pick('Good place');
    await person.leaveFirst();
    const heard = listen(document);
    const requests = performance.getEntriesByType('resource').length;
    const title = document.title;
    const url = location.href;
    await person.press('Help');
    await person.press('Close');
    same(heard.length, 0);
    equal(performance.getEntriesByType('resource').length, requests, 'requests');
    same([document.title, location.href, history.length], [title, url, history.length]);
  });

  it('a question that is open keeps its words behind it', async () => {
    const person = await visit({ guide: known(kinds) });
    await person.begin();
    await person.next();
    await person.write('What happened?', 'half');
    await person.press('Help');
    await person.press('Close');
    equal(person.box('What happened?').value, 'half');
    await person.next();
    await until(() => person.sees('button', change('What happened?')), 'the answer');
  });
});
