import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Logger } from 'pino';
import { type Connection, clientConfig } from './connection.ts';
import type { DB } from './schema.ts';
import { types } from './types.ts';

export interface Database {
  readonly connection: Connection;
  readonly pool: pg.Pool;
  readonly db: Kysely<DB>;
  /** Closes the pool; queries under way end first. Safe to call twice. */
  close(): Promise<void>;
}

export interface PoolOptions {
  readonly log?: Logger;
  /** The most connections; default 10. */
  readonly max?: number;
  /** After how long a statement is cut, in ms; 0 never. Default 30 s, which is for the web. */
  readonly statementTimeoutMs?: number;
  /** What the server's list of sessions shows. */
  readonly name?: string;
}

const CONNECT_MS = 3_000;
const STATEMENT_MS = 30_000;

/**
 * Opens a pool of connections and the typed queries over it. Nothing is connected before the first
 * query, and a connection that drops while idle is only logged. Numbers of type bigint come as
 * `number` (an unsafe one is refused), timestamps as `Date`, dates as 'YYYY-MM-DD'.
 */
export function openDatabase(connection: Connection, options: PoolOptions = {}): Database {
  const pool = new pg.Pool({
    ...clientConfig(connection),
    types,
    max: options.max ?? 10,
    application_name: options.name ?? 'threefold',
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: options.statementTimeoutMs ?? STATEMENT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  });
  const lost = (error: Error): void => options.log?.warn({ event: 'connection-lost', err: error });
  pool.on('error', lost);
  // The pool hears a connection only while it is idle. One that dies in the middle of a transaction rejects its
  // query and, with nobody listening, would end the process as well.
  pool.on('connect', (client) => client.on('error', lost));
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  let closing: Promise<void> | undefined;
  return {
    connection,
    pool,
    db,
    close() {
      // Kysely ends the pool only once it has used it.
      closing ??= db.destroy().then(() => (pool.ended ? undefined : pool.end()));
      return closing;
    },
  };
}
