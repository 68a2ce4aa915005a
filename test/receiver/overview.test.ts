import assert from 'node:assert/strict';
import { it } from 'node:test';
import { makeSealingKey, publicKeysOf } from 'talk-it-through-receiver';
import { onEveryStore } from './every-store.js';
import { exampleResult, exampleWithContext } from './example-result.js';
import { get, jsonOf, post } from './harness.js';
import { postSealed, sealedTo } from './sealed.js';

onEveryStore('GET /overview', (store) => {
  it('counts voices in what is asked for, and names what can be asked for', async () => {
    const receiver = await store.receiver();
    const people = [
      { pid: 'p1', voice: 'adult' as const },
      { pid: 'p2', voice: 'practitioner' as const },
    ];
    const empty = { live: {}, demo: {}, sealed: 0, guides: [], sites: [], timepoints: [] };
    assert.deepEqual(await jsonOf(get(receiver.fetch, '/overview')), empty);
    for (const one of [
      exampleResult({ people, context: { mode: 'together', environment: 'live', site: 'mill', timepoint: 'F3' } }),
      exampleWithContext({ environment: 'live', site: 'harbour' }),
      exampleWithContext({ environment: 'demo', site: 'harbour' }),
    ])
      assert.equal((await post(receiver.fetch, one)).status, 201);
    const named = { guides: ['restorative-questions'], sites: ['harbour', 'mill'] };
    const { timepoints, ...all } = await jsonOf<{ timepoints: string[] }>(get(receiver.fetch, '/overview'));
    assert.deepEqual(all, { live: { adult: 2, practitioner: 1 }, demo: { adult: 1 }, sealed: 0, ...named });
    assert.ok(timepoints.includes('F3'));
    const { live, demo } = await jsonOf(get(receiver.fetch, '/overview?site=mill'));
    assert.deepEqual([live, demo], [{ adult: 1, practitioner: 1 }, {}]);
    await receiver.close();
  });

  it('says how many are sealed where it cannot tell whose voices they hold', async () => {
    const key = await makeSealingKey('P-256');
    const receiver = await store.receiver({ seal: { mode: 'closed', keys: publicKeysOf({ keys: [key] }) } });
    const result = exampleResult();
    assert.equal((await postSealed(receiver.fetch, await sealedTo(key, result), result)).status, 201);
    const { live, demo, sealed, guides } = await jsonOf(get(receiver.fetch, '/overview'));
    assert.deepEqual([live, demo, sealed, guides], [{}, {}, 1, []]);
    assert.equal((await jsonOf(get(receiver.fetch, '/overview?status=final')))['sealed'], 0);
    await receiver.close();
  });
});
