import { sql } from 'kysely';
import type { Store } from '../../deps.ts';
import type { Health } from '../steer/health.ts';
import { type KeptOrder, keptValue, type Order, type Orderer, type Settlement } from '../steer/order.ts';
import { type Dispatch, findDispatch } from './dispatches.ts';

/** What the senders of a dispatch go by. */
export interface Course {
  readonly id: number;
  readonly state: Dispatch['state'];
  readonly paused: boolean;
  readonly perMinute: number | null;
}

export async function coursesOf(store: Store, ids: readonly number[]): Promise<ReadonlyMap<number, Course>> {
  const { rows } = await sql<Course>`
    select id, state, paused_at is not null as paused, per_minute as "perMinute" from dispatches
    where id = any(${[...ids]}::bigint[])`.execute(store);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Locks a dispatch until the transaction ends; null where there is none. */
export async function lockDispatch(tx: Store, id: number): Promise<Dispatch | null> {
  await tx.selectFrom('dispatches').select('id').where('id', '=', id).forUpdate().execute();
  return findDispatch(tx, id);
}

/** Puts an order into force and keeps it. */
export async function carryOutOrder(
  tx: Store,
  id: number,
  order: Order,
  { by, why, now }: { by: Orderer; why: string | null; now: Date },
): Promise<void> {
  await tx
    .updateTable('dispatches')
    .set(changesOf(order, why, now))
    .where('id', '=', id)
    .execute();
  await keepOrder(tx, id, { what: order.what, value: keptValue(order), why }, by, now);
}

async function keepOrder(
  tx: Store,
  id: number,
  order: Pick<KeptOrder, 'what' | 'value' | 'why'>,
  by: Orderer,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('dispatch_orders')
    .values({
      dispatch_id: id,
      ...order,
      by_address: by.address,
      by_name: by.name,
      via: by.via,
      created_at: now,
    })
    .execute();
}

function changesOf(order: Order, why: string | null, now: Date) {
  switch (order.what) {
    case 'schedule':
      return { starts_at: order.at };
    case 'pause':
      return { paused_at: now, paused_because: why };
    case 'resume':
      return { paused_at: null, paused_because: null };
    case 'cancel':
      return { state: 'cancelled' as const, finished_at: now };
    case 'slow':
      return { per_minute: order.perMinute, pace_at: null };
    default:
      return order satisfies never;
  }
}

/**
 * Settles the copies of a dispatch whose fate is not known and that are not tried again, and keeps who did. Those to be sent
 * again open their chunks, and a dispatch that was done. Answers how many there were.
 */
export async function settleCopies(
  tx: Store,
  id: number,
  how: Settlement,
  { by, now }: { by: Orderer; now: Date },
): Promise<number> {
  const settled = await sql<{ chunk: number }>`
    update deliveries set ${how === 'sent' ? sql`state = 'sent', sent_at = ${now}` : sql`state = 'planned'`}
    where dispatch_id = ${id} and state = 'unknown' and attempts >= 2 returning chunk`.execute(tx);
  const chunks = [...new Set(settled.rows.map(({ chunk }) => chunk))];
  if (chunks.length === 0) return 0;
  if (how === 'again') {
    await sql`update dispatch_chunks set state = 'waiting', next_try_at = ${now}
      where dispatch_id = ${id} and chunk = any(${chunks}::int[])`.execute(tx);
    await sql`update dispatches set state = 'sending', finished_at = null where id = ${id} and state = 'done'`.execute(
      tx,
    );
  }
  await keepOrder(tx, id, { what: 'settle', value: how, why: null }, by, now);
  return settled.rows.length;
}

/** Every order about a dispatch, in turn. */
export async function ordersOf(store: Store, dispatch: number): Promise<KeptOrder[]> {
  const rows = await store
    .selectFrom('dispatch_orders')
    .selectAll()
    .where('dispatch_id', '=', dispatch)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    what: row.what,
    value: row.value,
    why: row.why,
    by: { address: row.by_address, name: row.by_name, via: row.via },
    at: row.created_at,
  }));
}

/** Pauses that the service made by itself since then, with what moderators are to be told. */
export async function ordersByService(
  store: Store,
  since: Date,
): Promise<
  {
    readonly id: number;
    readonly dispatch: { readonly id: number; readonly appeal: number };
    readonly list: number;
    readonly title: string;
    readonly why: string | null;
  }[]
> {
  const rows = await store
    .selectFrom('dispatch_orders as o')
    .innerJoin('dispatches as d', 'd.id', 'o.dispatch_id')
    .innerJoin('appeals as a', 'a.id', 'd.appeal_id')
    .select(['o.id', 'o.why', 'o.dispatch_id', 'd.appeal_id', 'd.list_id', 'a.title'])
    .where('o.via', '=', 'service')
    .where('o.what', '=', 'pause')
    .where('o.created_at', '>=', since)
    .execute();
  return rows.map(({ id, why, dispatch_id, appeal_id, list_id, title }) => ({
    id,
    dispatch: { id: dispatch_id, appeal: appeal_id },
    list: list_id,
    title,
    why,
  }));
}

/** Copies of a slowed dispatch that may go at once, and for how long they are meant to last. */
const SLICE_S = 10;

/**
 * Takes the next copies of a slowed dispatch: as many as it may send in ten seconds, once these are over, whichever
 * process asks. 0 where its time has not come. One turn that nobody took is caught up with, not more.
 */
export async function takePace(store: Store, id: number, now: Date): Promise<number> {
  const { rows } = await sql<{ copies: number }>`
    update dispatches d set pace_at = greatest(coalesce(d.pace_at, ${now}), ${now}::timestamptz - make_interval(secs => ${SLICE_S}))
      + make_interval(secs => slice.copies * 60.0 / d.per_minute)
    from (select greatest(1, round(per_minute * ${SLICE_S} / 60.0))::int as copies from dispatches where id = ${id}) slice
    where d.id = ${id} and d.per_minute is not null
      and (d.pace_at is null or d.pace_at <= ${now}::timestamptz)
    returning slice.copies`.execute(store);
  return rows[0]?.copies ?? 0;
}

/** Settles the copies of a chunk that were not handed over, of a dispatch that is cancelled. */
export async function cancelChunk(store: Store, dispatch: number, chunk: number): Promise<void> {
  await sql`
    update deliveries set state = 'skipped', skipped_because = 'cancelled'
    where dispatch_id = ${dispatch} and chunk = ${chunk} and state in ('planned', 'deferred')`.execute(store);
  await sql`update dispatch_chunks set state = 'done' where dispatch_id = ${dispatch} and chunk = ${chunk}`.execute(
    store,
  );
}

/** Chunks of a dispatch that wait, those put off too. */
export async function chunksLeft(store: Store, dispatch: number, limit: number): Promise<number[]> {
  const rows = await store
    .selectFrom('dispatch_chunks')
    .select('chunk')
    .where('dispatch_id', '=', dispatch)
    .where('state', '=', 'waiting')
    .orderBy('chunk')
    .limit(limit)
    .execute();
  return rows.map(({ chunk }) => chunk);
}

/** Dispatches under way, with what came of them and what their lists allow. */
export async function healthUnderWay(store: Store): Promise<(Health & { readonly id: number })[]> {
  const { rows } = await sql<Health & { id: number }>`
    select x.id, l.bounce_rate_limit as "bounceLimit", l.complaint_rate_limit as "complaintLimit",
      count(*) filter (where d.state in ('sent', 'failed', 'bounced'))::int as tried,
      count(*) filter (where d.state in ('failed', 'bounced'))::int as bounced,
      count(d.complained_at)::int as complained
    from dispatches x join lists l on l.id = x.list_id join deliveries d on d.dispatch_id = x.id
    where x.state = 'sending' and x.paused_at is null
    group by x.id, l.id`.execute(store);
  return rows;
}
