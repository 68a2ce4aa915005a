import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  draftOf,
  shareableUnits,
  transition,
  type Conversation,
  type Effect,
  type StartOptions,
  type TalkEvent,
} from '../../packages/core/index.js';
import { guide } from './support/guide.js';
import {
  answer,
  goal,
  pastGate,
  picked,
  play,
  roundTrip,
  screenOf,
  standing,
  start,
  talkOn,
  words,
} from './support/play.js';

const go = (state: Conversation, ...events: TalkEvent[]) => play(guide, state, events).state;
const at = (state: Conversation) => screenOf(guide, state);
const begun = (options: Partial<StartOptions> = {}) => pastGate(guide, start(guide, { voice: 'adult', ...options }));
const full = (options: Partial<StartOptions> = {}) => talkOn(guide, begun(options));
const sharing = (options: Partial<StartOptions> = {}) => go(full(options), { type: 'read-back', is: 'yes' });
const tick = (unit: string, on = true): TalkEvent => ({ type: 'tick', unit, on });
const KEEP: Effect = { type: 'keep' };

test('read back: yes goes to the share step, nearly and no invite to change', () => {
  const state = full();
  assert.equal(at(go(state, { type: 'read-back', is: 'yes' })), 'share');
  for (const is of ['nearly', 'no'] as const) {
    const looking = go(state, { type: 'read-back', is });
    assert.deepEqual([at(looking), looking.looking], ['read-back', true]);
  }
});

test('where nobody receives there is no share step', () => {
  const { state, effects } = play(guide, full({ received: false }), [{ type: 'read-back', is: 'yes' }]);
  assert.deepEqual([at(state), effects], ['ended:finished', [{ type: 'end' }]]);
});

test('nothing is ticked beforehand, only what can be shared can be ticked, and share needs a tick', () => {
  const state = sharing();
  assert.deepEqual(state.ticked, []);
  assert.deepEqual(transition(guide, state, { type: 'share' }), [state, []]);
  assert.deepEqual(
    go(state, tick('topic'), tick('place-in-it'), tick('who-helped.people'), tick('nowhere')).ticked,
    [],
  );
  const two = go(state, tick('needs.mine'), tick('what-happened'));
  assert.deepEqual(two.ticked, ['what-happened', 'needs.mine'], 'in the order of the guide');
  assert.deepEqual(transition(guide, two, { type: 'share' })[1], [
    { type: 'share', units: ['what-happened', 'needs.mine'] },
  ]);
  const none = go(two, tick('needs.mine', false), tick('what-happened', false));
  assert.deepEqual(transition(guide, none, { type: 'share' }), [none, []]);
});

test('shared leads to the receipt, and finish to the end', () => {
  const receipt = go(sharing(), tick('needs.mine'), { type: 'share' }, { type: 'shared' });
  assert.equal(at(receipt), 'receipt');
  const { state, effects } = play(guide, receipt, [{ type: 'finish' }]);
  assert.deepEqual([at(state), effects], ['ended:shared', [{ type: 'end' }]]);
});

test('share nothing ends it; look again and back return to the read-back with the ticks as they were', () => {
  const ticked = go(sharing(), tick('needs.mine'));
  const nothing = play(guide, ticked, [{ type: 'share-nothing' }]);
  assert.deepEqual([at(nothing.state), nothing.effects], ['ended:kept-to-self', [{ type: 'end' }]]);
  assert.deepEqual(nothing.state.ticked, []);
  for (const type of ['look-again', 'back'] as const) {
    const back = go(ticked, { type });
    assert.deepEqual([at(back), back.ticked], ['read-back', ['needs.mine']]);
  }
});

test('a tick is dropped when its words change, are passed by, or leave the way; the others stay', () => {
  const ticked = go(sharing(), tick('needs.mine'), tick('needs.others'), tick('what-next.can'), { type: 'look-again' });
  const all = ['needs.mine', 'needs.others', 'what-next.can'];
  const change = (unit: string, ...events: TalkEvent[]) => go(ticked, { type: 'change', unit }, ...events).ticked;
  assert.deepEqual(change('needs.others', answer({ 'needs.others': words('other words') })), [
    'needs.mine',
    'what-next.can',
  ]);
  assert.deepEqual(change('needs.others', { type: 'skip' }), ['needs.mine', 'what-next.can']);
  assert.deepEqual(change('needs.others', { type: 'back' }), all);
  assert.deepEqual(
    change('what-next.outside', answer({ 'what-next.outside': words('x') })),
    ['needs.mine', 'needs.others'],
    'they share a screen',
  );
  assert.deepEqual(change('topic', answer({ topic: picked('good') })), [], 'the good way asks its own');
});

test('another voice drops the ticks of what it is not asked', () => {
  const ticked = go(sharing(), tick('needs.mine'), tick('needs.others'));
  const child = go(ticked, { type: 'choose-voice', voice: 'child' });
  assert.deepEqual(child.ticked, ['needs.mine']);
  assert.deepEqual(transition(guide, child, { type: 'share' })[1], [{ type: 'share', units: ['needs.mine'] }]);
});

test('what can be shared is what was answered, stands on the way and is not private', () => {
  const state = go(full(), { type: 'change', unit: 'needs.others' }, { type: 'skip' });
  const units = shareableUnits(guide, state);
  for (const never of ['topic', 'place-in-it', 'needs.others']) assert.ok(!units.includes(never), never);
  assert.ok(units.includes('what-next.small-step'));
});

test('nothing is kept until the person chose to, then after each step, and wiped when they choose not to', () => {
  const first = begun();
  assert.deepEqual(play(guide, first, [answer({ 'what-happened': words('x') }), { type: 'skip' }]).effects, []);
  const [chosen, effects] = transition(guide, first, { type: 'keep', choice: 'device' });
  assert.deepEqual(effects, [KEEP]);
  const kept: TalkEvent[] = [
    answer({ 'what-happened': words('x') }),
    { type: 'skip' },
    { type: 'choose-language', language: 'cy' },
    { type: 'choose-voice', voice: 'child' },
  ];
  let state = chosen;
  for (const event of kept) {
    const [next, more] = transition(guide, state, event);
    assert.deepEqual(more, [KEEP], event.type);
    state = next;
  }
  assert.deepEqual(transition(guide, state, { type: 'back' })[1], []);
  assert.deepEqual(transition(guide, state, { type: 'keep', choice: 'no' })[1], [{ type: 'wipe' }]);
  assert.deepEqual(transition(guide, first, { type: 'keep', choice: 'no' })[1], []);
});

test('a host that never keeps is not overruled, one that always keeps need not ask', () => {
  const never = begun({ keep: 'never' });
  assert.deepEqual(transition(guide, never, { type: 'keep', choice: 'device' }), [never, []]);
  assert.deepEqual(transition(guide, begun({ keep: 'device' }), answer({ 'what-happened': words('x') }))[1], [KEEP]);
});

test('a found draft is not written over before it was answered, and nothing is saved again after the close', () => {
  const found = go(start(guide, { voice: 'adult', keep: 'device' }), { type: 'begin', found: true });
  const turns: TalkEvent[] = [
    { type: 'choose-language', language: 'cy' },
    { type: 'choose-voice', voice: 'child' },
    { type: 'keep', choice: 'device' },
  ];
  const receipt = go(sharing({ keep: 'device' }), tick('needs.mine'), { type: 'share' }, { type: 'shared' });
  const places = [found, receipt, go(receipt, { type: 'finish' }), go(begun({ keep: 'device' }), { type: 'not-now' })];
  for (const state of places) assert.deepEqual(play(guide, state, turns).effects, [], at(state));
});

test('a found draft: carry on brings the words back, start again wipes them', () => {
  const draft = roundTrip(
    draftOf(go(full({ keep: 'device' }), { type: 'change', unit: 'needs.others' }, { type: 'skip' })),
  );
  const found = go(start(guide, { voice: 'adult' }), { type: 'begin', found: true });
  assert.equal(at(found), 'found');
  const on = play(guide, found, [{ type: 'carry-on', draft }]);
  assert.deepEqual([at(on.state), on.effects, on.state.keep], ['gate', [], 'device']);
  assert.deepEqual(on.state.answers, draft.answers);
  assert.equal(standing(on.state)['needs.others'], undefined);
  const again = play(guide, found, [{ type: 'start-again' }]);
  assert.deepEqual([at(again.state), again.effects, again.state.answers], ['question:topic', [{ type: 'wipe' }], {}]);
  assert.equal(at(go(found, { type: 'back' })), 'opening');
});

test('start again forgets what was said before stepping back to the opening', () => {
  const back = go(
    start(guide, { voice: 'adult' }),
    { type: 'begin' },
    answer({ topic: picked('row') }),
    { type: 'back' },
    { type: 'back' },
  );
  const again = go(back, { type: 'begin', found: true }, { type: 'start-again' });
  assert.deepEqual([again.answers, again.passed], [{}, {}]);
});

test('a draft of an older guide gives what still fits and drops the rest', () => {
  const draft = roundTrip(draftOf(full()));
  const said = (value: unknown) => ({ value, asked: '?', lang: 'en' }) as (typeof draft.answers)[string];
  draft.answers = {
    'what-happened': said(words('still asked')),
    'needs.mine': said(words('was once a text')),
    topic: said(picked('an-option-that-went')),
    gone: said(words('no longer asked')),
    'what-next.small-step': said(goal('one step')),
    'needs.others': said({ type: 'text' }),
  };
  const { state } = play(guide, start(guide, { voice: 'adult' }), [
    { type: 'begin', found: true },
    { type: 'carry-on', draft },
  ]);
  assert.deepEqual(Object.keys(state.answers).sort(), ['what-happened', 'what-next.small-step']);
});
