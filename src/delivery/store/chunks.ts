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

/** One that nobody is to get any more, and why: its subscriber left, paused or was suppressed after the plan. */
export interface LapsedDelivery {
  readonly subscriber: number;
  readonly because: string;
}

/**
 * Copies of a chunk that want sending: planned, put off, or tried once without a known fate; and of these the ones that
 * have lapsed, for `skipLapsed`. From the rows of the chunk outwards: as a join of tables that were not counted yet
 * PostgreSQL expects a million rows, and reads whole tables.
 */
export async function openDeliveries(
  store: Store,
  dispatch: number,
  chunk: number,
): Promise<{ open: OpenDelivery[]; lapsed: LapsedDelivery[] }> {
  const { rows } = await sql<OpenDelivery & { lapsed: string | null }>`
    with open as materialized (
      select subscriber_id, subscription_id, state, attempts, place from deliveries
      where dispatch_id = ${dispatch} and chunk = ${chunk}
        and (state in ('planned', 'deferred') or (state = 'unknown' and attempts < 2))
    )
    select d.subscriber_id as subscriber, d.subscription_id as subscription, d.state, d.attempts, p.address, p.name, p.language,
      case when x.address_hash is not null then 'suppressed' when p.id is null then 'ended'
        when s.state is distinct from 'active' then coalesce(s.state, 'ended') end as lapsed
    from open d
    left join subscriptions s on s.id = d.subscription_id
    left join subscribers p on p.id = d.subscriber_id
    left join suppressions x on x.address_hash = p.address_hash
    order by d.place, d.subscriber_id`.execute(store);
  const open: OpenDelivery[] = [];
  const lapsed: LapsedDelivery[] = [];
  for (const { lapsed: because, ...row } of rows) {
    if (because === null) open.push(row);
    else lapsed.push({ subscriber: row.subscriber, because });
  }
  return { open, lapsed };
}

/** Settles copies that have lapsed. */
export async function skipLapsed(
  store: Store,
  { dispatch, chunk }: { dispatch: number; chunk: number },
  lapsed: readonly LapsedDelivery[],
): Promise<void> {
  if (lapsed.length === 0) return;
  await sql`
    update deliveries d set state = 'skipped', skipped_because = l.because
    from unnest(${lapsed.map(({ subscriber }) => subscriber)}::bigint[], ${lapsed.map(({ because }) => because)}::text[])
      as l(subscriber, because)
    where d.dispatch_id = ${dispatch} and d.chunk = ${chunk} and d.subscriber_id = l.subscriber
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
