import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { codeOf } from '../errors.js';
import type { Tables } from './tables.js';

/** What a token lets its holder do; each includes the ones before it. */
export const ROLES = ['read', 'export', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who a token belongs to, as far as the receiver knows: a name somebody gave it. */
export interface TokenHolder {
  id: string;
  name: string;
  role: Role;
}

/** The tokens that were made beside the staff token. */
export interface TokenStore {
  holderOf(token: string): Promise<TokenHolder | undefined>;
  holderById(id: string): Promise<TokenHolder | undefined>;
}

const HOLDER = ['id', 'name', 'role'] as const;

/** Looks tokens up by their hash; the tokens themselves are nowhere. */
export function tokenStore(db: Kysely<Tables>): TokenStore {
  const holders = () => db.selectFrom('talk_tokens').select(HOLDER);
  return {
    holderOf: (token) => holders().where('token_sha256', '=', hashOf(token)).executeTakeFirst(),
    holderById: (id) => holders().where('id', '=', id).executeTakeFirst(),
  };
}

/** Makes a token and gives it back, this once; nothing where the name is taken. */
export async function addToken(db: Kysely<Tables>, name: string, role: Role): Promise<string | undefined> {
  const token = randomBytes(32).toString('base64url');
  try {
    await db
      .insertInto('talk_tokens')
      .values({ id: randomUUID(), name, role, token_sha256: hashOf(token) })
      .execute();
    return token;
  } catch (error) {
    if (codeOf(error) === '23505') return undefined;
    throw error;
  }
}

/** All there are, by name. */
export async function listTokens(db: Kysely<Tables>): Promise<(TokenHolder & { madeAt: Date })[]> {
  const rows = await db
    .selectFrom('talk_tokens')
    .select([...HOLDER, 'made_at'])
    .orderBy('name')
    .execute();
  return rows.map(({ made_at, ...holder }) => ({ ...holder, madeAt: made_at }));
}

/** Ends a token and every session that was opened with it. */
export async function removeToken(db: Kysely<Tables>, name: string): Promise<boolean> {
  const done = await db.deleteFrom('talk_tokens').where('name', '=', name).executeTakeFirst();
  return Number(done.numDeletedRows) > 0;
}

/** A fast hash is enough: these tokens are 256 bits of chance, and nobody guesses one from its hash. */
function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
