import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

/** The three engines: where their programs stand, and how somebody without one comes to have it. */
const ENGINES = {
  chromium: {
    name: 'Chromium or Chrome',
    packages: ['chromium'],
    otherwise: 'install Chrome, or set CHROME_PATH to one',
    places: [
      process.env.CHROME_PATH,
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/usr/bin/google-chrome-stable',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:/Program Files/Google/Chrome/Application/chrome.exe',
    ],
  },
  firefox: {
    name: 'Firefox',
    packages: ['firefox-esr'],
    otherwise: 'install Firefox, or set FIREFOX_PATH to one',
    places: [
      process.env.FIREFOX_PATH,
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:/Program Files/Mozilla Firefox/firefox.exe',
    ],
  },
  webkit: {
    name: 'WebKit (WebKitGTK with its driver)',
    packages: ['webkit2gtk-driver', 'xvfb'],
    otherwise: 'it runs on Linux only',
    places: existsSync('/usr/bin/Xvfb') || process.env.DISPLAY ? ['/usr/bin/WebKitWebDriver'] : [],
  },
};

export const ENGINE_NAMES = ['chromium', 'firefox', 'webkit'];

/** The program of an engine on this machine; nothing where there is none. */
export function programOf(engine) {
  return ENGINES[engine].places.find((place) => place && existsSync(place));
}

/** WebKitGTK's own small browser, which its driver starts. */
export function miniBrowser() {
  return ['/usr/lib', ...folders('/usr/lib', /-linux-gnu/)]
    .flatMap((folder) => folders(folder, /^webkit2gtk-4/))
    .map((folder) => `${folder}/MiniBrowser`)
    .find((path) => existsSync(path));
}

function folders(folder, pattern) {
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => `${folder}/${name}`);
}

/** Installs what Debian can bring, where that is allowed. Says what it does. */
export function installEngines(engines) {
  const packages = engines.filter((engine) => !programOf(engine)).flatMap((engine) => ENGINES[engine].packages);
  if (packages.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.error(`Installing ${packages.join(', ')} from Debian’s packages …`);
  const how = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  execFileSync('apt-get', ['-qq', 'update'], how);
  execFileSync('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...packages], how);
}

/** What somebody can do who has no such engine, in one sentence for each way. */
export function whatToDo(engine) {
  const { name, packages, otherwise } = ENGINES[engine];
  return `No ${name} was found. Debian and Ubuntu: sudo apt-get install ${packages.join(' ')}. Elsewhere: ${otherwise}.`;
}
