import { sql } from 'kysely';
import type { Store } from '../../deps.ts';

/** One copy that is still to be sent. */
export interface OpenDelivery {
  readonly subscriber: number;
  readonly subscription: number;
  readonly address: string;
  readonly name: string | null;
  readonly language: string;
  readonly state: 'planned' | 'deferred' | 'unknown';
  readonly attempts: number;
}

/**
 * Copies of a chunk that want sending: planned, put off, or tried once without a known fate. A subscriber who left or
 * was suppressed since the plan gets none, and is settled by `skipLapsed`.
 */
export async function openDeliveries(store: Store, dispatch: number, chunk: number): Promise<OpenDelivery[]> {
  const rows = await store
    .selectFrom('deliveries as d')
    .innerJoin('subscribers as p', 'p.id', 'd.subscriber_id')
    .select([
      'd.subscriber_id',
      'd.subscription_id',
      'd.state',
      'd.attempts',
      'p.address',
      'p.name',
      'p.language',
    ])
    .where('d.dispatch_id', '=', dispatch)
    .where('d.chunk', '=', chunk)
    .where(sql<boolean>`(d.state in ('planned', 'deferred') or (d.state = 'unknown' and d.attempts < 2))`)
    .orderBy('d.place')
    .orderBy('d.subscriber_id')
    .execute();
  return rows.map((row) => ({
    subscriber: row.subscriber_id,
    subscription: row.subscription_id,
    address: row.address,
    name: row.name,
    language: row.language,
    state: row.state as OpenDelivery['state'],
    attempts: row.attempts,
  }));
}

/**
 * Settles copies whose subscriber left, paused or was suppressed after the plan. From the rows of the chunk outwards: as
 * a join of deliveries with themselves PostgreSQL expects a million rows, and reads whole tables.
 */
export async function skipLapsed(store: Store, dispatch: number, chunk: number): Promise<void> {
  await sql`
    with lapsed as materialized (
      select d.subscriber_id, case when x.address_hash is not null then 'suppressed' when p.id is null then 'ended'
        else coalesce(s.state, 'ended') end as because
      from deliveries d
      left join subscriptions s on s.id = d.subscription_id
      left join subscribers p on p.id = d.subscriber_id
      left join suppressions x on x.address_hash = p.address_hash
      where d.dispatch_id = ${dispatch} and d.chunk = ${chunk} and d.state in ('planned', 'deferred', 'unknown')
        and (p.id is null or s.state is distinct from 'active' or x.address_hash is not null)
    )
    update deliveries d set state = 'skipped', skipped_because = l.because from lapsed l
    where d.dispatch_id = ${dispatch} and d.chunk = ${chunk} and d.subscriber_id = l.subscriber_id
      and d.state in ('planned', 'deferred', 'unknown')`.execute(store);
}

/** Settles a chunk: done where nothing is open, else put off. Answers whether it is done. */
export async function settleChunk(
  store: Store,
  dispatch: number,
  chunk: number,
  nextTry: Date,
): Promise<boolean> {
  const row = await sql<{ done: boolean }>`
    update dispatch_chunks set next_try_at = ${nextTry}, state = case when exists (
        select from deliveries d where d.dispatch_id = ${dispatch} and d.chunk = ${chunk}
          and (d.state in ('planned', 'deferred') or (d.state = 'unknown' and d.attempts < 2))
      ) then 'waiting' else 'done' end
    where dispatch_id = ${dispatch} and chunk = ${chunk} returning state = 'done' as done`.execute(store);
  return row.rows[0]?.done ?? true;
}

/**
 * Chunks whose turn has come: also those of a cancelled dispatch, which are to be settled; not those of a paused one;
 * of a slowed one the first.
 */
export async function waitingChunks(
  store: Store,
  now: Date,
  limit: number,
): Promise<{ dispatch: number; chunk: number }[]> {
  const rows = await store
    .selectFrom('dispatch_chunks as c')
    .innerJoin('dispatches as d', 'd.id', 'c.dispatch_id')
    .select(['c.dispatch_id', 'c.chunk'])
    .where('c.state', '=', 'waiting')
    .where('c.next_try_at', '<=', now)
    .where(
      sql<boolean>`(d.state = 'cancelled' or (d.state = 'sending' and d.paused_at is null and (d.per_minute is null
        or c.chunk = (select min(f.chunk) from dispatch_chunks f
          where f.dispatch_id = d.id and f.state = 'waiting' and f.next_try_at <= ${now}))))`,
    )
    .orderBy('c.next_try_at')
    .orderBy('c.chunk')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ dispatch: row.dispatch_id, chunk: row.chunk }));
}
