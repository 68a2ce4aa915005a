import type { Result } from 'talk-it-through/core';
import type { Overview } from '../store/overview.js';
import type { ListedResult } from '../store/results.js';

/** One page of the list, as the receiver gives it out. */
export interface ListPage {
  items: ListedResult[];
  next: string | null;
}

/** One result, as the receiver gives it out. */
export interface GivenShare {
  status: 'final';
  result: Result;
  receivedAt: string;
  sender: 'not-confirmed';
}

/** One that is sealed to a key which this receiver does not hold. */
export interface GivenSealed {
  status: 'sealed';
  id: string;
  sealed: string;
  kid: string;
  receiptHash: string;
  receivedAt: string;
}

/** What is left of one that was withdrawn. */
export interface GivenWithdrawal {
  status: 'withdrawn';
  id: string;
  receiptHash: string;
  receivedAt: string;
  withdrawnAt: string;
}

/** One result in whichever state it is. */
export type Given = GivenShare | GivenSealed | GivenWithdrawal;

/** What became of a question to the receiver. */
export type Reply<Value> = { kind: 'ok'; value: Value } | { kind: 'signed-out' | 'gone' | 'unreachable' };

/** What the list is narrowed to; what is empty or absent lets everything through. */
export type Filters = Partial<Record<'guide' | 'site' | 'timepoint' | 'status' | 'since' | 'until', string>>;

/** A page of the list, from the top or from a cursor. */
export function askList(filters: Filters, cursor?: string): Promise<Reply<ListPage>> {
  return ask<ListPage>(`/results${questionOf({ ...filters, ...(cursor === undefined ? {} : { cursor }) })}`);
}

/** Whose voices were heard in what the list is narrowed to. */
export function askOverview(filters: Filters): Promise<Reply<Overview>> {
  return ask<Overview>(`/overview${questionOf(filters)}`);
}

function questionOf(asked: Readonly<Record<string, string>>): string {
  const given = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
  return given.size > 0 ? `?${given}` : '';
}

/** One result. */
export function askResult(id: string): Promise<Reply<Given>> {
  return ask<Given>(`/results/${encodeURIComponent(id)}`);
}

/** Whether this browser has a session. */
export async function askSignedIn(): Promise<boolean> {
  const reply = await ask<{ signedIn: boolean }>('/session');
  return reply.kind === 'ok' && reply.value.signedIn;
}

/** Opens a session. The token goes out in the body, is kept nowhere, and never stands in an address. */
export async function signIn(token: string): Promise<'ok' | 'wrong' | 'tooOften' | 'unreachable'> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch('/session', { method: 'POST', headers, body: JSON.stringify({ token }) }).catch(
    () => undefined,
  );
  if (!response || response.status >= 500) return 'unreachable';
  if (response.status === 429) return 'tooOften';
  return response.ok ? 'ok' : 'wrong';
}

/** Ends the session of this browser. */
export async function signOut(): Promise<void> {
  await fetch('/session', { method: 'DELETE' }).catch(() => undefined);
}

async function ask<Value>(path: string): Promise<Reply<Value>> {
  try {
    const response = await fetch(path, { headers: { Accept: 'application/json' } });
    if (response.status === 401) return { kind: 'signed-out' };
    if (response.status === 404) return { kind: 'gone' };
    return response.ok ? { kind: 'ok', value: (await response.json()) as Value } : { kind: 'unreachable' };
  } catch {
    return { kind: 'unreachable' };
  }
}
