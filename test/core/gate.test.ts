import assert from 'node:assert/strict';
import { test } from 'node:test';
import { currentScreen, draftOf, type Conversation, type Guide, type TalkEvent } from '../../packages/core/index.js';
import { contractGuide, guide, plainGuide, practiceGuide } from './support/guide.js';
import { answer, pastGate, picked, play, roundTrip, screenOf, start, talkOn, words } from './support/play.js';

const go = (state: Conversation, ...events: TalkEvent[]) => play(guide, state, events).state;
const at = (state: Conversation) => screenOf(guide, state);
const before = go(start(guide, { voice: 'adult' }), { type: 'begin', place: 'good' });
const gate = go(before, answer({ topic: picked('row') }));

test('the gate stands right after the topic, answered or passed by', () => {
  assert.equal(at(before), 'question:topic');
  assert.equal(at(gate), 'gate');
  assert.equal(at(go(before, { type: 'skip' })), 'gate');
  assert.equal(at(go(before, answer({}))), 'gate');
});

test('a guide without a topic has the gate before its first question', () => {
  const begun = play(plainGuide, start(plainGuide), [{ type: 'begin' }]).state;
  assert.equal(screenOf(plainGuide, begun), 'gate');
  assert.equal(screenOf(plainGuide, pastGate(plainGuide, start(plainGuide))), 'question:one');
});

test('a topic that is not the first step is a question like any other', () => {
  const [topic, ...rest] = guide.steps;
  const later = { ...guide, steps: [...rest, topic].filter((step) => step !== undefined) };
  assert.equal(screenOf(later, play(later, start(later), [{ type: 'begin' }]).state), 'gate');
});

test('a guide for workers about their own practice has no gate, and takes no gate answer', () => {
  const begun = play(practiceGuide, start(practiceGuide), [{ type: 'begin' }]).state;
  assert.equal(screenOf(practiceGuide, begun), 'question:one');
  assert.deepEqual(play(practiceGuide, begun, [{ type: 'gate', answer: 'yes' }]).state, begun);
  assert.equal(talkOn(practiceGuide, begun).phase, 'read-back');
});

test('none of these goes on, without a word to the shell', () => {
  const { state, effects } = play(guide, gate, [{ type: 'gate', answer: 'none' }]);
  assert.deepEqual([at(state), effects], ['question:what-happened', []]);
});

test('skipping goes on with help beside it, by either way of skipping', () => {
  for (const event of [{ type: 'gate', answer: 'skip' }, { type: 'skip' }] as const) {
    const { state, effects } = play(guide, gate, [event]);
    assert.deepEqual([at(state), effects], ['question:what-happened', [{ type: 'show-help' }]]);
    assert.equal(state.skips, 0, 'a gate passed by is not a question passed by');
  }
});

test('yes or unsure stops: help, and no way to a question but by asking the gate again', () => {
  const { state, effects } = play(guide, gate, [{ type: 'gate', answer: 'yes' }]);
  assert.deepEqual([at(state), effects], ['stopped', []]);
  const tries: TalkEvent[] = [
    { type: 'skip' },
    answer({ 'what-happened': words('x') }),
    { type: 'change', unit: 'topic' },
    { type: 'pause' },
    { type: 'keep-going' },
    { type: 'finish-here' },
    { type: 'gate', answer: 'none' },
    { type: 'read-back', is: 'yes' },
    { type: 'share' },
  ];
  for (const event of tries) assert.deepEqual(play(guide, state, [event]), { state, effects: [] }, event.type);
  assert.equal(at(go(state, { type: 'back' })), 'gate');
  assert.equal(at(go(state, { type: 'back' }, { type: 'gate', answer: 'none' })), 'question:what-happened');
});

test('finishing after a yes ends with nothing left', () => {
  const { state, effects } = play(guide, gate, [{ type: 'gate', answer: 'yes' }, { type: 'finish' }]);
  assert.deepEqual([at(state), state.answers, state.passed], ['ended:stopped', {}, {}]);
  assert.deepEqual(effects, [{ type: 'end' }]);
});

test('back from the first question asks the gate again; back from the gate opens the topic', () => {
  const first = go(gate, { type: 'gate', answer: 'none' });
  const again = go(first, { type: 'back' });
  assert.equal(at(again), 'gate');
  const topic = go(again, { type: 'back' });
  assert.equal(at(topic), 'question:topic');
  assert.equal(at(go(topic, answer({ topic: picked('money') }))), 'gate', 'the gate is asked again');
  assert.equal(at(go(topic, { type: 'back' })), 'opening');
});

test('back through everything, the gate again, and on to the read-back', () => {
  const full = talkOn(guide, go(gate, { type: 'gate', answer: 'none' }));
  let state = full;
  while (at(state) !== 'gate') state = go(state, { type: 'back' });
  const on = go(state, { type: 'gate', answer: 'none' });
  assert.equal(on.phase, 'read-back');
});

test('no question but the topic stands before the gate, by change or by carrying on', () => {
  const full = talkOn(guide, go(gate, { type: 'gate', answer: 'none' }));
  const fresh = go(
    start(guide, { voice: 'adult' }),
    { type: 'begin', found: true },
    { type: 'carry-on', draft: roundTrip(draftOf(full)) },
  );
  assert.equal(at(fresh), 'gate');
  const topic = go(fresh, { type: 'back' });
  assert.equal(at(topic), 'question:topic');
  const sneaked = go(topic, { type: 'change', unit: 'what-happened' });
  assert.equal(at(sneaked), 'gate');
  assert.equal(
    at(go(sneaked, { type: 'gate', answer: 'none' })),
    'question:what-happened',
    'and then what they asked for',
  );
});

test('carrying on with everything said comes through the gate to a read-back that takes an answer', () => {
  const full = talkOn(guide, go(gate, { type: 'gate', answer: 'none' }));
  const fresh = go(
    start(guide, { voice: 'adult' }),
    { type: 'begin', found: true },
    { type: 'carry-on', draft: roundTrip(draftOf(full)) },
  );
  const { state } = play(guide, fresh, [{ type: 'gate', answer: 'none' }]);
  assert.equal(state.phase, 'read-back');
  assert.equal(at(go(state, { type: 'read-back', is: 'yes' })), 'share');
});

test('the example of the contract has its topic, then the gate, then its branch', () => {
  const one = JSON.parse(contractGuide) as Guide;
  const walk = (topic: string) => talkOn(one, pastGate(one, start(one), picked(topic)));
  assert.deepEqual(Object.keys(walk('home').answers), ['topic', 'good', 'more']);
  assert.deepEqual(Object.keys(walk('school').answers), ['topic', 'good']);
  const child = pastGate(one, start(one, { voice: 'child', language: 'cy' }), picked('home'));
  assert.equal(currentScreen(one, child).kind, 'question');
  assert.equal(talkOn(one, child).answers['good']?.asked, 'Un peth da?');
});
