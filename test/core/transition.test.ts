import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  currentScreen,
  TalkError,
  transition,
  type Conversation,
  type TalkEvent,
  type Value,
} from '../../packages/core/index.js';
import { guide, plainGuide, practiceGuide } from './support/guide.js';
import {
  answer,
  goal,
  pastGate,
  people,
  picked,
  play,
  screenOf,
  standing,
  start,
  talkOn,
  words,
} from './support/play.js';

const begun = (options = {}) => pastGate(guide, start(guide, { voice: 'adult', ...options }));
const go = (state: Conversation, ...events: TalkEvent[]) => play(guide, state, events).state;
const at = (state: Conversation) => screenOf(guide, state);

test('the opening: language, voice, place, then the topic', () => {
  const first = start(guide);
  assert.equal(at(first), 'opening');
  const chosen = go(first, { type: 'choose-language', language: 'cy' }, { type: 'choose-voice', voice: 'child' });
  assert.deepEqual([chosen.language, chosen.voice], ['cy', 'child']);
  assert.deepEqual(
    go(chosen, { type: 'choose-language', language: 'fr' }),
    chosen,
    'a language the guide does not have',
  );
  assert.equal(at(go(chosen, { type: 'begin', place: 'good' })), 'question:topic');
  assert.equal(at(go(chosen, { type: 'begin', place: 'unsure' })), 'question:topic');
  assert.equal(go(first, { type: 'begin' }).voice, 'adult', 'nobody said who they are');
});

test('not now at the place check ends it, with nothing kept of what was said before', () => {
  const ended = play(guide, start(guide), [{ type: 'begin', place: 'not-now' }]);
  assert.equal(at(ended.state), 'ended:not-now');
  assert.deepEqual(ended.effects, [{ type: 'end' }]);
  const back = go(
    start(guide, { voice: 'adult' }),
    { type: 'begin' },
    answer({ topic: picked('row') }),
    { type: 'back' },
    { type: 'back' },
  );
  assert.equal(at(back), 'opening');
  const left = go(back, { type: 'begin', place: 'not-now' });
  assert.deepEqual([left.answers, left.passed], [{}, {}]);
});

test('not now in the middle clears every word', () => {
  const { state, effects } = play(guide, go(begun(), answer({ 'what-happened': words('a row') })), [
    { type: 'not-now' },
  ]);
  assert.deepEqual([at(state), state.answers, state.passed], ['ended:not-now', {}, {}]);
  assert.deepEqual(effects, [{ type: 'end' }]);
  assert.deepEqual(transition(guide, state, { type: 'not-now' }), [state, []]);
});

test('an answer keeps the question and the labels as they stood', () => {
  const state = go(
    begun({ voice: 'child', language: 'cy' }),
    answer({ 'what-happened': words('ffrae') }),
    answer({ 'thinking-feeling.then': picked('left-out', 'cross') }),
  );
  assert.deepEqual(state.answers['what-happened'], { value: words('ffrae'), asked: 'Beth ddigwyddodd?', lang: 'cy' });
  assert.deepEqual(state.answers['thinking-feeling.then']?.labels, ['ar y tu allan', 'yn grac']);
  const later = go(state, { type: 'choose-language', language: 'en' }, { type: 'choose-voice', voice: 'adult' });
  assert.deepEqual(later.answers, state.answers);
});

test('an empty answer is a skip, and takes back what was there', () => {
  const once = go(begun(), answer({ 'what-happened': words('x') }));
  for (const empty of [words(''), words(' \n\t')]) {
    const state = go(once, { type: 'change', unit: 'what-happened' }, answer({ 'what-happened': empty }));
    assert.equal(state.answers['what-happened'], undefined);
    assert.equal(state.passed['what-happened'], true);
    assert.equal(at(state), at(once));
  }
  const empties: [string, Value][] = [
    ['topic', { type: 'choice', codes: [], other: ' ' }],
    ['who-affected.people', people('', ' ')],
    ['what-next.small-step', goal(' ')],
  ];
  for (const [unit, value] of empties) {
    const full = talkOn(guide, begun());
    const state = go(full, { type: 'change', unit }, answer({ [unit]: value }));
    assert.equal(standing(state)[unit], undefined, unit);
  }
});

test('a skip keeps the words aside, and they stand again once they are given again', () => {
  const once = go(
    begun(),
    answer({ 'what-happened': words('x') }),
    { type: 'change', unit: 'what-happened' },
    { type: 'skip' },
  );
  assert.deepEqual(standing(once)['what-happened'], undefined);
  assert.deepEqual(once.answers['what-happened']?.value, words('x'));
  const again = go(once, { type: 'change', unit: 'what-happened' }, answer({ 'what-happened': words('y') }));
  assert.deepEqual(standing(again)['what-happened']?.value, words('y'));
});

test('two skips in a row bring a pause; an answer between them does not', () => {
  const skip: TalkEvent = { type: 'skip' };
  assert.equal(at(go(begun(), skip)), 'question:thinking-feeling.thoughts');
  assert.equal(at(go(begun(), skip, skip)), 'pause');
  assert.equal(at(go(begun(), skip, answer({}))), 'pause', 'an empty answer counts as a skip');
  const between = go(begun(), skip, answer({ 'thinking-feeling.thoughts': words('x') }), skip);
  assert.equal(at(between), 'question:thinking-feeling.now');
  const on = go(begun(), skip, skip, { type: 'keep-going' });
  assert.equal(at(on), 'question:thinking-feeling.then');
  assert.equal(at(go(on, skip)), 'question:thinking-feeling.now');
});

test('a pause is offered once: no more skips bring it again before something is answered', () => {
  const skip: TalkEvent = { type: 'skip' };
  const on = go(begun(), skip, skip, { type: 'keep-going' });
  assert.equal(at(go(on, skip, skip)), 'question:place-in-it');
  assert.equal(
    at(go(on, skip, { type: 'pause' }, { type: 'keep-going' }, skip)),
    'question:place-in-it',
    'nor a break',
  );
  assert.equal(at(go(on, skip, { type: 'back' }, skip, skip)), 'question:place-in-it', 'nor a step back');
  const again = go(on, answer({ 'thinking-feeling.then': picked('sad') }), skip);
  assert.equal(at(again), 'question:place-in-it');
  assert.equal(at(go(again, skip)), 'pause', 'after an answer it is offered anew');
});

test('a breath: keep going, take a break, come back from it', () => {
  const pause = go(begun(), { type: 'pause' });
  assert.equal(at(pause), 'pause');
  const rest = go(pause, { type: 'take-a-break' });
  assert.equal(at(rest), 'rest');
  for (const state of [pause, rest])
    for (const type of ['keep-going', 'back'] as const) assert.equal(at(go(state, { type })), 'question:what-happened');
});

test('skipping everything ends kindly, and so does finishing early with nothing', () => {
  let state = go(begun(), { type: 'skip' });
  for (let left = 30; left > 0 && state.phase !== 'ended'; left -= 1)
    state = go(state, { type: state.phase === 'pause' ? 'keep-going' : 'skip' });
  assert.equal(at(state), 'ended:finished');
  const early = play(guide, begun(), [{ type: 'pause' }, { type: 'finish-here' }]);
  assert.equal(at(early.state), 'ended:finished', 'a topic alone is private');
  assert.deepEqual(early.effects, [{ type: 'end' }]);
});

test('finishing early with something goes to the read-back', () => {
  const state = go(begun(), answer({ 'what-happened': words('x') }), { type: 'pause' }, { type: 'finish-here' });
  assert.equal(at(state), 'read-back');
});

test('two skips at the very end still lead on, and Back from there leads back', () => {
  const near = talkOn(guide, begun());
  const two = go(
    near,
    { type: 'back' },
    { type: 'skip' },
    { type: 'back' },
    { type: 'back' },
    { type: 'skip' },
    { type: 'skip' },
  );
  assert.equal(at(two), 'pause');
  assert.equal(at(go(two, { type: 'keep-going' })), 'read-back');
  assert.equal(at(go(two, { type: 'keep-going' }, { type: 'read-back', is: 'yes' })), 'share');
  assert.equal(at(go(two, { type: 'back' })), 'question:what-next.small-step');
});

test('back goes leg by leg, and Next comes back the same way', () => {
  const far = go(begun(), answer({ 'what-happened': words('a') }), answer({ 'thinking-feeling.thoughts': words('b') }));
  const one = go(far, { type: 'back' });
  assert.deepEqual(
    [at(one), currentScreen(guide, one)],
    ['question:thinking-feeling.thoughts', { ...currentScreen(guide, one), open: 'back' }],
  );
  const two = go(one, { type: 'back' });
  assert.equal(at(two), 'question:what-happened');
  const forth = go(two, answer({ 'what-happened': words('c') }));
  assert.equal(at(forth), 'question:thinking-feeling.thoughts');
  assert.equal(at(go(forth, answer({ 'thinking-feeling.thoughts': words('d') }))), 'question:thinking-feeling.then');
});

test('back from the read-back opens the last question, and Next returns', () => {
  const state = talkOn(guide, begun());
  assert.equal(at(state), 'read-back');
  const back = go(state, { type: 'back' });
  assert.equal(at(back), 'question:what-next.small-step');
  assert.equal(at(go(back, answer({ 'what-next.small-step': goal('another') }))), 'read-back');
});

test('without a topic, back from the first question asks the gate again, then the opening', () => {
  const on = (state: Conversation, ...events: TalkEvent[]) => play(plainGuide, state, events).state;
  const first = pastGate(plainGuide, start(plainGuide));
  const gate = on(first, { type: 'back' });
  assert.equal(screenOf(plainGuide, gate), 'gate');
  assert.equal(screenOf(plainGuide, on(gate, { type: 'back' })), 'opening');
  const practice = play(practiceGuide, start(practiceGuide), [{ type: 'begin' }, { type: 'back' }]).state;
  assert.equal(screenOf(practiceGuide, practice), 'opening');
});

test('back to the opening from a finished talk, and begin, comes to the read-back', () => {
  const all = talkOn(practiceGuide, play(practiceGuide, start(practiceGuide), [{ type: 'begin' }]).state);
  let state = all;
  while (state.phase !== 'opening') state = play(practiceGuide, state, [{ type: 'back' }]).state;
  assert.equal(play(practiceGuide, state, [{ type: 'begin' }]).state.phase, 'read-back');
});

test('change in the middle opens that answer and returns to where the person was', () => {
  const far = go(begun(), answer({ 'what-happened': words('a') }), answer({ 'thinking-feeling.thoughts': words('b') }));
  const open = go(far, { type: 'change', unit: 'what-happened' });
  assert.equal(at(open), 'question:what-happened');
  assert.equal(at(go(open, answer({ 'what-happened': words('c') }))), at(far));
  assert.deepEqual(go(open, { type: 'back' }), far, 'back leaves it as it was');
});

test('change on the read-back returns there; where it opens new questions, they come first', () => {
  const full = talkOn(guide, begun(), { 'place-in-it': picked('saw-it') });
  const same = go(full, { type: 'change', unit: 'needs.others' }, answer({ 'needs.others': words('time') }));
  assert.equal(at(same), 'read-back');
  const opened = go(full, { type: 'change', unit: 'place-in-it' }, answer({ 'place-in-it': picked('both') }));
  assert.equal(at(opened), 'question:who-affected.weighs-most');
  const next = go(opened, answer({ 'who-affected.weighs-most': words('the shouting') }));
  assert.equal(at(next), 'question:who-affected.guess');
  assert.equal(at(go(next, answer({ 'who-affected.guess': words('hard') }))), 'read-back');
});

test('another topic and back: nothing lost, nothing asked twice', () => {
  const full = talkOn(guide, begun());
  const good = go(full, { type: 'change', unit: 'topic' }, answer({ topic: picked('good') }));
  assert.equal(at(good), 'question:who-helped.people');
  const there = talkOn(guide, good);
  assert.equal(at(there), 'read-back');
  const again = go(there, { type: 'change', unit: 'topic' }, answer({ topic: picked('row') }));
  assert.equal(at(again), 'read-back');
  for (const [unit, said] of Object.entries(full.answers)) assert.deepEqual(again.answers[unit], said);
});

test('another voice near the end does not leave the person on a read-back that takes no answer', () => {
  const state = talkOn(guide, begun(), {}, 'what-next.small-step');
  assert.equal(at(state), 'question:what-next.small-step');
  const child = go(state, { type: 'choose-voice', voice: 'child' });
  assert.equal(child.phase, 'read-back');
});

test('a value that does not fit is refused with a code and a path, and never quoted', () => {
  const first = begun();
  const wrong: [Conversation, TalkEvent, string, string][] = [
    [first, answer({ 'what-happened': picked('row') }), 'wrong-value', '/values/what-happened'],
    [first, answer({ 'what-happened': words('secret'.repeat(2000)) }), 'too-long', '/values/what-happened'],
    [
      go(first, { type: 'change', unit: 'topic' }),
      answer({ topic: picked('secret') }),
      'wrong-value',
      '/values/topic/codes',
    ],
  ];
  for (const [state, event, code, path] of wrong)
    assert.throws(
      () => transition(guide, state, event),
      (error: unknown) =>
        error instanceof TalkError && error.code === code && error.path === path && !error.message.includes('secret'),
    );
  const full = talkOn(guide, first);
  const many = go(full, { type: 'change', unit: 'who-affected.people' });
  assert.throws(
    () => transition(guide, many, answer({ 'who-affected.people': people(...Array<string>(65).fill('me')) })),
    { code: 'too-long' },
  );
  const scale = pastGate(plainGuide, start(plainGuide));
  const third = play(plainGuide, scale, [answer({ one: words('a') }), answer({ two: words('b') })]).state;
  assert.throws(() => transition(plainGuide, third, answer({ three: { type: 'scale', number: 5 } })), {
    code: 'wrong-value',
  });
});

test('a step called like something every object has is not answered by it', () => {
  const odd = {
    ...practiceGuide,
    steps: [{ id: 'constructor', kind: 'text', theme: 'T1', outcome: 'O1' }, ...practiceGuide.steps],
  } as const;
  const state = play(odd, start(odd), [{ type: 'begin' }, answer({})]).state;
  assert.equal(screenOf(odd, state), 'question:one');
});
