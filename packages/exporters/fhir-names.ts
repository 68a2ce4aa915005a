import type { Coding, Extension } from './fhir-types.js';

const OURS = 'urn:talk-it-through';

/** The canonical URL of a guide's Questionnaire: at the agency's own base, where it has one. */
export function canonicalOf(guideId: string, base: string | undefined): string {
  return base === undefined ? `${OURS}:guide:${guideId}` : `${base.replace(/\/+$/, '')}/Questionnaire/${guideId}`;
}

/** What a picked option means: the same letters mean another thing in another question. */
export function codingOf(guide: { id: string; version: string }, question: string, code: string): Coding {
  return { system: `${OURS}:options:${guide.id}:${question}`, version: guide.version, code };
}

export const THEME = `${OURS}:theme`;
export const OUTCOME = `${OURS}:outcome`;
export const ENVIRONMENT = `${OURS}:environment`;
/** HL7's own mark for what is no real record. */
export const TEST_DATA: Coding = { system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'HTEST' };

/** An extension of our own. */
export function ours(name: string, value: Omit<Extension, 'url'>): Extension {
  return { url: `${OURS}:extension:${name}`, ...value };
}

/** `linkId` of marks on the window. A colon is in no id of a guide, so nothing else can have it. */
export const WINDOW = 'window:marks';
export const markId = (of: string, axis: string) => `window:${of}:${axis}`;
export const MARK_TEXT: Readonly<Record<string, string>> = {
  own: 'where the person put themselves',
  answers: 'where their answers lean',
  felt: 'how it felt to the person',
  help: 'Help and warmth',
  expect: 'Clear expectations',
};
export const markText = (of: string, axis: string) => `${MARK_TEXT[axis] ?? axis}, 0 to 100: ${MARK_TEXT[of] ?? of}`;

/**
 * Text as FHIR takes it: no control characters, and of white space only spaces, tabs and line ends. Empty where nothing
 * is left to say.
 */
export function fhirText(text: string): string {
  const plain = text
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(/(?![\r\n\t\v\f])\p{Cc}/gu, '')
    .replace(/[^\S \r\n\t]/g, ' ');
  return plain.trim() === '' ? '' : plain;
}
