import { sql } from 'kysely';
import type { Store } from '../../deps.ts';
import { ON_THE_LIST } from '../../lists/subscription.ts';
import type { Sharer } from '../../mail/tokens.ts';

/** One who holds a personal link: a subscriber, or a friend in the chain. */
export interface Reader {
  readonly by: Sharer;
  readonly name: string | null;
  /** Null for one who came by a link and never said who she is. */
  readonly hash: Buffer | null;
  /** 0 for a subscriber. */
  readonly generation: number;
  /** The subscriber her branch began with. */
  readonly rootId: number | null;
}

/**
 * Waits for everybody who works with one of these keys, and holds them until the transaction ends. Keys are
 * taken in one order, so that two transactions never wait for each other.
 */
export async function lockKeys(tx: Store, keys: readonly string[]): Promise<void> {
  const ordered = [...new Set(keys)].sort();
  if (ordered.length === 0) return;
  await sql`select pg_advisory_xact_lock(hashtextextended(k, 0)) from unnest(${ordered}::text[]) as u (k)`.execute(
    tx,
  );
}

export async function findReader(store: Store, appealId: number, who: Sharer): Promise<Reader | null> {
  return 'subscriber' in who
    ? subscriberAsReader(store, who.subscriber)
    : referralAsReader(store, appealId, who.referral);
}

async function subscriberAsReader(store: Store, id: number): Promise<Reader | null> {
  const row = await store
    .selectFrom('subscribers')
    .select(['id', 'name', 'address_hash'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    by: { subscriber: row.id },
    name: row.name,
    hash: row.address_hash,
    generation: 0,
    rootId: row.id,
  };
}

async function referralAsReader(store: Store, appealId: number, id: number): Promise<Reader | null> {
  const row = await referrals(store, appealId).where('id', '=', id).executeTakeFirst();
  return row ? readerOfRow(row) : null;
}

/** A friend in the chain of an appeal by the hash of her address. */
export async function readerByHash(store: Store, appealId: number, hash: Buffer): Promise<Reader | null> {
  const row = await referrals(store, appealId).where('address_hash', '=', hash).executeTakeFirst();
  return row ? readerOfRow(row) : null;
}

function referrals(store: Store, appealId: number) {
  return store
    .selectFrom('referrals')
    .select(['id', 'name', 'address_hash', 'generation', 'root_subscriber_id'])
    .where('appeal_id', '=', appealId);
}

function readerOfRow(row: {
  id: number;
  name: string | null;
  address_hash: Buffer | null;
  generation: number;
  root_subscriber_id: number | null;
}): Reader {
  return {
    by: { referral: row.id },
    name: row.name,
    hash: row.address_hash,
    generation: row.generation,
    rootId: row.root_subscriber_id,
  };
}

/** The person on the list whose address has this hash. */
export async function memberByHash(store: Store, listId: number, hash: Buffer): Promise<Reader | null> {
  const row = await members(store, listId, [hash]).executeTakeFirst();
  return row ? subscriberAsReader(store, row.id) : null;
}

/** The people on a list among the hashes. */
export function members(store: Store, listId: number, hashes: readonly Buffer[]) {
  return store
    .selectFrom('subscribers')
    .innerJoin('subscriptions', 'subscriptions.subscriber_id', 'subscribers.id')
    .select(['subscribers.id as id', 'subscribers.address_hash as hash'])
    .where('subscriptions.list_id', '=', listId)
    .where('subscriptions.state', 'in', [...ON_THE_LIST])
    .where('subscribers.address_hash', 'in', [...hashes]);
}

/**
 * Gives an anonymous friend who has brought nobody yet the address she shows herself with; false where she
 * has one, or friends, already.
 */
export async function adopt(
  store: Store,
  id: number,
  person: { hash: Buffer; masked: string; name: string | null },
): Promise<boolean> {
  const result = await store
    .updateTable('referrals')
    .set((eb) => ({
      address_hash: person.hash,
      masked: person.masked,
      name: eb.fn.coalesce('name', eb.val(person.name)),
    }))
    .where('id', '=', id)
    .where('address_hash', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom('referrals as child').select('child.id').where('child.parent_id', '=', id)),
      ),
    )
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Keeps the name a friend gives herself, the first time. */
export async function nameReferral(store: Store, id: number, name: string): Promise<void> {
  await store.updateTable('referrals').set({ name }).where('id', '=', id).where('name', 'is', null).execute();
}

/** Notes when a friend wrote the letter, or refused further mail; the first time stays. */
export async function stamp(
  store: Store,
  id: number,
  column: 'acted_at' | 'refused_at',
  at: Date,
): Promise<void> {
  await store
    .updateTable('referrals')
    .set({ [column]: at })
    .where('id', '=', id)
    .where(column, 'is', null)
    .execute();
}

/** Notes that a friend, known by her hash, joined the list, in every chain of that list she is in. */
export async function setSubscribed(
  store: Store,
  friend: { list: number; hash: Buffer; at: Date },
): Promise<void> {
  await store
    .updateTable('referrals')
    .set({ subscribed_at: friend.at })
    .where('address_hash', '=', friend.hash)
    .where('subscribed_at', 'is', null)
    .where('appeal_id', 'in', (eb) =>
      eb.selectFrom('appeals').select('appeals.id').where('appeals.list_id', '=', friend.list),
    )
    .execute();
}

/** A friend as a refusal page needs her. */
export interface Refusing {
  readonly hash: Buffer | null;
  readonly masked: string | null;
  readonly refusedAt: Date | null;
  readonly title: string;
}

export async function findRefusing(store: Store, id: number): Promise<Refusing | null> {
  const row = await store
    .selectFrom('referrals')
    .innerJoin('appeals', 'appeals.id', 'referrals.appeal_id')
    .select([
      'referrals.address_hash as hash',
      'referrals.masked as masked',
      'referrals.refused_at as refusedAt',
      'appeals.title as title',
    ])
    .where('referrals.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}
