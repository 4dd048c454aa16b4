import { sql } from 'kysely';
import type { Store } from '../deps.ts';
import type { BounceRecipient, Complaint } from '../posts/parsed.ts';

/** Where a returned mail came from: a copy, a single mail, or nothing of ours that can be told. */
export interface Tie {
  readonly dispatch: number | null;
  readonly subscriber: number | null;
  readonly notice: number | null;
}

export const UNTIED: Tie = { dispatch: null, subscriber: null, notice: null };

export interface BounceEntry {
  readonly arrival: number | null;
  readonly tie: Tie;
  readonly masked: string;
  readonly recipient: BounceRecipient;
  readonly counted: boolean;
  readonly because: string;
  readonly trace: string | null;
}

/** Logs a bounce; false where this arrival's bounce for this address is in the log. */
export async function keepBounce(store: Store, entry: BounceEntry, now: Date): Promise<boolean> {
  const { recipient } = entry;
  const row = await store
    .insertInto('bounces')
    .values({
      arrival_id: entry.arrival,
      dispatch_id: entry.tie.dispatch,
      subscriber_id: entry.tie.subscriber,
      notice_id: entry.tie.notice,
      address_masked: entry.masked,
      action: recipient.action,
      status: recipient.status,
      smtp_code: recipient.smtpCode,
      reason: recipient.reason,
      permanence: recipient.permanence,
      diagnostic: recipient.diagnostic?.replaceAll('\u0000', '\uFFFD').toWellFormed().slice(0, 2000) ?? null,
      counted: entry.counted,
      because: entry.because,
      trace: entry.trace,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['arrival_id', 'address_masked']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Logs a complaint; false where this arrival's is in the log. */
export async function keepComplaint(
  store: Store,
  entry: { arrival: number; tie: Tie; complaint: Complaint; because: string; trace: string | null },
  now: Date,
): Promise<boolean> {
  const row = await store
    .insertInto('complaints')
    .values({
      arrival_id: entry.arrival,
      dispatch_id: entry.tie.dispatch,
      subscriber_id: entry.tie.subscriber,
      notice_id: entry.tie.notice,
      type: entry.complaint.type,
      because: entry.because,
      trace: entry.trace,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('arrival_id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export interface Standing {
  readonly score: number;
  readonly lastAt: Date | null;
  readonly lastAdded: number;
  readonly limit: number;
  readonly state: string;
  readonly addressHash: Buffer;
}

/** Where a subscription stands before a bounce counts; locked until the transaction ends. */
export async function lockStanding(store: Store, subscription: number): Promise<Standing | null> {
  const row = await store
    .selectFrom('subscriptions as s')
    .innerJoin('lists as l', 'l.id', 's.list_id')
    .innerJoin('subscribers as p', 'p.id', 's.subscriber_id')
    .select([
      's.bounce_score',
      's.bounce_added',
      's.bounced_at',
      's.state',
      'l.bounce_limit',
      'p.address_hash',
    ])
    .where('s.id', '=', subscription)
    .forUpdate(['s'])
    .executeTakeFirst();
  if (!row) return null;
  return {
    score: row.bounce_score,
    lastAt: row.bounced_at,
    lastAdded: row.bounce_added,
    limit: row.bounce_limit,
    state: row.state,
    addressHash: row.address_hash,
  };
}

/** Keeps the new score, and stops mail to the subscription where the limit is passed. */
export async function keepScore(
  store: Store,
  subscription: number,
  scored: { readonly score: number; readonly added: number; readonly stops: boolean },
  now: Date,
): Promise<void> {
  const { score, added, stops } = scored;
  await sql`
    update subscriptions set bounce_score = ${score}, bounce_added = ${added}, bounced_at = ${now},
      state = case when ${stops} and state = 'active' then 'bouncing' else state end,
      reason = case when ${stops} and state = 'active' then 'bounces' else reason end,
      changed_at = case when ${stops} and state = 'active' then ${now}::timestamptz else changed_at end
    where id = ${subscription}`.execute(store);
}

/** Ends every subscription of one who complained. */
export async function endAfterComplaint(store: Store, subscriber: number, now: Date): Promise<void> {
  await store
    .updateTable('subscriptions')
    .set({ state: 'ended', reason: 'complaint', changed_at: now })
    .where('subscriber_id', '=', subscriber)
    .where('state', '<>', 'ended')
    .execute();
}

export async function addressHashOf(store: Store, subscriber: number): Promise<Buffer | null> {
  const row = await store
    .selectFrom('subscribers')
    .select('address_hash')
    .where('id', '=', subscriber)
    .executeTakeFirst();
  return row?.address_hash ?? null;
}

/** The newest bounces, of one dispatch or of all; with the list where it is known. `lists` null for all. */
export function recentBounces(
  store: Store,
  which: { dispatch?: number; lists: readonly number[] | null; limit: number },
) {
  let query = store
    .selectFrom('bounces as b')
    .leftJoin('dispatches as d', 'd.id', 'b.dispatch_id')
    .leftJoin('notices as n', 'n.id', 'b.notice_id')
    .selectAll('b')
    .select(['d.appeal_id', 'n.kind as notice_kind']);
  if (which.dispatch !== undefined) query = query.where('b.dispatch_id', '=', which.dispatch);
  if (which.lists) query = query.where('d.list_id', '=', sql<number>`any(${[...which.lists]}::bigint[])`);
  return query.orderBy('b.id', 'desc').limit(which.limit).execute();
}

export function recentComplaints(store: Store, which: { lists: readonly number[] | null; limit: number }) {
  let query = store
    .selectFrom('complaints as c')
    .leftJoin('dispatches as d', 'd.id', 'c.dispatch_id')
    .leftJoin('subscribers as p', 'p.id', 'c.subscriber_id')
    .selectAll('c')
    .select(['d.appeal_id', 'p.address']);
  if (which.lists) query = query.where('d.list_id', '=', sql<number>`any(${[...which.lists]}::bigint[])`);
  return query.orderBy('c.id', 'desc').limit(which.limit).execute();
}

/** How many bounces and complaints came of one dispatch. */
export async function countReturns(
  store: Store,
  dispatch: number,
): Promise<{ hard: number; soft: number; complaints: number }> {
  const row = await sql<{ hard: number; soft: number; complaints: number }>`
    select count(*) filter (where permanence = 'hard')::int as hard,
      count(*) filter (where permanence = 'soft')::int as soft,
      (select count(*)::int from complaints where dispatch_id = ${dispatch}) as complaints
    from bounces where dispatch_id = ${dispatch}`.execute(store);
  return row.rows[0] ?? { hard: 0, soft: 0, complaints: 0 };
}
