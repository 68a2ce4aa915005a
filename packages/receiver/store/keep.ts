import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Result } from 'talk-it-through/core';
import type { Tables } from './tables.js';

/** A result that has been proved, with its JSON. */
export interface ReadableArrival {
  body: Uint8Array;
  result: Result;
  /** What it came as, where it came sealed: a retry is known by these bytes. */
  sealed?: { bytes: Uint8Array; cipherSha256: Uint8Array };
}

/** A sealed result that nobody here can open: what stands on its outside is all there is. */
export interface SealedArrival {
  id: string;
  kid: string;
  receiptHash: string;
  sealed: { bytes: Uint8Array; cipherSha256: Uint8Array };
}

export type Arrival = ReadableArrival | SealedArrival;

/**
 * `new`: stored now. `same`: these very bytes are there already. `other`: something else is there under this id.
 * `withdrawn`: the person has taken it back, and nothing of it is kept. `copy`: the same ciphertext is there under another id.
 */
export type Kept = 'new' | 'same' | 'other' | 'withdrawn' | 'copy';

/** The id of what arrived, and the receipt it can be withdrawn with. */
export function namesOf(arrival: Arrival): { id: string; receiptHash: string } {
  if (!('result' in arrival)) return arrival;
  return { id: arrival.result.id, receiptHash: arrival.result.provenance.receiptHash };
}

/** Inserts once, however many senders hand it in at the same time. */
export async function keep(db: Kysely<Tables>, arrival: Arrival): Promise<Kept> {
  const { id } = namesOf(arrival);
  const came = arrival.sealed?.bytes ?? ('body' in arrival ? arrival.body : new Uint8Array());
  const hash = createHash('sha256').update(came).digest();
  const cipher = arrival.sealed && Buffer.from(arrival.sealed.cipherSha256);
  const inserted = await db
    .insertInto('talk_results')
    .values({
      ...('result' in arrival ? readableRow(arrival) : sealedRow(arrival)),
      body_sha256: hash,
      ...(cipher ? { cipher_sha256: cipher } : {}),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted) return 'new';
  // A conflict waits for the other sender's row, so it is there and whole by now.
  const there = await db.selectFrom('talk_results').select('body_sha256').where('id', '=', id).executeTakeFirst();
  if (!there) return 'copy';
  // Of a withdrawn one not even the hash is kept: words that few could have written can be guessed from it.
  if (there.body_sha256 === null) return 'withdrawn';
  return hash.equals(there.body_sha256) ? 'same' : 'other';
}

function readableRow({ body, result }: ReadableArrival) {
  const { guide, context } = result;
  return {
    id: result.id,
    body: Buffer.from(body),
    result: JSON.stringify(result, (_key, value: unknown) => (typeof value === 'string' ? storable(value) : value)),
    guide_id: guide.id,
    guide_version: storable(guide.version),
    site: context.site === undefined ? null : storable(context.site),
    timepoint: context.timepoint === undefined ? null : storable(context.timepoint),
    environment: context.environment,
    language: result.language,
    shared_at: new Date(result.sharedAt),
    receipt_hash: result.provenance.receiptHash,
  };
}

function sealedRow({ id, kid, receiptHash, sealed }: SealedArrival) {
  return { id, body: Buffer.from(sealed.bytes), sealed_kid: kid, receipt_hash: receiptHash };
}

/**
 * NUL and halves of a surrogate pair (an emoji cut in two by a length limit) are legal in JSON and in a person's words,
 * but not in PostgreSQL's text. The record is the bytes; here they only have to be findable.
 */
export function storable(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, '\ufffd');
}
