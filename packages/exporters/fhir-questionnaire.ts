import { stopsOf, wordsFor, type Ask, type Condition, type Guide, type Step, type Stop } from '../core/index.js';
import { askedIn, groupId, type Asked } from './fhir-asked.js';
import { enableWhen, type Tests } from './fhir-conditions.js';
import { canonicalOf, codingOf, markId, markText, ours, OUTCOME, THEME, WINDOW } from './fhir-names.js';
import type { Coding, Extended, Questionnaire, QuestionnaireItem } from './fhir-types.js';

export interface QuestionnaireOptions {
  /** Where the agency publishes it: `https://agency.example/fhir`. */
  base?: string;
  /**
   * Whether conditions, and the private questions some of them look at, are in it. `false` gives the one to check
   * responses against: an answer that decided the way may have been kept private.
   */
  conditions?: boolean;
  status?: 'active' | 'draft';
}

/**
 * A guide as a FHIR R4 Questionnaire. Steps that carry one name in a result (`as`) are one question here; the safety
 * parts are no part of a guide and so never in it.
 */
export function toFhirQuestionnaire(guide: Guide, options: QuestionnaireOptions = {}): Questionnaire {
  const { base, status = 'active', conditions = true } = options;
  const language = guide.languages[0] ?? 'en';
  const title = guide.title[language] ?? guide.id;
  const say = (pick: (lang: string) => string | undefined) => translated(guide, language, pick);
  const translations = say((lang) => guide.title[lang])?.translations;
  return {
    resourceType: 'Questionnaire',
    id: guide.id,
    language,
    url: canonicalOf(guide.id, base),
    version: guide.version,
    name: nameOf(guide.id),
    title,
    ...(translations ? { _title: translations } : {}),
    status,
    item: [...itemsOf(guide, conditions, say), ...windowItems(guide)],
  };
}

/** A name as software takes it: `RestorativeQuestions`. */
const nameOf = (id: string) => id.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase());

type Say = (pick: (lang: string) => string | undefined) => { text: string; translations?: Extended } | undefined;

function translated(guide: Guide, language: string, pick: (lang: string) => string | undefined): ReturnType<Say> {
  const text = pick(language);
  if (text === undefined) return undefined;
  const others = guide.languages.filter((lang) => lang !== language);
  const extension = others.flatMap((lang) => {
    const content = pick(lang);
    if (content === undefined) return [];
    return [
      {
        url: 'http://hl7.org/fhir/StructureDefinition/translation',
        extension: [
          { url: 'lang', valueCode: lang },
          { url: 'content', valueString: content },
        ],
      },
    ];
  });
  return { text, ...(extension.length > 0 ? { translations: { extension } } : {}) };
}

function itemsOf(guide: Guide, conditions: boolean, say: Say): QuestionnaireItem[] {
  const asked = askedIn(guide).filter(
    ({ stops }) => conditions || !stops.every(({ ask, step }) => ask.private || step.private),
  );
  const tests = testsFor(guide, asked);
  const items: QuestionnaireItem[] = [];
  const groups = new Map<string, QuestionnaireItem[]>();
  for (const one of asked) {
    const steps = guide.steps.filter((step) => (step.as ?? step.id) === one.name);
    const item = questionOf(guide, one, say);
    if (conditions) Object.assign(item, enableWhen(conditionsOf(one, steps), tests));
    if (one.key === one.name) items.push(item);
    else if (groups.has(one.name)) groups.get(one.name)?.push(item);
    else {
      const inside = [item];
      groups.set(one.name, inside);
      const when = conditions && steps.length === 1 && steps[0]?.when ? enableWhen([steps[0].when], tests) : {};
      items.push({ linkId: groupId(asked, one.name), code: codesOf(steps[0]), type: 'group', ...when, item: inside });
    }
  }
  return items;
}

/**
 * What must hold for it to be asked. Asked in several places, nothing is said: each place has its own condition, and FHIR
 * has no words for either of two. A group already carries the condition of its step.
 */
function conditionsOf({ key, name, stops }: Asked, steps: readonly Step[]): Condition[] {
  const [stop] = stops;
  if (!stop || stops.length > 1) return [];
  const ofStep = key === name || steps.length > 1 ? [stop.step.when] : [];
  const ofPart = stop.part === undefined ? [] : [stop.ask.when];
  return [...ofStep, ...ofPart].filter((one) => one !== undefined);
}

function testsFor(guide: Guide, asked: readonly Asked[]): Tests {
  const of = (step: string) =>
    asked.filter(({ stops }) => stops.some(({ unit }) => unit === step || unit.startsWith(`${step}.`)));
  return {
    picked(step, code) {
      const [one, ...more] = of(step);
      if (!one || more.length > 0) return undefined;
      const question = one.linkId;
      const answerCoding = codingOf(guide, one.key, code);
      // By the letter of R4, `!=` does not hold where nothing was answered; in a guide it does.
      const unanswered: EnableTest = { question, operator: 'exists', answerBoolean: false };
      return {
        is: { question, operator: '=', answerCoding },
        isNot: [unanswered, { question, operator: '!=', answerCoding }],
      };
    },
    answered(step) {
      const ids = of(step).map(({ linkId }) => linkId);
      if (ids.length === 0) return undefined;
      const exists = (answerBoolean: boolean) =>
        ids.map((question): EnableTest => ({ question, operator: 'exists', answerBoolean }));
      return { yes: exists(true), no: exists(false) };
    },
  };
}

type EnableTest = NonNullable<QuestionnaireItem['enableWhen']>[number];

function questionOf(guide: Guide, asked: Asked, say: Say): QuestionnaireItem {
  const { linkId, stops } = asked;
  const { ask, step } = firstOf(asked);
  const said = questionText(guide, asked, say);
  const type = typeOf(asked);
  const isQuestion = type !== 'display';
  const answerOption = optionsOf(guide, asked, say);
  const extension = [
    ...(type === 'integer' ? rangeOf(ask) : []),
    ...(stops.every((stop) => stop.ask.private || stop.step.private) ? [ours('private', { valueBoolean: true })] : []),
  ];
  return {
    ...(extension.length > 0 ? { extension } : {}),
    linkId,
    ...(isQuestion ? { code: codesOf(step) } : {}),
    ...(said ? { text: said.text } : {}),
    ...(said?.translations ? { _text: said.translations } : {}),
    type,
    ...(isQuestion ? { required: false as const } : {}),
    ...(isQuestion && stops.some((stop) => isRepeated(stop.ask)) ? { repeats: true } : {}),
    ...(answerOption.length > 0 ? { answerOption } : {}),
  };
}

function firstOf({ linkId, stops: [first] }: Asked): Stop {
  if (!first) throw new Error(`nothing is asked under ${linkId}`);
  return first;
}

function questionText(guide: Guide, asked: Asked, say: Say): ReturnType<Say> {
  const { unit, step } = firstOf(asked);
  return say((lang) => {
    const question = wordOf(guide, lang, `${unit}.ask`) ?? wordOf(guide, lang, `${step.id}.ask`);
    const pile = asked.pile === undefined ? undefined : wordOf(guide, lang, `${unit}.pile.${asked.pile}`);
    return question === undefined || pile === undefined ? question : `${question} ${pile}`;
  });
}

/** The common words, else those of the first voice that has some: FHIR has one text for everybody. */
function wordOf(guide: Guide, lang: string, key: string): string | undefined {
  const words = guide.words[lang];
  const voiced = guide.voices.map((voice) => wordsFor(words, key, voice)).find((one) => one !== undefined);
  return wordsFor(words, key, undefined) ?? voiced;
}

/** Whatever is picked in one place may be written in another under the same name: then both are taken. */
function typeOf({ family, stops }: Asked): QuestionnaireItem['type'] {
  if (family !== 'words') return family === 'number' ? 'integer' : 'attachment';
  const asks = stops.map(({ ask }) => ask);
  if (asks.every(({ kind }) => kind === 'say')) return 'display';
  if (!asks.some(({ kind }) => LISTED.includes(kind))) return 'text';
  return asks.every(({ kind, other }) => kind === 'choice' && !other) ? 'choice' : 'open-choice';
}

function isRepeated({ kind, many = 1 }: Ask): boolean {
  return ['people', 'goals', 'sort'].includes(kind) || (many > 1 && ['choice', 'feelings', 'needs'].includes(kind));
}

const LISTED = ['choice', 'feelings', 'needs', 'sort'];

/** The options of every place that asks it, each once. */
function optionsOf(guide: Guide, { key, stops }: Asked, say: Say): { valueCoding: Coding }[] {
  const options = stops.flatMap(({ unit, ask }) => {
    if (!LISTED.includes(ask.kind)) return [];
    return (ask.options ?? []).map((code) => {
      const said = say((lang) => wordOf(guide, lang, `${unit}.${code}`) ?? wordOf(guide, lang, `${ask.kind}.${code}`));
      const display = said && { display: said.text, ...(said.translations ? { _display: said.translations } : {}) };
      return { valueCoding: { ...codingOf(guide, key, code), ...display } };
    });
  });
  return [...new Map(options.map((one) => [one.valueCoding.code, one])).values()];
}

function rangeOf({ kind, range = kind === 'statement' ? [0, 4] : [0, 10] }: Ask) {
  const [least, most] = range;
  return [
    { url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueInteger: least },
    { url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueInteger: most },
  ];
}

function codesOf(step: Step | undefined): Coding[] {
  if (!step) return [];
  return [
    { system: THEME, code: step.theme },
    { system: OUTCOME, code: step.outcome },
  ];
}

/** Marks on the window, where this guide can make any. */
function windowItems(guide: Guide): QuestionnaireItem[] {
  const stops = guide.steps.flatMap(stopsOf);
  const placed = stops.filter(({ ask }) => ask.kind === 'place');
  const marks = [
    ...(placed.some(({ step }) => step.id !== 'felt') ? ['own'] : []),
    ...(stops.some(({ ask }) => ask.figure === 'window') ? ['answers'] : []),
    ...(placed.length > 0 ? ['felt'] : []),
  ];
  if (marks.length === 0) return [];
  const item = marks.flatMap((of) =>
    ['help', 'expect'].map((axis) => ({
      linkId: markId(of, axis),
      text: markText(of, axis),
      type: 'decimal' as const,
      required: false as const,
    })),
  );
  return [{ linkId: WINDOW, text: 'reflection aid, not validated', type: 'group', item }];
}
