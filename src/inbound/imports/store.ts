import { sql } from 'kysely';
import type { Store } from '../../deps.ts';

/** The import into a list that moderators have not been told of, open again; a new one where there is none. */
export async function reopenImport(store: Store, list: number): Promise<number> {
  const open = await store
    .updateTable('imports')
    .set({ finished_at: null })
    .where('list_id', '=', list)
    .where('told_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (open) return open.id;
  const made = await store
    .insertInto('imports')
    .values({ list_id: list })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

/** Marks an import as stored whole. */
export async function closeImport(store: Store, id: number, now: Date): Promise<void> {
  await store.updateTable('imports').set({ finished_at: now }).where('id', '=', id).execute();
}

/** Which of these messages, by SHA-256 in hex, have come for one of these recipients. */
export async function knownOf(
  store: Store,
  recipientKeys: readonly string[],
  hashes: readonly Buffer[],
): Promise<ReadonlySet<string>> {
  const rows = await store
    .selectFrom('messages')
    .innerJoin('arrivals', 'arrivals.message_id', 'messages.id')
    .select('messages.sha256')
    .where('arrivals.recipient_key', '=', sql<string>`any(${[...recipientKeys]}::text[])`)
    .where('messages.sha256', '=', sql<Buffer>`any(${[...hashes]}::bytea[])`)
    .execute();
  return new Set(rows.map(({ sha256 }) => sha256.toString('hex')));
}

/** Arrivals of an import whose turn has come, in the order they were stored. */
export async function unreadOf(store: Store, id: number, now: Date, limit: number): Promise<number[]> {
  const rows = await store
    .selectFrom('arrivals')
    .select('id')
    .where('import_id', '=', id)
    .where('state', '=', 'received')
    .where('next_try_at', '<=', now)
    .orderBy('next_try_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** Imports with something to read, or to tell of. */
export async function waitingImports(store: Store, now: Date, limit: number): Promise<number[]> {
  const due = await sql<{ id: number }>`
    select id from imports
    where exists (
        select from arrivals
        where import_id = imports.id and state = 'received' and next_try_at <= ${now}::timestamptz)
      or (told_at is null and finished_at is not null
        and not exists (select from arrivals where import_id = imports.id and state = 'received'))
    order by id limit ${limit}`.execute(store);
  return due.rows.map(({ id }) => id);
}

/** How far an import is, and what was found so far. */
export interface ImportState {
  readonly list: number;
  /** Stored whole. */
  readonly finished: boolean;
  readonly told: boolean;
  readonly messages: number;
  /** Messages that wait to be read. */
  readonly unread: number;
  readonly appeals: number;
  /** Years of the first and the last post that is an appeal; null where none of them has a date. */
  readonly years: { readonly first: string; readonly last: string } | null;
}

export async function importState(store: Store, id: number): Promise<ImportState | null> {
  const { rows } = await sql<ImportRow>`
    select list_id, finished_at is not null as finished, told_at is not null as told,
      (select count(*) from arrivals where import_id = imports.id) as messages,
      (select count(*) from arrivals where import_id = imports.id and state = 'received') as unread,
      found.*
    from imports, lateral (
      select count(*) as appeals, min(left(posts.date, 4)) as first, max(left(posts.date, 4)) as last
      from arrivals join posts on posts.arrival_id = arrivals.id join appeals on appeals.post_id = posts.id
      where arrivals.import_id = imports.id
    ) as found
    where imports.id = ${id}`.execute(store);
  const row = rows[0];
  if (!row) return null;
  const { list_id: list, first, last, finished, told, messages, unread, appeals } = row;
  const years = first === null || last === null ? null : { first, last };
  return { list, finished, told, messages, unread, appeals, years };
}

interface ImportRow extends Omit<ImportState, 'list' | 'years'> {
  readonly list_id: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** False where it was told before. */
export async function markTold(store: Store, id: number, now: Date): Promise<boolean> {
  const told = await store
    .updateTable('imports')
    .set({ told_at: now })
    .where('id', '=', id)
    .where('finished_at', 'is not', null)
    .where('told_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return told !== undefined;
}
