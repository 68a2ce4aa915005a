import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { codeOf, SettingError } from '../errors.js';
import { openSealed } from '../sealing/open.js';
import type { SealingKeys } from '../sealing/keys.js';
import { readFlags } from './flags.js';
import { keyFileIn, readKeys } from './key-file.js';

const FLAGS = { 'seal-keys': 'SEAL_KEYS', 'data-dir': 'DATA_DIR', file: '--file' } as const;

/** Where lines go. */
export interface OpenOutput {
  /** One opened result as a line of NDJSON. */
  out(line: string): void;
  /** What could not be opened, and why; never a person's words. */
  err(line: string): void;
}

/**
 * `open`: reads sealed results, one a line (the JWE itself, or a line of `results.ndjson`), opens and checks each, and
 * writes what an open receiver's export would hold. Answers whether all could be opened, or `help`.
 *
 * @throws SettingError where the keys or the file cannot be read.
 */
export async function openCommand(
  args: readonly string[],
  env: Record<string, string | undefined>,
  stdin: Readable,
  output: OpenOutput,
): Promise<boolean | 'help'> {
  const flags = readFlags(args, FLAGS);
  if (flags === 'help') return 'help';
  const given = flags['seal-keys'] ?? (env['SEAL_KEYS'] || undefined);
  const keys = await readKeys(
    'SEAL_KEYS',
    given ?? keyFileIn(flags['data-dir'] ?? (env['DATA_DIR'] || './talk-data')),
    'private',
  );
  const input = flags.file === undefined ? stdin : createReadStream(flags.file);
  let [number, isWhole] = [0, true];
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      number += 1;
      if (line.trim() === '') continue;
      const refused = await openLine(line, keys, output);
      if (refused === undefined) continue;
      isWhole = false;
      output.err(`line ${number}: ${refused}\n`);
    }
  } catch (error) {
    throw new SettingError('--file', `cannot be read (${codeOf(error) ?? 'unknown'})`);
  }
  return isWhole;
}

async function openLine(line: string, keys: SealingKeys, { out }: OpenOutput): Promise<string | undefined> {
  const exported = line.trimStart().startsWith('{') ? recordIn(line) : { sealed: line };
  if (!exported) return 'not-json: this line is no JSON object';
  const { sealed, receiptHash, status, receivedAt, sender } = exported;
  if (typeof sealed !== 'string') {
    // Withdrawn ones, and those that came unsealed: as they are.
    out(`${line}\n`);
    return undefined;
  }
  const opening = await openSealed(sealed, keys);
  if (!opening.ok) return `${opening.code}: ${opening.message}`;
  const { value } = opening;
  if (status === 'sealed' && receiptHash !== value.provenance.receiptHash)
    return 'receipt-mismatch: it was handed in with another receipt hash.';
  out(`${JSON.stringify({ status: 'final', result: value, receivedAt, sender })}\n`);
  return undefined;
}

function recordIn(line: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
