import { TalkError, type Problem } from '../core/index.js';
import { addressOf, isAllowed, type Agency, type Help } from './settings.js';

type Table = Readonly<Record<string, unknown>>;

const KEYS =
  'name readers readWhen localHelp languages withdrawTo privacyUrl legalBasisNote exitUrl site stage extraFields'.split(
    ' ',
  );
const HELP_KEYS = 'name phone text url for languages nation checkedOn'.split(' ');
const FOR: readonly Help['for'][number][] = ['anyone', 'child', 'adult', 'practitioner'];
const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const NUMBER = /^[+0-9][0-9 ]{1,20}$/;

/**
 * An agency block, checked whole, in the few bytes that the first screen can afford.
 *
 * @throws TalkError `agency-invalid` with the path of the first thing that is wrong, and all of them as `problems`.
 */
export function checkAgency(input: unknown): Agency {
  const check = new Check();
  check.agency(input);
  const { problems } = check;
  const [first] = problems;
  if (!first) return input as Agency;
  const more = problems.length > 1 ? ` (${problems.length} problems in all)` : '';
  const error = new TalkError('agency-invalid', first.message + more, `/agency${first.path}`);
  throw Object.assign(error, { problems });
}

/** Looks at one block and goes on after each problem, so that all are told at once. */
class Check {
  readonly problems: Problem[] = [];

  agency(input: unknown): void {
    const agency = this.#table(input, '', KEYS);
    if (!agency) return;
    for (const key of ['name', 'readers', 'readWhen']) this.#text(agency[key], `/${key}`);
    for (const key of ['privacyUrl', 'legalBasisNote']) if (key in agency) this.#text(agency[key], `/${key}`);
    for (const key of ['site', 'stage']) if (key in agency) this.#line(agency[key], `/${key}`, 200);
    for (const key of ['withdrawTo', 'exitUrl']) if (key in agency) this.#address(agency[key], `/${key}`);
    this.#each(agency['localHelp'], '/localHelp', this.#help);
    if ('languages' in agency) this.#each(agency['languages'], '/languages', this.#language);
    if ('extraFields' in agency) this.#each(agency['extraFields'], '/extraFields', this.#field);
  }

  #wrong(path: string, code: string, message: string): void {
    this.problems.push({ path, code, message });
  }

  #table(value: unknown, path: string, keys?: readonly string[]): Table | undefined {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.#wrong(path, 'wrong-type', 'an object is needed');
      return undefined;
    }
    for (const key of Object.keys(value))
      if (keys && !keys.includes(key)) this.#wrong(`${path}/${key}`, 'unknown-key', 'this key is not known');
    return value as Table;
  }

  #each(value: unknown, path: string, look: (one: unknown, path: string) => void): void {
    if (Array.isArray(value)) value.forEach((one, index) => look.call(this, one, `${path}/${index}`));
    else if (value === undefined) this.#wrong(path, 'missing', 'this is missing');
    else this.#wrong(path, 'wrong-type', 'a list is needed');
  }

  #line(value: unknown, path: string, most = 1000): value is string {
    if (typeof value === 'string' && value.trim() && value.length <= most) return true;
    if (value === undefined) this.#wrong(path, 'missing', 'this is missing');
    else this.#wrong(path, 'wrong-form', `a text of 1 to ${most} characters is needed`);
    return false;
  }

  /** In one language for everybody, or by language. */
  #text(value: unknown, path: string): void {
    if (typeof value !== 'object' || value === null) this.#line(value, path);
    else
      for (const [language, one] of Object.entries(this.#table(value, path) ?? {}))
        this.#line(one, `${path}/${language}`);
  }

  #pattern(value: unknown, path: string, pattern: RegExp, message: string): void {
    if (this.#line(value, path) && !pattern.test(value)) this.#wrong(path, 'wrong-form', message);
  }

  #language(value: unknown, path: string): void {
    this.#pattern(value, path, LANGUAGE, 'a language tag is needed, such as "cy"');
  }

  #address(value: unknown, path: string): void {
    if (!this.#line(value, path)) return;
    const url = addressOf(value);
    if (!url || !isAllowed(url)) this.#wrong(path, 'wrong-form', 'an https: or same-origin URL is needed');
  }

  #help(value: unknown, path: string): void {
    const one = this.#table(value, path, HELP_KEYS);
    if (!one) return;
    this.#text(one['name'], `${path}/name`);
    for (const key of ['phone', 'text'])
      if (key in one) this.#pattern(one[key], `${path}/${key}`, NUMBER, 'digits and spaces are needed');
    if ('url' in one) this.#address(one['url'], `${path}/url`);
    this.#each(one['for'], `${path}/for`, this.#who);
    this.#each(one['languages'], `${path}/languages`, this.#language);
    this.#pattern(one['checkedOn'], `${path}/checkedOn`, DATE, 'a date such as 2026-11-30 is needed');
  }

  #who(value: unknown, path: string): void {
    if (!FOR.some((name) => name === value)) this.#wrong(path, 'not-allowed', `one of ${FOR.join(', ')} is needed`);
  }

  #field(value: unknown, path: string): void {
    const one = this.#table(value, path, ['key', 'label', 'purpose']);
    if (!one) return;
    const form = 'a letter, then letters, digits, - and _';
    this.#pattern(one['key'], `${path}/key`, /^[A-Za-z][A-Za-z0-9_-]{0,59}$/, form);
    this.#text(one['label'], `${path}/label`);
    this.#text(one['purpose'], `${path}/purpose`);
  }
}
