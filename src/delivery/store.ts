import { sql } from 'kysely';
import type { Store } from '../deps.ts';
import { CHUNK_SIZE, type Counts, type DeliveryState } from './dispatch.ts';
import type { Outcome } from './outcome.ts';

export interface Dispatch {
  readonly id: number;
  readonly appeal: number;
  readonly list: number;
  readonly trace: string;
  readonly state: 'planning' | 'sending' | 'done' | 'cancelled';
  readonly createdAt: Date;
  readonly plannedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** Opens the one dispatch of an appeal to a list; the same again where it is there. */
export async function keepDispatch(
  store: Store,
  dispatch: { appeal: number; list: number; trace: string },
): Promise<number> {
  const row = await store
    .insertInto('dispatches')
    .values({ appeal_id: dispatch.appeal, list_id: dispatch.list, trace: dispatch.trace })
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
  };
}

/** Locks a dispatch that is still to be planned; false when it is planned already. Inside a transaction. */
export async function lockForPlanning(store: Store, id: number): Promise<boolean> {
  const row = await store
    .selectFrom('dispatches')
    .select('id')
    .where('id', '=', id)
    .where('state', '=', 'planning')
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Decides once who gets a copy: a row for each subscription of the list that is not pending or ended, skipped with
 * the reason where no copy is to go out: 'reached' is who gets or had the same appeal through another list. Answers
 * the numbers of the chunks.
 */
export async function planDeliveries(store: Store, dispatch: Dispatch, now: Date): Promise<number[]> {
  const others = await dispatchesOfTheSame(store, dispatch.appeal, 'locked');
  await sql`
    insert into deliveries (dispatch_id, subscriber_id, subscription_id, chunk, state, skipped_because)
    select ${dispatch.id}, id.subscriber_id, id.subscription_id,
      (row_number() over (order by id.skipped is not null, id.subscription_id) - 1) / ${CHUNK_SIZE}::int,
      case when id.skipped is null then 'planned' else 'skipped' end, id.skipped
    from (
      select s.subscriber_id, s.id as subscription_id,
        case when x.address_hash is not null then 'suppressed' when s.state <> 'active' then s.state
          when r.subscriber_id is not null then 'reached' end as skipped
      from subscriptions s
      join subscribers p on p.id = s.subscriber_id
      left join suppressions x on x.address_hash = p.address_hash
      left join (${reachedBy(others)}) r on r.subscriber_id = s.subscriber_id
      where s.list_id = ${dispatch.list} and s.state in ('active', 'paused', 'bouncing')
    ) id
    on conflict do nothing`.execute(store);
  const chunks = await sql<{ chunk: number }>`
    insert into dispatch_chunks (dispatch_id, chunk, next_try_at)
    select distinct dispatch_id, chunk, ${now}::timestamptz from deliveries
    where dispatch_id = ${dispatch.id} and state = 'planned'
    on conflict do nothing returning chunk`.execute(store);
  await store
    .updateTable('dispatches')
    .set({ state: 'sending', planned_at: now })
    .where('id', '=', dispatch.id)
    .execute();
  return chunks.rows.map((row) => row.chunk).sort((a, b) => a - b);
}

/**
 * The dispatches of the same appeal on other lists that were planned and not cancelled. Locked, of two that are
 * planned at once the second waits for the first, so that nobody gets two copies.
 */
async function dispatchesOfTheSame(store: Store, appeal: number, how: 'locked' | 'seen'): Promise<number[]> {
  const first = sql`coalesce(
    (select earlier_id from appeal_links where appeal_id = ${appeal} and kind = 'same'), ${appeal}::bigint)`;
  if (how === 'locked') await sql`select from appeals where id = ${first} for no key update`.execute(store);
  const { rows } = await sql<{ id: number }>`
    select d.id from dispatches d
    where d.state in ('sending', 'done') and d.appeal_id <> ${appeal} and (d.appeal_id = ${first} or d.appeal_id in
      (select appeal_id from appeal_links where earlier_id = ${first} and kind = 'same'))`.execute(store);
  return rows.map(({ id }) => id);
}

/** Who had, or is about to get, a copy of one of these dispatches. */
function reachedBy(dispatches: readonly number[]) {
  return sql`select distinct subscriber_id from deliveries
    where dispatch_id = any(${[...dispatches]}::bigint[]) and state in ('planned', 'deferred', 'unknown', 'sent')`;
}

/** How many active subscribers of a list have had the same appeal through another list. */
export async function countReached(store: Store, appeal: number, list: number): Promise<number> {
  const others = await dispatchesOfTheSame(store, appeal, 'seen');
  if (others.length === 0) return 0;
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from subscriptions s join (${reachedBy(others)}) r on r.subscriber_id = s.subscriber_id
    where s.list_id = ${list} and s.state = 'active'`.execute(store);
  return rows[0]?.count ?? 0;
}

/** How many copies of a dispatch were skipped, by the reason. */
export async function countSkipped(
  store: Store,
  dispatch: number,
): Promise<Readonly<Record<string, number>>> {
  const rows = await store
    .selectFrom('deliveries')
    .select(['skipped_because', (build) => build.fn.countAll<number>().as('count')])
    .where('dispatch_id', '=', dispatch)
    .where('state', '=', 'skipped')
    .groupBy('skipped_because')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.skipped_because ?? '', row.count]));
}

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

/** Settles copies whose subscriber left, paused or was suppressed after the plan. */
export async function skipLapsed(store: Store, dispatch: number, chunk: number): Promise<void> {
  await sql`
    update deliveries d set state = 'skipped', skipped_because = case when x.address_hash is not null then 'suppressed'
      when p.id is null then 'ended' else coalesce(s.state, 'ended') end
    from deliveries o
    left join subscriptions s on s.id = o.subscription_id
    left join subscribers p on p.id = o.subscriber_id
    left join suppressions x on x.address_hash = p.address_hash
    where d.dispatch_id = ${dispatch} and d.chunk = ${chunk} and d.state in ('planned', 'deferred', 'unknown')
      and o.dispatch_id = d.dispatch_id and o.subscriber_id = d.subscriber_id
      and (p.id is null or s.state is distinct from 'active' or x.address_hash is not null)`.execute(store);
}

/** Writes a batch of outcomes in one statement. A row that a bounce has settled meanwhile is left as it is. */
export async function recordOutcomes(
  store: Store,
  dispatch: number,
  outcomes: readonly Outcome[],
): Promise<void> {
  const column = <K extends keyof Outcome>(key: K): Outcome[K][] => outcomes.map((outcome) => outcome[key]);
  await sql`
    update deliveries d set state = u.state, attempts = d.attempts + 1, reply_code = u.code, reply_text = u.text,
      sent_at = case when u.state = 'sent' then u.at else d.sent_at end
    from unnest(${column('subscriber')}::bigint[], ${column('state')}::text[], ${column('replyCode')}::int[],
      ${column('replyText')}::text[], ${column('at')}::timestamptz[]) as u(subscriber, state, code, text, at)
    where d.dispatch_id = ${dispatch} and d.subscriber_id = u.subscriber
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

/** Marks a dispatch done once none of its chunks waits; true for the one call that does. */
export async function finishDispatch(store: Store, id: number, now: Date): Promise<boolean> {
  const row = await sql<{ id: number }>`
    update dispatches set state = 'done', finished_at = ${now}
    where id = ${id} and state = 'sending'
      and not exists (select from dispatch_chunks where dispatch_id = ${id} and state = 'waiting')
    returning id`.execute(store);
  return row.rows.length > 0;
}

export async function countDeliveries(store: Store, dispatch: number): Promise<Counts> {
  const rows = await store
    .selectFrom('deliveries')
    .select(['state', (build) => build.fn.countAll<number>().as('count')])
    .where('dispatch_id', '=', dispatch)
    .groupBy('state')
    .execute();
  const counts: Record<DeliveryState, number> = {
    planned: 0,
    sent: 0,
    deferred: 0,
    failed: 0,
    unknown: 0,
    skipped: 0,
    bounced: 0,
  };
  for (const row of rows) counts[row.state] = row.count;
  return counts;
}

/** Chunks whose turn has come. */
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
    .where('d.state', '=', 'sending')
    .orderBy('c.next_try_at')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ dispatch: row.dispatch_id, chunk: row.chunk }));
}

export async function unplannedDispatches(store: Store, limit: number): Promise<number[]> {
  const rows = await store
    .selectFrom('dispatches')
    .select('id')
    .where('state', '=', 'planning')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** Deliveries for the page: troubled ones first. */
export function someDeliveries(store: Store, dispatch: number, limit: number) {
  return store
    .selectFrom('deliveries as d')
    .innerJoin('subscribers as p', 'p.id', 'd.subscriber_id')
    .select([
      'd.subscriber_id',
      'd.state',
      'd.skipped_because',
      'd.attempts',
      'd.reply_code',
      'd.reply_text',
      'd.sent_at',
      'd.complained_at',
      'p.address',
    ])
    .where('d.dispatch_id', '=', dispatch)
    .orderBy(
      sql`array_position(array['failed','bounced','unknown','deferred','skipped','planned','sent'], d.state)`,
    )
    .orderBy('d.subscriber_id')
    .limit(limit)
    .execute();
}

/** One delivery with where its subscription stands; null where none was planned. */
export async function findDelivery(store: Store, dispatch: number, subscriber: number) {
  const row = await store
    .selectFrom('deliveries as d')
    .innerJoin('dispatches as x', 'x.id', 'd.dispatch_id')
    .select([
      'd.dispatch_id',
      'd.subscriber_id',
      'd.subscription_id',
      'd.state',
      'x.list_id',
      'x.appeal_id',
      'x.trace',
    ])
    .where('d.dispatch_id', '=', dispatch)
    .where('d.subscriber_id', '=', subscriber)
    .executeTakeFirst();
  return row ?? null;
}

/** What came back of a copy after it was sent. */
export async function markReturned(
  store: Store,
  dispatch: number,
  subscriber: number,
  what: { bounced: true } | { complainedAt: Date },
): Promise<void> {
  await store
    .updateTable('deliveries')
    .set('bounced' in what ? { state: 'bounced' } : { complained_at: what.complainedAt })
    .where('dispatch_id', '=', dispatch)
    .where('subscriber_id', '=', subscriber)
    .execute();
}
