import { sql } from 'kysely';
import type { Store } from '../../deps.ts';
import { CHUNK_SIZE } from '../dispatch.ts';
import { dispatchesOf, forwardedTo, reachedBy, sameAppeals } from './reached.ts';

/** What one step of planning came to. */
export interface PlanStep {
  /** Numbers of the chunks that may be sent from now on, in the order they are meant to go. */
  readonly chunks: readonly number[];
  /** Subscriptions looked at, skipped ones too. */
  readonly looked: number;
}

interface Planning {
  readonly id: number;
  readonly appeal_id: number;
  readonly list_id: number;
  readonly planned_to: number | null;
}

/**
 * Plans the next `size` subscriptions of a dispatch: decides once who gets a copy, writes a row for each, cuts them into
 * chunks that may be sent as soon as this is committed, and notes how far it came. Inside a transaction; of two at once
 * the second goes on where the first has ended.
 *
 * @returns null where the dispatch is planned to its end, or cancelled.
 */
export async function planStep(
  tx: Store,
  id: number,
  size: number,
  clock: () => Date,
): Promise<PlanStep | null> {
  const dispatch = await lockForPlanning(tx, id);
  if (!dispatch) return null;
  const appeals = await sameAppeals(tx, dispatch.appeal_id, 'locked');
  const others = (await dispatchesOf(tx, appeals)).filter((other) => other !== id);
  await steadyPlans(tx);
  const { rows } = await sql<{ looked: number; to: number | null; chunks: number[] | null }>`
    ${insertStep(dispatch, { appeals, others, size, now: clock() })}`.execute(tx);
  const { looked = 0, to = null, chunks } = rows[0] ?? {};
  await tx
    .updateTable('dispatches')
    .set({
      state: 'sending',
      ...(to === null ? {} : { planned_to: to }),
      ...(looked < size ? { planned_at: clock() } : {}),
    })
    .where('id', '=', id)
    .execute();
  return { chunks: (chunks ?? []).sort((a, b) => a - b), looked };
}

async function lockForPlanning(tx: Store, id: number): Promise<Planning | null> {
  const row = await tx
    .selectFrom('dispatches')
    .select(['id', 'appeal_id', 'list_id', 'planned_to'])
    .where('id', '=', id)
    .where('planned_at', 'is', null)
    .where('state', 'in', ['planning', 'sending'])
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/**
 * A step walks along one index and looks each subscriber up. PostgreSQL finds that by itself once it has counted the
 * tables; just after an import it has not, and would read the whole list for each step.
 */
export async function steadyPlans(tx: Store): Promise<void> {
  await sql`select set_config(name, value, true) from (values ('enable_seqscan', 'off'), ('enable_bitmapscan', 'off'),
    ('max_parallel_workers_per_gather', '0'), ('jit', 'off'), ('work_mem', '32MB')) as settings (name, value)`.execute(
    tx,
  );
}

/** 2^32 divided by the golden ratio: multiples of it, modulo 2^32, are spread evenly however many are taken. */
const GOLDEN = sql.lit(2_654_435_769);

/**
 * The statement of a step. Rows of a language lie together by receiving domain, are counted through, and take turns by
 * the golden ratio: of any neighbours in the order each domain has its share, give or take a few copies, whether
 * it is one large domain or thousands of small ones. Chunks hold one language, and languages take turns by chunks.
 *
 * No row can be there already: a list has one subscription for a subscriber, which keeps its place in the order, and how
 * far planning came is stored with the rows.
 */
export function insertStep(
  dispatch: Pick<Planning, 'id' | 'list_id' | 'planned_to'>,
  step: { appeals: readonly number[]; others: readonly number[]; size: number; now: Date },
) {
  return sql`
    with people as materialized (
      select s.spread, s.id as subscription_id, s.subscriber_id, p.language,
        split_part(p.address_key, '@', -1) as domain,
        case when exists (select from suppressions x where x.address_hash = p.address_hash) then 'suppressed'
          when s.state <> 'active' then s.state
          when ${reachedBy(step.others, sql.ref('s.subscriber_id'))} then 'reached'
          when ${forwardedTo(step.appeals, sql.ref('p.address_hash'))} then 'forwarded' end as skipped
      from subscriptions s join subscribers p on p.id = s.subscriber_id
      where s.list_id = ${dispatch.list_id} and s.spread > ${dispatch.planned_to ?? -1}
        and s.state in ('active', 'paused', 'bouncing')
      order by s.spread limit ${step.size}
    ), counted as (
      select *, row_number() over (partition by language order by domain) as nth from people where skipped is null
    ), placed as (
      select *, row_number() over (partition by language order by nth * ${GOLDEN} & 4294967295) - 1 as at from counted
    ), languages as (
      select language, count(*) as copies from people where skipped is null group by language
    ), cut as (
      select l.language, part, (select coalesce(max(chunk) + 1, 0) from dispatch_chunks where dispatch_id = ${dispatch.id})
        + row_number() over (order by (part + 0.5) * ${CHUNK_SIZE} / l.copies, l.language) - 1 as chunk
      from languages l, generate_series(0, (l.copies - 1) / ${CHUNK_SIZE}::int) as part
    ), chunks as (
      insert into dispatch_chunks (dispatch_id, chunk, next_try_at)
      select ${dispatch.id}, chunk, ${step.now}::timestamptz from cut returning chunk
    ), planned as (
      insert into deliveries (dispatch_id, subscriber_id, subscription_id, chunk, place)
      select ${dispatch.id}, subscriber_id, subscription_id, chunk, at % ${CHUNK_SIZE}::int
      from placed join cut on cut.language = placed.language and cut.part = placed.at / ${CHUNK_SIZE}::int
    ), skipped as (
      insert into deliveries (dispatch_id, subscriber_id, subscription_id, state, skipped_because)
      select ${dispatch.id}, subscriber_id, subscription_id, 'skipped', skipped from people where skipped is not null
    )
    select (select count(*) from people) as looked, (select max(spread) from people) as to,
      (select array_agg(chunk::bigint) from chunks) as chunks`;
}
