import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { miniBrowser } from './programs.mjs';

const PATIENCE_MS = 20_000;

/**
 * Without a graphics card every frame would be drawn as if there were one, a third of all the work; and what a page of tests
 * runs for a second is not worth compiling once more.
 */
const QUIET_WEBKIT = { WEBKIT_DISABLE_DMABUF_RENDERER: '1', JSC_useDFGJIT: '0' };

/**
 * A WebKit of our own: a display nobody sees, WebKitGTK's driver and one session, spoken to in plain WebDriver. `call`
 * speaks within the session; `close` ends all three.
 */
export async function startWebKit() {
  const children = [];
  const config = mkdtempSync(join(tmpdir(), 'talk-webkit-'));
  const closeAll = () => {
    for (const child of children.splice(0)) child.kill();
    rmSync(config, { recursive: true, force: true });
  };
  process.once('exit', closeAll);
  try {
    const display = process.env.DISPLAY ?? (await startDisplay(children));
    const own = { DISPLAY: display, XDG_CONFIG_HOME: narrow(config) };
    const base = await startDriver(children, { ...process.env, ...QUIET_WEBKIT, ...own });
    const { sessionId } = await ask(base, 'POST', '/session', { capabilities: { alwaysMatch: capabilities() } });
    const call = (method, path, body) => ask(base, method, `/session/${sessionId}${path}`, body);
    return {
      call,
      page: () => openPage(call),
      async close() {
        await call('DELETE', '').catch(() => undefined);
        closeAll();
        process.off('exit', closeAll);
      },
    };
  } catch (error) {
    closeAll();
    throw error;
  }
}

/** A window without anything around the page, so that it can be as narrow as a phone. Its handle. */
async function openPage(call) {
  const before = await call('GET', '/window/handles');
  await call('POST', '/window', { handle: before[0] });
  const script = "open('about:blank', '', 'popup,width=800,height=600')";
  await call('POST', '/execute/sync', { script, args: [] });
  const after = await call('GET', '/window/handles');
  return after.find((handle) => !before.includes(handle));
}

function capabilities() {
  const binary = miniBrowser();
  const args = ['--automation', '--javascript-can-open-windows-automatically=true'];
  const options = binary ? { 'webkitgtk:browserOptions': { binary, args } } : {};
  return { browserName: 'MiniBrowser', ...options };
}

/** A display in memory. The server picks a free number itself and says it on its fourth channel. */
async function startDisplay(children) {
  const screen = ['-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const child = spawn('Xvfb', ['-displayfd', '3', ...screen], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  children.push(child);
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    child.stdio[3].on('data', (piece) => {
      said += piece;
      if (said.includes('\n')) resolve(`:${said.trim()}`);
    });
  });
}

/** As it is, a window of the small browser is never narrower than what it writes around the page. */
function narrow(config) {
  mkdirSync(join(config, 'gtk-3.0'));
  writeFileSync(
    join(config, 'gtk-3.0/gtk.css'),
    '* { min-width: 0; margin: 0; border-width: 0; padding: 0; font-size: 6px; }',
  );
  return config;
}

async function startDriver(children, env) {
  const port = await freePort();
  children.push(
    spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env }).on('error', () => {}),
  );
  const base = `http://127.0.0.1:${port}`;
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      await ask(base, 'GET', '/status');
      return base;
    } catch (error) {
      if (Date.now() > end) throw new Error('WebKitWebDriver does not answer', { cause: error });
      await pause(50);
    }
  }
}

async function ask(base, method, path, body) {
  const response = await fetch(`${base}${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const { value } = await response.json();
  if (value?.error) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
