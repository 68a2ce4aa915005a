import type { Result } from 'talk-it-through/core';
import { csvRows, fhirRows } from 'talk-it-through/exporters';
import type { ExportedResult, ResultStore } from '../store/results.js';
import { given } from './give-out.js';
import { readExportQuery } from './list-query.js';
import { HttpProblem } from './problem.js';

/** The forms in which everything can be had, by the name of the file. */
export const EXPORTS = ['results.csv', 'results.ndjson', 'results.fhir.ndjson'] as const;
export type Export = (typeof EXPORTS)[number];

/** What an export needs besides the question. */
export interface ExportParts {
  store: ResultStore;
  /** Told what is about to be given out; nothing goes out before it is done. */
  record(ids: readonly string[]): Promise<void>;
  /** Told of an export that broke off. */
  onFault(error: unknown): void;
}

const TYPES: Record<Export, string> = {
  'results.csv': 'text/csv; charset=utf-8; header=present',
  'results.ndjson': 'application/x-ndjson; charset=utf-8',
  'results.fhir.ndjson': 'application/fhir+ndjson; charset=utf-8',
};

/**
 * GET /exports/…: everything the filters let through, streamed, newest first. Withdrawn ones are in NDJSON alone, as what
 * is left of them. An export that breaks off breaks the connection, so that half a file does not look like a whole one.
 */
export async function giveExport(kind: Export, request: Request, parts: ExportParts): Promise<Response> {
  const query = readExportQuery(new URL(request.url).searchParams);
  const headers = { 'Content-Type': TYPES[kind], 'Content-Disposition': `attachment; filename="${kind}"` };
  if (request.method === 'HEAD') return new Response(null, { headers });
  if (kind !== 'results.ndjson' && (await parts.store.holdsSealed(query))) throw sealedHere();
  const asked = kind === 'results.ndjson' ? query : { status: 'final' as const, ...query };
  const pieces = piecesOf(kind, recorded(parts.store.pages(asked), parts.record));
  // The first is waited for: a database that is away is told by the status.
  const first = await pieces.next();
  return new Response(streamOf(first, pieces, parts.onFault), { headers });
}

/** A file that leaves results out without a word would be taken for all there is. */
function sealedHere(): HttpProblem {
  return new HttpProblem(
    409,
    'sealed-results',
    'Some of these results are sealed and cannot be in this file. Take results.ndjson and open it where the key is, or ask for status=final to leave them out.',
  );
}

function piecesOf(kind: Export, results: AsyncGenerator<ExportedResult, void>): AsyncIterator<string, unknown> {
  if (kind === 'results.ndjson') return linesOf(results);
  // A spreadsheet takes UTF-8 for something else without the mark.
  return kind === 'results.csv' ? csvRows(finalOf(results), { bom: true }) : fhirRows(finalOf(results));
}

async function* recorded(
  pages: AsyncGenerator<ExportedResult[], void>,
  record: ExportParts['record'],
): AsyncGenerator<ExportedResult, void> {
  for await (const page of pages) {
    await record(page.filter(({ stored }) => stored.status !== 'withdrawn').map(({ id }) => id));
    yield* page;
  }
}

async function* linesOf(results: AsyncGenerator<ExportedResult, void>): AsyncGenerator<string, void> {
  for await (const { id, stored } of results) yield `${JSON.stringify(given(id, stored))}\n`;
}

async function* finalOf(results: AsyncGenerator<ExportedResult, void>): AsyncGenerator<Result, void> {
  for await (const { stored } of results) if (stored.status === 'final') yield stored.result;
}

function streamOf(
  first: IteratorResult<string, unknown>,
  pieces: AsyncIterator<string, unknown>,
  onFault: ExportParts['onFault'],
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let next: IteratorResult<string, unknown> | undefined = first;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const piece = next ?? (await pieces.next());
          next = undefined;
          if (piece.done) controller.close();
          else controller.enqueue(encoder.encode(piece.value));
        } catch (error) {
          onFault(error);
          controller.error(new Error('the export broke off'));
        }
      },
      async cancel() {
        await pieces.return?.();
      },
    },
    // Nothing is read ahead: whoever reads slowly keeps nothing waiting in memory.
    { highWaterMark: 0 },
  );
}
