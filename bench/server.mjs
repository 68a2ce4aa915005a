import { createServer } from 'node:http';
import { readFileSync, readdirSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { plainGuide } from './guide.mjs';

/** Both sides as a site would serve them: minified, brotli, one machine, no cache. */
export async function benchServer() {
  const bare = await build({
    entryPoints: ['bench/bare-lit.js'],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production', 'browser'],
    write: false,
  });
  const files = { '/bare.js': bare.outputFiles[0].text, '/blank': page('', '') };
  for (const name of readdirSync('dist/cdn')) if (name.endsWith('.js')) files[`/cdn/${name}`] = readFileSync(`dist/cdn/${name}`, 'utf8');
  for (const count of [5, 500]) {
    files[`/guide-${count}.js`] = `window.started=performance.now();const guide=${JSON.stringify(plainGuide(count))};const el=document.querySelector('[data-el]');el.guide=guide;addEventListener('talk-ready',()=>requestAnimationFrame(()=>setTimeout(()=>window.usableAt=performance.now())),{once:true});`;
    files[`/bare-${count}`] = page('<bare-talk data-el></bare-talk>', '/bare.js', count);
    files[`/talk-${count}`] = page('<talk-dialogue data-el lang="en" keep="never"></talk-dialogue>', '/cdn/talk-dialogue.js', count);
  }
  const packed = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, brotliCompressSync(text)]));
  const server = createServer((request, response) => {
    const body = packed[request.url];
    response.writeHead(body ? 200 : 404, {
      'content-type': request.url.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8',
      'content-encoding': 'br',
      'cache-control': 'no-store',
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close(), bytes: (path) => packed[path].length };
}

/** The guide stands in the page as a classic script, so that it is there before either element is defined. */
function page(element, script, count) {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,">${script ? `<script type="module" src="${script}"></script>` : ''}<body>${element}${count ? `<script src="/guide-${count}.js"></script>` : ''}</body></html>`;
}
