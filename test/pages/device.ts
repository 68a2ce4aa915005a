import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { QUIET_CHROMIUM } from '../../scripts/engines/quiet-chromium.mjs';
import { expect } from './house.js';
import type { Tongue } from './labels.js';
import { Person } from './person.js';
import { Watch } from './watch.js';

/** A browser with a profile on disk, which can be killed and started again. */
export class Device {
  readonly #profile = mkdtempSync(join(tmpdir(), 'talk-profile-'));
  readonly #origins: readonly string[];
  #context: BrowserContext | undefined;

  constructor(...origins: readonly string[]) {
    this.#origins = origins;
  }

  /** Starts the browser, with one page. */
  async start(speaks: Tongue = 'en'): Promise<Person> {
    this.#context = await chromium.launchPersistentContext(this.#profile, {
      executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
      viewport: { width: 800, height: 900 },
      args: QUIET_CHROMIUM,
    });
    this.#context.setDefaultTimeout(15_000);
    const watch = new Watch(this.#origins);
    await watch.over(this.#context);
    return new Person(this.#context.pages()[0] ?? (await this.#context.newPage()), watch, speaks);
  }

  /** Ends every process of this browser at once, as a flat battery would. */
  async kill(): Promise<void> {
    const closed = new Promise((resolve) => this.#context?.once('close', resolve));
    const group = this.#group();
    expect(group, 'the browser has a process group of its own').toBeGreaterThan(1);
    process.kill(-group, 'SIGKILL');
    await closed;
    this.#context = undefined;
  }

  /** Shuts the browser as people do. */
  async close(): Promise<void> {
    await this.#context?.close();
    this.#context = undefined;
  }

  async throwAway(): Promise<void> {
    await this.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** The process group of the browser that runs on this very profile. */
  #group(): number {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const command = existsSync(`/proc/${pid}/cmdline`) ? read(`/proc/${pid}/cmdline`).split('\0') : [];
      if (!command.includes(`--user-data-dir=${this.#profile}`) || command.some((one) => one.startsWith('--type=')))
        continue;
      const group = Number(read(`/proc/${pid}/stat`).split(') ')[1]?.split(' ')[2]);
      const ours = Number(read('/proc/self/stat').split(') ')[1]?.split(' ')[2]);
      if (group !== ours) return group;
    }
    return 0;
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
