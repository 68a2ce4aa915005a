import { existsSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { forcedColors } from './test/elements/support/forced-colors.mjs';
import { quota } from './test/elements/support/quota.mjs';
import { routes } from './test/elements/support/routes.mjs';

/** Component tests in real browsers. `BROWSERS=chromium` for now; another engine is one more entry in each table below. */
const first = (...paths) => paths.find((path) => path && existsSync(path));
const PROGRAMS = {
  chromium: first(
    process.env.CHROME_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ),
};
const PACKAGES = { chromium: 'chromium' };
const ARGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-dev-shm-usage',
];
const LAUNCHERS = {
  chromium: () => chromeLauncher({ launchOptions: { executablePath: PROGRAMS.chromium, args: ARGS } }),
};

const wanted = (process.env.BROWSERS ?? 'chromium').split(',');
const unknown = wanted.filter((name) => !(name in LAUNCHERS));
if (unknown.length > 0) stop(`BROWSERS names ${unknown.join(', ')}; known here: ${Object.keys(LAUNCHERS).join(', ')}.`);
const missing = wanted.filter((name) => !PROGRAMS[name]);
if (missing.length > 0)
  stop(
    `No ${missing.join(', ')} was found. Debian or Ubuntu: sudo apt-get install -y ${missing.map((name) => PACKAGES[name]).join(' ')}. ` +
      'Elsewhere: set CHROME_PATH to the program of an installed Chrome or Chromium.',
  );

function stop(why) {
  console.error(why);
  process.exit(1);
}

export default {
  files: 'test/elements/**/*.test.ts',
  rootDir: import.meta.dirname,
  nodeResolve: { exportConditions: ['production', 'browser'] },
  // Keyboard, mouse and focus belong to one page at a time.
  concurrency: 1,
  concurrentBrowsers: 1,
  middleware: [routes],
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: new URL('tsconfig.base.json', import.meta.url).pathname,
    }),
    forcedColors,
    quota,
  ],
  browsers: wanted.map((name) => LAUNCHERS[name]()),
  testFramework: { config: { timeout: 10000 } },
  browserStartTimeout: 60000,
  testsStartTimeout: 60000,
  testsFinishTimeout: 180000,
  // The elements talk to the integrator through the console; the tests read it where it matters.
  filterBrowserLogs: ({ args }) => !args.some((arg) => String(arg).startsWith('Talk It Through:')),
};
