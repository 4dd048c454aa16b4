import { sql } from 'kysely';
import type { Store } from '../deps.ts';
import { addressKey } from '../mail/address.ts';

export interface Arrival {
  readonly id: number;
  readonly messageId: string;
  readonly recipient: string;
  readonly envelopeFrom: string;
  readonly raw: Buffer;
  readonly receivedAt: Date;
  /** Came out of an archive. */
  readonly archived: boolean;
}

/** Keeps the bytes once; answers the id that they already have where they are known. */
export async function keepMessage(
  store: Store,
  message: { id: string; sha256: Buffer; raw: Buffer },
): Promise<string> {
  const kept = await store
    .insertInto('messages')
    .values({ ...message, size: message.raw.length })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (kept) return kept.id;
  const known = store.selectFrom('messages').select('id').where('sha256', '=', message.sha256);
  return (await known.executeTakeFirstOrThrow()).id;
}

/** One arrival for each recipient that this message had none for; answers the new ones' ids. `archive`: the import that brought it. */
export async function keepArrivals(
  store: Store,
  message: string,
  envelopeFrom: string,
  recipients: readonly string[],
  archive: number | null,
): Promise<number[]> {
  const rows = await store
    .insertInto('arrivals')
    .values(
      recipients.map((recipient) => ({
        message_id: message,
        recipient,
        recipient_key: addressKey(recipient),
        envelope_from: envelopeFrom,
        import_id: archive,
      })),
    )
    .onConflict((conflict) => conflict.columns(['message_id', 'recipient_key']).doNothing())
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}

/**
 * Takes an arrival up for one try: counts the try before it is made, so that one that takes the process
 * with it is counted too, and puts the next try off. Null when it needs no more.
 */
export async function takeUp(
  store: Store,
  id: number,
  now: Date,
): Promise<(Arrival & { attempts: number }) | null> {
  const row = await store
    .updateTable('arrivals')
    .set({
      attempts: sql<number>`attempts + 1`,
      next_try_at: sql<Date>`${now}::timestamptz + least(interval '1 hour', interval '15 seconds' * (2 ^ attempts))`,
    })
    .where('id', '=', id)
    .where('state', '=', 'received')
    .returning(['id', 'message_id', 'recipient', 'envelope_from', 'attempts', 'import_id'])
    .executeTakeFirst();
  if (!row) return null;
  const message = await store
    .selectFrom('messages')
    .select(['raw', 'received_at'])
    .where('id', '=', row.message_id)
    .executeTakeFirstOrThrow();
  return {
    id: row.id,
    messageId: row.message_id,
    recipient: row.recipient,
    envelopeFrom: row.envelope_from,
    attempts: row.attempts,
    raw: message.raw,
    receivedAt: message.received_at,
    archived: row.import_id !== null,
  };
}

export interface Handled {
  readonly state: 'handled' | 'unreadable' | 'failed';
  readonly kind: string | null;
  readonly outcome: string;
  readonly warnings: readonly string[];
}

export async function settle(store: Store, id: number, handled: Handled, now: Date): Promise<void> {
  await store
    .updateTable('arrivals')
    .set({
      state: handled.state,
      kind: handled.kind,
      outcome: handled.outcome,
      warnings: sql`${[...handled.warnings]}::text[]`,
      handled_at: now,
    })
    .where('id', '=', id)
    .where('state', '=', 'received')
    .execute();
}

/** Arrivals whose turn has come, oldest first; those out of an archive have their own turn. */
export async function waitingArrivals(store: Store, now: Date, limit: number): Promise<number[]> {
  const rows = await store
    .selectFrom('arrivals')
    .select('id')
    .where('state', '=', 'received')
    .where('import_id', 'is', null)
    .where('next_try_at', '<=', now)
    .orderBy('next_try_at')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** What an admin must look at: unreadable messages and ones the service gave up on, newest first. */
export function troubledArrivals(store: Store, limit: number) {
  return store
    .selectFrom('arrivals')
    .innerJoin('messages', 'messages.id', 'arrivals.message_id')
    .select([
      'arrivals.id',
      'arrivals.message_id',
      'arrivals.recipient',
      'arrivals.state',
      'arrivals.kind',
      'arrivals.outcome',
      'arrivals.warnings',
      'arrivals.created_at',
      'messages.size',
    ])
    .where('arrivals.state', 'in', ['unreadable', 'failed'])
    .orderBy('arrivals.id', 'desc')
    .limit(limit)
    .execute();
}

export type TroubledArrival = Awaited<ReturnType<typeof troubledArrivals>>[number];

/** One message with all its arrivals; null where there is none of this id. */
export async function findMessage(store: Store, id: string) {
  const message = await store.selectFrom('messages').selectAll().where('id', '=', id).executeTakeFirst();
  if (!message) return null;
  const arrivals = await store
    .selectFrom('arrivals')
    .selectAll()
    .where('message_id', '=', id)
    .orderBy('id')
    .execute();
  return { ...message, arrivals };
}

/** Puts an arrival back in line, with its tries forgotten. False when there is no such troubled arrival. */
export async function tryAgain(store: Store, id: number, now: Date): Promise<boolean> {
  const rows = await store
    .updateTable('arrivals')
    .set({ state: 'received', attempts: 0, next_try_at: now, handled_at: null })
    .where('id', '=', id)
    .where('state', 'in', ['unreadable', 'failed'])
    .returning('id')
    .execute();
  return rows.length > 0;
}
