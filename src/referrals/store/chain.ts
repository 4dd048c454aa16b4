import { sql } from 'kysely';
import type { Store } from '../../deps.ts';
import { maskAddress } from '../../mail/address.ts';
import type { ChainRow, GenerationCount, RootRow } from '../chain.ts';

/** Friends of one appeal, generation by generation, so that every row's parent comes before it. */
export async function chainRows(store: Store, appealId: number, most: number): Promise<ChainRow[]> {
  return store
    .selectFrom('referrals')
    .innerJoin('forwards', 'forwards.id', 'referrals.forward_id')
    .select([
      'referrals.id as id',
      'referrals.parent_id as parentId',
      'referrals.root_subscriber_id as rootId',
      'referrals.generation as generation',
      'forwards.via as via',
      'referrals.name as name',
      'referrals.masked as masked',
      'referrals.created_at as createdAt',
      'referrals.acted_at as actedAt',
      'referrals.subscribed_at as subscribedAt',
      'referrals.refused_at as refusedAt',
    ])
    .where('referrals.appeal_id', '=', appealId)
    .orderBy('referrals.generation')
    .orderBy('referrals.id')
    .limit(most)
    .execute();
}

export async function rootRows(store: Store, appealId: number, ids: readonly number[]): Promise<RootRow[]> {
  if (ids.length === 0) return [];
  const rows = await store
    .selectFrom('subscribers')
    .select((eb) => [
      'subscribers.id as id',
      'subscribers.name as name',
      'subscribers.address as address',
      eb
        .exists(
          eb
            .selectFrom('letters')
            .select('letters.id')
            .where('letters.appeal_id', '=', appealId)
            .whereRef('letters.subscriber_id', '=', 'subscribers.id'),
        )
        .as('wrote'),
    ])
    .where('subscribers.id', 'in', [...ids])
    .orderBy('subscribers.id')
    .execute();
  return rows.map(({ id, name, address, wrote }) => ({
    id,
    name,
    masked: maskAddress(address),
    wrote: Boolean(wrote),
  }));
}

/**
 * What is counted by generation, over the whole chain. Who brought generation n stands in generation n - 1;
 * generation 0 are the subscribers whose copy was sent.
 */
export async function generationCounts(store: Store, appealId: number): Promise<GenerationCount[]> {
  const { rows } = await sql<GenerationCount>`
    with friends as (
      select generation, count(*) as people, count(subscribed_at) as subscribed, count(refused_at) as refused,
        count(distinct coalesce(parent_id, root_subscriber_id)) as brought_by
      from referrals where appeal_id = ${appealId} group by generation
    ), wrote as (
      select coalesce(r.generation, 0) as generation, count(*) as letters
      from letters l left join referrals r on r.id = l.referral_id
      where l.appeal_id = ${appealId} group by 1
    ), reached as (
      select (select count(*) from deliveries where dispatch_id = any(sendings.ids) and state = 'sent') + coalesce((
          select sum(count)::bigint from delivery_counts where dispatch_id = any(sendings.ids) and state = 'sent'), 0)
        as people
      from (select array(select id from dispatches where appeal_id = ${appealId}) as ids) as sendings
    ), generations as (
      select 0 as generation union select generation from friends union select generation from wrote
    )
    select g.generation,
      case when g.generation = 0 then (select people from reached) else coalesce(f.people, 0) end as people,
      coalesce(next.brought_by, 0) as forwarders, coalesce(w.letters, 0) as letters,
      coalesce(f.subscribed, 0) as subscribed, coalesce(f.refused, 0) as refused
    from generations g
    left join friends f on f.generation = g.generation
    left join friends next on next.generation = g.generation + 1
    left join wrote w on w.generation = g.generation
    order by g.generation`.execute(store);
  return rows;
}
