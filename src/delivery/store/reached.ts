import { sql } from 'kysely';
import type { Store } from '../../deps.ts';

/**
 * An appeal and all that are the same, on whatever list. Locked, of two dispatches of them that are planned at once one
 * waits for the other's step, so that nobody gets two copies.
 */
export async function sameAppeals(store: Store, appeal: number, how: 'locked' | 'seen'): Promise<number[]> {
  const first = sql`coalesce(
    (select earlier_id from appeal_links where appeal_id = ${appeal} and kind = 'same'), ${appeal}::bigint)`;
  if (how === 'locked') await sql`select from appeals where id = ${first} for no key update`.execute(store);
  const { rows } = await sql<{ id: number }>`
    select ${first} as id union select ${appeal}::bigint
    union select appeal_id from appeal_links where earlier_id = ${first} and kind = 'same'`.execute(store);
  return rows.map(({ id }) => id);
}

/** The dispatches of these appeals that have been planned, or begun to be, and were not cancelled. */
export async function dispatchesOf(store: Store, appeals: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from dispatches where appeal_id = any(${[...appeals]}::bigint[]) and state in ('sending', 'done')`.execute(
    store,
  );
  return rows.map(({ id }) => id);
}

/** Whether the subscriber had, or is about to get, a copy of one of these dispatches. */
export function reachedBy(dispatches: readonly number[], subscriber: ReturnType<typeof sql.ref>) {
  if (dispatches.length === 0) return sql<boolean>`false`;
  return sql<boolean>`exists (select from deliveries o where o.dispatch_id = any(${[...dispatches]}::bigint[])
    and o.subscriber_id = ${subscriber} and o.state in ('planned', 'deferred', 'unknown', 'sent'))`;
}

/**
 * Whether somebody has passed one of these appeals on to this address: by her own mail program, or by a notice of the
 * service that did not fail.
 */
export function forwardedTo(appeals: readonly number[], hash: ReturnType<typeof sql.ref>) {
  return sql<boolean>`exists (select from referrals r where r.appeal_id = any(${[...appeals]}::bigint[])
    and r.address_hash = ${hash} and not exists (select from notices n
      where n.referral_id = r.id and n.state in ('failed', 'bounced')))`;
}

/** How many active subscribers of a list have had the same appeal through another list. */
export async function countReached(store: Store, appeal: number, list: number): Promise<number> {
  const appeals = (await sameAppeals(store, appeal, 'seen')).filter((id) => id !== appeal);
  const others = await dispatchesOf(store, appeals);
  if (others.length === 0) return 0;
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from subscriptions s
    where s.list_id = ${list} and s.state = 'active' and ${reachedBy(others, sql.ref('s.subscriber_id'))}`.execute(
    store,
  );
  return rows[0]?.count ?? 0;
}
