import type { Problem } from 'talk-it-through/core';

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const TOKEN = /"(?:[^"\\]+|\\.)*"|[{}[\],]/gs;
const ENOUGH = 10;

interface Level {
  /** The keys seen so far; none in an array. */
  keys?: Set<string>;
  /** The next string is a key. */
  keyNext: boolean;
  at: string;
}

/**
 * Keys that make a JSON text dangerous or ambiguous: those that reach an object's prototype, and the same key twice,
 * where two readers of the same bytes may see two different results. Takes the text, which must already be known to be
 * valid JSON, since both are lost by parsing; and no recursion, since depth is the sender's to choose.
 */
export function keyProblems(json: string): Problem[] {
  const problems: Problem[] = [];
  const levels: Level[] = [];
  for (const [token] of json.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === '{') levels.push({ keys: new Set(), keyNext: true, at: '' });
    else if (token === '[') levels.push({ keyNext: false, at: '0' });
    else if (token === '}' || token === ']') levels.pop();
    else if (token === ',') nextIn(level);
    else if (level?.keys && level.keyNext) {
      const problem = problemWith(token, level, level.keys, levels);
      if (problem && problems.push(problem) === ENOUGH) return problems;
    }
  }
  return problems;
}

function nextIn(level: Level | undefined): void {
  if (!level) return;
  if (level.keys) level.keyNext = true;
  else level.at = String(Number(level.at) + 1);
}

function problemWith(token: string, level: Level, keys: Set<string>, levels: readonly Level[]): Problem | undefined {
  const key = JSON.parse(token) as string;
  level.keyNext = false;
  level.at = key.replace(/~/g, '~0').replace(/\//g, '~1');
  const code = FORBIDDEN.has(key) ? 'forbidden-key' : keys.has(key) ? 'duplicate-key' : undefined;
  keys.add(key);
  if (code === undefined) return undefined;
  const path = levels.slice(0, 32).map((one) => `/${one.at}`);
  const message = code === 'forbidden-key' ? 'This key is never allowed.' : 'This key stands twice in one object.';
  return { path: path.join(''), code, message };
}
