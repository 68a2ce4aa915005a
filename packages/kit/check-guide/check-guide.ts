import { VOICES, type Guide } from '../../core/index.js';
import { guideSchema, parseGuide } from '../../core/guide-schema.js';
import { nearStep } from './near-step.js';
import { error, warning, type Finding } from './finding.js';
import { lookThrough } from './reach.js';
import { checkReading } from './reading.js';
import { checkLabels, checkWords } from './words.js';
import { checkWording } from './wording.js';

/** What stands around every guide, under the names people try to switch it off by. */
const SAFETY_KEYS = ['gate', 'limits', 'placeCheck', 'help', 'leave', 'leaveQuickly', 'exit', 'safetyGate', 'skip'];
const SAFETY =
  'The safety parts (limits, place check, gate, Help, Leave quickly) and Skip stand around every guide and cannot be ' +
  'taken out. Say "family", or "practice" for workers about their own practice, which has no gate.';

/**
 * Everything a guide's author should know before people see it: what `parseGuide` refuses, and beyond it steps nobody can
 * reach, words nobody can read, and words nobody should have to. Takes anything, throws nothing.
 */
export function checkGuide(input: unknown): Finding[] {
  const parsed = parseGuide(input);
  const problems = parsed.ok ? [] : parsed.problems;
  const safety = safetyFindings(input);
  const said = new Set(safety.map(({ path }) => path));
  const schema = problems
    .filter(({ path }) => !said.has(path))
    .map(({ path, code, message }) => error(code, path, message + nearStep(input, path, code), aboutWords(path)));
  const guide = parsed.ok ? parsed.value : shapeOf(input);
  if (!guide) return [...safety, ...schema];
  return [
    ...safety,
    ...schema,
    ...practice(guide),
    // A condition on what is not there says nothing about who gets where.
    ...(schema.some(({ path }) => path.startsWith('/steps')) ? [] : lookThrough(guide)),
    ...checkLabels(guide),
    ...checkWords(guide),
    ...checkWording(guide),
    ...checkReading(guide),
  ];
}

/** A guide that is right in shape, whatever else is wrong with it, so that everything can be said at once. */
function shapeOf(input: unknown): Guide | undefined {
  const parsed = guideSchema.safeParse(input);
  return parsed.success ? (parsed.data as Guide) : undefined;
}

function aboutWords(path: string): Pick<Finding, 'key' | 'language'> {
  const [, language, key] = /^\/words\/([^/]+)\/(.+)$/.exec(path) ?? [];
  return language && key ? { language, key: key.replace(/~1/g, '/').replace(/~0/g, '~') } : {};
}

function safetyFindings(input: unknown): Finding[] {
  if (typeof input !== 'object' || input === null) return [];
  const record = input as Record<string, unknown>;
  const findings = SAFETY_KEYS.filter((key) => Object.hasOwn(record, key)).map((key) =>
    error('safety-parts', `/${key}`, SAFETY),
  );
  const named = record['safety'];
  const isKnown = named === undefined || named === 'family' || named === 'practice';
  return isKnown ? findings : [error('safety-parts', '/safety', SAFETY), ...findings];
}

function practice({ safety, voices }: Guide): Finding[] {
  const others = VOICES.filter((voice) => voice !== 'practitioner' && voices.includes(voice));
  if (safety !== 'practice' || others.length === 0) return [];
  const message = `There is no gate before this guide, and it is for more than workers (${others.join(', ')}). Say "family".`;
  return [warning('no-gate', '/safety', message)];
}
