import { installEngines, programOf, whatToDo } from './engines/programs.mjs';

/** The browser for tests, pictures and the bench: found, installed where Debian's packages allow it, or asked for in plain words. */
export function findBrowser() {
  installEngines(['chromium']);
  const found = programOf('chromium');
  if (found) return found;
  console.error(whatToDo('chromium'));
  process.exit(1);
}
