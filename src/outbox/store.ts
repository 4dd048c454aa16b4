import { sql } from 'kysely';
import type { Store } from '../deps.ts';
import type { Envelope } from '../mail/transport.ts';

export interface OutboxEntry {
  readonly id: number;
  readonly envelope: Envelope;
  readonly subject: string;
  readonly at: Date;
}

/** Keeps a mail that would have gone out. */
export async function keepInOutbox(
  store: Store,
  envelope: Envelope,
  subject: string,
  message: Buffer,
): Promise<void> {
  await store
    .insertInto('outbox')
    .values({ envelope_from: envelope.from, envelope_to: envelope.to, subject, message })
    .execute();
}

/** Newest first, from before `before` where it is given; `to` narrows it to one address as written. */
export async function outboxEntries(
  store: Store,
  which: { before?: number; to?: string; limit: number },
): Promise<OutboxEntry[]> {
  let query = store.selectFrom('outbox').select(['id', 'envelope_from', 'envelope_to', 'subject', 'kept_at']);
  if (which.before !== undefined) query = query.where('id', '<', which.before);
  if (which.to !== undefined) query = query.where('envelope_to', '=', which.to);
  const rows = await query.orderBy('id', 'desc').limit(which.limit).execute();
  return rows.map((row) => ({
    id: row.id,
    envelope: { from: row.envelope_from, to: row.envelope_to },
    subject: row.subject,
    at: row.kept_at,
  }));
}

export async function outboxMessage(
  store: Store,
  id: number,
): Promise<(OutboxEntry & { message: Buffer }) | null> {
  const row = await store.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const { message, subject } = row;
  return {
    id,
    envelope: { from: row.envelope_from, to: row.envelope_to },
    subject,
    at: row.kept_at,
    message,
  };
}

export async function countOutbox(store: Store): Promise<number> {
  const row = await store
    .selectFrom('outbox')
    .select((build) => build.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Drops all but the newest `keep`: the outbox is for looking, not for keeping. */
export async function trimOutbox(store: Store, keep: number): Promise<void> {
  await sql`delete from outbox where id < (select id from outbox order by id desc offset ${keep} limit 1)`.execute(
    store,
  );
}
