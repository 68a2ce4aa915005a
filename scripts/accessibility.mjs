import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { findBrowser } from './browser.mjs';
import { installMissing } from './install.mjs';

const OUT = '.reports/accessibility';
const WALKS = `${OUT}/walks`;

/** `npm run accessibility`: walks every flow in every look, and writes what was seen as a page and as JSON. */
installMissing();
if (!process.argv.includes('--built')) execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
process.env.CHROME_PATH = findBrowser();
process.env.EVIDENCE = WALKS;
rmSync(OUT, { recursive: true, force: true });
mkdirSync(WALKS, { recursive: true });
const walked = spawnSync('node_modules/.bin/playwright', ['test', '-c', 'test/accessibility/playwright.config.ts'], {
  stdio: 'inherit',
});

const { evidenceOf, reportOf } = await import('./accessibility/report.mjs');
const { contrastsOf } = await import('../dist/kit/brand/check-brand.js');
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const walks = readdirSync(WALKS)
  .sort()
  .map((name) => json(`${WALKS}/${name}`));
const evidence = evidenceOf({ walks, contrasts: contrastsOf(), made: madeBy() });
writeFileSync(`${OUT}/report.json`, `${JSON.stringify(evidence, undefined, 2)}\n`);
writeFileSync(`${OUT}/report.html`, reportOf(evidence));
const { counts, findings } = evidence;
console.log(
  `${counts.screens} screens on ${counts.walks} walks, ${findings} findings. ${OUT}/report.html and report.json`,
);
if (walked.status !== 0) console.error('A walk did not come to its end: the report is not whole.');
process.exit(walked.status === 0 && findings === 0 ? 0 : 1);

function madeBy() {
  const ask = (program, args) => {
    const { stdout } = spawnSync(program, args, { encoding: 'utf8' });
    return stdout?.trim() || 'unknown';
  };
  return {
    on: new Date().toISOString().slice(0, 10),
    version: json('package.json').version,
    commit: ask('git', ['rev-parse', '--short', 'HEAD']),
    browser: ask(process.env.CHROME_PATH, ['--version']).replace(/\s+built on.*$/, ''),
    axe: json('node_modules/axe-core/package.json').version,
  };
}
