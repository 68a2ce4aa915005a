import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { findBrowser } from '../scripts/browser.mjs';
import { installMissing } from '../scripts/install.mjs';

installMissing();
if (!process.argv.includes('--built')) execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
const { chromium } = await import('@playwright/test');
const { benchServer } = await import('./server.mjs');

const RUNS = Number(process.env.RUNS ?? 7);
const SIDES = ['bare', 'talk'];
/** Round trip 150 ms, 1.6 Mbit/s down, 750 kbit/s up. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

const server = await benchServer();
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
const samples = {};
const add = (measure, side, value) => ((samples[measure] ??= { bare: [], talk: [] })[side].push(value));

for (let run = 0; run < RUNS; run++)
  for (const side of run % 2 ? SIDES : [...SIDES].reverse()) {
    add('first screen usable, CPU/6 and slow 4G (ms)', side, await firstScreen(side, 6, SLOW_4G));
    add('first screen usable, CPU/6 (ms)', side, await firstScreen(side, 6));
    add('first screen usable, slow 4G (ms)', side, await firstScreen(side, 1, SLOW_4G));
    const turns = await inPage(side, 5, 6, async (page) => page.evaluate(turn, { side, turns: 4 }));
    add('Next to next question painted, CPU/6 (ms)', side, median(turns));
    add('heap at first question above a blank page (MB)', side, await heap(side));
  }
for (let run = 0; run < Math.min(3, RUNS); run++)
  for (const side of SIDES) {
    const turns = await inPage(side, 500, 1, async (page) => page.evaluate(turn, { side, turns: 499 }));
    add('500 turns: last 20 against first 20 (ratio)', side, median(turns.slice(-20)) / median(turns.slice(0, 20)));
    add('500 turns: median of the last 20 (ms)', side, median(turns.slice(-20)));
  }
await browser.close();
server.close();
report();

async function inPage(side, count, slow, work, network) {
  const context = await browser.newContext({ viewport: { width: 400, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  if (network) await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow });
  await page.goto(`${server.origin}/${side}-${count}`);
  await page.waitForFunction(() => window.usableAt !== undefined);
  if (side === 'talk' && !network) await toFirstQuestion(page);
  const result = await work(page, session);
  await context.close();
  return result;
}

function firstScreen(side, slow, network = undefined) {
  return inPage(side, 5, slow, (page) => page.evaluate(() => window.usableAt), network);
}

/** By the page's own means: a test tool's locators would leave their own code in the heap. */
async function toFirstQuestion(page) {
  await page.evaluate(() => document.querySelector('[data-el]').shadowRoot.querySelector('.next').click());
  await page.waitForFunction(() => document.querySelector('[data-el]').shadowRoot.querySelector('textarea') !== null);
}

async function heap(side) {
  const used = (path) => async (page, session) => {
    if (path) await page.goto(server.origin + path);
    await session.send('HeapProfiler.enable');
    for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
  };
  return (await inPage(side, 5, 1, used())) - (await inPage('bare', 5, 1, used('/blank')));
}

/** In the page: types an answer, presses Next, and waits until the next question has been painted. */
async function turn({ side, turns }) {
  const root = document.querySelector('[data-el]').shadowRoot;
  const times = [];
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  for (let index = 0; index < turns; index++) {
    const box = root.querySelector('textarea');
    box.value = `Some words of answer ${index}, as long as people write.`;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await painted();
    const button = side === 'bare' ? root.querySelector('button') : root.querySelector('.steps .next');
    const start = performance.now();
    button.click();
    await painted();
    times.push(performance.now() - start);
    if (!root.textContent.includes(`Question ${index + 2}:`)) throw new Error(`question ${index + 2} did not come`);
  }
  return times;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function report() {
  const lines = [`Medians of ${RUNS} interleaved runs; bare Lit is the floor. Bytes of the first request, brotli: bare ${server.bytes('/bare.js')}, product ${server.bytes('/cdn/talk-dialogue.js')}.`, '', '| measure | bare Lit | Talk It Through | ratio | lowest to highest |', '|---|---|---|---|---|'];
  for (const [measure, { bare, talk }] of Object.entries(samples)) {
    const [floor, ours] = [median(bare), median(talk)];
    lines.push(`| ${measure} | ${floor.toFixed(2)} | ${ours.toFixed(2)} | ${(ours / floor).toFixed(2)} | ${Math.min(...talk).toFixed(2)} to ${Math.max(...talk).toFixed(2)} |`);
  }
  mkdirSync('.reports', { recursive: true });
  writeFileSync('.reports/bench.md', lines.join('\n') + '\n');
  console.log(lines.join('\n'));
}
