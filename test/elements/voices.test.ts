import { restorativeCy } from '../../packages/guides/restorative-questions/cy.js';
import { restorativeEn } from '../../packages/guides/restorative-questions/en.js';
import { equal, excludes, includes, ok, same } from './support/check.js';
import { guideOf } from './support/guide.js';
import { known, tidy, visit, visitAgency } from './support/page.js';

const VOICES = {
  'An adult': 'adult',
  'A young person': 'young-person',
  'A child': 'child',
  'A worker': 'practitioner',
} as const;
const wording = (words: Readonly<Record<string, string>>, key: string, voice: string) =>
  words[`${key}@${voice}`] ?? words[key]!;

describe('voices', () => {
  afterEach(tidy);

  it('the person is asked who is answering', async () => {
    const person = await visit();
    const group = person.find('group', 'Who is answering?');
    same(
      person
        .in(group)
        .getAllByRole('radio')
        .map((one: HTMLElement) => person.textOf(one.closest('label'))),
      Object.keys(VOICES),
    );
    ok(
      person
        .in(group)
        .getAllByRole('radio')
        .every((one: HTMLElement) => !(one as HTMLInputElement).checked),
      'nobody is presumed',
    );
  });

  for (const [name, voice] of Object.entries(VOICES)) {
    it(`${name}: topic, gate and first question in this voice`, async () => {
      const person = await visitAgency();
      await person.begin({ voice: name });
      person.expectAsked(wording(restorativeEn, 'topic.ask', voice));
      await person.pick('School');
      await person.next();
      equal(person.in().queryAllByRole('listitem').length > 1, voice !== 'child', 'the gate’s list');
      await person.passGate();
      person.expectAsked(wording(restorativeEn, 'what-happened.ask', voice));
    });

    it(`${name}: the same in Welsh`, async () => {
      const person = await visitAgency({ lang: 'cy', voice });
      await person.pick('Lle da');
      await person.leaveFirst('Nesaf');
      person.expectAsked(wording(restorativeCy, 'topic.ask', voice));
    });
  }

  it('a voice that the host gives is not asked for', async () => {
    const person = await visit({ voice: 'child' });
    ok(!person.sees('group', 'Who is answering?'), 'not asked');
    includes(person.text, 'You can skip any question, or stop. That is fine.');
  });

  it('limits are told in the voice that was chosen', async () => {
    const person = await visitAgency();
    includes(person.text, 'your worker may have to act');
    await person.pick('A child');
    includes(person.text, 'they must try to help keep you safe');
    await person.pick('A worker');
    includes(person.text, 'Say what you may have to pass on');
  });

  it('a child is not asked what only grown people are', async () => {
    const guide = known(
      guideOf(
        'grown',
        [
          { id: 'one', kind: 'text', theme: 'T1', outcome: 'O1' },
          { id: 'two', kind: 'text', theme: 'T1', outcome: 'O1', voices: ['adult'] },
        ],
        { 'one.ask': 'One?', 'two.ask': 'Two?' },
        { voices: ['adult', 'child'] },
      ),
    );
    const person = await visit({ guide });
    await person.begin({ voice: 'A child' });
    await person.write('One?', 'words');
    await person.next();
    excludes(person.text, 'Two?');
    includes(person.text, 'Is this right?');
  });
});
