import type { Overview } from '../store/overview.js';
import type { Filters } from './api.js';
import { button, el } from './dom.js';
import type { Words } from './words.js';

/** What the list can be narrowed to, behind one line until somebody wants it. */
export interface Narrowing {
  node: HTMLElement;
  /** Tells what there is to choose from; what was chosen stays chosen. */
  offer(there: Pick<Overview, 'guides' | 'sites' | 'timepoints'>): void;
}

const NAMED = ['guide', 'site', 'timepoint'] as const;
type Named = (typeof NAMED)[number];
type Fields = Record<keyof Filters, HTMLSelectElement | HTMLInputElement>;

/** `onChosen` hears of it when somebody presses, never while they are choosing. */
export function narrowing(words: Words, filters: Filters, onChosen: (filters: Filters) => void): Narrowing {
  const fields = fieldsFor();
  for (const name of keysOf(fields)) {
    const field = fields[name];
    if (field instanceof HTMLSelectElement) fill(field, [], words.all, filters[name]);
    else field.value = filters[name] ?? '';
  }
  fill(fields.status as HTMLSelectElement, statuses(words), words.all, filters.status);
  const rows = Object.fromEntries(keysOf(fields).map((name) => [name, rowOf(words.narrow[name], fields[name])]));
  const chosen = () => Object.fromEntries(keysOf(fields).map((name) => [name, fields[name].value])) as Filters;
  const form = el('form', {}, ...Object.values(rows), el('div', { class: 'bar' }, ...ways(words, fields, onChosen)));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    onChosen(chosen());
  });
  const isNarrowed = Object.values(filters).some((value) => value !== '');
  const node = el('details', { class: 'narrow', open: isNarrowed }, el('summary', {}, words.narrow.title), form);
  return {
    node,
    offer(there) {
      const named: Record<Named, readonly string[]> = {
        guide: there.guides,
        site: there.sites,
        timepoint: there.timepoints,
      };
      for (const name of NAMED) {
        const field = fields[name] as HTMLSelectElement;
        fill(
          field,
          named[name].map((value) => [value, value]),
          words.all,
          field.value,
        );
        rows[name]?.toggleAttribute('hidden', field.options.length < 2);
      }
    },
  };
}

const keysOf = (fields: Fields) => Object.keys(fields) as (keyof Filters)[];

function fieldsFor(): Fields {
  const select = (name: keyof Filters) => el('select', { id: `narrow-${name}` });
  const day = (name: keyof Filters) => el('input', { id: `narrow-${name}`, type: 'date' });
  return {
    guide: select('guide'),
    site: select('site'),
    timepoint: select('timepoint'),
    status: select('status'),
    since: day('since'),
    until: day('until'),
  };
}

const statuses = ({ narrow, sealed, withdrawn }: Words): [string, string][] => [
  ['final', narrow.shared],
  ['sealed', sealed],
  ['withdrawn', withdrawn],
];

function rowOf(label: string, field: HTMLElement): HTMLElement {
  return el('p', {}, el('label', { for: field.id }, label), field);
}

/** The options that there are; one that is chosen and gone meanwhile stays, or another would be chosen unseen. */
function fill(field: HTMLSelectElement, options: readonly [string, string][], all: string, chosen = ''): void {
  const known = options.some(([value]) => value === chosen) || chosen === '' ? [] : [[chosen, chosen] as const];
  field.replaceChildren(
    ...[['', all] as const, ...options, ...known].map(([value, text]) =>
      el('option', { value, selected: value === chosen }, text),
    ),
  );
  field.value = chosen;
}

function ways({ narrow }: Words, fields: Fields, onChosen: (filters: Filters) => void): HTMLElement[] {
  const all = button(narrow.reset, { class: 'plain' }, () => {
    for (const name of keysOf(fields)) fields[name].value = '';
    onChosen({});
  });
  return [el('button', { type: 'submit', class: 'plain' }, narrow.apply), all];
}
