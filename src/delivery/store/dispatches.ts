import { sql } from 'kysely';
import type { Store } from '../../deps.ts';

export interface Dispatch {
  readonly id: number;
  readonly appeal: number;
  readonly list: number;
  readonly trace: string;
  readonly state: 'planning' | 'sending' | 'done' | 'cancelled';
  readonly createdAt: Date;
  readonly plannedAt: Date | null;
  readonly finishedAt: Date | null;
  /** Nothing is planned before; null for at once. */
  readonly startsAt: Date | null;
  readonly pausedAt: Date | null;
  readonly pausedBecause: string | null;
  /** Copies a minute at most; null for as fast as the relay takes them. */
  readonly perMinute: number | null;
  /** Whether planning has begun: who gets a copy is being decided. */
  readonly begun: boolean;
}

/** Opens the one dispatch of an appeal to a list; the same again where it is there. */
export async function keepDispatch(
  store: Store,
  dispatch: { appeal: number; list: number; trace: string; startsAt?: Date | null },
): Promise<number> {
  const row = await store
    .insertInto('dispatches')
    .values({
      appeal_id: dispatch.appeal,
      list_id: dispatch.list,
      trace: dispatch.trace,
      starts_at: dispatch.startsAt ?? null,
    })
    .onConflict((conflict) =>
      conflict.columns(['appeal_id', 'list_id']).doUpdateSet({ trace: dispatch.trace }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function findDispatch(store: Store, id: number): Promise<Dispatch | null> {
  const row = await store.selectFrom('dispatches').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toDispatch(row) : null;
}

export async function dispatchesOfAppeal(store: Store, appeal: number): Promise<Dispatch[]> {
  const rows = await store
    .selectFrom('dispatches')
    .selectAll()
    .where('appeal_id', '=', appeal)
    .orderBy('id')
    .execute();
  return rows.map(toDispatch);
}

/** Newest first; `lists` null for all. */
export async function recentDispatches(
  store: Store,
  lists: readonly number[] | null,
  limit: number,
): Promise<Dispatch[]> {
  let query = store.selectFrom('dispatches').selectAll();
  if (lists) query = query.where('list_id', '=', sql<number>`any(${[...lists]}::bigint[])`);
  return (await query.orderBy('id', 'desc').limit(limit).execute()).map(toDispatch);
}

function toDispatch(row: {
  id: number;
  appeal_id: number;
  list_id: number;
  trace: string;
  state: Dispatch['state'];
  created_at: Date;
  planned_at: Date | null;
  finished_at: Date | null;
  starts_at: Date | null;
  paused_at: Date | null;
  paused_because: string | null;
  per_minute: number | null;
}): Dispatch {
  return {
    id: row.id,
    appeal: row.appeal_id,
    list: row.list_id,
    trace: row.trace,
    state: row.state,
    createdAt: row.created_at,
    plannedAt: row.planned_at,
    finishedAt: row.finished_at,
    startsAt: row.starts_at,
    pausedAt: row.paused_at,
    pausedBecause: row.paused_because,
    perMinute: row.per_minute,
    begun: row.state !== 'planning',
  };
}

/** Dispatches to plan whose time has come, or to go on planning, and those that nobody closed after their last chunk. */
export async function unplannedDispatches(store: Store, now: Date, limit: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from dispatches d where state in ('planning', 'sending') and coalesce(starts_at <= ${now}, true) and (planned_at is null
      or not exists (select from dispatch_chunks c where c.dispatch_id = d.id and c.state = 'waiting'))
    order by id limit ${limit}`.execute(store);
  return rows.map(({ id }) => id);
}

/** Marks a dispatch done once it is planned and none of its chunks waits; true for the one call that does. */
export async function finishDispatch(store: Store, id: number, now: Date): Promise<boolean> {
  const row = await sql<{ id: number }>`
    update dispatches set state = 'done', finished_at = ${now}
    where id = ${id} and state = 'sending' and planned_at is not null
      and not exists (select from dispatch_chunks where dispatch_id = ${id} and state = 'waiting')
    returning id`.execute(store);
  return row.rows.length > 0;
}
