import { BEGIN, NONE, SKIP, text, picked, answer, close, type GuideExample } from '../walks.js';

const screens: GuideExample = {
  name: 'A row about screens, told by an adult',
  language: 'en',
  voice: 'adult',
  events: [
    BEGIN,
    answer({ topic: picked('screens') }),
    NONE,
    answer({ 'what-happened': text('I came in from work and everyone was on a phone. I turned the internet off.') }),
    answer({ 'thinking-feeling.thoughts': text('Nobody hears me.') }),
    answer({ 'thinking-feeling.then': picked('cross', 'lonely') }),
    answer({ 'thinking-feeling.now': picked('calm', 'sorry') }),
    answer({ 'place-in-it': picked('both') }),
    answer({
      'who-affected.people': {
        type: 'people',
        items: [
          { who: 'me', how: 'I slept badly' },
          { who: 'the eldest', how: 'homework was lost' },
          { who: 'the dog' },
        ],
      },
    }),
    answer({ 'who-affected.weighs-most': text('The quiet afterwards.') }),
    answer({ 'who-affected.guess': text('It may have felt like a punishment out of nowhere.') }),
    answer({ 'needs.mine': picked('listened', 'together', 'rule') }),
    answer({ 'needs.others': text('A warning before the internet goes off.') }),
    answer({
      'what-next.can': text('Say it once, calmly, and wait.'),
      'what-next.ask': text('Phones in the basket while we eat.'),
    }),
    answer({ 'what-next.small-step': { type: 'goals', items: [{ what: 'One meal without phones', by: 'Friday' }] } }),
    ...close(
      'what-happened',
      'who-affected.people',
      'needs.mine',
      'what-next.can',
      'what-next.ask',
      'what-next.small-step',
    ),
  ],
};

const leftOut: GuideExample = {
  name: 'Feeling left out, told by a child',
  language: 'en',
  voice: 'child',
  events: [
    BEGIN,
    answer({ topic: picked('left-out') }),
    NONE,
    answer({ 'what-happened': text('They played a game and said it was full.') }),
    answer({
      'thinking-feeling.thoughts': text('I wanted to go home.'),
      'thinking-feeling.then': picked('sad', 'left-out'),
    }),
    answer({ 'thinking-feeling.now': picked('okay') }),
    answer({
      'who-affected.people': { type: 'people', items: [{ who: 'me' }, { who: 'my friend', how: 'a bit sad too' }] },
    }),
    answer({ 'needs.mine': picked('my-side', 'together') }),
    answer({
      'what-next.can': text('Ask if I can be on a team.'),
      'what-next.ask': text('Come and stand near me at the start.'),
    }),
    ...close('thinking-feeling.then', 'thinking-feeling.now', 'what-next.ask'),
  ],
};

const late: GuideExample = {
  name: 'Aros allan, gan berson ifanc',
  language: 'cy',
  voice: 'young-person',
  events: [
    BEGIN,
    answer({ topic: picked('out-late') }),
    NONE,
    answer({ 'what-happened': text('Ddes i adref yn hwyr ar ôl ymarfer. Roedd pawb yn aros amdana i.') }),
    answer({ 'thinking-feeling.thoughts': text('Roeddwn i’n meddwl bod fy neges wedi mynd.') }),
    answer({ 'thinking-feeling.then': picked('worried', 'confused') }),
    answer({ 'thinking-feeling.now': picked('calm') }),
    answer({ 'place-in-it': picked('put-right') }),
    answer({
      'who-affected.people': {
        type: 'people',
        items: [
          { who: 'mam', how: 'methu cysgu' },
          { who: 'fi', how: 'wedi blino' },
        ],
      },
    }),
    answer({ 'who-affected.guess': text('Efallai ei bod hi’n ofnus.') }),
    answer({ 'needs.mine': picked('listened', 'rule') }),
    SKIP,
    answer({
      'what-next.can': text('Anfon neges os bydda i’n hwyr.'),
      'what-next.ask': text('Gofyn beth ddigwyddodd yn gyntaf.'),
    }),
    answer({
      'what-next.small-step': { type: 'goals', items: [{ what: 'Cytuno ar amser gyda’n gilydd', by: 'nos Wener' }] },
    }),
    ...close('what-happened', 'who-affected.guess', 'what-next.can', 'what-next.small-step'),
  ],
};

const supper: GuideExample = {
  name: 'Rhywbeth da, gan oedolyn',
  language: 'cy',
  voice: 'adult',
  events: [
    BEGIN,
    answer({ topic: picked('good') }),
    NONE,
    answer({ 'what-happened': text('Fe goginion ni swper gyda’n gilydd nos Sul.') }),
    answer({ 'thinking-feeling.thoughts': text('Roedd hi’n braf clywed pawb yn chwerthin.') }),
    answer({ 'thinking-feeling.then': picked('happy', 'thankful') }),
    answer({ 'thinking-feeling.now': picked('hopeful') }),
    answer({
      'who-helped.people': { type: 'people', items: [{ who: 'y plant', how: 'yn falch o’r bwyd' }, { who: 'fi' }] },
    }),
    answer({ 'needs-good.mine': picked('together', 'calm') }),
    answer({
      'more-of-it.can': text('Cadw nos Sul yn rhydd.'),
      'more-of-it.ask': text('Bod pawb yn dewis pryd yn ei dro.'),
    }),
    answer({ 'more-of-it.small-step': { type: 'goals', items: [{ what: 'Dewis y pryd nesaf', by: 'dydd Mercher' }] } }),
    ...close('what-happened', 'who-helped.people', 'more-of-it.can', 'more-of-it.ask', 'more-of-it.small-step'),
  ],
};

const words: GuideExample = {
  name: 'Something someone said, written down by a worker',
  language: 'en',
  voice: 'practitioner',
  events: [
    BEGIN,
    answer({ topic: picked('said') }),
    NONE,
    answer({
      'what-happened': text('Both heard the words "not my problem". Each tells the start of it in another way.'),
    }),
    answer({
      'thinking-feeling.thoughts': text('One thought: I am on my own with this. The other: I cannot do more.'),
    }),
    answer({ 'thinking-feeling.then': { type: 'choice', codes: ['tired', 'left-out'], other: 'stuck' } }),
    answer({ 'thinking-feeling.now': picked('hopeful', 'tired') }),
    answer({
      'who-affected.people': {
        type: 'people',
        items: [{ who: 'the grown-ups' }, { who: 'the little one', how: 'went quiet' }],
      },
    }),
    answer({ 'needs.mine': picked('listened', 'sleep') }),
    answer({
      'what-next.can': text('They swap two mornings this week.'),
      'what-next.ask': text('The grandparents have not been asked yet.'),
      'what-next.outside': text('I need to see that the little one gets to school.'),
    }),
    answer({
      'what-next.small-step': {
        type: 'goals',
        items: [{ what: 'Write the mornings on the wall', by: 'tonight', help: 'the worker brings paper' }],
      },
    }),
    ...close(
      'what-happened',
      'thinking-feeling.then',
      'needs.mine',
      'what-next.can',
      'what-next.outside',
      'what-next.small-step',
    ),
  ],
};

const changed: GuideExample = {
  name: 'A change at home, told by a young person with few words, a pause and a second thought',
  language: 'en',
  voice: 'young-person',
  events: [
    BEGIN,
    answer({ topic: picked('change') }),
    { type: 'gate', answer: 'skip' },
    answer({ 'what-happened': text('We moved.') }),
    SKIP,
    SKIP,
    { type: 'take-a-break' },
    { type: 'keep-going' },
    answer({ 'thinking-feeling.now': picked('bored', 'okay') }),
    answer({ 'place-in-it': picked('rather-not') }),
    { type: 'pause' },
    { type: 'finish-here' },
    { type: 'read-back', is: 'nearly' },
    { type: 'change', unit: 'what-happened' },
    answer({ 'what-happened': text('We moved, and my room is smaller.') }),
    ...close('what-happened'),
  ],
};

/** Walks to try, show and test with: both languages, every voice, a good topic and a talk that ends early. */
export const restorativeExamples: readonly GuideExample[] = [screens, leftOut, late, supper, words, changed];
