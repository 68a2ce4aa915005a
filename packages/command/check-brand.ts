import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { brandsIn, checkBrand, type BrandFinding } from '../kit/index.js';
import { UsageError, type Streams } from './usage.js';

interface Checked {
  file: string;
  selector: string;
  findings: BrandFinding[];
}

/** `check-brand`: reads style sheets and prints what somebody could not read or press. */
export async function checkBrandIn(args: readonly string[], { out }: Streams): Promise<number> {
  const { files, json } = settingsOf(args);
  const checked: Checked[] = [];
  for (const file of files) {
    const rules = brandsIn(await textOf(file));
    if (rules.length === 0) throw new UsageError(`${file} sets no property that begins with --talk-`);
    for (const { selector, brand } of rules) checked.push({ file, selector, findings: checkBrand(brand) });
  }
  out(json ? `${JSON.stringify(checked, null, 2)}\n` : checked.map(sheetOf).join('\n'));
  return checked.some(({ findings }) => findings.some(({ level }) => level === 'error')) ? 1 : 0;
}

function settingsOf(args: readonly string[]): { files: string[]; json: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    if (positionals.length === 0) throw new UsageError('name a style sheet');
    return { files: positionals, ...values };
  } catch (reason) {
    throw reason instanceof UsageError ? reason : new UsageError((reason as Error).message);
  }
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (reason) {
    throw new UsageError(`${file} cannot be read (${(reason as NodeJS.ErrnoException).code ?? 'unknown'})`);
  }
}

function sheetOf({ file, selector, findings }: Checked): string {
  const says = findings.length === 0 ? 'every colour can be read' : `${findings.length} to look at`;
  const lines = findings.flatMap(({ level, code, message }) => [`${level.padEnd(8)} ${code}`, `         ${message}`]);
  return [`${file}, ${selector}: ${says}`, ...lines, ''].join('\n');
}
