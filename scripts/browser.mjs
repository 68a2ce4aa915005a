import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** The browser for the tests: found, installed where Debian's packages allow it, or asked for in plain words. */
export function findBrowser() {
  const found = PLACES.find((place) => place && existsSync(place));
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error('No browser here: installing Debian’s chromium …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['-qq', 'update'], { stdio: 'inherit', env });
    execFileSync('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'inherit', env });
    return '/usr/bin/chromium';
  }
  console.error(
    'The tests need Chromium or Chrome. Debian and Ubuntu: sudo apt-get install chromium. Elsewhere: install Chrome, or set CHROME_PATH to one.',
  );
  process.exit(1);
}
