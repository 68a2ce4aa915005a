import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { findBrowser } from './browser.mjs';
import { installMissing } from './install.mjs';

/** Everything, in the order in which a mistake is cheapest to find. Ends with "N passed, N failed". */
installMissing();
process.env.CHROME_PATH = findBrowser();
mkdirSync('.reports', { recursive: true });

const total = { passed: 0, failed: 0 };
const only = new Set(process.argv.slice(2));
const wanted = (name) => only.size === 0 || only.has(name);

await step('build', [process.execPath, 'scripts/build.mjs'], () => ({ passed: 1, failed: 0 }));
if (wanted('lint'))
  await step('lint', ['node_modules/.bin/eslint', '.', '--max-warnings', '0'], () => ({ passed: 1, failed: 0 }));
if (wanted('lint'))
  await step('types of the tests', [process.execPath, 'scripts/check-tests.mjs'], () => ({ passed: 1, failed: 0 }));
for (const room of ['core', 'delivery', 'exporters', 'command', 'doors', 'types', 'examples', 'receiver'])
  if (wanted(room)) await nodeTests(room);
if (wanted('elements')) await step('elements', ['node_modules/.bin/web-test-runner'], fromRunner);
if (wanted('pages'))
  await step('pages', ['node_modules/.bin/playwright', 'test', '--reporter=list,json'], fromPlaywright, {
    PLAYWRIGHT_JSON_OUTPUT_NAME: '.reports/pages.json',
  });

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

async function nodeTests(room) {
  const folder = `test/${room}`;
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.test.ts')) : [];
  if (files.length === 0) return;
  const report = `.reports/${room}.tap`;
  const reporters = ['spec', 'tap'].flatMap((name, index) => [
    `--test-reporter=${name}`,
    `--test-reporter-destination=${index === 0 ? 'stdout' : report}`,
  ]);
  const command = [
    process.execPath,
    '--import',
    'tsx',
    '--test',
    ...reporters,
    ...files.map((name) => `${folder}/${name}`),
  ];
  await step(room, command, () => {
    const text = readFileSync(report, 'utf8');
    const count = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
    return { passed: count('pass'), failed: count('fail') + count('cancelled') };
  });
}

/** Runs one kind of test; a kind that ends badly without counting a failure counts as one. */
async function step(name, [command, ...args], count, env = {}) {
  console.log(`\n— ${name}`);
  const { code, output } = await run(command, args, env);
  const counted = count(output);
  total.passed += code !== 0 && counted.failed === 0 && counted.passed === 1 ? 0 : counted.passed;
  total.failed += code !== 0 && counted.failed === 0 ? 1 : counted.failed;
  if (code !== 0 && name === 'build') {
    console.log(`\n${total.passed} passed, ${total.failed} failed`);
    process.exit(1);
  }
}

function run(command, args, env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (piece) => {
      output += piece;
      process.stdout.write(piece);
    });
    child.on('close', (code) => resolve({ code, output }));
  });
}

function fromRunner(output) {
  const [, passed = 0, failed = 0] = [...output.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1) ?? [];
  return { passed: Number(passed), failed: Number(failed) };
}

function fromPlaywright() {
  const { expected, unexpected, flaky } = JSON.parse(readFileSync('.reports/pages.json', 'utf8')).stats;
  return { passed: expected + flaky, failed: unexpected };
}
