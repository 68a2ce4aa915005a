import type { Answer, Person, Result, WindowMark } from '../core/index.js';
import { linesOfValue } from './lines.js';
import { wordsIn, type SheetWords } from './words.js';

/**
 * A plain sheet in the result's language. Each answer begins with the person's own words; the question stands below them,
 * set in; what was recorded about the sharing stands at the end. The derived summary is left out: it says the same again.
 */
export function toText(result: Result): string {
  const words = wordsIn(result.language);
  const people = result.people.flatMap((person) => ['', ...partOf(result, person, words)]);
  const withdrawn = result.status === 'withdrawn' ? ['', words.withdrawn] : [];
  return `${[...withdrawn, ...people, '', '—', ...details(result, words)].join('\n').trim()}\n`;
}

function partOf(result: Result, person: Person, words: SheetWords): string[] {
  const own = result.answers.filter(({ pid }) => pid === person.pid);
  const marks = result.window?.marks.filter(({ pid }) => pid === person.pid) ?? [];
  return [
    person.alias ?? words.voices[person.voice],
    ...own.flatMap((answer) => ['', ...answerLines(answer, words)]),
    ...marks.flatMap((mark) => ['', ...markLines(mark, words)]),
  ];
}

function answerLines({ value, asked, source, scribedBy }: Answer, words: SheetWords): string[] {
  const said = linesOfValue(value).flatMap((line) => line.split(/\r\n|[\r\n]/));
  const scale = value.type === 'scale' ? [words.scale(value.number, ...value.of)] : [];
  const note = source === 'scribed' ? [words.scribed[scribedBy ?? 'someone']] : [];
  return [...said, ...[asked, ...scale, ...note].map(setIn)];
}

function markLines({ of, help, expect }: WindowMark, words: SheetWords): string[] {
  return [words.mark(help, expect), setIn(`${words.marks[of]} ${words.reflection}`)];
}

const setIn = (line: string) => `    ${line}`;

function details({ guide, sharedAt, context, id }: Result, words: SheetWords): string[] {
  const { environment, caseRef, site, stage, timepoint, extra = {} } = context;
  const facts: [string, string | undefined][] = [
    [words.shared, sharedAt.replace('T', ' ').replace('Z', ' UTC')],
    [words.guide, `${guide.id} ${guide.version}`],
    [words.caseRef, caseRef],
    [words.site, site],
    [words.stage, stage],
    [words.timepoint, timepoint],
    ...Object.entries(extra),
    [words.id, id],
  ];
  const lines = facts.flatMap(([name, text]) => (text === undefined ? [] : [`${name}: ${text}`]));
  return environment === 'demo' ? [words.demo, ...lines] : lines;
}
