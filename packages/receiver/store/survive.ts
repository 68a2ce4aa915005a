import type pg from 'pg';
import { faultOf, type Log } from '../log.js';

/**
 * A database that goes away drops its connections, resting ones and busy ones, and each of them then has an error event
 * that would end this process if nobody listened. Whoever waits for an answer hears of it anyway.
 */
export function survive(pool: pg.Pool, log: Log): void {
  const note = (error: unknown) => log(faultOf('database', error));
  pool.on('error', note);
  pool.on('connect', (client) => client.on('error', note));
}
