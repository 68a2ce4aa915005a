import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type BrowserContextOptions, type Locator } from '@playwright/test';
import { serve, STRICT_POLICY } from '../../scripts/serve.mjs';
import { Person } from './person.js';
import { ScriptedReceiver } from './scripted-receiver.js';
import { Watch } from './watch.js';

export { expect };

/**
 * An agency's site and an intranet, each on an origin of its own. The intranet answers under two names: `intranet` is another
 * site in the browser's eyes, where this browser blocks a frame's storage; `neighbour` is the same site, where it does not.
 */
export interface TwoSites {
  agency: string;
  intranet: string;
  neighbour: string;
  receiver: ScriptedReceiver;
}

const FRAMED = '<script type="module" src="/cdn/framed.js"></script>';
const ELEMENT = '<script type="module" src="/cdn/talk-dialogue.js"></script>';
const LAUNCHER = '<script type="module" src="/cdn/talk-launcher.js"></script>';
const HOST = '<script async src="{agency}/cdn/frame-host.js"></script>';
const SET = 'agency="#agency" deliver-to="/results" environment="demo"';

/** The agency's pages: which scripts, and what stands on the element. */
const AGENCY: Readonly<Record<string, readonly [scripts: string, attributes: string]>> = {
  'page.html': [FRAMED + ELEMENT, `frame-parents="{intranet} {neighbour}" ${SET}`],
  'late.html': [ELEMENT + FRAMED, `frame-parents="{intranet}" ${SET}`],
  'intranet-only.html': [FRAMED + ELEMENT, `frame-parents="{intranet}" ${SET}`],
  'by-header.html': [FRAMED + ELEMENT, `frame-parents="{intranet} {neighbour}" ${SET}`],
  'no-list.html': [FRAMED + ELEMENT, SET],
  'by-page.html': [FRAMED + ELEMENT, `frame-parents="{intranet}" ${SET.replace('/results', 'page')}`],
  'sealing.html': [FRAMED + ELEMENT, `frame-parents="{intranet}" seal-to="/keys" ${SET}`],
  'alone.html': [ELEMENT, SET],
  'launcher.html': [FRAMED + ELEMENT + LAUNCHER, `frame-parents="{intranet}" ${SET}`],
  'open.html': [
    (FRAMED + ELEMENT).replaceAll('/cdn/', '/open/'),
    `frame-parents="{intranet}" ${SET.replace('/results', '{agency}/results')}`,
  ],
};

const talkFrame = (page: string, more = '') =>
  `<talk-frame src="{agency}/${page}" ${more}><a href="{agency}/${page}">Open the questions on a page of their own</a></talk-frame>`;
const bare = (sandbox?: string, page = 'page.html') =>
  `<iframe src="{agency}/${page}" title="Talk it through" width="700" height="700" ${sandbox === undefined ? '' : `sandbox="${sandbox}"`}></iframe>`;

/** The intranet's pages: the frame, and the language of the page around it. */
const INTRANET: Readonly<Record<string, readonly [frame: string, lang?: string]>> = {
  'index.html': [talkFrame('page.html')],
  'cy.html': [talkFrame('page.html'), 'cy'],
  'own-exit.html': [talkFrame('page.html', 'exit-url="exit.html"')],
  'two.html': [talkFrame('page.html') + talkFrame('page.html')],
  'bare.html': [bare()],
  'sandboxed.html': [
    bare(
      'allow-scripts allow-same-origin allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation',
    ),
  ],
  'no-top.html': [bare('allow-scripts allow-same-origin')],
  'opaque.html': [bare('allow-scripts', 'open.html')],
  'opaque-closed.html': [bare('allow-scripts')],
  'wrong.html': [talkFrame('page.html').replace('{agency}', 'ftp://agency.example')],
  ...Object.fromEntries(
    Object.keys(AGENCY)
      .filter((name) => name !== 'page.html')
      .map((name) => [`around-${name}`, [talkFrame(name), name === 'late.html' ? 'cy' : 'en'] as const]),
  ),
};

/** Writes the pages of a site into a folder. */
function write(folder: string, template: string, pages: Readonly<Record<string, Record<string, string>>>): void {
  mkdirSync(folder, { recursive: true });
  cpSync('test/pages/fixtures/frames', folder, { recursive: true });
  const page = readFileSync(`test/pages/fixtures/frames/${template}`, 'utf8');
  for (const [name, parts] of Object.entries(pages))
    writeFileSync(
      join(folder, name),
      Object.entries(parts).reduce((text, [key, value]) => text.replaceAll(`{${key}}`, value), page),
    );
}

interface Started {
  server: Server;
  origin: string;
}

async function startTwoSites(home: string): Promise<TwoSites & { close(): void }> {
  const receiver = new ScriptedReceiver();
  const names = { agency: '', intranet: '', neighbour: '' };
  const fillIn = (page: string) =>
    Object.entries(names).reduce((text, [key, origin]) => text.replaceAll(`{${key}}`, origin), page);
  write(
    join(home, 'agency'),
    'agency.html',
    Object.fromEntries(Object.entries(AGENCY).map(([name, [scripts, attributes]]) => [name, { scripts, attributes }])),
  );
  write(
    join(home, 'intranet'),
    'intranet.html',
    Object.fromEntries(
      Object.entries(INTRANET).map(([name, [frame, lang = 'en']]) => [name, { frame, lang, scripts: HOST }]),
    ),
  );
  const headers: Record<string, Record<string, string>> = {
    // A frame whose origin has no name asks for its scripts as a stranger.
    '/open/': { 'access-control-allow-origin': '*' },
  };
  const around: Record<string, Record<string, string>> = {};
  const agency = (await serve({
    folders: { '/cdn/': 'dist/cdn', '/open/': 'dist/cdn', '/': join(home, 'agency') },
    receiver,
    fillIn,
    headers,
  })) as Started;
  const intranet = (await serve({
    folders: { '/': join(home, 'intranet') },
    receiver: undefined,
    fillIn,
    headers: around,
  })) as Started;
  Object.assign(names, {
    agency: agency.origin,
    neighbour: intranet.origin,
    intranet: intranet.origin.replace('127.0.0.1', 'localhost'),
  });
  headers['/by-header.html'] = {
    'content-security-policy': `${STRICT_POLICY}; frame-ancestors ${names.intranet}`,
  };
  around['/'] = {
    'content-security-policy': `default-src 'none'; script-src ${names.agency}; style-src 'self'; img-src 'self' data:; frame-src ${names.agency}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
  };
  return {
    ...names,
    receiver,
    close() {
      for (const { server } of [agency, intranet]) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

/** Somebody at a page with a frame in it. */
export class Visitor extends Person {
  readonly host: Locator;
  readonly iframe: Locator;

  constructor(page: Person['page'], watch: Watch, speaks: Person['speaks'], index = 0) {
    const iframe = page.locator('talk-frame iframe, h1 + iframe').nth(index);
    super(page, watch, speaks, iframe.contentFrame().locator('talk-dialogue'));
    this.host = page.locator('talk-frame').nth(index);
    this.iframe = iframe;
  }

  /** The same person at another frame of the page. */
  atFrame(index: number): Visitor {
    return new Visitor(this.page, this.watch, this.speaks, index);
  }

  get leaveOutside(): Locator {
    return this.host.locator('button');
  }

  /** Presses as people do: once the page around has stopped moving under the finger. */
  override async press(name: string): Promise<void> {
    await this.iframe.evaluate(
      (frame) =>
        new Promise<void>((isStill) => {
          let before = '';
          let frames = 0;
          const look = () => {
            const { top, height } = frame.getBoundingClientRect();
            const now = `${String(top)} ${String(height)}`;
            frames = now === before ? frames + 1 : 0;
            before = now;
            // The frame's own height takes a message and a drawing to arrive.
            if (frames === 6) isStill();
            else requestAnimationFrame(look);
          };
          look();
        }),
    );
    await super.press(name);
  }

  /** The frame as the page around made it. */
  height(): Promise<number> {
    return this.iframe.evaluate((frame) => frame.getBoundingClientRect().height);
  }
}

interface Fixtures {
  visitor: (options?: BrowserContextOptions & { speaks?: Person['speaks'] }) => Promise<Visitor>;
  freshReceiver: void;
}

export const test = base.extend<Fixtures, { sites: TwoSites }>({
  sites: [
    async ({}, use) => {
      const home = mkdtempSync(join(tmpdir(), 'talk-frames-'));
      const { close, ...sites } = await startTwoSites(home);
      await use(sites);
      close();
      rmSync(home, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  freshReceiver: [
    async ({ sites }, use) => {
      sites.receiver.reset();
      await use();
    },
    { auto: true },
  ],
  visitor: async ({ browser, sites }, use) => {
    const people: Visitor[] = [];
    await use(async ({ speaks = 'en', ...options } = {}) => {
      options.reducedMotion ??= 'reduce';
      const context = await browser.newContext(options);
      const watch = new Watch([sites.agency, sites.intranet, sites.neighbour]);
      await watch.over(context);
      const person = new Visitor(await context.newPage(), watch, speaks);
      people.push(person);
      return person;
    });
    for (const { page } of people) await page.context().close();
    for (const { watch } of people) expect(watch.problems).toEqual([]);
  },
});
