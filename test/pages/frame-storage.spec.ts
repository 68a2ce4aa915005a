import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { finishEarly, HAPPENED, MIND, share, WORDS } from './sharing.js';
import { expect, test, Visitor, type TwoSites } from './two-sites.js';
import { Watch } from './watch.js';

const KEPT = 'You kept some words here';

/** What somebody chooses who does not block cookies of third parties; some systems block them from the start. */
const THIRD_PARTIES_ALLOWED = { cookie_controls_mode: 0, block_third_party_cookies: false };

/**
 * A browser with a profile of its own, as people have it. The contexts of the other tests count as private windows, where
 * Chromium gives a frame from another site no storage at all; here it gives one apart for each site around.
 */
const profile = test.extend<{ visit: (sites: TwoSites) => Promise<Visitor> }>({
  visit: async ({ launchOptions }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'talk-profile-'));
    mkdirSync(join(folder, 'Default'));
    writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify({ profile: THIRD_PARTIES_ALLOWED }));
    let context: BrowserContext | undefined;
    await use(async (sites) => {
      context ??= await chromium.launchPersistentContext(folder, {
        ...launchOptions,
        // Playwright switches the partitioning off by a list of its own; of two such lists the last one counts.
        args: ['--disable-features=Translate'],
        locale: 'en-GB',
        reducedMotion: 'reduce',
      });
      const watch = new Watch([sites.agency, sites.intranet, sites.neighbour]);
      await watch.over(context);
      return new Visitor(await context.newPage(), watch, 'en');
    });
    await context?.close();
    rmSync(folder, { recursive: true, force: true });
  },
});

async function keepFirstAnswer(person: Visitor, url: string): Promise<void> {
  await person.openWhole(url);
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: WORDS });
  await person.press('Keep on this device');
  await person.isAsked(MIND);
  await expect(person.place.getByText('Kept on this device after each Next.').first()).toBeAttached();
  await person.answer({ ask: MIND, write: 'More words.' });
}

profile('what is kept in a frame of another site is found again on that site alone', async ({ sites, visit }) => {
  const person = await visit(sites);
  await keepFirstAnswer(person, `${sites.intranet}/index.html`);
  await person.page.reload();
  await person.begin();
  await person.sees(KEPT);
  const own = person.at(person.page.locator('talk-dialogue'));
  await own.openWhole(`${sites.agency}/page.html`);
  await own.begin();
  await own.isAsked('What would you like to talk through?');
  await person.page.goto(`${sites.neighbour}/index.html`);
  await person.begin();
  await person.isAsked('What would you like to talk through?');
});

profile('a share that waits in such a frame goes once the page is opened again', async ({ sites, visit }) => {
  const person = await visit(sites);
  person.watch.expects(/503/);
  await keepFirstAnswer(person, `${sites.intranet}/index.html`);
  sites.receiver.willAnswer(...Array<number>(20).fill(503));
  await finishEarly(person);
  await share(person);
  await person.sees('Not arrived yet');
  await expect(person.place.getByText('It is kept on this device until then.')).toBeVisible();
  await person.page.goto('about:blank');
  sites.receiver.reset();
  await person.page.goto(`${sites.neighbour}/index.html`);
  await person.begin();
  expect(sites.receiver.taken, 'another site around knows nothing of it').toHaveLength(0);
  await person.page.goto(`${sites.intranet}/index.html`);
  await expect.poll(() => sites.receiver.taken.length).toBe(1);
});
