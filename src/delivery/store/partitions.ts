import { sql } from 'kysely';
import type { Store } from '../../deps.ts';

/** Dispatches that share a partition: few enough to drop together, many enough that small lists do not make thousands. */
const DISPATCHES_EACH = 32;

/** Advisory lock of a transaction that adds or drops a partition. The letters PART. */
const LOCK = 0x50_41_52_54;

/** A dropped partition waits this long for queries under way; those that come meanwhile wait with it. */
const PATIENCE_MS = 500;

interface Partition {
  readonly name: string;
  /** The dispatches in it are below this. */
  readonly below: number;
}

/** From the oldest to the newest, as the catalogue has them: what they hold follows one upon the other. */
async function partitions(store: Store): Promise<Partition[]> {
  const { rows } = await sql<Partition>`
    select c.relname as name, (regexp_match(pg_get_expr(c.relpartbound, c.oid), 'TO \\(''?(\\d+)'))[1]::bigint as below
    from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'deliveries'::regclass order by below`.execute(store);
  return rows;
}

/** Makes sure that there is a partition for the deliveries of a dispatch. Attaching one holds up no reader and no writer. */
export async function coverDispatch(store: Store, dispatch: number): Promise<void> {
  if (isCovered(await partitions(store), dispatch)) return;
  await store.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
    const there = await partitions(tx);
    if (isCovered(there, dispatch)) return;
    const from = there.at(-1)?.below ?? 0;
    const below = dispatch - (dispatch % DISPATCHES_EACH) + DISPATCHES_EACH;
    const name = sql.table(`deliveries_${from}`);
    await sql`create table ${name} (like deliveries including all)`.execute(tx);
    await sql`alter table deliveries attach partition ${name}
      for values from (${sql.lit(from)}) to (${sql.lit(below)})`.execute(tx);
  });
}

const isCovered = (all: readonly Partition[], dispatch: number): boolean =>
  dispatch < (all.at(-1)?.below ?? 0);

/**
 * Drops the partitions whose dispatches are all finished before `before`, after their figures are kept. The newest
 * stays. One that is being read is left for the next time.
 *
 * @returns the names of those dropped.
 */
export async function dropPartitions(store: Store, before: Date): Promise<string[]> {
  const dropped: string[] = [];
  for (const partition of (await partitions(store)).slice(0, -1)) {
    // Younger ones are behind it.
    if (!(await isOver(store, partition, before))) break;
    const inUse = await store
      .transaction()
      .execute((tx) => drop(tx, partition))
      .then(() => false, isInUse);
    if (inUse) break;
    dropped.push(partition.name);
  }
  return dropped;
}

/** PostgreSQL's lock_not_available. @throws what is anything else. */
function isInUse(error: unknown): true {
  if ((error as { code?: unknown }).code === '55P03') return true;
  throw error;
}

async function isOver(store: Store, { below }: Partition, before: Date): Promise<boolean> {
  const { rows } = await sql<{ over: boolean }>`
    select not exists (select from dispatches where id < ${below}
      and (state not in ('done', 'cancelled') or coalesce(finished_at, created_at) >= ${before})) as over`.execute(
    store,
  );
  return rows[0]?.over === true;
}

async function drop(tx: Store, { name }: Partition): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
  await sql`set local lock_timeout = ${sql.lit(PATIENCE_MS)}`.execute(tx);
  await sql`set local statement_timeout = 0`.execute(tx);
  await sql`
    insert into delivery_counts (dispatch_id, state, skipped_because, count)
    select p.dispatch_id, p.state, p.skipped_because, count(*)
    from ${sql.table(name)} p join dispatches d on d.id = p.dispatch_id
    group by 1, 2, 3`.execute(tx);
  await sql`drop table ${sql.table(name)}`.execute(tx);
}
