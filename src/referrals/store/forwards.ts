import { type SqlBool, sql } from 'kysely';
import type { Store } from '../../deps.ts';
import type { Sharer } from '../../mail/tokens.ts';
import { members, type Reader } from './readers.ts';

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
