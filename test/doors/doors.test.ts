import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inPlainNode, manifest, ROOT } from './product.js';

/** What the contract's section 1 promises by name, as far as it is built. */
const PROMISED: Readonly<Record<string, readonly string[]>> = {
  '.': ['mount', 'defineElements', 'registerGuide', 'registerWords'],
  './define': [],
  './define/talk-dialogue': [],
  './define/talk-check-in': [],
  './define/talk-window': [],
  './define/talk-launcher': [],
  './define/talk-frame': [],
  './define/framed': [],
  './frame-host': ['TalkFrame', 'frameTalk'],
  './elements': ['TalkDialogue', 'TalkCheckIn', 'TalkWindow', 'TalkLauncher'],
  './core': [
    'startConversation',
    'transition',
    'currentScreen',
    'summarise',
    'buildResult',
    'scoreWindow',
    'TalkError',
  ],
  './result-schema': ['parseResult'],
  './guide-schema': ['parseGuide'],
  './guides/restorative-questions': ['restorativeQuestions'],
  './guides/check-in': ['checkIn'],
  './guides/check-out': ['checkOut'],
  './guides/window': ['socialWindow'],
  './guides/paper-person': ['paperPerson'],
  './storage': ['openDevice', 'draftsOn', 'parcelsOn', 'parcelsInMemory'],
  './delivery': ['webhook', 'createOutbox', 'seal', 'sealingKey'],
  './exporters': ['toFhir', 'toFhirQuestionnaire', 'toCsv', 'toNdjson', 'toText', 'csvRows', 'exportMine'],
  './kit': [
    'aResult',
    'checkEndpoint',
    'checkGuide',
    'checkLanguage',
    'languageToTranslate',
    'exampleResults',
    'fakeEndpoint',
  ],
  './cdn': [],
  './cdn/talk-dialogue': [],
  './cdn/talk-check-in': [],
  './cdn/talk-window': [],
  './cdn/talk-launcher': [],
  './cdn/frame-host': [],
  './cdn/framed': [],
};
const scripts = Object.keys(PROMISED);

interface Imported {
  names: string[];
  error?: string;
  defined: boolean;
  globals: string[];
}

/** Imports one door, as a server would. Lit and zod leave marks of their own there, which are not ours. */
function imported(door: string): Imported {
  return inPlainNode(`
    const before = new Set(Object.getOwnPropertyNames(globalThis));
    let names = [];
    let error;
    await import('talk-it-through${door.slice(1)}').then((door) => (names = Object.keys(door)), (reason) => (error = String(reason)));
    const theirs = /^(lit[A-Z]|reactiveElement|__zod|customElements$)/;
    const globals = Object.getOwnPropertyNames(globalThis).filter((one) => !before.has(one) && !theirs.test(one));
    const defined = globalThis.customElements?.get('talk-dialogue') !== undefined;
    console.log(JSON.stringify({ names, error, defined, globals }));
  `) as Imported;
}

test('every door leads to files that exist', () => {
  for (const [door, target] of Object.entries(manifest.exports))
    for (const path of typeof target === 'string' ? [target] : Object.values(target))
      assert.ok(existsSync(join(ROOT, path.replace(/\*.*$/, ''))), `${door} leads to ${path}`);
});

test('every door built so far is there', () => {
  for (const door of scripts) assert.ok(door in manifest.exports, door);
});

test('types stand before what runs, where a bundler looks first', () => {
  for (const [door, target] of Object.entries(manifest.exports))
    if (typeof target !== 'string') assert.deepEqual(Object.keys(target), ['types', 'default'], door);
});

for (const door of scripts)
  test(`${door} in plain Node: does not throw, defines nothing, and has its names`, () => {
    const { names, error, defined, globals } = imported(door);
    assert.equal(error, undefined);
    assert.deepEqual([defined, globals], [false, []], 'no element is defined and no global is left behind');
    assert.deepEqual(
      PROMISED[door]?.filter((name) => !names.includes(name)),
      [],
      'names that are missing',
    );
    assert.ok(!names.includes('default'), 'no default export');
  });

test('JSON doors hold JSON', () => {
  const seen = inPlainNode(`
    const names = ['schemas/result.schema.json', 'schemas/guide.schema.json', 'custom-elements.json', 'package.json'];
    const all = await Promise.all(names.map((one) => import('talk-it-through/' + one, { with: { type: 'json' } })));
    console.log(JSON.stringify(all.map((one) => one.default.$schema ?? one.default.schemaVersion ?? one.default.name)));
  `);
  const draft = 'https://json-schema.org/draft/2020-12/schema';
  assert.deepEqual(seen, [draft, draft, '1.0.0', 'talk-it-through']);
});

test('mount on a server is inert', () => {
  const seen = inPlainNode(`
    const { mount, defineElements } = await import('talk-it-through');
    defineElements();
    const talk = await mount('#place', { element: 'talk-dialogue' });
    const off = talk.on('result', () => { throw new Error('heard'); });
    off();
    talk.settle('x', 'delivered');
    talk.close();
    console.log(JSON.stringify([typeof talk.element, globalThis.customElements?.get('talk-dialogue') === undefined]));
  `);
  assert.deepEqual(seen, ['undefined', true]);
});

test('what is not a door stays shut', () => {
  const codes = inPlainNode(`
    const codes = [];
    for (const path of ['dist/core/index.js', 'core/transition', 'packages/core/index.ts', 'sdk', 'elements/internal/visit'])
      await import('talk-it-through/' + path).then(() => codes.push('open'), (reason) => codes.push(reason.code));
    console.log(JSON.stringify(codes));
  `) as string[];
  assert.deepEqual([...new Set(codes)], ['ERR_PACKAGE_PATH_NOT_EXPORTED']);
});

test('a conversation can be had in plain Node, by public names alone', () => {
  const seen = inPlainNode(`
    const { startConversation, transition, currentScreen, buildResult } = await import('talk-it-through/core');
    const { restorativeQuestions: guide } = await import('talk-it-through/guides/restorative-questions');
    const { parseResult } = await import('talk-it-through/result-schema');
    const { parseGuide } = await import('talk-it-through/guide-schema');
    let state = startConversation(guide, { language: 'en', voice: 'adult', received: true, keep: 'never' });
    const does = (event) => ([state] = transition(guide, state, event));
    does({ type: 'begin', place: 'good' });
    does({ type: 'answer', values: { topic: { type: 'choice', codes: ['school'] } } });
    does({ type: 'gate', answer: 'none' });
    does({ type: 'answer', values: { 'what-happened': { type: 'text', text: 'Words.' } } });
    const result = buildResult(guide, state, ['what-happened'], {
      id: '7d2c9a54-6f0b-4c1d-9e3a-2b8f5d6c7e10', sharedAt: '2026-11-22T10:00Z', guideHash: 'sha256-' + 'A'.repeat(43),
      appVersion: '0.1.0', noticeVersion: '1', receiptHash: 'A'.repeat(43), context: { mode: 'alone', environment: 'demo' },
    });
    const parsed = parseResult(JSON.parse(JSON.stringify(result)));
    console.log(JSON.stringify([currentScreen(guide, state).kind, parsed.ok || parsed.problems, parseGuide(guide).ok]));
  `);
  assert.deepEqual(seen, ['question', true, true]);
});
