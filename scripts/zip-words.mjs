import { readFile } from 'node:fs/promises';
import { parseAst } from 'rollup/parseAst';

/** Words of the product in Welsh: each file has an English one beside it with the same keys. */
const WELSH = /\/dist\/(?:elements\/words\/[a-z]+-|guides\/[a-z-]+\/)cy\.js$/;
/** Tables long enough for their keys to weigh more than what unfolds them. */
const LONG = /\/dist\/(?:elements\/words\/(?!first)[a-z]+-|guides\/[a-z-]+\/)(?:en|cy)\.js$/;

/**
 * Rollup plugin: what the names of texts have in common travels once. English keys are written by group (`gate. ask why`),
 * and a Welsh text is found by the place of its key among the English ones. Keys that Welsh alone has, for a voice, stay as
 * they are. What runs afterwards sees the same tables of words.
 */
export function zipWords() {
  return {
    name: 'zip-words',
    async transform(code, id) {
      if (!WELSH.test(id)) return LONG.test(id) ? { code: folded(tableIn(code)), map: null } : null;
      const path = id.replace(/cy\.js$/, 'en.js');
      return { code: zipped(tableIn(code), tableIn(await readFile(path, 'utf8')), path), map: null };
    },
    resolveId: (specifier) => (specifier === ZIP ? ZIP : null),
    load: (id) => (id === ZIP ? RUNTIME : null),
  };
}

/** The voice that Welsh says thou to has most texts of its own: their keys are told by how far each is from the one before. */
const THOU = '@young-person';
/** A step of none, as a sign: the first that can be printed and is no quote. */
const NONE = 35;
const ZIP = 'virtual:zip';
const RUNTIME = `
const table = (keys, texts) => Object.fromEntries(keys.map((key, place) => [key, texts[place]]));
export const zip = (base, texts, own) => ({ ...table(Object.keys(base), texts), ...own });
export const thou = (base, steps, texts) => {
  const keys = Object.keys(base);
  let place = 0;
  return table([...steps].map((step) => keys[(place += step.charCodeAt() - ${NONE})] + '${THOU}'), texts);
};
export const unfold = (keys, texts) =>
  table(keys.split('/').flatMap((group) => {
    const [start, ...ends] = group.split(' ');
    return ends.map((end) => start + end);
  }), texts);`;

function folded({ name, entries }) {
  return `import { unfold } from '${ZIP}';
export const ${name} = ${unfolding(entries)};`;
}

function unfolding(entries) {
  const groups = [];
  for (const key of entries.keys()) {
    const start = key.slice(0, key.indexOf('.') + 1);
    if (groups.at(-1)?.start !== start) groups.push({ start, ends: [] });
    groups.at(-1).ends.push(key.slice(start.length));
  }
  const keys = groups.map(({ start, ends }) => [start, ...ends].join(' ')).join('/');
  return `unfold(${JSON.stringify(keys)}, ${inOne(entries.values())})`;
}

const literal = (entries) =>
  `{${[...entries].map(([key, text]) => `${JSON.stringify(key)}: ${JSON.stringify(text)}`).join(',')}}`;

/** Texts in one string: what would stand between two of them weighs more than the sign that parts them. */
function inOne(texts) {
  const all = [...texts];
  if (all.some((text) => text.includes(PART))) throw new Error(`a text holds ${PART}`);
  return `${JSON.stringify(all.join(PART))}.split('${PART}')`;
}

const PART = '~';

function zipped(welsh, english, path) {
  const texts = [...english.entries.keys()].map((key) => welsh.entries.get(key) ?? '');
  const own = new Map([...welsh.entries].filter(([key]) => !english.entries.has(key)));
  return `import { ${english.name} as base } from './${path.split('/').at(-1)}';
import { thou, unfold, zip } from '${ZIP}';
export const ${welsh.name} = zip(base, ${LONG.test(path) ? inOne(texts) : JSON.stringify(texts)}, ${LONG.test(path) ? stepped(own, [...english.entries.keys()]) : literal(own)});`;
}

/** Texts for one voice by place among the English keys, and the few others by name. */
function stepped(own, keys) {
  const placed = [...own]
    .map(([key, text]) => ({ key, text, place: key.endsWith(THOU) ? keys.indexOf(key.slice(0, -THOU.length)) : -1 }))
    .filter(({ place }) => place >= 0)
    .sort((one, other) => one.place - other.place);
  const steps = placed.map(({ place }, index) => String.fromCharCode(NONE + place - (placed[index - 1]?.place ?? 0)));
  if (steps.some((step) => step > '}')) throw new Error('a step is too long to be written as one sign');
  const others = new Map([...own].filter(([key]) => !placed.some((one) => one.key === key)));
  const told = `...thou(base, ${JSON.stringify(steps.join(''))}, ${inOne(placed.map(({ text }) => text))})`;
  return `{ ${placed.length > 0 ? `${told}, ` : ''}...${unfolding(others)} }`;
}

/** The one table that a file of words exports: its name, and each text by key. */
function tableIn(code) {
  for (const { declaration } of parseAst(code).body) {
    const [table] = declaration?.declarations ?? [];
    if (table?.init?.type !== 'ObjectExpression') continue;
    const entries = new Map();
    for (const { key, value } of table.init.properties) entries.set(key.value ?? key.name, value.value);
    return { name: table.id.name, entries };
  }
  throw new Error('a file of words exports no table');
}
