import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { firefoxLauncher } from './scripts/engines/firefox-launcher.mjs';
import { ENGINE_NAMES, programOf, whatToDo } from './scripts/engines/programs.mjs';
import { webkitLauncher } from './scripts/engines/webkit-launcher.mjs';
import { testsAsFiles } from './scripts/testing/tests-as-files.mjs';
import { filesFor } from './test/elements/engines.mjs';
import { forcedColors } from './test/elements/support/forced-colors.mjs';
import { quota } from './test/elements/support/quota.mjs';
import { routes } from './test/elements/support/routes.mjs';

/** Component tests in a real browser: `ENGINE=chromium`, `firefox` or `webkit`. */
const ARGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-dev-shm-usage',
];
const LAUNCHERS = {
  chromium: () => chromeLauncher({ launchOptions: { executablePath: program, args: ARGS } }),
  firefox: () => firefoxLauncher(program),
  webkit: () => webkitLauncher(),
};

const engine = process.env.ENGINE ?? 'chromium';
if (!ENGINE_NAMES.includes(engine)) stop(`ENGINE is ${engine}; known here: ${ENGINE_NAMES.join(', ')}.`);
const program = programOf(engine);
if (!program) stop(whatToDo(engine));

function stop(why) {
  console.error(why);
  process.exit(1);
}

export default {
  files: filesFor(engine),
  rootDir: import.meta.dirname,
  nodeResolve: { exportConditions: ['production', 'browser'] },
  // Keyboard, mouse and focus belong to one page at a time.
  concurrency: 1,
  concurrentBrowsers: 1,
  middleware: [routes],
  plugins: [
    testsAsFiles('test/elements', import.meta.dirname),
    // What a page of its own in a test asks for by its address.
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: new URL('tsconfig.base.json', import.meta.url).pathname,
    }),
    forcedColors,
    quota,
  ],
  browsers: [LAUNCHERS[engine]()],
  testFramework: { config: { timeout: 30000 } },
  browserStartTimeout: 60000,
  testsStartTimeout: 60000,
  testsFinishTimeout: 180000,
  // The elements talk to the integrator through the console; the tests read it where it matters.
  filterBrowserLogs: ({ args }) => !args.some((arg) => String(arg).startsWith('Talk It Through:')),
};
