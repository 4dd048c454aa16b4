import { sql } from 'kysely';
import { pino } from 'pino';
import { load } from '../../config/index.ts';
import { joinEmbedded } from '../../src/db/embedded.ts';
import { openDatabase } from '../../src/db/pool.ts';
import type { Deps } from '../../src/deps.ts';
import { makeDeps, SILENT_BELL } from '../../src/make-deps.ts';

/** A door of the bench's own to the database of a running service. */
export interface Backstage {
  readonly deps: Deps;
  readonly inboundToken: string;
  close(): Promise<void>;
}

export async function openBackstage(settings: Readonly<Record<string, string>>): Promise<Backstage> {
  const config = load(settings);
  const log = pino({ level: 'silent' });
  const connection = config.DATABASE_URL ?? (await joinEmbedded(config.DATA_DIR)).connection;
  const database = openDatabase(connection, { log, name: 'bench' });
  const deps = await makeDeps(config, database, SILENT_BELL, log);
  return { deps, inboundToken: config.INBOUND_TOKEN, close: () => database.close() };
}

/**
 * Keeps planning from writing its rows, and resolves once a planner waits in the middle of its transaction. Only
 * the end of the server lets go of it.
 */
export async function stopPlanner({ db }: Deps): Promise<{ waits: Promise<void> }> {
  const locked = new Promise<void>((resolve, reject) => {
    db.transaction()
      .execute(async (tx) => {
        await sql`lock table deliveries in share mode`.execute(tx);
        resolve();
        // No promise of this process's: it would outlive the connection, and the pool would wait for it.
        await sql`select pg_sleep(600)`.execute(tx);
      })
      .catch(reject);
  });
  await locked;
  return { waits: untilSomebodyWaits(db) };
}

async function untilSomebodyWaits(db: Deps['db']): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ waiting: boolean }>`
      select exists (select from pg_locks where relation = 'deliveries'::regclass and not granted) as waiting`.execute(
      db,
    );
    if (rows[0]?.waiting) return;
  }
}
