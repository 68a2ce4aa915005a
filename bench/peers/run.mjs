import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { findBrowser } from '../../scripts/browser.mjs';
import { installMissing } from '../../scripts/install.mjs';

const [rounds, minutes, seed] = [valueOf('rounds', 5), valueOf('minutes', 7), valueOf('seed', 5)];
installMissing();
installPeers();
if (!process.argv.includes('--built')) execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
const { chromium } = await import('@playwright/test');
const { blankHeap, findings, LINES, load, manyTurns, underPolicy } = await import('./measure.mjs');
const { peersServer } = await import('./server.mjs');
const { SIDES } = await import('./sides.mjs');
const { asDocs, tables } = await import('./tables.mjs');

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
/** Frames as fast as they come: at sixty a second, waiting for the screen would hide how the work of a turn grows. */
const UNPACED = [...FLAGS, '--disable-frame-rate-limit', '--disable-gpu-vsync'];
const server = await peersServer();
const launch = (args) => chromium.launch({ executablePath: findBrowser(), args });
const random = seeded(seed);
const raw = { seed, rounds: [], once: {}, ...surroundings() };

const [browser, unpaced] = [await launch(FLAGS), await launch(UNPACED)];
raw.browser = browser.version();
const bench = { browser, server };
for (const side of shuffled(SIDES)) {
  const once = (raw.once[side.id] = {
    axe: await findings(bench, side),
    strict: await underPolicy(bench, side, 'strict'),
    trusted: await underPolicy(bench, side, 'trusted'),
  });
  if (!side.loadsOnly) once.turns = await manyTurns({ browser: unpaced, server }, side);
  tell(`${side.name}: axe, policy and turns`);
}
await unpaced.close();
for (let round = 0, longest = 0; round < rounds && (round === 0 || spent() + longest < minutes * 60_000); round++) {
  const before = spent();
  raw.rounds.push(await oneRound());
  longest = Math.max(longest, spent() - before);
  tell(`round ${round + 1}`);
}
await browser.close();
server.close();
raw.took = spent() / 1000;
raw.loadAfter = loadavg()[0];
write();

/** Every side once in each weather, all of them one after the other before the next weather, in an order drawn anew. */
async function oneRound() {
  const results = Object.fromEntries(SIDES.map(({ id }) => [id, {}]));
  results.blank = { heap: await blankHeap(bench) };
  for (const line of LINES)
    for (const side of shuffled(SIDES)) results[side.id][line.id] = await load(bench, side, line);
  return results;
}

function write() {
  mkdirSync('.reports', { recursive: true });
  writeFileSync('.reports/bench-peers.json', JSON.stringify(raw, null, 1));
  const text = tables(raw);
  writeFileSync('.reports/bench-peers.md', text);
  console.log(text);
  const page = 'docs/bench-peers.md';
  if (process.argv.includes('--write-docs')) writeFileSync(page, asDocs(readFileSync(page, 'utf8'), text));
}

function surroundings() {
  return {
    day: new Date().toISOString().slice(0, 10),
    cores: cpus().length,
    processor: cpus()[0]?.model,
    loadBefore: loadavg()[0],
  };
}

function installPeers() {
  const [lock, installed] = ['bench/peers/package-lock.json', 'bench/peers/node_modules/.package-lock.json'];
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs - 1000) return;
  console.error('Installing the peers (npm ci in bench/peers) …');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: 'bench/peers',
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function valueOf(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

function seeded(start) {
  let state = start >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

function shuffled(list) {
  const rest = [...list];
  return list.map(() => rest.splice(Math.floor(random() * rest.length), 1)[0]);
}

function spent() {
  return performance.now();
}

function tell(what) {
  console.error(`${Math.round(spent() / 1000)} s: ${what}`);
}
