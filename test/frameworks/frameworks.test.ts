import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from '@playwright/test';
import { read, ROOT } from '../doors/product.js';
import { openBrowser, served, shareOneAnswer } from '../examples/on-page.js';
import { bundled, check, project, withChange, type Framework } from './project.js';

const FILES: Record<Framework, string> = {
  react: 'before-your-visit.tsx',
  vue: 'BeforeYourVisit.vue',
  svelte: 'BeforeYourVisit.svelte',
  angular: 'before-your-visit.ts',
  vite: 'main.ts',
};
const NAMES = Object.keys(FILES) as Framework[];
/** A setting and an event that are not used as they should be, by what the checker says of them. */
type Wrong = Record<'nothing', [from: string, to: string]> & Partial<Record<'uncle', [from: string, to: string]>>;
const WRONG: Record<Framework, Wrong> = {
  react: { uncle: ['demo', 'uncle'], nothing: ['e.detail', 'e.nothing'] },
  vue: { uncle: ['demo', 'uncle'], nothing: ['$event.detail', '$event.nothing'] },
  svelte: { uncle: ['demo', 'uncle'], nothing: ['e.detail', 'e.nothing'] },
  // Its templates check the events of a tag that is not its own, and none of its settings: docs/frameworks/angular.md.
  angular: { nothing: ['$event.detail', '$event.nothing'] },
  vite: { uncle: ['demo', 'uncle'], nothing: [', show)', ', (shared) => shared.nothing)'] },
};
/** Policies of their own that frameworks ask for where a page lists them: docs/frameworks.md. */
const POLICIES = "trusted-types lit-html vue svelte-trusted-html 'allow-duplicates'";

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

for (const name of NAMES) {
  test(`${name}: what is used as it should be is right, and whatever is not is an error`, () => {
    const right = check(name);
    assert.equal(right.code, 0, right.said);
    const wrong = withChange(`${name}/${FILES[name]}`, Object.fromEntries(Object.values(WRONG[name])), () =>
      check(name),
    );
    assert.notEqual(wrong.code, 0, 'what is wrong passed');
    for (const word of Object.keys(WRONG[name])) assert.ok(wrong.said.includes(word), `${word} in: ${wrong.said}`);
  });

  test(`${name}: built, a person shares on the page, and the page has the typed result`, async () => {
    const { page, origin, endpoint, errors, close } = await served(browser, await bundled(name));
    try {
      await allowPolicies(page, origin);
      await page.goto(origin);
      await shareOneAnswer(page);
      await page.locator('body[data-asked="What happened, from where you were?"]').waitFor();
      await page.getByRole('heading', { name: 'It has arrived' }).waitFor();
      assert.deepEqual(errors, [], 'nothing went wrong, under a strict policy');
    } finally {
      await close();
    }
    assert.equal(endpoint.results.length, 1);
  });

  test(`${name}: its page in the documents shows what was run here, in ten lines or fewer`, () => {
    const example = read(`examples/frameworks/${name}/${FILES[name]}`);
    const [, shown = ''] = /```(?:tsx|vue|svelte|ts)\n([\s\S]*?)```/.exec(read(`docs/frameworks/${name}.md`)) ?? [];
    for (const line of shown.trim().split('\n'))
      assert.ok(example.includes(line.trim()), `docs/frameworks/${name}.md: ${line}`);
    assert.ok(
      shown
        .trim()
        .split('\n')
        .filter((line) => line.trim()).length <= 10,
    );
  });
}

test('on a server the product can be imported, and its page holds the fallback', async () => {
  const code = `import { page } from './server-rendered/server.js';
    const isDefined = globalThis.customElements?.get('talk-dialogue') !== undefined;
    process.stdout.write(JSON.stringify({ page, isDefined, document: typeof document }));`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: project(),
    encoding: 'utf8',
  });
  const { page: html, ...around } = JSON.parse(printed) as { page: string };
  assert.deepEqual(around, { isDefined: false, document: 'undefined' }, 'nothing was defined there');
  assert.match(html, /<talk-dialogue[^>]*>\s*<p>You can talk to your worker instead\.<\/p>/);
  for (const javaScriptEnabled of [false, true]) {
    const page = await browser.newPage({ javaScriptEnabled });
    await page.route('**/*', (route) => {
      const isPage = new URL(route.request().url()).pathname === '/';
      return isPage
        ? route.fulfill({ contentType: 'text/html', body: html })
        : route.fulfill({ path: join(ROOT, 'dist/cdn/talk-dialogue.js'), contentType: 'text/javascript' });
    });
    await page.goto('http://localhost/');
    const fallback = page.getByText('You can talk to your worker instead.');
    if (javaScriptEnabled) await page.getByRole('button', { name: 'Next' }).waitFor();
    assert.equal(await fallback.isVisible(), !javaScriptEnabled);
    await page.close();
  }
});

async function allowPolicies(page: Page, origin: string): Promise<void> {
  await page.route(`${origin}/`, async (route) => {
    const response = await route.fetch();
    const policy =
      response.headers()['content-security-policy']?.replace(/trusted-types lit-html[^;]*/, POLICIES) ?? '';
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
}
