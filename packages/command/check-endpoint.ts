import { parseArgs } from 'node:util';
import { checkEndpoint, type EndpointFinding, type EndpointOptions } from '../kit/index.js';
import { UsageError, type Streams } from './usage.js';

interface Settings {
  url: string;
  json: boolean;
  options: EndpointOptions;
}

/** `check-endpoint`: plays the widget against an address and prints what it saw. */
export async function checkAddress(args: readonly string[], { out }: Streams): Promise<number> {
  const { url, json, options } = settingsOf(args);
  const findings = await checkEndpoint(url, options);
  out(json ? `${JSON.stringify({ url, findings }, null, 2)}\n` : sheetOf(url, findings));
  return findings.some(({ level }) => level === 'error') ? 1 : 0;
}

function settingsOf(args: readonly string[]): Settings {
  const { values, positionals } = argumentsIn(args);
  const [url, ...more] = positionals;
  if (url === undefined || more.length > 0) throw new UsageError('name one address');
  if (!/^https?:$/.test(addressOf(url).protocol)) throw new UsageError('the address must begin with https: or http:');
  const { origin, json = false } = values;
  if (origin !== undefined && addressOf(origin).origin !== origin)
    throw new UsageError('--origin is scheme, host and port alone, such as https://family.example');
  const headers = Object.fromEntries((values.header ?? []).map(headerIn));
  return { url, json, options: { headers, ...(origin === undefined ? {} : { origin }) } };
}

function argumentsIn(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, origin: { type: 'string' }, header: { type: 'string', multiple: true } },
    });
  } catch (reason) {
    throw new UsageError((reason as Error).message);
  }
}

function addressOf(text: string): URL {
  if (!URL.canParse(text)) throw new UsageError(`"${text}" is no address`);
  return new URL(text);
}

function headerIn(line: string): [string, string] {
  const [, name, value] = /^([\w-]+):\s*(.+)$/.exec(line) ?? [];
  if (name === undefined || value === undefined) throw new UsageError('--header is "Name: value"');
  return [name, value];
}

function sheetOf(url: string, findings: readonly EndpointFinding[]): string {
  const errors = findings.filter(({ level }) => level === 'error').length;
  const lines = findings.map(({ level, code, message }) => `${level.padEnd(8)} ${code.padEnd(16)} ${message}`);
  return [...lines, `${url}: ${errors === 0 ? 'fits' : 'does not fit'}`, ''].join('\n');
}
