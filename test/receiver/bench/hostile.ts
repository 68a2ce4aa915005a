import { sendHostile } from '../hostile/run.js';

/**
 * Hostile requests over real connections to a real receiver, not part of npm test in this number:
 * node --import tsx test/receiver/bench/hostile.ts [how many] [seed]
 */
const [count = '10000', seed = String(Date.now() % 100_000)] = process.argv.slice(2);
const started = performance.now();
const found = await sendHostile(Math.min(200_000, Number(count)), 1000, Number(seed));
const mib = (bytes: number) => Number((bytes / 2 ** 20).toFixed(1));
const inMib = ({ heapUsed, external, rss }: typeof found.before) => ({
  heap: mib(heapUsed),
  outside: mib(external),
  resident: mib(rss),
});
console.table(found.kinds);
console.log('sealed to its own key:', found.sealCodes);
console.log({
  seed,
  sent: found.sent,
  seconds: Math.round((performance.now() - started) / 1000),
  faults: found.faults.length,
  rows: found.rows,
  withdrawalsAnswered: found.withdrawalsAnswered,
  mibAfterTheFirstThousand: inMib(found.before),
  mibAtTheEnd: inMib(found.after),
});
for (const fault of found.faults.slice(0, 20)) console.log(fault);
process.exit(found.faults.length > 0 ? 1 : 0);
