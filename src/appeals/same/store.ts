import { sql } from 'kysely';
import type { Store } from '../../deps.ts';
import { type AppealState, type StoredAppeal, selectAppeals, toAppeal } from '../store.ts';
import type { Relation } from './compare.ts';

/** Advisory lock of a transaction that compares: of the same appeal twice at once, the second finds the first. */
const COMPARING = 0x41_4c_49_4b;

/** Candidates that each index gives at most. */
const MOST = 30;

export async function lockComparing(tx: Store): Promise<void> {
  await sql`select pg_advisory_xact_lock(${COMPARING})`.execute(tx);
}

/** Appeals that came before and may be the same, or what this one updates; newest first, a bounded number by each index. */
export async function candidatesFor(
  store: Store,
  appeal: number,
  references: readonly string[],
): Promise<StoredAppeal[]> {
  // "offset 0" keeps the planner from walking back through all appeals for the sake of the limit.
  const near = (what: ReturnType<typeof sql>) => sql`(
    select id from (select a.id from appeals a where a.${what} && (select ${what} from appeals where id = ${appeal})
      offset 0) met
    where id < ${appeal} order by id desc limit ${MOST})`;
  const found = await sql<{ id: number }>`
    ${near(sql`likeness`)} union ${near(sql`address_keys`)} union (
    select a.id from posts p join appeals a on a.post_id = p.id
    where p.message_id = any(${[...references]}::text[]) and a.id < ${appeal} limit ${MOST})`.execute(store);
  const ids = new Set(found.rows.map(({ id }) => id));
  if (ids.size === 0) return [];
  const rows = await selectAppeals(store)
    .where('appeals.id', '=', sql<number>`any(${[...ids]}::bigint[])`)
    .where('appeals.state', '<>', 'repeated')
    .orderBy('appeals.id', 'desc')
    .execute();
  return rows.map(toAppeal);
}

/**
 * Keeps a link to the first of all that are the same as `earlier`; one of kind 'translation' to the first of all that say
 * it in whatever language. Answers where it leads.
 */
export async function keepLink(
  store: Store,
  appeal: number,
  earlier: number,
  { kind, similarity }: Relation,
): Promise<number> {
  const own = await firstOf(store, earlier);
  const first = kind === 'translation' ? await firstOf(store, own, 'translation') : own;
  await store
    .insertInto('appeal_links')
    .values({ appeal_id: appeal, earlier_id: first, kind, similarity })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return first;
}

/** The first of all that are the same as this one, or that translate each other; itself where it is that. */
async function firstOf(store: Store, appeal: number, kind: 'same' | 'translation' = 'same'): Promise<number> {
  const row = await store
    .selectFrom('appeal_links')
    .select('earlier_id')
    .where('appeal_id', '=', appeal)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return row?.earlier_id ?? appeal;
}

/** Takes back that an appeal is the same as another. */
export async function dropSame(store: Store, appeal: number): Promise<void> {
  await store.deleteFrom('appeal_links').where('appeal_id', '=', appeal).where('kind', '=', 'same').execute();
}

/** One of the appeals that are the same, as far as others need to know it. */
export interface Member {
  readonly id: number;
  readonly list: number;
  readonly slug: string;
  readonly state: AppealState;
  /** Found in an archive. */
  readonly archived: boolean;
  readonly title: string;
  readonly language: string;
  readonly fromName: string | null;
  readonly fromAddress: string | null;
  readonly createdAt: Date;
}

/** All that are the same as this appeal, itself among them, in the order they came. */
export async function family(store: Store, appeal: number): Promise<Member[]> {
  const first = await firstOf(store, appeal);
  return members(
    store,
    sql`a.id = ${first} or a.id in (select appeal_id from appeal_links where earlier_id = ${first} and kind = 'same')`,
  );
}

/** Appeals that say in another language what these say, and their like. */
export function translationsOf(store: Store, appeals: readonly number[]): Promise<Member[]> {
  const ids = sql`any(${[...appeals]}::bigint[])`;
  const roots = sql`(select earlier_id from appeal_links where appeal_id = ${ids} and kind = 'translation'
    union select a from unnest(${[...appeals]}::bigint[]) as a)`;
  return members(
    store,
    sql`a.id <> all(${[...appeals]}::bigint[]) and a.state <> 'repeated'
      and (a.id in ${roots} or a.id in (select appeal_id from appeal_links where kind = 'translation' and earlier_id in ${roots}))`,
  );
}

/** Appeals that these update. */
export function updatedBy(store: Store, appeals: readonly number[]): Promise<Member[]> {
  return members(
    store,
    sql`a.id in (select earlier_id from appeal_links where appeal_id = any(${[...appeals]}::bigint[]) and kind = 'update')`,
  );
}

/** Appeals that update these. */
export function updatesOf(store: Store, appeals: readonly number[]): Promise<Member[]> {
  return members(
    store,
    sql`a.id in (select appeal_id from appeal_links where earlier_id = any(${[...appeals]}::bigint[]) and kind = 'update')`,
  );
}

async function members(store: Store, which: ReturnType<typeof sql>): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select a.id, a.list_id as list, a.slug, a.state, a.archived, a.title, a.language, p.from_name as "fromName", p.from_address as "fromAddress",
      a.created_at as "createdAt"
    from appeals a join posts p on p.id = a.post_id where ${which} order by a.id`.execute(store);
  return rows;
}
