import assert from 'node:assert/strict';

/**
 * What FHIR R4 (4.0.1) says of a Questionnaire and a QuestionnaireResponse, written down from its pages: which keys, which
 * forms, and the rules between them that its JSON Schema cannot say (que-0 to que-13, qrs-1). Written for what we write: a
 * key that is allowed in FHIR and not used by us is refused.
 */
type Json = Readonly<Record<string, unknown>>;

const STRING = /^[ \r\n\t\S]+$/;
const CODE = /^[^\s]+(\s[^\s]+)*$/;
const ID = /^[A-Za-z0-9\-.]{1,64}$/;
const URI = /^\S+$/;
const ABSOLUTE = /^(https?:\/\/|urn:)\S+$/;
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

function keys(value: unknown, known: string, needed = ''): asserts value is Json {
  assert.ok(typeof value === 'object' && value !== null && !Array.isArray(value), `an object, not ${String(value)}`);
  const there = Object.keys(value);
  const allowed = `${known} ${needed}`.split(' ');
  assert.deepEqual(
    there.filter((key) => !allowed.includes(key)),
    [],
    'keys that FHIR does not have here',
  );
  assert.deepEqual(
    needed.split(' ').filter((key) => key && !there.includes(key)),
    [],
    'keys that are missing',
  );
  for (const [key, one] of Object.entries(value)) {
    assert.notEqual(one, null, `${key}: no null`);
    assert.notEqual(one, undefined, `${key}: nothing undefined`);
    assert.ok(!Array.isArray(one) || one.length > 0, `${key}: no empty list`);
  }
}

function text(value: unknown, form = STRING): void {
  assert.ok(typeof value === 'string' && value.length <= 1024 * 1024, 'a string');
  assert.match(value, form);
  assert.doesNotMatch(value, /(?![\t\r\n])\p{Cc}/u, 'no control character');
  assert.notEqual(value.trim(), '', 'not white space alone');
}

const each = (list: unknown, check: (one: unknown) => void) => {
  assert.ok(Array.isArray(list), 'a list');
  for (const one of list) check(one);
};

function coding(value: unknown): void {
  keys(value, 'version display _display', 'system code');
  text(value['system'], ABSOLUTE);
  text(value['code'], CODE);
  if ('display' in value) text(value['display']);
  if ('_display' in value) extended(value['_display']);
}

function extended(value: unknown): void {
  keys(value, '', 'extension');
  each(value['extension'], (one) => extension(one));
}

/** ext-1: a value or extensions, not both. The name of one inside another may be short. */
function extension(value: unknown, inside = false): void {
  keys(value, 'valueString valueCode valueInteger valueBoolean extension', 'url');
  text(value['url'], inside ? URI : ABSOLUTE);
  assert.equal(Object.keys(value).length, 2, 'one value, or extensions');
  if ('valueString' in value) text(value['valueString']);
  if ('valueCode' in value) text(value['valueCode'], CODE);
  if ('valueInteger' in value) assert.ok(Number.isInteger(value['valueInteger']));
  if ('valueBoolean' in value) assert.equal(typeof value['valueBoolean'], 'boolean');
  if ('extension' in value) each(value['extension'], (one) => extension(one, true));
}

function byName(value: unknown): void {
  keys(value, '', 'type display');
  assert.match(String(value['type']), /^(RelatedPerson|Practitioner)$/);
  text(value['display']);
}

/** A QuestionnaireResponse as R4 has it, or an assertion that says what is wrong. */
export function checkResponse(value: unknown): void {
  keys(
    value,
    'extension _questionnaire subject item',
    'resourceType id meta language identifier questionnaire status authored author source',
  );
  assert.equal(value['resourceType'], 'QuestionnaireResponse');
  text(value['id'], ID);
  keys(value['meta'], '', 'tag');
  each(value['meta']['tag'], coding);
  text(value['language'], LANGUAGE);
  text(value['questionnaire'], ABSOLUTE);
  assert.match(String(value['questionnaire']), /^[^|]+\|[^|]+$/, 'a canonical with its version');
  if ('_questionnaire' in value) extended(value['_questionnaire']);
  assert.match(String(value['status']), /^(completed|entered-in-error)$/);
  text(value['authored'], DATE_TIME);
  byName(value['author']);
  byName(value['source']);
  identifier(value['identifier']);
  if ('subject' in value) {
    keys(value['subject'], '', 'identifier');
    identifier(value['subject']['identifier']);
  }
  if ('extension' in value) each(value['extension'], (one) => extension(one));
  if ('item' in value) each(value['item'], responseItem);
}

function identifier(value: unknown): void {
  keys(value, 'system', 'value');
  text(value['value']);
  if ('system' in value) text(value['system'], ABSOLUTE);
}

/** qrs-1: an item has answers or items, not both. Ours has one of them, since an empty one would tell of a skip. */
function responseItem(value: unknown): void {
  keys(value, 'extension text answer item', 'linkId');
  text(value['linkId']);
  if ('text' in value) text(value['text']);
  if ('extension' in value) each(value['extension'], (one) => extension(one));
  assert.notEqual('answer' in value, 'item' in value, 'answers or items');
  if ('answer' in value) each(value['answer'], responseAnswer);
  if ('item' in value) each(value['item'], responseItem);
}

function responseAnswer(value: unknown): void {
  keys(value, 'extension valueString valueInteger valueDecimal valueCoding valueAttachment');
  assert.equal(Object.keys(value).filter((key) => key.startsWith('value')).length, 1, 'one value');
  if ('valueString' in value) text(value['valueString']);
  if ('valueInteger' in value) assert.ok(Number.isInteger(value['valueInteger']));
  if ('valueDecimal' in value) assert.ok(Number.isFinite(value['valueDecimal']));
  if ('valueCoding' in value) coding(value['valueCoding']);
  if ('extension' in value) each(value['extension'], (one) => extension(one));
  if ('valueAttachment' in value) {
    keys(value['valueAttachment'], 'title', 'contentType data');
    text(value['valueAttachment']['contentType'], CODE);
    text(value['valueAttachment']['data'], /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/);
    if ('title' in value['valueAttachment']) text(value['valueAttachment']['title']);
  }
}

/** A Questionnaire as R4 has it, or an assertion that says what is wrong. */
export function checkQuestionnaire(value: unknown): void {
  keys(value, '_title', 'resourceType id language url version name title status item');
  assert.equal(value['resourceType'], 'Questionnaire');
  text(value['id'], ID);
  text(value['language'], LANGUAGE);
  text(value['url'], ABSOLUTE);
  text(value['version']);
  text(value['name'], /^[A-Z]([A-Za-z0-9_]){0,254}$/); // que-0
  text(value['title']);
  if ('_title' in value) extended(value['_title']);
  assert.match(String(value['status']), /^(active|draft)$/);
  const all = itemsBelow(value['item']);
  const ids = all.map((one) => String(one['linkId']));
  assert.equal(new Set(ids).size, ids.length, 'que-2: every linkId once');
  for (const item of all) questionnaireItem(item, new Set(ids));
}

/** Every item, however deep. */
export function itemsBelow(list: unknown): Json[] {
  assert.ok(Array.isArray(list));
  return (list as Json[]).flatMap((one) => [one, ...('item' in one ? itemsBelow(one['item']) : [])]);
}

const QUESTIONS = ['integer', 'decimal', 'text', 'string', 'choice', 'open-choice', 'attachment'];

function questionnaireItem(item: Json, ids: ReadonlySet<string>): void {
  keys(item, 'extension code text _text enableWhen enableBehavior required repeats answerOption item', 'linkId type');
  const type = String(item['type']);
  const isQuestion = QUESTIONS.includes(type);
  text(item['linkId']);
  if ('text' in item) text(item['text']);
  if ('_text' in item) extended(item['_text']);
  if ('extension' in item) each(item['extension'], (one) => extension(one));
  if ('code' in item) each(item['code'], coding);
  assert.ok(isQuestion || ['group', 'display'].includes(type), `a type R4 has, not ${type}`);
  assert.equal('item' in item, type === 'group', 'que-1: a group has items, nothing else of ours has');
  assert.ok(!('code' in item) || type !== 'display', 'que-3: nothing shown has a code');
  assert.ok(!('answerOption' in item) || type.endsWith('choice'), 'que-5: options belong to choices');
  assert.ok(!('required' in item) || type !== 'display', 'que-6');
  assert.ok(!('repeats' in item) || type !== 'display', 'que-6');
  assert.ok(!isQuestion || item['required'] === false, 'nothing is ever required');
  if ('answerOption' in item)
    each(item['answerOption'], (one) => {
      keys(one, '', 'valueCoding');
      coding(one['valueCoding']);
    });
  if ('enableWhen' in item) each(item['enableWhen'], (one) => enabledWhen(one, ids));
  const tests = (item['enableWhen'] as unknown[] | undefined)?.length ?? 0;
  assert.equal('enableBehavior' in item, tests > 1, 'que-12: said where there are several');
}

function enabledWhen(value: unknown, ids: ReadonlySet<string>): void {
  keys(value, 'answerBoolean answerCoding', 'question operator');
  assert.ok(ids.has(String(value['question'])), `there is a question ${String(value['question'])}`);
  assert.equal(Object.keys(value).length, 3, 'one answer');
  assert.match(String(value['operator']), /^(exists|=|!=)$/);
  assert.equal('answerBoolean' in value, value['operator'] === 'exists', 'que-7: exists goes with a boolean');
  if ('answerCoding' in value) coding(value['answerCoding']);
}
