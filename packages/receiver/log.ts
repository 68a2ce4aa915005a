import { codeOf } from './errors.js';

/** One answered request. Only what the receiver itself named: no address, no query, no header, no id. */
export interface RequestEntry {
  event: 'request';
  method: string;
  /** The pattern of the route, `/results/:id`, never the path that was asked for. */
  route: string;
  status: number;
  ms: number;
}

/** Something went wrong inside. The error's message is left out: a database quotes the row it could not store. */
export interface FaultEntry {
  event: 'fault';
  where: string;
  name: string;
  code?: string;
  /** The first frames of the stack: file names and lines of code alone. */
  at?: string[];
}

/** Something worth knowing about the receiver itself. */
export interface NoteEntry {
  event: 'note';
  note: string;
  path?: string;
  count?: number;
}

/** Everything a receiver ever writes to its log. */
export type LogEntry = RequestEntry | FaultEntry | NoteEntry;

/** Where log entries go. */
export type Log = (entry: LogEntry) => void;

const FRAMES = 4;

/** An error as it may be logged: its kind, its code and where it arose, never its message. */
export function faultOf(where: string, error: unknown): FaultEntry {
  const code = codeOf(error);
  const at = framesOf(error);
  return {
    event: 'fault',
    where,
    name: error instanceof Error && /^\w{1,40}$/.test(error.name) ? error.name : 'Error',
    ...(code === undefined ? {} : { code }),
    ...(at.length > 0 ? { at } : {}),
  };
}

/** A log of JSON lines with the time in front, as a collector reads them. */
export function jsonLines(write: (line: string) => void): Log {
  return (entry) => write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`);
}

function framesOf(error: unknown): string[] {
  if (!(error instanceof Error) || typeof error.stack !== 'string') return [];
  // The stack begins with the message, and a message may hold lines that look like frames.
  const start = error.stack.indexOf(error.message);
  const frames = start < 0 ? '' : error.stack.slice(start + error.message.length);
  return frames
    .split('\n')
    .map((line) => /([\w.-]+:\d+:\d+)\)?$/.exec(line)?.[1])
    .filter((frame) => frame !== undefined)
    .slice(0, FRAMES);
}
