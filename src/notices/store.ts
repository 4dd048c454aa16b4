import { sql } from 'kysely';
import type { Store } from '../deps.ts';

export interface KeptNotice {
  readonly id: number;
  readonly kind: string;
  readonly to: string;
  readonly masked: string;
  readonly envelopeFrom: string;
  readonly messageId: string;
  readonly message: Buffer;
  readonly list: number | null;
  readonly appeal: number | null;
  readonly referral: number | null;
  readonly trace: string | null;
  readonly once: string | null;
}

/** Ids are taken before composing, because the envelope sender and the Message-ID name the notice. */
export async function nextNoticeId(store: Store): Promise<number> {
  const row = await sql<{
    id: number;
  }>`select nextval(pg_get_serial_sequence('notices', 'id')) as id`.execute(store);
  return row.rows[0]?.id ?? 0;
}

export async function wasWritten(store: Store, once: string): Promise<boolean> {
  const row = await store.selectFrom('notices').select('id').where('once', '=', once).executeTakeFirst();
  return row !== undefined;
}

/** False where a notice with the same `once` is there already. */
export async function keepNotice(store: Store, notice: KeptNotice, now: Date): Promise<boolean> {
  const row = await sql`
    insert into notices (id, kind, to_address, to_masked, envelope_from, message_id, message, list_id, appeal_id,
      referral_id, trace, once, next_try_at, created_at)
    overriding system value
    values (${notice.id}, ${notice.kind}, ${notice.to}, ${notice.masked}, ${notice.envelopeFrom}, ${notice.messageId},
      ${notice.message}, ${notice.list}, ${notice.appeal}, ${notice.referral}, ${notice.trace}, ${notice.once}, ${now}, ${now})
    on conflict (once) do nothing returning id`.execute(store);
  return row.rows.length > 0;
}

export interface QueuedNotice {
  readonly id: number;
  readonly kind: string;
  readonly to: string;
  readonly envelopeFrom: string;
  readonly message: Buffer;
  readonly attempts: number;
  readonly trace: string | null;
}

/**
 * Takes a queued notice up for one try and locks it until the transaction ends; null when it is sent, or when
 * another process has it.
 */
export async function lockQueued(store: Store, id: number): Promise<QueuedNotice | null> {
  const row = await store
    .selectFrom('notices')
    .select(['id', 'kind', 'to_address', 'envelope_from', 'message', 'attempts', 'trace'])
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!row?.to_address || !row.message) return null;
  return {
    id: row.id,
    kind: row.kind,
    to: row.to_address,
    envelopeFrom: row.envelope_from,
    message: row.message,
    attempts: row.attempts,
    trace: row.trace,
  };
}

export interface NoticeOutcome {
  readonly state: 'queued' | 'sent' | 'failed';
  readonly replyCode: number | null;
  readonly replyText: string | null;
  readonly nextTry: Date;
  readonly at: Date;
  /** False where nothing was handed over, so that it was no try. */
  readonly counts: boolean;
  /** Whether the address and the text go, now that they have served. */
  readonly erase: boolean;
}

export async function recordNotice(store: Store, id: number, outcome: NoticeOutcome): Promise<void> {
  await store
    .updateTable('notices')
    .set({
      state: outcome.state,
      reply_code: outcome.replyCode,
      reply_text: outcome.replyText,
      next_try_at: outcome.nextTry,
      ...(outcome.counts ? { attempts: sql<number>`attempts + 1` } : {}),
      ...(outcome.state === 'sent' ? { sent_at: outcome.at } : {}),
      ...(outcome.erase ? { to_address: null, message: null } : {}),
    })
    .where('id', '=', id)
    .execute();
}

export async function waitingNotices(store: Store, now: Date, limit: number): Promise<number[]> {
  const rows = await store
    .selectFrom('notices')
    .select('id')
    .where('state', '=', 'queued')
    .where('next_try_at', '<=', now)
    .orderBy('next_try_at')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** Which notice a returned mail was; null where there is none of this id. */
export async function findNotice(store: Store, id: number) {
  const row = await store
    .selectFrom('notices')
    .select(['id', 'kind', 'to_masked', 'state', 'referral_id', 'list_id', 'trace'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export async function markNoticeBounced(store: Store, id: number): Promise<void> {
  await store
    .updateTable('notices')
    .set({ state: 'bounced' })
    .where('id', '=', id)
    .where('state', '=', 'sent')
    .execute();
}
