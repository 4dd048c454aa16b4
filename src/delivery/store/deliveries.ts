import { sql } from 'kysely';
import type { Store } from '../../deps.ts';
import type { Outcome } from '../outcome.ts';

/**
 * Writes a batch of outcomes of one chunk in one statement. A row that a bounce has settled meanwhile is left as it is.
 * The chunk is named so that its rows alone are looked at: of a dispatch that PostgreSQL has not counted yet it expects
 * one row, and would read all that are open for each batch.
 */
export async function recordOutcomes(
  store: Store,
  { dispatch, chunk }: { dispatch: number; chunk: number },
  outcomes: readonly Outcome[],
): Promise<void> {
  const column = <K extends keyof Outcome>(key: K): Outcome[K][] => outcomes.map((outcome) => outcome[key]);
  await sql`
    update deliveries d set state = u.state,
      attempts = case when u.held then greatest(d.attempts + 1, 2) else d.attempts + 1 end, reply_code = u.code, reply_text = u.text,
      sent_at = case when u.state = 'sent' then u.at else d.sent_at end
    from unnest(${column('subscriber')}::bigint[], ${column('state')}::text[], ${column('replyCode')}::int[],
      ${column('replyText')}::text[], ${column('at')}::timestamptz[], ${outcomes.map((one) => one.isHeld === true)}::boolean[])
      as u(subscriber, state, code, text, at, held)
    where d.dispatch_id = ${dispatch} and d.chunk = ${chunk} and d.subscriber_id = u.subscriber
      and d.state in ('planned', 'deferred', 'unknown')`.execute(store);
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
