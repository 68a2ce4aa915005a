import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Round trip 150 ms, 1.6 Mbit/s down, 750 kbit/s up. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const MOST_FOR_TURNS = 15_000;

/** How a page is loaded: a name for the tables, the slowdown of the processor, the network. */
export const LINES = [
  { id: 'normal', name: 'normal', slow: 1 },
  { id: 'cpu', name: 'processor slowed sixfold', slow: 6 },
  { id: 'net', name: 'slow 4G', slow: 1, network: SLOW_4G },
  { id: 'both', name: 'both', slow: 6, network: SLOW_4G },
];

/** Opens a side in a browser of its own, with the watcher in it, and gives `work` the page and the DevTools session. */
async function opened({ browser, server }, side, how, work) {
  const { count = 5, slow = 1, network, policy, holds, waitsFor = holds ? 'answerableAt' : 'usableAt' } = how;
  const context = await browser.newContext({
    viewport: { width: 400, height: 800 },
    reducedMotion: holds ? 'reduce' : null,
  });
  try {
    if (holds) await context.addInitScript('window.staysAtOpening = true');
    await context.addInitScript({ path: 'bench/peers/drive.js' });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const requests = await listen(session);
    await session.send('Performance.enable');
    if (network) await session.send('Network.emulateNetworkConditions', network);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slow });
    await page.goto(
      `${server.origin}/${side === 'blank' ? 'blank' : `${side.id}/${count}`}${policy ? `?policy=${policy}` : ''}`,
    );
    if (waitsFor !== 'nothing')
      await page.waitForFunction((name) => window.bench[name] !== undefined, waitsFor, { timeout: 60_000 });
    return await work({ page, session, requests });
  } finally {
    await context.close();
  }
}

async function listen(session) {
  const requests = new Map();
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request, timestamp, type }) => {
    if (/^https?:/.test(request.url)) requests.set(requestId, { url: new URL(request.url), timestamp, type, bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
    if (requests.has(requestId))
      Object.assign(requests.get(requestId), { bytes: encodedDataLength, finished: timestamp });
  });
  return requests;
}

/** One load in one kind of weather: when something can be answered, when the first question can, and the times of the next four. */
export async function load(bench, side, line) {
  return opened(bench, side, line, async ({ page, session, requests }) => {
    const { answerableAt, usableAt } = await page.evaluate(() => ({ ...window.bench, violations: 0, start: 0 }));
    const result = { answerableAt, usableAt };
    if (line.id === 'cpu' && !side.loadsOnly) result.next = await turns(page, 4);
    // On a slow line what is fetched later has not yet come.
    if (line.id === 'net')
      Object.assign(result, bytesOf(bench, [...requests.values()], await metrics(session), result));
    if (line.id !== 'normal') return result;
    result.layoutsToFirst = (await metrics(session)).LayoutCount;
    result.heap = await heap(session);
    await page.waitForLoadState('networkidle');
    result.bytesInAll = bytesOf(
      bench,
      [...requests.values()],
      { NavigationStart: 0 },
      { usableAt: Infinity },
    ).bytesToUsable;
    if (!side.loadsOnly) {
      const before = await metrics(session);
      result.nextNormal = await turns(page, 4);
      const after = await metrics(session);
      result.layoutsPerTurn = (after.LayoutCount - before.LayoutCount) / 4;
      result.layoutMsPerTurn = ((after.LayoutDuration - before.LayoutDuration) * 1000) / 4;
    }
    result.elsewhere = elsewhere(bench, requests);
    return result;
  });
}

function turns(page, count, most = 60_000) {
  return page.evaluate((wanted) => window.bench.start(wanted), { from: 1, count, most });
}

/** Bodies as they travel, without the page itself: what had arrived when something could be answered, and the question. */
function bytesOf({ server }, requests, { NavigationStart }, { answerableAt, usableAt }) {
  const own = requests.filter(({ url, type }) => url.origin === server.origin && type !== 'Document');
  const until = (moment) =>
    own
      .filter(({ finished }) => finished < NavigationStart + moment / 1000)
      .reduce((sum, { url, bytes }) => sum + (server.bytes(url.pathname) || bytes), 0);
  return { bytesToAnswerable: until(answerableAt), bytesToUsable: until(usableAt) };
}

function elsewhere({ server }, requests) {
  return [...requests.values()].filter(({ url }) => url.origin !== server.origin).map(({ url }) => url.host);
}

async function metrics(session) {
  const { metrics: list } = await session.send('Performance.getMetrics');
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

async function heap(session) {
  await session.send('HeapProfiler.enable');
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
}

export function blankHeap(bench) {
  return opened(bench, 'blank', { waitsFor: 'nothing' }, ({ session }) => heap(session));
}

/** As many of 500 turns as 15 seconds hold. */
export async function manyTurns(bench, side) {
  return opened(bench, side, { count: 500 }, async ({ page, session }) => {
    const heapBefore = await heap(session);
    const times = await turns(page, 499, MOST_FOR_TURNS);
    return { times, heapBefore, heapAfter: await heap(session) };
  });
}

/** Under a strict policy: what it forbade, and how far one comes. */
export async function underPolicy(bench, side, policy) {
  return opened(bench, side, { policy, waitsFor: 'nothing' }, async ({ page }) => {
    let reached = 'nothing to answer';
    try {
      await page.waitForFunction(() => window.bench.usableAt !== undefined, null, { timeout: 6_000 });
      reached = 'the first question';
      if (!side.loadsOnly) await turns(page, 4);
      if (!side.loadsOnly) reached = 'the last question';
    } catch {
      // How far it came is the result.
    }
    return { reached, violations: await page.evaluate(() => window.bench.violations) };
  });
}

/** What axe finds on the first question, on the third, and on the product's opening; an element counts once for each rule. */
export async function findings(bench, side) {
  const found = new Map();
  const look = async ({ page }) => {
    // What fades in is looked at when it is there.
    await page.waitForTimeout(1000);
    await page.evaluate(AXE);
    const { violations } = await page.evaluate(() => window.axe.run());
    for (const { id, nodes } of violations) found.set(id, Math.max(found.get(id) ?? 0, nodes.length));
  };
  if (side.id.startsWith('talk')) await opened(bench, side, { holds: true }, look);
  await opened(bench, side, {}, async (at) => {
    await look(at);
    if (side.loadsOnly) return;
    await turns(at.page, 2);
    await look(at);
  });
  return Object.fromEntries(found);
}
