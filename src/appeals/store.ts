import { sql } from 'kysely';
import type { Store } from '../deps.ts';
import type { Post, ReadPost } from '../posts/parsed.ts';
import type { Removed } from '../posts/sheet.ts';
import type { Appeal, Evidence, Reading } from './appeal.ts';
import { likenessOf } from './same/compare.ts';
import { addressKeysOf } from './same/parties.ts';
import { slugOf } from './slug.ts';

/** 'repeated': the same as one that came to the list before. */
export type AppealState = 'held' | 'approved' | 'rejected' | 'repeated';

/** An appeal as it is stored, with the list and the post that carried it. */
export interface StoredAppeal {
  readonly id: number;
  readonly list: number;
  readonly slug: string;
  readonly state: AppealState;
  /** Id of the message it came in. */
  readonly trace: string;
  readonly createdAt: Date;
  /** What goes out: as it was read, or as a moderator changed it. */
  readonly reading: Reading;
  /** As it was read; the same as `reading` until a moderator changes something. */
  readonly asRead: Reading;
  /** 1, and one more for each edit. */
  readonly version: number;
  readonly evidence: Evidence;
  readonly confidence: number;
  /** Found in an archive. */
  readonly archived: boolean;
  readonly post: {
    readonly subject: string;
    readonly fromName: string | null;
    readonly fromAddress: string | null;
    readonly date: string | null;
    readonly messageId: string | null;
    readonly text: string;
    /** What was taken out of the text; nothing for posts stored before that was kept. */
    readonly removed: readonly Removed[];
  };
}

/** Stores a post of an arrival; answers null when this arrival's post at this position is there already. */
export async function keepPost(
  store: Store,
  place: { list: number; arrival: number; position: number },
  post: ReadPost,
): Promise<number | null> {
  const row = await store
    .insertInto('posts')
    .values({
      list_id: place.list,
      arrival_id: place.arrival,
      position: place.position,
      subject: storable(post.subject),
      from_name: post.from?.name ? storable(post.from.name) : null,
      from_address: post.from ? storable(post.from.address) : null,
      date: post.date,
      message_id: post.messageId ? storable(post.messageId) : null,
      text: storable(post.text),
      removed: json(post.removed),
    })
    .onConflict((conflict) => conflict.columns(['arrival_id', 'position']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Stores the appeal of a post as held, with what it can be found again by, and answers its id. */
export async function holdAppeal(
  store: Store,
  place: { list: number; post: number; trace: string; archived: boolean },
  post: Pick<Post, 'subject' | 'text'>,
  appeal: Appeal,
): Promise<number> {
  const { evidence, confidence, ...reading } = appeal;
  const [likeness, keys] = [likenessOf(reading, post), addressKeysOf(reading).map(storable)];
  const next = await sql<{
    id: number;
  }>`select nextval(pg_get_serial_sequence('appeals', 'id')) as id`.execute(store);
  const id = next.rows[0]?.id ?? 0;
  await sql`
    insert into appeals (id, list_id, post_id, trace, slug, title, language, reading, evidence, confidence, archived,
      likeness, address_keys)
    overriding system value
    values (${id}, ${place.list}, ${place.post}, ${place.trace}, ${slugOf(appeal.title, id)}, ${storable(appeal.title)},
      ${appeal.language}, ${json(reading)}::jsonb, ${json(evidence)}::jsonb, ${confidence}, ${place.archived},
      ${likeness}::int4[], ${keys}::text[])`.execute(store);
  return id;
}

/** The oldest of those stored before their likeness was kept; locked, so that two sweeps take different ones. */
export async function appealsWithoutLikeness(tx: Store, limit: number): Promise<StoredAppeal[]> {
  const due = await sql<{ id: number }>`select id from appeals where likeness_due order by id limit ${limit}
    for update skip locked`.execute(tx);
  const rows = await selectAppeals(tx)
    .where('appeals.id', '=', sql<number>`any(${due.rows.map(({ id }) => id)}::bigint[])`)
    .execute();
  return rows.map(toAppeal);
}

/** Stores what an appeal can be found again by. */
export async function keepLikeness(store: Store, { id, asRead, post }: StoredAppeal): Promise<void> {
  const [likeness, keys] = [likenessOf(asRead, post), addressKeysOf(asRead).map(storable)];
  await sql`update appeals set likeness = ${likeness}::int4[], address_keys = ${keys}::text[], likeness_due = false
    where id = ${id}`.execute(store);
}

export async function findAppeal(
  store: Store,
  by: { readonly id: number } | { readonly slug: string },
): Promise<StoredAppeal | null> {
  const query = selectAppeals(store);
  const row = await ('id' in by
    ? query.where('appeals.id', '=', by.id)
    : query.where('appeals.slug', '=', by.slug)
  ).executeTakeFirst();
  return row ? toAppeal(row) : null;
}

/** Newest first; `lists` null for all of them. */
export async function listAppeals(
  store: Store,
  which: { state: AppealState; lists: readonly number[] | null; limit: number },
): Promise<StoredAppeal[]> {
  const query = selectAppeals(store).where('appeals.state', '=', which.state).where(onLists(which.lists));
  const rows = await query.orderBy('appeals.id', 'desc').limit(which.limit).execute();
  return rows.map(toAppeal);
}

/** Held appeals, those that came in or those found in archives; the latter by the date of their posts. */
export async function listHeld(
  store: Store,
  which: { archived: boolean; lists: readonly number[] | null; limit: number; offset?: number },
): Promise<StoredAppeal[]> {
  const held = selectAppeals(store)
    .where('appeals.state', '=', 'held')
    .where('appeals.archived', '=', which.archived)
    .where(onLists(which.lists));
  const sorted = which.archived ? held.orderBy('posts.date', (date) => date.desc().nullsLast()) : held;
  const rows = await sorted
    .orderBy('appeals.id', 'desc')
    .limit(which.limit)
    .offset(which.offset ?? 0)
    .execute();
  return rows.map(toAppeal);
}

const onLists = (lists: readonly number[] | null) =>
  lists === null ? sql<boolean>`true` : sql<boolean>`appeals.list_id = any(${[...lists]}::bigint[])`;

/** How many appeals found in archives wait on these lists. */
export async function countArchived(store: Store, lists: readonly number[] | null): Promise<number> {
  const row = await store
    .selectFrom('appeals')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'held')
    .where('archived', '=', true)
    .where(onLists(lists))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Locks an appeal until the transaction ends and answers its state; null where there is none. */
export async function lockAppeal(store: Store, id: number): Promise<AppealState | null> {
  const row = await store
    .selectFrom('appeals')
    .select('state')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row?.state ?? null;
}

export async function setAppealState(store: Store, id: number, state: AppealState): Promise<void> {
  await store.updateTable('appeals').set({ state }).where('id', '=', id).execute();
}

/** Writes another reading of an appeal, keeps beside it what was read first, and answers its new version. */
export async function saveReading(store: Store, id: number, reading: Reading): Promise<number> {
  const row = await sql<{ version: number }>`
    update appeals set as_read = coalesce(as_read, reading), reading = ${json(reading)}::jsonb, version = version + 1,
      title = ${storable(reading.title)}, language = ${reading.language}, slug = ${slugOf(reading.title, id)}
    where id = ${id} returning version`.execute(store);
  return row.rows[0]?.version ?? 0;
}

export function selectAppeals(store: Store) {
  return store
    .selectFrom('appeals')
    .innerJoin('posts', 'posts.id', 'appeals.post_id')
    .select([
      'appeals.id',
      'appeals.list_id',
      'appeals.slug',
      'appeals.state',
      'appeals.trace',
      'appeals.created_at',
      'appeals.reading',
      'appeals.as_read',
      'appeals.version',
      'appeals.evidence',
      'appeals.confidence',
      'appeals.archived',
      'posts.subject',
      'posts.from_name',
      'posts.from_address',
      'posts.date',
      'posts.message_id',
      'posts.text',
      'posts.removed',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectAppeals>['execute']>>[number];

export function toAppeal(row: Row): StoredAppeal {
  return {
    id: row.id,
    list: row.list_id,
    slug: row.slug,
    state: row.state,
    trace: row.trace,
    createdAt: row.created_at,
    // Only holdAppeal and saveReading write these, from whole readings.
    reading: row.reading as Reading,
    asRead: (row.as_read ?? row.reading) as Reading,
    version: row.version,
    evidence: row.evidence as Evidence,
    confidence: row.confidence,
    archived: row.archived,
    post: {
      subject: row.subject,
      fromName: row.from_name,
      fromAddress: row.from_address,
      date: row.date,
      messageId: row.message_id,
      text: row.text,
      // Only keepPost writes it.
      removed: row.removed as Removed[],
    },
  };
}

/** PostgreSQL takes any text but U+0000, and no half of a surrogate pair. */
export function storable(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD').toWellFormed();
}

export function json(value: unknown): string {
  return JSON.stringify(value, (_key, inner) => (typeof inner === 'string' ? storable(inner) : inner));
}

/** An approved appeal with what its list allows. */
export async function forReaders(store: Store, id: number) {
  const row = await store
    .selectFrom('appeals')
    .innerJoin('lists', 'lists.id', 'appeals.list_id')
    .select([
      'appeals.id as id',
      'appeals.slug as slug',
      'appeals.trace as trace',
      'appeals.title as title',
      'appeals.language as language',
      sql<string | null>`appeals.reading ->> 'summary'`.as('summary'),
      sql<string | null>`appeals.reading ->> 'forward'`.as('asked'),
      'lists.id as listId',
      'lists.name as listName',
      'lists.title as listTitle',
      'lists.origin_address as originAddress',
      'lists.forwards_by_service as forwardsByService',
    ])
    .where('appeals.id', '=', id)
    .where('appeals.state', '=', 'approved')
    .executeTakeFirst();
  return row ?? null;
}
