import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
  circleAfter,
  EMPTY_CIRCLE,
  guideOfTurn,
  mayJoin,
  seatNow,
  sharedInCircle,
  turnsEach,
  turnsRound,
  type Circle,
  type CircleEvent,
} from '../../packages/core/flows.js';
import { routeOf, type Guide, type Said } from '../../packages/core/index.js';
import { checkIn } from '../../packages/guides/check-in/index.js';
import { restorativeQuestions } from '../../packages/guides/restorative-questions/index.js';

const play = (events: readonly CircleEvent[], from = EMPTY_CIRCLE): Circle => events.reduce(circleAfter, from);
const mum: CircleEvent = { type: 'add', alias: 'Mum', voice: 'adult' };
const sam: CircleEvent = { type: 'add', alias: 'Sam', voice: 'child' };
const nan: CircleEvent = { type: 'add', alias: 'Nan', voice: 'adult' };
const room = play([mum, sam, nan]);
const started = (circle: Circle, guide: Guide = checkIn) =>
  circleAfter(circle, { type: 'start', queue: turnsEach(guide, circle.seats) });
const topic = (code: string): Said => ({ value: { type: 'choice', codes: [code] }, asked: '', lang: 'en' });
const released = (text: string, isNamed = false): CircleEvent => ({
  type: 'release',
  shared: {
    answers: [
      {
        step: 'word',
        part: 'text',
        theme: 'T0',
        outcome: 'O0',
        asked: '?',
        lang: 'en',
        source: 'own-words',
        value: { type: 'text', text },
      },
    ],
    marks: [],
    sentences: [text],
  },
  heard: [
    {
      asked: '?',
      said: { value: { type: 'text', text }, asked: '?', lang: 'en' },
      stop: { unit: 'hard', ask: { kind: 'text' } },
    },
  ],
  isNamed,
});

test('seats are numbered once, however often somebody leaves', () => {
  const circle = play([{ type: 'leave', pid: 'p1' }, mum], room);
  assert.deepEqual(
    circle.seats.map(({ pid, alias }) => `${pid} ${alias}`),
    ['p2 Sam', 'p3 Nan', 'p4 Mum'],
  );
});

test('anybody can go earlier, and the first stays first', () => {
  const order = (circle: Circle) => circle.seats.map(({ pid }) => pid);
  assert.deepEqual(order(circleAfter(room, { type: 'earlier', pid: 'p3' })), ['p1', 'p3', 'p2']);
  assert.deepEqual(order(circleAfter(room, { type: 'earlier', pid: 'p1' })), ['p1', 'p2', 'p3']);
});

test('nobody starts alone in an empty room', () => {
  assert.equal(started(EMPTY_CIRCLE).phase, 'gathering');
  const away = play([mum, { type: 'change', pid: 'p1', to: { presence: 'not-here' } }]);
  assert.equal(started(away).phase, 'gathering');
});

test('those who only listen get no turn, and may take one after all', () => {
  const quiet = started(circleAfter(room, { type: 'change', pid: 'p2', to: { presence: 'listening' } }));
  assert.deepEqual(
    quiet.queue.map(({ pid }) => pid),
    ['p1', 'p3'],
  );
  const over = play([{ type: 'pass' }, { type: 'pass' }], quiet);
  assert.equal(over.phase, 'heard');
  assert.deepEqual(
    mayJoin(over).map(({ alias }) => alias),
    ['Sam'],
  );
  const joined = circleAfter(over, { type: 'join', pid: 'p2', queue: [{ pid: 'p2' }] });
  assert.equal(seatNow(joined)?.alias, 'Sam');
  assert.deepEqual(mayJoin(play([{ type: 'pass' }], joined)), []);
});

test('who passed is not told apart from who spoke', () => {
  const spoke = play([{ type: 'ready' }, released('words'), { type: 'pass' }, { type: 'pass' }], started(room));
  const passed = play([{ type: 'pass' }, { type: 'pass' }, { type: 'pass' }], started(room));
  assert.deepEqual(mayJoin(spoke), mayJoin(passed));
});

test('a turn begins with "I am ready" and ends with what is released; nothing else leads out of it', () => {
  const turn = circleAfter(started(room), { type: 'ready', helpedBy: 'helper' });
  assert.equal(turn.phase, 'turn');
  assert.equal(seatNow(turn)?.helpedBy, 'helper');
  for (const event of [{ type: 'start', queue: [] }, { type: 'finish-round' }, { type: 'end' }, mum] as CircleEvent[])
    assert.equal(circleAfter(turn, event), turn);
  const after = circleAfter(turn, released('words'));
  assert.equal(after.phase, 'handing');
  assert.equal(seatNow(after)?.alias, 'Sam');
});

test('later puts somebody behind the others of the same question', () => {
  const each = circleAfter(started(room), { type: 'later' });
  assert.deepEqual(
    each.queue.map(({ pid }) => pid),
    ['p2', 'p3', 'p1'],
  );
  const queue = turnsRound(restorativeQuestions, room.seats, topic('row'));
  const round = circleAfter(circleAfter(room, { type: 'start', queue }), { type: 'later' });
  assert.deepEqual(
    round.queue.slice(0, 4).map(({ pid, step }) => `${pid} ${step}`),
    ['p2 what-happened', 'p3 what-happened', 'p1 what-happened', 'p1 thinking-feeling'],
  );
});

test('one question goes round before the next, and nobody is asked where they stand in it', () => {
  const steps = [...new Set(turnsRound(restorativeQuestions, room.seats, topic('row')).map(({ step }) => step))];
  assert.deepEqual(steps, ['what-happened', 'thinking-feeling', 'who-affected', 'needs', 'what-next']);
  const [first] = room.seats;
  for (const code of ['row', 'good'])
    for (const turn of turnsRound(restorativeQuestions, room.seats, topic(code))) {
      const guide = guideOfTurn(restorativeQuestions, first!, turn, topic(code));
      assert.equal(guide.steps.length, 1, `${code} ${turn.step}`);
      assert.ok(routeOf(guide, { voice: 'adult', answers: {}, passed: {} }).length > 0);
    }
});

test('what is released midway is heard before the next question, and a round of passes goes straight on', () => {
  const queue = turnsRound(restorativeQuestions, room.seats.slice(0, 2), topic('row'));
  const begun = circleAfter(room, { type: 'start', queue });
  const heard = play([{ type: 'ready' }, released('one'), { type: 'pass' }], begun);
  assert.equal(heard.phase, 'heard');
  assert.equal(heard.heardStep, 'what-happened');
  assert.equal(seatNow(circleAfter(heard, { type: 'go-on' }))?.alias, 'Mum');
  assert.equal(play([{ type: 'pass' }, { type: 'pass' }], begun).phase, 'handing');
});

test('from here on listening: no more turns, only ever by choice at the hand-over, and what was released stays', () => {
  const queue = turnsRound(restorativeQuestions, room.seats, topic('row'));
  const begun = circleAfter(room, { type: 'start', queue });
  const chosen = play([{ type: 'listen' }], begun);
  assert.ok(chosen.queue.every(({ pid }) => pid !== 'p1'));
  assert.equal(seatNow(chosen)?.alias, 'Sam');
  const inTurn = play([{ type: 'ready' }], begun);
  assert.equal(
    circleAfter(inTurn, { type: 'listen' }),
    inTurn,
    'nothing that happens in a turn takes the next one away',
  );
  const over = play([{ type: 'finish-round' }], chosen);
  assert.deepEqual(
    mayJoin(over).map(({ alias }) => alias),
    ['Mum'],
  );
});

test('one card only: after it no more turns', () => {
  const queue = turnsRound(restorativeQuestions, room.seats, topic('row'));
  const one = play(
    [
      { type: 'change', pid: 'p1', to: { presence: 'one-card' } },
      { type: 'start', queue },
      { type: 'ready' },
      released('x'),
    ],
    room,
  );
  assert.ok(one.queue.every(({ pid }) => pid !== 'p1'));
});

test('taking out takes out everything of one person, and of nobody else', () => {
  const heard = play(
    [{ type: 'ready' }, released('mine', true), { type: 'ready' }, released('hers'), { type: 'pass' }],
    started(room),
  );
  const rest = sharedInCircle(circleAfter(heard, { type: 'take-out', pid: 'p1' }));
  assert.equal(JSON.stringify(rest).includes('mine'), false);
  assert.equal(rest.length, 1);
  assert.deepEqual(
    sharedInCircle(heard).map(({ person }) => person.alias),
    ['Mum', undefined],
  );
});

test('the end leaves nothing of anybody', () => {
  const heard = play([{ type: 'ready' }, released('mine'), { type: 'pass' }, { type: 'pass' }], started(room));
  assert.equal(JSON.stringify(circleAfter(heard, { type: 'end' })).includes('mine'), false);
});

const someEvent: fc.Arbitrary<CircleEvent> = fc.oneof(
  fc.constantFrom<CircleEvent>(
    mum,
    sam,
    nan,
    { type: 'ready' },
    { type: 'pass' },
    { type: 'later' },
    { type: 'give-back' },
  ),
  fc.constantFrom<CircleEvent>({ type: 'go-on' }, { type: 'finish-round' }, { type: 'shared' }, { type: 'listen' }),
  fc.record({ type: fc.constant('leave' as const), pid: fc.constantFrom('p1', 'p2', 'p3') }),
  fc.record({ type: fc.constant('take-out' as const), pid: fc.constantFrom('p1', 'p2', 'p3') }),
  fc.constantFrom('a', 'b').map((text) => released(text)),
);

test('whatever happens: no throw, every turn and release belongs to a seat, and no turn without a person', () => {
  fc.assert(
    fc.property(fc.array(someEvent, { maxLength: 40 }), fc.nat(6), (events, startAt) => {
      let circle = EMPTY_CIRCLE;
      for (const [index, event] of events.entries()) {
        if (index === startAt) circle = started(circle);
        circle = circleAfter(circle, event);
        const pids = new Set(circle.seats.map(({ pid }) => pid));
        assert.ok([...circle.queue, ...circle.released].every(({ pid }) => pids.has(pid)));
        if (circle.phase === 'turn' || circle.phase === 'handing') assert.ok(seatNow(circle));
      }
    }),
    { numRuns: 2000 },
  );
});
