import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Attempt } from '../../packages/delivery/index.js';
import { Bench, DELIVERED, parcel, REFUSED, rest, Store } from './harness.js';

type Move = { do: 'add' } | { do: 'ring' } | { do: 'flush' } | { do: 'move' } | { do: 'wire'; isOnline: boolean };

const answer: fc.Arbitrary<Attempt> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(DELIVERED) },
  { weight: 1, arbitrary: fc.constant(REFUSED) },
  {
    weight: 5,
    arbitrary: fc.record(
      { state: fc.constant('queued' as const), answered: fc.boolean(), retryAfter: fc.nat(100_000) },
      { requiredKeys: ['state', 'answered'] },
    ),
  },
);
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.constant({ do: 'add' as const }),
  fc.constant({ do: 'ring' as const }),
  fc.constant({ do: 'flush' as const }),
  fc.constant({ do: 'move' as const }),
  fc.record({ do: fc.constant('wire' as const), isOnline: fc.boolean() }),
);
const walk = fc.record({
  moves: fc.array(move, { minLength: 1, maxLength: 40 }),
  answers: fc.array(answer, { minLength: 1, maxLength: 40 }),
  chance: fc.double({ min: 0, max: 0.999, noNaN: true }),
  stopAt: fc.option(fc.nat(40)),
});

async function step(bench: Bench, one: Move, added: string[]): Promise<void> {
  if (one.do === 'add') {
    const id = `p${added.length}`;
    added.push(id);
    await bench.outbox.add(parcel(id));
  } else if (one.do === 'ring') await bench.ring();
  else if (one.do === 'flush') await bench.outbox.flush();
  else if (one.do === 'wire') bench.isOnline = one.isOnline;
  else if (one.do === 'move') {
    const next = new Store();
    bench.stores.push(next);
    await bench.outbox.moveTo(next);
  }
}

/** Each parcel came to one end, or lies in one store. */
function check(bench: Bench, added: readonly string[], isStopped: boolean): void {
  const stored = bench.stores.flatMap((store) => store.ids);
  for (const id of added) {
    const ends = bench.deliveries.filter((one) => one.id === id && one.state !== 'queued').length;
    const places = stored.filter((one) => one === id).length;
    assert.equal(ends + places, 1, `${id}: ${ends} ends, ${places} places`);
    assert.ok(
      bench.sent.every((one) => one.stored),
      'stored while it is on its way',
    );
    const tries = bench.sent.filter((one) => one.id === id);
    assert.ok(
      tries.every((one) => one.body === tries[0]?.body),
      'the same bytes each time',
    );
    assert.ok(bench.deliveries.filter((one) => one.id === id && one.state === 'queued').length <= 1);
  }
  if (!isStopped) assert.equal(bench.alarms.length, stored.length > 0 ? 1 : 0, 'one alarm while something waits');
}

test('whatever happens, each parcel comes to one end or still waits, and is never lost', async () => {
  await fc.assert(
    fc.asyncProperty(walk, async ({ moves, answers, chance, stopAt }) => {
      const bench = new Bench();
      Object.assign(bench, { answers: [...answers], chance });
      const added: string[] = [];
      for (const [index, one] of moves.entries()) {
        if (index === stopAt) bench.outbox.stop();
        await step(bench, one, added);
        check(bench, added, stopAt !== null && index >= stopAt);
      }
      if (stopAt !== null) return;
      bench.answers = [DELIVERED];
      for (let rings = 0; rings < 50 && (await bench.ring()); rings += 1) await rest();
      check(bench, added, false);
      assert.deepEqual(
        bench.stores.flatMap((store) => store.ids),
        [],
        'in the end everything has arrived',
      );
    }),
    { numRuns: 300 },
  );
});
