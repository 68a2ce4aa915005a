import { existsSync, readdirSync } from 'node:fs';

const BIN = 'node_modules/.bin';

/**
 * Kinds of tests by name, those that take longest first, so that nothing long is left over at the end. What is patient
 * waits for no browser, process or connection, and takes what time the others leave; of that, what is of sources alone begins
 * beside the build.
 */
export const KINDS = {
  receiver: { jobs: () => nodeTests('receiver') },
  firefox: { engine: 'firefox', jobs: () => [elementTests('firefox'), ...journeys('firefox')] },
  webkit: { engine: 'webkit', jobs: () => [elementTests('webkit'), ...journeys('webkit')] },
  elements: { jobs: () => [elementTests('chromium')] },
  command: { jobs: () => nodeTests('command') },
  examples: { jobs: () => nodeTests('examples') },
  delivery: { jobs: () => nodeTests('delivery') },
  core: { jobs: () => nodeTests('core').map(ofSources) },
  exporters: { jobs: () => nodeTests('exporters').map(ofSources) },
  'frame-host': { jobs: () => nodeTests('frame-host').map(ofSources) },
  lint: { jobs: () => lint().map(patient) },
  types: { jobs: () => nodeTests('types').map(patient) },
  doors: { jobs: () => nodeTests('doors').map(patient) },
  pages: { jobs: pageTests },
  // Installs compilers and builds clean clones, which takes minutes.
  release: { isByName: true, jobs: () => nodeTests('release') },
  // Installs the frameworks from the npm registry, so it has to be asked for.
  frameworks: { isByName: true, jobs: () => nodeTests('frameworks') },
};

function patient(job) {
  return { ...job, patient: true };
}

function ofSources(job) {
  return { ...patient(job), isOfSources: true };
}

function lint() {
  return [
    { name: 'lint', command: [`${BIN}/eslint`, '.', '--max-warnings', '0'] },
    { name: 'types of the tests', command: [process.execPath, 'scripts/check-tests.mjs'] },
  ];
}

/** Whole conversations on the built files, in an engine that Playwright cannot drive. */
function journeys(engine) {
  return nodeTests('engines', { name: `journeys in ${engine}`, env: { ENGINE: engine } });
}

function nodeTests(room, { name = room, env = {} } = {}) {
  const folder = `test/${room}`;
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.test.ts')) : [];
  if (files.length === 0) return [];
  const paths = files.sort().map((file) => `${folder}/${file}`);
  const half = Math.ceil(paths.length / 2);
  // Those of the receiver wait for processes and databases a third of their time.
  const parts = room === 'receiver' ? [paths.slice(0, half), paths.slice(half)] : [paths];
  return [{ name, env, count: fromTap, parts: parts.map((some, part) => inOneProcess(some, `${name}-${part + 1}`)) }];
}

function inOneProcess(paths, name) {
  const report = `.reports/${name.replaceAll(' ', '-')}.tap`;
  const reporters = ['spec', 'tap'].flatMap((kind, index) => [
    `--test-reporter=${kind}`,
    `--test-reporter-destination=${index === 0 ? 'stdout' : report}`,
  ]);
  const runner = 'scripts/testing/in-one-process.mjs';
  return { command: [process.execPath, '--import', 'tsx', ...reporters, runner, ...paths], report };
}

function elementTests(engine) {
  return {
    name: `elements in ${engine}`,
    command: [`${BIN}/web-test-runner`],
    env: { ENGINE: engine },
    count: fromRunner,
  };
}

function pageTests() {
  const report = '.reports/pages.json';
  return [
    {
      name: 'pages',
      alone: true,
      command: [`${BIN}/playwright`, 'test', '--reporter=list,json'],
      env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
      report,
      count: fromPlaywright,
    },
  ];
}

function fromTap(text) {
  const count = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  return { passed: count('pass'), failed: count('fail') + count('cancelled') };
}

function fromRunner(output) {
  const [, passed = 0, failed = 0] = [...output.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1) ?? [];
  return { passed: Number(passed), failed: Number(failed) };
}

function fromPlaywright(text) {
  const { expected, unexpected, flaky } = JSON.parse(text).stats;
  return { passed: expected + flaky, failed: unexpected };
}
