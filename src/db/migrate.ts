import type pg from 'pg';
import type { Logger } from 'pino';
import { ownClient } from './client.ts';
import { MIGRATIONS, type Migration } from './migrations/index.ts';

/** The oldest PostgreSQL the service's SQL runs on, as `server_version_num` counts. */
const OLDEST = { num: 150_000, name: '15' };

/** Advisory lock of migrations: one at a time over all processes. The letters THRE. */
const LOCK = 0x54_48_52_45;

/** The database cannot be used by this program; the message says which of the two to change. */
export class WrongDatabase extends Error {
  override readonly name = 'WrongDatabase';
}

/**
 * Brings the schema up to this program's, one transaction for each migration. Processes that start at
 * the same time wait for each other.
 *
 * @returns the names of the migrations that were run now.
 * @throws WrongDatabase where the schema is newer than the program, or PostgreSQL is older than 15.
 */
export async function migrate(
  pool: pg.Pool,
  log?: Logger,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<readonly string[]> {
  // A connection of its own: its settings and its lock must not go back into the pool.
  const client = ownClient(pool, { application_name: 'threefold migrate', statement_timeout: 0 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await checkServer(client);
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(
      `create table if not exists migrations (
         number integer primary key,
         name text not null,
         run_at timestamptz not null default now()
       )`,
    );
    const pending = toRun(await schemaNumber(client), migrations);
    for (const migration of pending) {
      await runOne(client, migration);
      log?.info({ event: 'migrated', migration: nameOf(migration) });
    }
    return pending.map(nameOf);
  } finally {
    // The lock ends with the session.
    await client.end().catch(() => undefined);
  }
}

const nameOf = ({ number, name }: Migration): string => `${String(number).padStart(4, '0')}-${name}`;

function toRun(current: number, migrations: readonly Migration[]): readonly Migration[] {
  const newest = migrations.at(-1)?.number ?? 0;
  if (current > newest) {
    throw new WrongDatabase(
      `The database has schema ${current}, and this program knows up to ${newest}. ` +
        'A newer program has used it: start that one, or restore a backup made before.',
    );
  }
  return migrations.filter(({ number }) => number > current);
}

async function schemaNumber(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ number: number }>(
    'select coalesce(max(number), 0)::int as number from migrations',
  );
  return rows[0]?.number ?? 0;
}

async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ num: number; name: string }>(
    `select current_setting('server_version_num')::int as num, current_setting('server_version') as name`,
  );
  const server = rows[0];
  if (server && server.num >= OLDEST.num) return;
  throw new WrongDatabase(
    `This is PostgreSQL ${server?.name ?? '(unknown)'}; the service needs ${OLDEST.name} or later.`,
  );
}

async function runOne(client: pg.Client, { number, name, sql }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into migrations (number, name) values ($1, $2)', [number, name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw new Error(`Migration ${number} (${name}) failed: ${(error as Error).message}`, { cause: error });
  }
}
