import { sql, type Kysely } from 'kysely';
import type { Person } from 'talk-it-through/core';
import { rowsOf, type ExportQuery } from './results.js';
import type { Tables } from './tables.js';

/** How many voices there are of each kind; a kind that nobody has is absent. */
export type VoiceCounts = Partial<Record<Person['voice'], number>>;

/**
 * Whose voices were heard: each person in each result once. Counts, and nothing about anybody. What was withdrawn is not in
 * it, and of what cannot be opened here it is not known.
 */
export interface Overview {
  live: VoiceCounts;
  demo: VoiceCounts;
  /** Results that are sealed to a key which is not here. */
  sealed: number;
  /** What results can be asked for by, whatever was asked. */
  guides: string[];
  sites: string[];
  timepoints: string[];
}

/** Anybody who can post can make up another place. */
const MOST_NAMES = 200;

export async function overviewOf(db: Kysely<Tables>, query: ExportQuery): Promise<Overview> {
  const counts = { live: {} as VoiceCounts, demo: {} as VoiceCounts };
  for (const { environment, voices, count } of await companies(db, query))
    for (const voice of JSON.parse(voices) as Person['voice'][]) {
      const side = counts[environment === 'demo' ? 'demo' : 'live'];
      side[voice] = (side[voice] ?? 0) + count;
    }
  const names = await namesIn(db);
  const all = (values: (string | null)[]) => [...new Set(values)].filter((one) => one !== null).sort();
  return {
    ...counts,
    sealed: await countSealed(db, query),
    guides: all(names.map(({ guide_id }) => guide_id)),
    sites: all(names.map(({ site }) => site)),
    timepoints: all(names.map(({ timepoint }) => timepoint)),
  };
}

/** Who spoke together in one result, and in how many results just these did. */
function companies(db: Kysely<Tables>, query: ExportQuery) {
  const voices = sql<string>`jsonb_path_query_array(result, '$.people[*].voice')::text`;
  return rowsOf(db, query)
    .select(['environment', voices.as('voices'), sql<number>`count(*)::int`.as('count')])
    .where('result', 'is not', null)
    .groupBy(['environment', voices])
    .execute();
}

function namesIn(db: Kysely<Tables>) {
  return db
    .selectFrom('talk_results')
    .select(['guide_id', 'site', 'timepoint'])
    .distinct()
    .where('result', 'is not', null)
    .limit(MOST_NAMES)
    .execute();
}

async function countSealed(db: Kysely<Tables>, query: ExportQuery): Promise<number> {
  const { status = 'sealed' } = query;
  if (status !== 'sealed') return 0;
  const found = await rowsOf(db, { ...query, status })
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirst();
  return found?.count ?? 0;
}
