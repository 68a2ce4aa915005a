import { readFileSync } from 'node:fs';
import { staffHtml } from '../staff/page.js';
import { staffCss } from '../staff/style.js';

/** One file of the staff page, and where it is. */
export interface StaffFile {
  path: string;
  respond(): Response;
}

/** The browser's modules, in the order in which they are needed. */
const MODULES = [
  ...['main', 'api', 'dom', 'list', 'poll', 'narrow', 'voices', 'while-seen'],
  ...['sheet', 'answer', 'say', 'sign-in', 'words', 'words-cy'],
];

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/**
 * The staff page and all it loads, read once. Nothing in it is secret: what it shows comes from the routes that ask for
 * staff.
 */
export function staffFiles(): StaffFile[] {
  const scripts = MODULES.map((name) => `/staff/${name}.js`);
  return [
    file('/', 'text/html', staffHtml(scripts)),
    file('/staff/style.css', 'text/css', staffCss),
    ...MODULES.map((name) => file(`/staff/${name}.js`, 'text/javascript', moduleText(name))),
  ];
}

function file(path: string, type: string, body: string): StaffFile {
  const headers = {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Security-Policy': POLICY,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
  return { path, respond: () => new Response(body, { headers }) };
}

function moduleText(name: string): string {
  // Without the pointer to a source map, which is not served.
  return readFileSync(new URL(`../staff/${name}.js`, import.meta.url), 'utf8').replace(
    /^\/\/# sourceMappingURL=.*$/m,
    '',
  );
}
