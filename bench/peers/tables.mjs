import { readFileSync } from 'node:fs';
import { LINES } from './measure.mjs';
import { SIDES } from './sides.mjs';

/** The tables of one run, in Markdown. */
export function tables(raw) {
  return [said(raw), loads(raw), turnsAndMemory(raw), clean(raw), notFirst(raw)].join('\n\n') + '\n';
}

/** The page of the docs with these tables in it, between two of its headings. */
export function asDocs(page, text) {
  const [start, end] = ['## What was measured\n', '## What the words mean\n'];
  const [before] = page.split(start);
  return `${before}${start}\n${text}\n${end}${page.split(end)[1]}`;
}

function said({ day, rounds, seed, browser, cores, processor, loadBefore, loadAfter, took }) {
  const load = [loadBefore, loadAfter].map((value) => value.toFixed(1)).join(' before and ');
  return `Measured on ${day}: ${rounds.length} interleaved ${rounds.length === 1 ? 'round' : 'rounds'} (seed ${seed}) in ${Math.round(took)} s, Chromium ${browser}, ${cores} cores (${processor}), load ${load} after. Medians, with lowest and highest.`;
}

const versionOf = (name) => JSON.parse(readFileSync(`bench/peers/node_modules/${name}/package.json`, 'utf8')).version;
const named = ({ name, packages = [] }) => `${name}${packages.length ? ` ${versionOf(packages[0])}` : ''}`;

function loads(raw) {
  const rows = SIDES.flatMap((side) => {
    const row = (name, bytes, moment) => [
      name,
      kilo(middle(raw.rounds.map((one) => one[side.id].net[bytes]))),
      ...LINES.map(({ id }) => spread(raw.rounds.map((one) => one[side.id][id][moment]))),
    ];
    const question = row(named(side), 'bytesToUsable', 'usableAt');
    if (!side.id.startsWith('talk')) return [question];
    return [
      row(`${side.name}: its opening can be answered`, 'bytesToAnswerable', 'answerableAt'),
      [`${side.name}: its first question in words`, ...question.slice(1)],
    ];
  });
  return `### First question usable\n\n${table(['', 'kB, brotli', ...LINES.map(({ name }) => `${name}, ms`)], rows)}`;
}

function turnsAndMemory(raw) {
  const rows = SIDES.filter((side) => !side.loadsOnly).map((side) => {
    const each = raw.rounds.map((one) => one[side.id]);
    const { times, heapBefore, heapAfter } = raw.once[side.id].turns;
    const [first, last] = [middle(times.slice(0, 20)), middle(times.slice(-20))];
    return [
      named(side),
      spread(each.map(({ normal }) => middle(normal.nextNormal))),
      spread(each.map(({ cpu }) => middle(cpu.next))),
      `${times.length}`,
      `${first.toFixed(1)} → ${last.toFixed(1)}`,
      (last / first).toFixed(2),
      middle(raw.rounds.map((one) => one[side.id].normal.heap - one.blank.heap)).toFixed(2),
      (heapAfter - heapBefore).toFixed(2),
      `${middle(each.map(({ normal }) => normal.layoutsToFirst))} / ${middle(each.map(({ normal }) => normal.layoutsPerTurn))}`,
    ];
  });
  const head = [
    '',
    'next question, ms',
    'processor slowed sixfold, ms',
    'turns of 500 in 15 s',
    'first 20 → last 20, ms',
    'ratio',
    'heap at the first question, MB',
    'grown by the turns, MB',
    'layouts to the first question / for the next',
  ];
  return `### Next question, many turns, memory\n\n${table(head, rows)}`;
}

function clean(raw) {
  const rows = SIDES.map((side) => {
    const { axe, strict, trusted } = raw.once[side.id];
    const hosts = [...new Set(raw.rounds.flatMap((one) => one[side.id].normal.elsewhere))];
    const rules = Object.entries(axe).map(([rule, count]) => `${rule} ${count}`);
    return [
      named(side),
      rules.length ? `${rules.length}: ${rules.join(', ')}` : '0',
      forbidden(strict),
      strict.reached,
      forbidden(trusted),
      trusted.reached,
      hosts.length ? hosts.join(', ') : 'none',
      `${kilo(middle(raw.rounds.map((one) => one[side.id].normal.bytesInAll)))}`,
    ];
  });
  const head = [
    '',
    'axe: rules broken',
    'strict policy: violations',
    'one reaches',
    'with Trusted Types: violations',
    'one reaches',
    'hosts asked elsewhere',
    'kB fetched in all',
  ];
  return `### Accessibility, policy, privacy\n\n${table(head, rows)}`;
}

/** Each measure in which a peer was better than the product, said by the run itself. Bare Lit and plain JavaScript are the floor. */
function notFirst(raw) {
  const each = (pick) => (id) => middle(raw.rounds.map((one) => pick(one[id], one)));
  const { times: all } = raw.once.talk.turns;
  const measures = [
    ['kB to the first question in words', each(({ net }) => net.bytesToUsable)],
    ...LINES.map((line) => [`first question in words, ${line.name}`, each((one) => one[line.id].usableAt)]),
    ...LINES.map((line) => [`opening, ${line.name}`, each((one) => one[line.id].answerableAt)]),
    ['next question', each(({ normal }) => middle(normal.nextNormal))],
    ['next question, processor slowed sixfold', each(({ cpu }) => middle(cpu.next))],
    [`ratio of many turns, where all ${all.length} were done`, (id) => ratioOf(raw.once[id].turns, all.length)],
    ['heap at the first question', each(({ normal }) => normal.heap)],
    ['heap grown by the turns, where all were done', (id) => grownBy(raw.once[id].turns, all.length)],
    ['layouts for the next question', each(({ normal }) => normal.layoutsPerTurn)],
  ];
  const peers = SIDES.filter(({ packages }) => packages);
  const lines = measures.flatMap(([name, of]) => {
    const better = peers.filter(({ id }) => of(id) < of('talk')).map((side) => side.name);
    return better.length ? [`- ${name}: ${better.join(', ')}`] : [];
  });
  return `### Where a peer was better than the product with the same five questions\n\n${lines.join('\n') || 'Nowhere.'}`;
}

function ratioOf({ times }, enough) {
  return times.length < enough ? Infinity : middle(times.slice(-20)) / middle(times.slice(0, 20));
}

function grownBy({ times, heapBefore, heapAfter }, enough) {
  return times.length < enough ? Infinity : heapAfter - heapBefore;
}

function forbidden({ violations }) {
  const kinds = [...new Set(violations.map((one) => one.split(' ')[0]))];
  return violations.length ? `${violations.length}: ${kinds.join(', ')}` : '0';
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function middle(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function spread(values) {
  const round = (value) => (value < 100 ? value.toFixed(1) : value.toFixed(0));
  return `${round(middle(values))} (${round(Math.min(...values))} to ${round(Math.max(...values))})`;
}

function kilo(bytes) {
  return (bytes / 1000).toFixed(1);
}
