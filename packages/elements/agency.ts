import { TalkError } from '../core/index.js';
import { addressOf, isAllowed, type Agency, type Help } from './settings.js';

type Table = Readonly<Record<string, unknown>>;

const KEYS = [
  'name',
  'readers',
  'readWhen',
  'localHelp',
  'languages',
  'withdrawTo',
  'privacyUrl',
  'legalBasisNote',
  'exitUrl',
  'site',
  'stage',
  'extraFields',
];
const HELP_KEYS = ['name', 'phone', 'text', 'url', 'for', 'languages', 'nation', 'checkedOn'];
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const NUMBER = /^[+0-9][0-9 ]{1,20}$/;

/**
 * An agency block, checked whole, in the few bytes that the first screen can afford.
 *
 * @throws TalkError `agency-invalid` with the path of what is wrong.
 */
export function checkAgency(input: unknown): Agency {
  const agency = table(input, '');
  known(agency, KEYS, '');
  for (const key of ['name', 'readers', 'readWhen']) text(agency[key], `/${key}`);
  for (const key of ['privacyUrl', 'legalBasisNote']) if (key in agency) text(agency[key], `/${key}`);
  for (const key of ['site', 'stage']) if (key in agency) line(agency[key], `/${key}`, 200);
  for (const key of ['withdrawTo', 'exitUrl']) if (key in agency) address(agency[key], `/${key}`);
  for (const [index, one] of list(agency['localHelp'], '/localHelp').entries()) help(one, `/localHelp/${index}`);
  if ('languages' in agency)
    for (const [i, one] of list(agency['languages'], '/languages').entries()) language(one, `/languages/${i}`);
  if ('extraFields' in agency)
    for (const [index, one] of list(agency['extraFields'], '/extraFields').entries())
      field(one, `/extraFields/${index}`);
  return agency as unknown as Agency;
}

function wrong(path: string, message: string): never {
  throw new TalkError('agency-invalid', `agency${path}: ${message}`, `/agency${path}`);
}

function table(value: unknown, path: string): Table {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) wrong(path, 'an object is needed');
  return value as Table;
}

function known(value: Table, keys: readonly string[], path: string): void {
  for (const key of Object.keys(value)) if (!keys.includes(key)) wrong(`${path}/${key}`, 'this key is not known');
}

function list(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value))
    wrong(path, value === undefined ? 'this is missing; a list is needed' : 'a list is needed');
  return value;
}

function line(value: unknown, path: string, most = 1000): string {
  if (typeof value !== 'string' || value.trim() === '' || value.length > most)
    wrong(path, `a text of 1 to ${most} characters is needed`);
  return value;
}

function text(value: unknown, path: string): void {
  if (value === undefined) wrong(path, 'this is missing');
  if (typeof value === 'string') line(value, path);
  else for (const [language, one] of Object.entries(table(value, path))) line(one, `${path}/${language}`);
}

function language(value: unknown, path: string): void {
  if (typeof value !== 'string' || !/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(value))
    wrong(path, 'a language tag is needed, such as "cy"');
}

function address(value: unknown, path: string): void {
  const url = addressOf(line(value, path));
  if (!url || !isAllowed(url)) wrong(path, 'an https: or same-origin URL is needed');
}

function help(value: unknown, path: string): void {
  const one = table(value, path);
  known(one, HELP_KEYS, path);
  text(one['name'], `${path}/name`);
  for (const key of ['phone', 'text'])
    if (key in one && !NUMBER.test(line(one[key], `${path}/${key}`)))
      wrong(`${path}/${key}`, 'a number of digits and spaces is needed');
  if ('url' in one) address(one['url'], `${path}/url`);
  const who: readonly Help['for'][number][] = ['anyone', 'child', 'adult', 'practitioner'];
  for (const [index, item] of list(one['for'], `${path}/for`).entries())
    if (!who.some((name) => name === item)) wrong(`${path}/for/${index}`, `one of ${who.join(', ')} is needed`);
  for (const [index, item] of list(one['languages'], `${path}/languages`).entries())
    language(item, `${path}/languages/${index}`);
  if (!DATE.test(String(one['checkedOn']))) wrong(`${path}/checkedOn`, 'a date such as 2026-11-30 is needed');
}

function field(value: unknown, path: string): void {
  const one = table(value, path);
  known(one, ['key', 'label', 'purpose'], path);
  if (!/^[A-Za-z][A-Za-z0-9_-]{0,59}$/.test(line(one['key'], `${path}/key`)))
    wrong(`${path}/key`, 'letters, digits, - and _ only, starting with a letter');
  text(one['label'], `${path}/label`);
  text(one['purpose'], `${path}/purpose`);
}
