import { type SqlBool, sql } from 'kysely';
import type { Store } from '../deps.ts';
import { ON_THE_LIST } from '../lists/subscription.ts';
import type { Sharer } from '../mail/tokens.ts';

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

const by = {
  columns: (who: Sharer) =>
    'subscriber' in who
      ? { by_subscriber_id: who.subscriber, by_referral_id: null }
      : { by_subscriber_id: null, by_referral_id: who.referral },
  matches: (who: Sharer) =>
    'subscriber' in who
      ? sql<SqlBool>`forwards.by_subscriber_id = ${who.subscriber}`
      : sql<SqlBool>`forwards.by_referral_id = ${who.referral}`,
};

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

function members(store: Store, listId: number, hashes: readonly Buffer[]) {
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

/** The one forward of a reader that stands for her link; made when it is first needed. */
export async function linkForward(
  store: Store,
  appealId: number,
  who: Sharer,
  trace: string | null,
  now: Date,
): Promise<number> {
  const column = 'subscriber' in who ? 'by_subscriber_id' : 'by_referral_id';
  const row = await store
    .insertInto('forwards')
    .values({ appeal_id: appealId, ...by.columns(who), via: 'link', note: null, trace, created_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['appeal_id', column])
        .where('via', '=', sql.lit('link'))
        .doUpdateSet((eb) => ({ via: eb.ref('excluded.via') })),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function insertForward(
  store: Store,
  forward: {
    appealId: number;
    parent: Reader;
    via: 'form' | 'mail';
    note: string | null;
    trace: string | null;
    now: Date;
  },
): Promise<number> {
  const row = await store
    .insertInto('forwards')
    .values({
      appeal_id: forward.appealId,
      ...by.columns(forward.parent.by),
      via: forward.via,
      note: forward.note,
      trace: forward.trace,
      created_at: forward.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export interface NewReferral {
  readonly hash: Buffer | null;
  readonly masked: string | null;
  readonly name: string | null;
}

/**
 * Adds friends below `parent`, in order; null for one whom the appeal has reached meanwhile. The unique key
 * on (appeal, hash) is the last guard against a second mail.
 */
export async function insertReferrals(
  store: Store,
  edge: { appealId: number; forwardId: number; parent: Reader; now: Date },
  friends: readonly NewReferral[],
): Promise<(number | null)[]> {
  const ids: (number | null)[] = [];
  for (const friend of friends) {
    const row = await store
      .insertInto('referrals')
      .values({
        appeal_id: edge.appealId,
        forward_id: edge.forwardId,
        parent_id: 'referral' in edge.parent.by ? edge.parent.by.referral : null,
        root_subscriber_id: edge.parent.rootId,
        generation: edge.parent.generation + 1,
        address_hash: friend.hash,
        masked: friend.masked,
        name: friend.name,
        created_at: edge.now,
      })
      .onConflict((conflict) => conflict.columns(['appeal_id', 'address_hash']).doNothing())
      .returning('id')
      .executeTakeFirst();
    ids.push(row?.id ?? null);
  }
  return ids;
}

/** How many friends a reader has named for an appeal, by form and by mail; those who came by her link are not. */
export async function countNamed(store: Store, appealId: number, who: Sharer): Promise<number> {
  const row = await store
    .selectFrom('referrals')
    .innerJoin('forwards', 'forwards.id', 'referrals.forward_id')
    .select(({ fn }) => fn.countAll<number>().as('named'))
    .where('forwards.appeal_id', '=', appealId)
    .where('forwards.via', 'in', ['form', 'mail'])
    .where(by.matches(who))
    .executeTakeFirstOrThrow();
  return Number(row.named);
}

/** The masked friends that a message brought before; none where it is new. */
export async function friendsOfMessage(
  store: Store,
  appealId: number,
  who: Sharer,
  trace: string,
): Promise<string[]> {
  const rows = await store
    .selectFrom('forwards')
    .innerJoin('referrals', 'referrals.forward_id', 'forwards.id')
    .select('referrals.masked as masked')
    .where('forwards.appeal_id', '=', appealId)
    .where('forwards.via', '=', 'mail')
    .where('forwards.trace', '=', trace)
    .where(by.matches(who))
    .orderBy('referrals.id')
    .execute();
  return rows.map((row) => row.masked ?? '…');
}

/** What is known of addresses by their hashes in hex. */
export interface KnownAddresses {
  readonly onTheList: ReadonlySet<string>;
  readonly reached: ReadonlySet<string>;
  readonly mails: ReadonlyMap<string, number>;
}

/** `since`: from when friend mails count. */
export async function knownAddresses(
  store: Store,
  appeal: { id: number; listId: number },
  hashes: readonly Buffer[],
  since: Date,
): Promise<KnownAddresses> {
  if (hashes.length === 0) return { onTheList: new Set(), reached: new Set(), mails: new Map() };
  const onTheList = await members(store, appeal.listId, hashes).execute();
  const reached = await store
    .selectFrom('referrals')
    .select('address_hash as hash')
    .where('appeal_id', '=', appeal.id)
    .where('address_hash', 'in', [...hashes])
    .execute();
  const mails = await store
    .selectFrom('referrals')
    .innerJoin('forwards', 'forwards.id', 'referrals.forward_id')
    .select(({ fn }) => ['referrals.address_hash as hash', fn.countAll<number>().as('count')])
    .where('forwards.via', '=', 'form')
    .where('referrals.address_hash', 'in', [...hashes])
    .where('referrals.created_at', '>', since)
    .groupBy('referrals.address_hash')
    .execute();
  const hex = (row: { hash: Buffer | null }): string => row.hash?.toString('hex') ?? '';
  return {
    onTheList: new Set(onTheList.map(hex)),
    reached: new Set(reached.map(hex)),
    mails: new Map(mails.map((row) => [hex(row), Number(row.count)])),
  };
}

/** Addresses of lists that live elsewhere. */
export async function originAddresses(store: Store): Promise<string[]> {
  const rows = await store
    .selectFrom('lists')
    .select('origin_address')
    .where('origin_address', 'is not', null)
    .execute();
  return rows.flatMap((row) => row.origin_address ?? []);
}

/** Notes that a friend has done what the appeal asks; the first time stays. */
export async function setActed(store: Store, id: number, at: Date): Promise<void> {
  await store
    .updateTable('referrals')
    .set({ acted_at: at })
    .where('id', '=', id)
    .where('acted_at', 'is', null)
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

export async function setRefused(store: Store, id: number, at: Date): Promise<void> {
  await store
    .updateTable('referrals')
    .set({ refused_at: at })
    .where('id', '=', id)
    .where('refused_at', 'is', null)
    .execute();
}
