import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** The policy that the product promises to work under (contract section 11), with Trusted Types on top. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";

/**
 * Serves folders under paths, and hands the receiver's paths to the receiver, all at one address on this machine.
 *
 * @param folders path prefix to folder
 * @param receiver `{ fetch(request) }` or undefined
 * @param headers path prefix to headers, beside the usual ones or in their place; read anew for each answer
 * @param fillIn changes the text of a page before it goes out, such as the addresses of this very run
 */
export function serve({ folders, receiver, port = 0, host = '127.0.0.1', headers = {}, fillIn = (page) => page }) {
  const site = { folders, receiver, host, headers, fillIn };
  const server = createServer((request, response) => {
    answer(request, site).then(
      async (found) => send(response, found),
      () => send(response, new Response('error', { status: 500 })),
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', (reason) =>
      reject(
        reason.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken. Use another: PORT=8081 npm start`) : reason,
      ),
    );
    server.listen(port, host, () => resolve({ server, origin: `http://${host}:${server.address().port}` }));
  });
}

const RECEIVER = /^\/(results|overview|keys|session|health|staff|withdrawals|exports|audit)(\/|\.|$)/;

async function answer(request, { folders, receiver, host, headers, fillIn }) {
  const url = new URL(request.url, `http://${request.headers.host ?? host}`);
  if (receiver && RECEIVER.test(url.pathname)) return receiver.fetch(asRequest(request, url));
  for (const [prefix, folder] of Object.entries(folders)) {
    if (!url.pathname.startsWith(prefix)) continue;
    const rest = decodeURIComponent(url.pathname.slice(prefix.length)) || 'index.html';
    const file = join(folder, normalize(`/${rest}`));
    const body = await readFile(file).catch(() => undefined);
    if (body)
      return new Response(extname(file) === '.html' ? fillIn(body.toString()) : body, {
        headers: {
          'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
          'content-security-policy': STRICT_POLICY,
          'cache-control': 'no-cache',
          'x-content-type-options': 'nosniff',
          ...Object.entries(headers).find(([prefix]) => url.pathname.startsWith(prefix))?.[1],
        },
      });
  }
  return new Response('not found', { status: 404, headers: { 'content-type': 'text/plain' } });
}

function asRequest(request, url) {
  if (url.pathname === '/staff') url.pathname = '/';
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  return new Request(url, {
    method: request.method,
    headers: new Headers(
      Object.entries(request.headers).flatMap(([name, value]) => [].concat(value).map((one) => [name, one])),
    ),
    ...(hasBody ? { body: ReadableStream.from(request), duplex: 'half' } : {}),
  });
}

async function send(response, found) {
  response.writeHead(found.status, Object.fromEntries(found.headers));
  if (found.body) for await (const piece of found.body) response.write(piece);
  response.end();
}
