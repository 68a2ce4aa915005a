import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, extname } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { asGuide, questions } from './questions.mjs';
import { SIDES } from './sides.mjs';
import { typebotStub } from './typebot-stub.mjs';

const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html; charset=utf-8' };
const KEPT = '.reports/peers-packed';
export const COUNTS = [5, 500];
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";
/** What `?policy=` asks for. No list of policy names stands in the second, so that any side may make its own. */
const POLICIES = { strict: STRICT, trusted: `${STRICT}; require-trusted-types-for 'script'` };

/** Everybody from one server: brotli at its best, the same headers, nothing cached. */
export async function peersServer() {
  const files = await filesOfAll();
  const packed = new Map([...files].map(([path, text]) => [path, packedOnce(text)]));
  const stub = typebotStub();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://local');
    if (stub(request, response, pathname)) return;
    const [body, policy] = [packed.get(pathname), POLICIES[searchParams.get('policy')]];
    response.writeHead(body ? 200 : 404, {
      'content-type': TYPES[extname(pathname) || '.html'] ?? 'application/octet-stream',
      ...(body ? { 'content-encoding': 'br', 'content-length': body.length } : {}),
      'cache-control': 'no-store',
      ...(policy ? { 'content-security-policy': policy } : {}),
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    bytes: (path) => packed.get(path)?.length ?? 0,
    close: () => server.close(),
  };
}

async function filesOfAll() {
  const files = new Map([['/blank', page({ id: 'blank', name: 'Blank', tag: '' }, 0)]]);
  files.set('/page.css', readFileSync('bench/peers/pages/page.css', 'utf8'));
  for (const count of COUNTS) {
    const asked = questions(count);
    files.set(`/questions-${count}.js`, `const questions=${JSON.stringify(asked)};`);
    files.set(`/guide-${count}.js`, `const guide=${JSON.stringify(asGuide(asked))};`);
  }
  for (const side of SIDES) {
    for (const path of filesOf(side)) files.set(addressOf(side, path), readFileSync(path));
    for (const path of side.bundles ?? []) files.set(addressOf(side, path), await bundled(path));
    if (side.page) files.set(`/${side.id}/page.js`, await minified(`bench/peers/pages/${side.page}.js`));
    for (const count of COUNTS) files.set(`/${side.id}/${count}`, page(side, count));
  }
  return files;
}

/** Compressing at the best quality takes seconds for the large ones, so each content is packed once and kept. */
function packedOnce(text) {
  mkdirSync(KEPT, { recursive: true });
  const kept = `${KEPT}/${createHash('sha256').update(text).digest('hex')}.br`;
  if (existsSync(kept)) return readFileSync(kept);
  const packed = brotliCompressSync(text);
  writeFileSync(kept, packed);
  return packed;
}

function filesOf({ modules = [], scripts = [], styles = [], importable = [], also }) {
  const later = also ? readdirSync('dist/cdn').filter((name) => also.test(name)) : [];
  return [...modules, ...scripts, ...styles, ...importable, ...later.map((name) => `dist/cdn/${name}`)];
}

function addressOf({ id }, path) {
  return `/${id}/${basename(path)}`;
}

async function bundled(path) {
  const built = await build({
    entryPoints: [path],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production', 'browser'],
    write: false,
  });
  return built.outputFiles[0].text;
}

async function minified(path) {
  const built = await build({ entryPoints: [path], minify: true, target: 'es2022', write: false });
  return built.outputFiles[0].text;
}

/** The page around is the same for all: a heading, a main part, and what the side needs. */
function page(side, count) {
  const { styles = [], modules = [], bundles = [], scripts = [], isPageModule } = side;
  const lines = [
    ...['/page.css', ...styles.map((path) => addressOf(side, path))].map(
      (href) => `<link rel="stylesheet" href="${href}">`,
    ),
    ...[...modules, ...bundles].map((path) => `<script type="module" src="${addressOf(side, path)}"></script>`),
    ...scripts.map((path) => `<script src="${addressOf(side, path)}"></script>`),
  ];
  // Classic scripts at the end of the body run before the modules of the head, so a custom element finds its data.
  const data = ['talk', 'bare-lit'].includes(side.id) ? 'guide' : 'questions';
  const own = side.page
    ? `${side.id === 'typebot' ? '' : `<script src="/${data}-${count}.js"></script>`}<script ${isPageModule ? 'type="module" ' : ''}src="/${side.id}/page.js"></script>`
    : '';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Five questions</title><link rel="icon" href="data:,">${lines.join('')}</head><body data-side="${side.id}" data-count="${count}"><main><h1>Before your visit</h1>${side.tag}</main>${own}</body></html>`;
}
