import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import type { VisitOptions } from './house.js';
import { Person } from './person.js';
import { Watch } from './watch.js';

export { expect };

/** What a test brings up for itself: its addresses by name. The first is where people begin. */
export interface OwnSite {
  origins: Readonly<Record<string, string>>;
  close(): void;
}

interface Fixtures {
  somebody: (options?: VisitOptions) => Promise<Person>;
}

/** A house with one site of its own in it, made in an empty folder, and people who are watched there. */
export const testOn = (start: (folder: string) => Promise<OwnSite>) =>
  base.extend<Fixtures, { origins: OwnSite['origins'] }>({
    origins: [
      async ({}, use) => {
        const folder = mkdtempSync(join(tmpdir(), 'talk-site-'));
        const { origins, close } = await start(folder);
        await use(origins);
        close();
        rmSync(folder, { recursive: true, force: true });
      },
      { scope: 'worker', timeout: 60_000 },
    ],
    somebody: async ({ browser, origins }, use) => {
      const people: Person[] = [];
      await use(async ({ speaks = 'en', ...options } = {}) => {
        const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
        const watch = new Watch(Object.values(origins));
        await watch.over(context);
        const person = new Person(await context.newPage(), watch, speaks);
        people.push(person);
        return person;
      });
      for (const { page } of people) await page.context().close();
      for (const { watch } of people) expect(watch.problems).toEqual([]);
    },
  });
