/** As much of FHIR R4 (4.0.1) as we write. */
export interface Coding {
  system: string;
  version?: string;
  code: string;
  display?: string;
  _display?: Extended;
}
export interface Extension {
  url: string;
  valueString?: string;
  valueCode?: string;
  valueInteger?: number;
  valueBoolean?: boolean;
  extension?: Extension[];
}
export interface Extended {
  extension: Extension[];
}
/** A person by name alone: a reference to a record would say more about them than they did. */
export interface ByName {
  type: 'RelatedPerson' | 'Practitioner';
  display: string;
}
export interface Identifier {
  system?: string;
  value: string;
}

export interface ResponseAnswer {
  valueString?: string;
  valueInteger?: number;
  valueDecimal?: number;
  valueCoding?: Coding;
  valueAttachment?: { contentType: string; data: string; title?: string };
  extension?: Extension[];
}
export interface ResponseItem {
  extension?: Extension[];
  linkId: string;
  text?: string;
  answer?: ResponseAnswer[];
  item?: ResponseItem[];
}

/** What one person shared, as FHIR R4 has it. */
export interface QuestionnaireResponse {
  resourceType: 'QuestionnaireResponse';
  id: string;
  meta: { tag: Coding[] };
  language: string;
  extension?: Extension[];
  identifier: Identifier;
  questionnaire: string;
  _questionnaire?: Extended;
  status: 'completed' | 'entered-in-error';
  subject?: { identifier: Identifier };
  authored: string;
  author: ByName;
  source: ByName;
  item?: ResponseItem[];
}

export type ItemType =
  'group' | 'display' | 'integer' | 'decimal' | 'text' | 'string' | 'choice' | 'open-choice' | 'attachment';

export interface EnableWhen {
  question: string;
  operator: 'exists' | '=' | '!=';
  answerBoolean?: boolean;
  answerCoding?: Coding;
}
export interface QuestionnaireItem {
  extension?: Extension[];
  linkId: string;
  code?: Coding[];
  text?: string;
  _text?: Extended;
  type: ItemType;
  enableWhen?: EnableWhen[];
  enableBehavior?: 'all' | 'any';
  required?: false;
  repeats?: boolean;
  answerOption?: { valueCoding: Coding }[];
  item?: QuestionnaireItem[];
}

/** A guide, as FHIR R4 has it. */
export interface Questionnaire {
  resourceType: 'Questionnaire';
  id: string;
  language: string;
  url: string;
  version: string;
  name: string;
  title: string;
  _title?: Extended;
  status: 'active' | 'draft';
  item: QuestionnaireItem[];
}
