import { readFile } from 'node:fs/promises';
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
  const { url, json, options } = await settingsOf(args);
  const findings = await checkEndpoint(url, options);
  out(json ? `${JSON.stringify({ url, findings }, null, 2)}\n` : sheetOf(url, findings));
  return findings.some(({ level }) => level === 'error') ? 1 : 0;
}

async function settingsOf(args: readonly string[]): Promise<Settings> {
  const { values, positionals } = argumentsIn(args);
  const [url, ...more] = positionals;
  if (url === undefined || more.length > 0) throw new UsageError('name one address');
  const { origin, json = false, 'seal-to': sealTo, 'withdraw-to': withdrawTo } = values;
  for (const address of [url, withdrawTo]) if (address !== undefined) mustBeHttp(address);
  if (origin !== undefined && addressOf(origin).origin !== origin)
    throw new UsageError('--origin is scheme, host and port alone, such as https://family.example');
  const options: EndpointOptions = {
    headers: Object.fromEntries((values.header ?? []).map(headerIn)),
    ...(origin === undefined ? {} : { origin }),
    ...(sealTo === undefined ? {} : { sealTo: await keysAt(sealTo) }),
    ...(withdrawTo === undefined ? {} : { withdrawTo }),
  };
  return { url, json, options };
}

function argumentsIn(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        origin: { type: 'string' },
        header: { type: 'string', multiple: true },
        'seal-to': { type: 'string' },
        'withdraw-to': { type: 'string' },
      },
    });
  } catch (reason) {
    throw new UsageError((reason as Error).message);
  }
}

function addressOf(text: string): URL {
  if (!URL.canParse(text)) throw new UsageError(`"${text}" is no address`);
  return new URL(text);
}

function mustBeHttp(address: string): void {
  if (!isHttp(addressOf(address))) throw new UsageError('the address must begin with https: or http:');
}

const isHttp = ({ protocol }: URL) => /^https?:$/.test(protocol);

/** An address is asked as the widget would ask it; anything else is the name of a file. */
async function keysAt(place: string): Promise<string | object> {
  if (URL.canParse(place) && isHttp(new URL(place))) return place;
  try {
    const keys: unknown = JSON.parse(await readFile(place, 'utf8'));
    if (typeof keys === 'object' && keys !== null) return keys;
  } catch {
    // Said below: the parser's own message would quote a file that may hold a private key.
  }
  throw new UsageError('--seal-to is an address, or a file with a public key or a JWK Set');
}

function headerIn(line: string): [string, string] {
  const [, name, value] = /^([\w-]+):\s*(.+)$/.exec(line) ?? [];
  if (name === undefined || value === undefined) throw new UsageError('--header is "Name: value"');
  return [name, value];
}

function sheetOf(url: string, findings: readonly EndpointFinding[]): string {
  const errors = findings.filter(({ level }) => level === 'error').length;
  const lines = findings.map(({ level, code, message }) => `${level.padEnd(8)} ${code.padEnd(17)} ${message}`);
  return [...lines, `${url}: ${errors === 0 ? 'fits' : 'does not fit'}`, ''].join('\n');
}
