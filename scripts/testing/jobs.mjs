import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, constants, setPriority } from 'node:os';

const FAILURE = /✖|𐄂|❌|🚧|AssertionError|error TS\d|^\s*\d+:\d+\s+error|^\s*\d+\) test\//;
const MOST_LINES = 60;

/**
 * Runs one command, or the parts of a job at once, and counts its tests. One that ends badly without counting a failure
 * counts as one. What it writes is shown at once, or, beside others, whole when it has ended.
 */
export async function runJob(job, beside = false) {
  const started = Date.now();
  const { parts = [job] } = job;
  console.log(`— ${job.name}${beside ? ' …' : ''}`);
  const all = await Promise.all(parts.map((part) => runPart({ ...job, ...part }, beside || parts.length > 1)));
  const [passed, failed] = ['passed', 'failed'].map((how) => all.reduce((sum, part) => sum + part[how], 0));
  const output = all.map((part) => part.output.trimEnd()).join('\n');
  if (beside || parts.length > 1) console.log(`\n— ${job.name}\n${output}`);
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`— ${job.name}: ${passed} passed, ${failed} failed, ${seconds} s\n`);
  return { passed, failed, why: failed > 0 ? [{ name: job.name, lines: whyOf(output) }] : [] };
}

async function runPart(job, beside) {
  // A report that an earlier run left would count for this one.
  if (job.report) rmSync(job.report, { force: true });
  const { code, output } = await run(job, !beside);
  const { passed, failed } = count(job, code, output);
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, output };
}

/**
 * What of a failed job's output is worth reading once more at the very end, where a log that kept only its last lines still
 * has it: the lines around each failure, and the last ones where no line is marked.
 */
function whyOf(output) {
  // Colours, and the bars that a runner draws over each other.
  // eslint-disable-next-line no-control-regex
  const lines = output.replace(/\u001b\[[0-9;]*[A-Za-z]/g, '').split('\n');
  const near = new Set();
  lines.forEach((line, index) => {
    if (!FAILURE.test(line)) return;
    for (let at = index - 2; at <= index + 8; at++) near.add(at);
  });
  const chosen =
    near.size > 0 ? lines.filter((line, index) => near.has(index) && line.trim() !== '') : lines.slice(-MOST_LINES);
  return chosen.slice(0, MOST_LINES);
}

function count({ report, count }, code, output) {
  if (!count) return { passed: code === 0 ? 1 : 0, failed: 0 };
  if (report && !existsSync(report)) return { passed: 0, failed: 1 };
  return count(report ? readFileSync(report, 'utf8') : output);
}

/** Runs jobs, as many at once as there are cores, the longest first. */
export async function runSideBySide(jobs, lanes = Math.min(availableParallelism(), 4)) {
  const waiting = [...jobs];
  const counted = [];
  const beside = jobs.length > 1 || jobs.some(({ patient }) => patient);
  const lane = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift())
      counted.push({ job, beside, ...(await runJob(job, beside)) });
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return counted;
}

/**
 * In CI one that failed beside others is run once more, by itself, and that run counts, as with the page tests: three
 * browsers at once on two cores are not what it is about.
 */
export async function runAgain(counted) {
  const all = [];
  for (const { job, beside, ...first } of counted) {
    if (!process.env.CI || !beside || first.failed === 0) {
      all.push(first);
      continue;
    }
    console.log(`— ${job.name} once more, by itself`);
    const again = await runJob({ ...job, patient: false });
    all.push({ ...again, why: [...first.why, ...again.why] });
  }
  return all;
}

function run({ command: [program, ...args], env = {}, patient = false }, show) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    if (patient && child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    const stop = () => child.kill();
    process.once('exit', stop);
    let output = '';
    const take = (piece) => {
      output += piece;
      if (show) process.stdout.write(piece);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => take(`${error.message}\n`));
    child.on('close', (code) => {
      process.off('exit', stop);
      resolve({ code, output });
    });
  });
}
