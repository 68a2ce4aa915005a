import type { Answer, Guide, Person, Result, WindowMark } from '../core/index.js';
import { askedIn, groupId, keyOf, linkIds, type Asked } from './fhir-asked.js';
import {
  canonicalOf,
  codingOf,
  ENVIRONMENT,
  fhirText,
  markId,
  markText,
  ours,
  TEST_DATA,
  WINDOW,
} from './fhir-names.js';
import type { ByName, Extension, QuestionnaireResponse, ResponseAnswer, ResponseItem } from './fhir-types.js';
import { linesOfValue, type Results } from './lines.js';
import { wellFormed } from './well-formed.js';

export interface FhirOptions {
  /**
   * The guide, where it is at hand: its title then stands beside the link to the Questionnaire, and a name that stands
   * for answers of two kinds gets the `linkId` of the right one. A guide that this result is not of is passed over.
   */
  guide?: Guide;
  /** Where the agency publishes Questionnaires: `https://agency.example/fhir`. Without it the link is a URN. */
  questionnaireBase?: string;
}

/**
 * A result as FHIR R4: one QuestionnaireResponse for each person. What was not shared is left out whole, with no marker
 * of why; a withdrawn result keeps nothing but itself, as `entered-in-error`.
 */
export function toFhir(result: Result, options: FhirOptions = {}): QuestionnaireResponse[] {
  const sound = wellFormed(result);
  return sound.people.map((person) => responseOf(sound, person, options));
}

/** The same, a response a line, for results that are still coming. */
export async function* fhirRows(results: Results<Result>, options: FhirOptions = {}): AsyncGenerator<string> {
  for await (const result of results)
    for (const response of toFhir(result, options)) yield `${JSON.stringify(response)}\n`;
}

function responseOf(result: Result, person: Person, { guide, questionnaireBase }: FhirOptions): QuestionnaireResponse {
  const { id, status, sharedAt, language, context } = result;
  const own = guide?.id === result.guide.id && guide.version === result.guide.version ? guide : undefined;
  const item = status === 'final' ? itemsOf(result, person.pid, own ? askedIn(own) : []) : [];
  const title = own?.title[language];
  const about = contextOf(result);
  const caseRef = fhirText(context.caseRef ?? '');
  return {
    resourceType: 'QuestionnaireResponse',
    id: `${id}-${person.pid}`,
    meta: {
      tag: [
        { system: ENVIRONMENT, code: context.environment },
        ...(context.environment === 'demo' ? [{ ...TEST_DATA }] : []),
      ],
    },
    language,
    ...(about.length > 0 ? { extension: about } : {}),
    identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${id}` },
    questionnaire: `${canonicalOf(result.guide.id, questionnaireBase)}|${encodeURIComponent(result.guide.version)}`,
    ...(title ? { _questionnaire: { extension: [{ url: DISPLAY, valueString: title }] } } : {}),
    status: status === 'final' ? 'completed' : 'entered-in-error',
    ...(caseRef ? { subject: { identifier: { value: caseRef } } } : {}),
    authored: sharedAt.replace('Z', ':00Z'),
    author: byName(person),
    source: byName(person),
    ...(item.length > 0 ? { item } : {}),
  };
}

const DISPLAY = 'http://hl7.org/fhir/StructureDefinition/display';

function byName({ voice, alias, pid }: Person): ByName {
  return { type: voice === 'practitioner' ? 'Practitioner' : 'RelatedPerson', display: fhirText(alias ?? '') || pid };
}

function contextOf({ context: { site, stage, timepoint, extra = {} } }: Result): Extension[] {
  const said = (name: string, text: string | undefined) => {
    const valueString = fhirText(text ?? '');
    return valueString ? [{ url: name, valueString }] : [];
  };
  const own = Object.entries({ site, stage, timepoint }).flatMap(([name, text]) =>
    said(name, text).map(({ valueString }) => ours(name, { valueString })),
  );
  const more = Object.entries(extra).flatMap(([key, text]) => said(key, text));
  return more.length > 0 ? [...own, ours('extra', { extension: more })] : own;
}

/** In the order they were shared; the parts of one step together in a group of its name, as its Questionnaire has them. */
function itemsOf(result: Result, pid: string, asked: readonly Asked[]): ResponseItem[] {
  const linkIdOf = linkIds(asked);
  const items: ResponseItem[] = [];
  const groups = new Map<string, ResponseItem[]>();
  for (const answer of result.answers) {
    if (answer.pid !== pid) continue;
    const one = itemOf(result, answer, linkIdOf(answer));
    if (!one) continue;
    const group = groups.get(answer.step);
    if (answer.part === undefined) items.push(one);
    else if (group) group.push(one);
    else {
      const item = [one];
      groups.set(answer.step, item);
      items.push({ linkId: groupId(asked, answer.step), item });
    }
  }
  const marks = result.window?.marks.filter((mark) => mark.pid === pid) ?? [];
  if (result.window && marks.length > 0)
    items.push({ linkId: WINDOW, text: result.window.note, item: marks.flatMap(markItems) });
  return items;
}

function itemOf(result: Result, answer: Answer, linkId: string): ResponseItem | undefined {
  const answers = answersOf(result, answer);
  if (answers.length === 0) return undefined;
  const { source, scribedBy, lang } = answer;
  const extension = [
    ours('source', { valueCode: source }),
    ...(scribedBy ? [ours('scribed-by', { valueCode: scribedBy })] : []),
    ...(lang === result.language ? [] : [ours('language', { valueCode: lang })]),
  ];
  const text = fhirText(answer.asked);
  return { extension, linkId, ...(text ? { text } : {}), answer: answers };
}

function answersOf({ guide }: Result, { step, part, value }: Answer): ResponseAnswer[] {
  switch (value.type) {
    case 'scale':
      return [{ ...numberOf(value.number), ...labelled(value.label) }];
    case 'choice': {
      const picked = value.codes.map((code, index) => {
        const display = fhirText(value.labels[index] ?? '');
        return { valueCoding: { ...codingOf(guide, keyOf(step, part), code), ...(display ? { display } : {}) } };
      });
      return [...picked, ...strings([value.other ?? ''])];
    }
    case 'drawing': {
      const title = fhirText(value.alternative);
      return [
        { valueAttachment: { contentType: 'image/svg+xml', data: base64(value.svg), ...(title ? { title } : {}) } },
      ];
    }
    default:
      return strings(linesOfValue(value));
  }
}

const numberOf = (number: number): ResponseAnswer =>
  Number.isInteger(number) ? { valueInteger: number } : { valueDecimal: number };

function labelled(label = ''): Pick<ResponseAnswer, 'extension'> {
  const valueString = fhirText(label);
  return valueString ? { extension: [ours('label', { valueString })] } : {};
}

function strings(lines: readonly string[]): ResponseAnswer[] {
  return lines.map(fhirText).flatMap((valueString) => (valueString ? [{ valueString }] : []));
}

function base64(text: string): string {
  return btoa([...new TextEncoder().encode(text)].map((byte) => String.fromCharCode(byte)).join(''));
}

function markItems(mark: WindowMark): ResponseItem[] {
  return (['help', 'expect'] as const).map((axis) => ({
    linkId: markId(mark.of, axis),
    text: markText(mark.of, axis),
    answer: [{ valueDecimal: mark[axis] }],
  }));
}
