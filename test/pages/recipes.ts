import { readFileSync } from 'node:fs';

/** The blocks of code below a heading of a document, as they stand there: what is tested is what people paste. */
export function recipes(path: string, heading: string): string[] {
  const parts = readFileSync(path, 'utf8').split(/^#+ /m);
  const part = parts.find((one) => one.startsWith(`${heading}\n`));
  if (part === undefined) throw new Error(`${path} has no heading "${heading}"`);
  return [...part.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code.trimEnd());
}
