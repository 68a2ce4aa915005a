import { existsSync, mkdirSync } from 'node:fs';
import { findBrowser } from './browser.mjs';
import { installEngines, programOf, whatToDo } from './engines/programs.mjs';
import { installMissing } from './install.mjs';
import { KINDS } from './testing/kinds.mjs';
import { runAgain, runJob, runSideBySide } from './testing/jobs.mjs';

/**
 * Everything, or the kinds that are named: `npm test -- core elements`. What one core can do runs side by side with
 * something else; the page tests use all cores themselves and come last. Behind all of it, what nobody waits for takes the
 * time that is left over. Ends with "N passed, N failed".
 */
const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in KINDS));
if (unknown.length > 0) stop(`No tests are called ${unknown.join(', ')}. There are: ${Object.keys(KINDS).join(', ')}.`);

installMissing();
process.env.CHROME_PATH = findBrowser();
const engines = named.map((name) => KINDS[name].engine).filter(Boolean);
installEngines(engines);
for (const engine of engines) if (!programOf(engine)) stop(whatToDo(engine));
mkdirSync('.reports', { recursive: true });

const names = named.length > 0 ? named : Object.keys(KINDS).filter(isPossible);
const jobs = names.flatMap((name) => KINDS[name].jobs());
const others = jobs.filter(({ alone }) => !alone);
// By itself nothing has anybody to be patient with.
const isBehind = ({ patient }) => patient && jobs.some((job) => !job.patient);
const ahead = others.filter((job) => !isBehind(job)).map((job) => ({ ...job, patient: false }));
const behind = (isOfSources) => others.filter((job) => isBehind(job) && Boolean(job.isOfSources) === isOfSources);

const total = { passed: 0, failed: 0, why: [] };
const early = runSideBySide(behind(true), 1);
const built = add(await runJob({ name: 'build', command: [process.execPath, 'scripts/build.mjs'] }));
if (built.failed > 0) end();

const beside = await runSideBySide(ahead);
// Until here both cores were busy; it is the page tests that wait for something a fifth of their time.
const late = early.then(() => runSideBySide(behind(false), 1));
for (const job of jobs.filter(({ alone }) => alone)) add(await runJob(job));
for (const counted of await runAgain([...beside, ...(await early), ...(await late)])) add(counted);
end();

function add(counted) {
  total.passed += counted.passed;
  total.failed += counted.failed;
  total.why.push(...counted.why);
  return counted;
}

/** An engine that was not asked for by name, and is not there, is told of at the end; Chromium's tests run all the same. */
function isPossible(name) {
  const { engine, isByName } = KINDS[name];
  return !isByName && (!engine || programOf(engine) !== undefined);
}

function end() {
  const absent = named.length > 0 ? [] : Object.values(KINDS).flatMap(({ engine }) => engine ?? []);
  for (const engine of absent) if (!programOf(engine)) console.log(`NOT RUN: ${engine}. ${whatToDo(engine)}`);
  if (named.length === 0 && !existsSync('/usr/lib/postgresql'))
    console.log('NOT RUN: the receiver on PostgreSQL. Debian and Ubuntu: sudo apt-get install postgresql.');
  for (const { name, lines } of total.why) console.log(`\nFAILED, in ${name}:\n${lines.join('\n')}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed > 0 ? 1 : 0);
}

function stop(why) {
  console.error(why);
  process.exit(1);
}
