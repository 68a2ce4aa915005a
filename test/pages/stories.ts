import type { Tongue, Voice } from './labels.js';
import type { Deed } from './person.js';

/** One screen of a story: what is asked, and what the person does. */
export type Scene = readonly [Deed, ...Deed[]];

/** Somebody's whole way, from the first question after the gate to the last. */
export interface Story {
  speaks: Tongue;
  voice: Voice;
  topic: string;
  /** Asked together on one screen. */
  scenes: readonly Scene[];
  /** The questions they share. */
  shared: readonly string[];
  /** Words of theirs that go along, and words that must not. */
  sharedWords: readonly string[];
  keptWords: readonly string[];
  /** Headings of the close: read-back, share, receipt, end. */
  close: readonly [string, string, string, string];
}

/** An adult, in English, on the longest route there is. */
export const rowAtHome: Story = {
  speaks: 'en',
  voice: 'adult',
  topic: 'A row',
  scenes: [
    [{ ask: 'What happened, from where you were?', write: 'We shouted about the kitchen again.' }],
    [{ ask: 'What was going through your mind?', write: 'Nobody ever listens to me here.' }],
    [{ ask: 'How did you feel then?', pick: ['cross', 'left out'], own: 'stormy' }],
    [{ ask: 'And how do you feel now?', pick: ['calm'] }],
    [{ ask: 'Which is closest for you?', pick: ['A bit of both'] }],
    [
      {
        ask: 'Who has this touched, and how?',
        touched: { mum: 'She cried in the bathroom', brother: 'He went very quiet' },
      },
    ],
    [{ ask: 'Which bit weighs most on you?', write: 'The silence afterwards' }],
    [{ ask: 'How might it have been for them?', write: 'Lonely, I think' }],
    [{ ask: 'What do you need, for this to feel better?', pick: ['time together', 'a clear rule'], own: 'sundays' }],
    [{ ask: 'What might others need?', write: 'A bit of peace' }],
    [
      { ask: 'What would you like to happen next? I can…', write: 'cook on Tuesdays' },
      { ask: 'I would ask…', write: 'that we eat at one table' },
      { ask: 'Help we need from outside…', write: 'somebody who stays a while' },
    ],
    [
      {
        ask: 'What is one small thing before the week ends?',
        goal: { What: 'one meal with everybody', 'By when': 'Sunday', 'Help needed': 'a lift' },
      },
    ],
  ],
  shared: ['What happened, from where you were?', 'What do you need, for this to feel better?'],
  sharedWords: ['We shouted about the kitchen again.', 'time together', 'a clear rule', 'sundays'],
  keptWords: [
    'Nobody ever listens',
    'cross',
    'left out',
    'stormy',
    'calm',
    'A bit of both',
    'cried in the bathroom',
    'very quiet',
    'silence afterwards',
    'Lonely',
    'bit of peace',
    'cook on Tuesdays',
    'one table',
    'stays a while',
    'meal with everybody',
    'a lift',
    'A row',
  ],
  close: ['Here is what you said', 'Choose what to share', 'It has arrived', 'Thank you for your time'],
};

/** A child, in Welsh: fewer screens, and other words. */
export const plentyn: Story = {
  speaks: 'cy',
  voice: 'child',
  topic: 'Ffrae',
  scenes: [
    [{ ask: 'Beth ddigwyddodd?', write: 'Roedd pawb yn gweiddi.' }],
    [
      { ask: 'Pa feddyliau ddaeth i dy ben?', write: 'Eisiau mynd allan.' },
      { ask: 'Beth oeddet ti’n ei deimlo bryd hynny?', pick: ['yn drist', 'yn ofnus'] },
    ],
    [{ ask: 'A nawr?', pick: ['yn iawn'] }],
    [
      {
        ask: 'Pwy arall deimlodd rywbeth am hyn? Beth allen nhw fod yn ei deimlo?',
        touched: { mam: 'Roedd hi’n llefain', 'anifail anwes': 'Cuddiodd y gath' },
      },
    ],
    [{ ask: 'Beth fyddai’n dy helpu i deimlo’n well?', pick: ['tŷ tawel'] }],
    [
      { ask: 'Beth yw un peth y gallet ti ei wneud?', write: 'Darllen i fy chwaer.' },
      { ask: 'Beth yw un peth y byddet ti’n gofyn i oedolyn ei wneud?', write: 'Siarad yn dawel.' },
    ],
  ],
  shared: ['A nawr?', 'Beth fyddai’n dy helpu i deimlo’n well?'],
  sharedWords: ['yn iawn', 'tŷ tawel'],
  keptWords: ['gweiddi', 'mynd allan', 'yn drist', 'yn ofnus', 'llefain', 'gath', 'chwaer', 'Siarad yn dawel', 'Ffrae'],
  close: ['Dyma beth ddywedaist ti', 'Dewis beth i’w rannu', 'Mae wedi cyrraedd', 'Diolch am dy amser'],
};

/** An adult, in Welsh: the close of the longest route. */
export const oedolyn: Story = {
  speaks: 'cy',
  voice: 'adult',
  topic: 'Ffrae',
  scenes: [
    [{ ask: 'Beth ddigwyddodd, o ble roeddech chi?', write: 'Roedden ni’n gweiddi am y gegin eto.' }],
    [{ ask: 'Beth oedd yn mynd drwy eich meddwl?', write: 'Does neb yn gwrando.' }],
    [{ ask: 'Sut roeddech chi’n teimlo bryd hynny?', pick: ['yn grac', 'ar y tu allan'], own: 'stormus' }],
    [{ ask: 'A sut rydych chi’n teimlo nawr?', pick: ['yn dawel'] }],
    [{ ask: 'Pa un sydd agosaf i chi?', pick: ['Ychydig o’r ddau'] }],
    [{ ask: 'Ar bwy mae hyn wedi effeithio, a sut?', touched: { mam: 'Roedd hi’n llefain' } }],
    [{ ask: 'Pa ran sy’n pwyso fwyaf arnoch chi?', write: 'Y tawelwch wedyn' }],
    [{ ask: 'Sut y gallai fod wedi bod iddyn nhw?', write: 'Unig, rwy’n meddwl' }],
    [{ ask: 'Beth sydd ei angen arnoch chi, i hyn deimlo’n well?', pick: ['amser gyda’n gilydd'], own: 'dydd Sul' }],
    [{ ask: 'Beth allai fod ei angen ar eraill?', write: 'Ychydig o heddwch' }],
    [
      { ask: 'Beth hoffech chi ei weld yn digwydd nesaf? Gallaf i…', write: 'coginio nos Fawrth' },
      { ask: 'Byddwn i’n gofyn…', write: 'ein bod yn bwyta wrth un bwrdd' },
      { ask: 'Help sydd ei angen arnom o’r tu allan…', write: 'rhywun sy’n aros' },
    ],
    [
      {
        ask: 'Beth yw un peth bach cyn diwedd yr wythnos?',
        goal: { Beth: 'un pryd i bawb', 'Erbyn pryd': 'dydd Sul' },
      },
    ],
  ],
  shared: ['Beth ddigwyddodd, o ble roeddech chi?'],
  sharedWords: ['gweiddi am y gegin'],
  keptWords: ['Ffrae', 'Ychydig o’r ddau', 'Does neb yn gwrando'],
  close: ['Dyma beth ddywedoch chi', 'Dewis beth i’w rannu', 'Mae wedi cyrraedd', 'Diolch am eich amser'],
};

/** What is on each screen of a story, told as it is walked: `look` sees every one. */
export type Look = (name: string) => Promise<void>;
