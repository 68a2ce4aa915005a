import { parseArgs } from 'node:util';
import { checkLanguage, languageToTranslate } from '../kit/index.js';
import { checkFile, told } from './check-file.js';
import { UsageError, type Streams } from './usage.js';

/** `check-language`: reads packs of interface words and prints what to look at in each, or prints a pack to begin from. */
export async function checkLanguages(args: readonly string[], { out }: Streams): Promise<number> {
  const { files, begin, json, strict } = settingsOf(args);
  if (begin !== undefined) {
    out(`${JSON.stringify(languageToTranslate(begin), null, 2)}\n`);
    return 0;
  }
  const checked = [];
  for (const file of files) checked.push(await checkFile(file, checkLanguage));
  const { text, code } = told(checked, json, strict);
  out(text);
  return code;
}

interface Asked {
  files: string[];
  begin?: string | undefined;
  json: boolean;
  strict: boolean;
}

function settingsOf(args: readonly string[]): Asked {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        begin: { type: 'string' },
      },
    });
    if (positionals.length === 0 && values.begin === undefined)
      throw new UsageError('name the file of a language, or --begin and its tag');
    return { files: positionals, ...values };
  } catch (reason) {
    throw reason instanceof UsageError ? reason : new UsageError((reason as Error).message);
  }
}
