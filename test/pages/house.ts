import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type BrowserContextOptions } from '@playwright/test';
import { startDemo } from '../../scripts/demo.mjs';
import { serve } from '../../scripts/serve.mjs';
import { makeDataFolder } from '../receiver/made-folder.js';
import { bundleSdk } from './bundle-sdk.js';
import type { Tongue } from './labels.js';
import { Person } from './person.js';
import { ScriptedReceiver } from './scripted-receiver.js';
import { Watch } from './watch.js';

export { expect };

/** The demonstration as people start it, with the real receiver. */
export interface Demo {
  origin: string;
  token: string;
}

/** Our own pages (`fixtures/`), with a receiver that does as it is told. */
export interface Site {
  origin: string;
  receiver: ScriptedReceiver;
}

export interface VisitOptions extends BrowserContextOptions {
  speaks?: Tongue;
}

interface Worker {
  demo: Demo;
  site: Site;
}

interface Fixtures {
  /** Somebody with a fresh browser of their own, watched until the test ends. */
  somebody: (options?: VisitOptions) => Promise<Person>;
}

export const test = base.extend<Fixtures & { freshSite: void }, Worker>({
  demo: [
    async ({}, use) => {
      const dataDir = mkdtempSync(join(tmpdir(), 'talk-pages-'));
      await makeDataFolder(dataDir);
      const { origin, token, close } = await startDemo({ dataDir });
      await use({ origin, token });
      await close();
      rmSync(dataDir, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  site: [
    async ({}, use) => {
      const receiver = new ScriptedReceiver();
      const built = await bundleSdk();
      const folders = { '/cdn/': 'dist/cdn', '/again/': 'dist/cdn', '/built/': built, '/': 'test/pages/fixtures' };
      const { server, origin } = (await serve({ folders, receiver })) as { server: Server; origin: string };
      await use({ origin, receiver });
      server.close();
      server.closeAllConnections();
      rmSync(built, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  freshSite: [
    async ({ site }, use) => {
      site.receiver.reset();
      await use();
    },
    { auto: true },
  ],
  somebody: async ({ browser, demo, site }, use) => {
    const people: Person[] = [];
    await use(async ({ speaks = 'en', ...options } = {}) => {
      options.reducedMotion ??= 'reduce';
      const context = await browser.newContext(options);
      const watch = new Watch([demo.origin, site.origin]);
      await watch.over(context);
      const person = new Person(await context.newPage(), watch, speaks);
      people.push(person);
      return person;
    });
    for (const { page } of people) await page.context().close();
    for (const { watch } of people) expect(watch.problems).toEqual([]);
  },
});
