import { type Selectable, sql } from 'kysely';
import type { ListsTable } from '../db/schema.ts';
import type { Store } from '../deps.ts';
import { addressKey } from '../mail/address.ts';
import type { SendingHours } from './hours.ts';
import { type List, listKey, whyNotAListName } from './list.ts';
import type { StateReason, SubscriptionState } from './subscription.ts';

/** What a list wants of its sendings; each can be changed. */
export type ListSettings = Pick<List, 'bounceRateLimit' | 'complaintRateLimit' | 'calendar' | 'hours'>;

export type NewList = Omit<List, 'id' | 'bounceLimit' | keyof ListSettings>;

/** Null where there is a list of this name already. */
export async function insertList(store: Store, list: NewList): Promise<List | null> {
  const row = await store
    .insertInto('lists')
    .values({
      name: list.name.trim(),
      name_key: listKey(list.name),
      title: list.title,
      description: list.description,
      language: list.language,
      origin_address: list.originAddress,
      forwards_by_service: list.forwardsByService,
    })
    .onConflict((conflict) => conflict.column('name_key').doNothing())
    .returningAll()
    .executeTakeFirst();
  return row ? toList(row) : null;
}

export async function listByName(store: Store, name: string): Promise<List | null> {
  // Names come from mail and from addresses; what no list can be called is not looked for.
  if (whyNotAListName(name) !== null) return null;
  const row = await store
    .selectFrom('lists')
    .selectAll()
    .where('name_key', '=', listKey(name))
    .executeTakeFirst();
  return row ? toList(row) : null;
}

export async function listById(store: Store, id: number): Promise<List | null> {
  const row = await store.selectFrom('lists').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toList(row) : null;
}

/** The subscriber of an address; `key` as addressKey gives it. */
export async function subscriberByKey(store: Store, key: string): Promise<number | null> {
  const row = await store
    .selectFrom('subscribers')
    .select('id')
    .where('address_key', '=', key)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The list that takes posts in from another list's address; `key` as addressKey gives it. */
export async function listByOrigin(store: Store, key: string): Promise<List | null> {
  const rows = await store.selectFrom('lists').selectAll().where('origin_address', 'is not', null).execute();
  const row = rows.find((one) => one.origin_address !== null && addressKey(one.origin_address) === key);
  return row ? toList(row) : null;
}

export async function allLists(store: Store): Promise<List[]> {
  const rows = await store.selectFrom('lists').selectAll().orderBy('name_key').execute();
  return rows.map(toList);
}

function toList(row: Selectable<ListsTable>): List {
  return {
    id: row.id,
    name: row.name,
    title: row.title,
    description: row.description,
    language: row.language,
    originAddress: row.origin_address,
    forwardsByService: row.forwards_by_service,
    bounceLimit: row.bounce_limit,
    bounceRateLimit: row.bounce_rate_limit,
    complaintRateLimit: row.complaint_rate_limit,
    calendar: row.calendar,
    hours: hoursOf(row),
  };
}

function hoursOf({
  hours_from: from,
  hours_to: to,
  time_zone: zone,
}: Selectable<ListsTable>): SendingHours | null {
  return from === null || to === null || zone === null ? null : { from, to, zone };
}

/** Changes what a list wants of its sendings. */
export async function changeSettings(store: Store, list: number, to: Partial<ListSettings>): Promise<void> {
  const { hours } = to;
  const set = {
    ...(to.bounceRateLimit === undefined ? {} : { bounce_rate_limit: to.bounceRateLimit }),
    ...(to.complaintRateLimit === undefined ? {} : { complaint_rate_limit: to.complaintRateLimit }),
    ...(to.calendar === undefined ? {} : { calendar: to.calendar }),
    ...(hours === undefined
      ? {}
      : { hours_from: hours?.from ?? null, hours_to: hours?.to ?? null, time_zone: hours?.zone ?? null }),
  };
  if (Object.keys(set).length > 0) await store.updateTable('lists').set(set).where('id', '=', list).execute();
}

/** Who decides on the held posts of a list. */
export interface Moderator {
  readonly id: number;
  readonly listId: number;
  readonly address: string;
  readonly name: string | null;
}

/** The moderator's row; a known one keeps her id and takes a new name. */
export async function upsertModerator(
  store: Store,
  listId: number,
  person: { address: string; key: string; name: string | null },
): Promise<Moderator> {
  const row = await store
    .insertInto('moderators')
    .values({ list_id: listId, address: person.address, address_key: person.key, name: person.name })
    .onConflict((conflict) =>
      conflict.columns(['list_id', 'address_key']).doUpdateSet((eb) => ({
        name: eb.fn.coalesce('excluded.name', 'moderators.name'),
      })),
    )
    .returning(['id', 'list_id', 'address', 'name'])
    .executeTakeFirstOrThrow();
  return { id: row.id, listId: row.list_id, address: row.address, name: row.name };
}

export async function moderatorsByList(store: Store, listId: number): Promise<Moderator[]> {
  const rows = await store
    .selectFrom('moderators')
    .select(['id', 'list_id', 'address', 'name'])
    .where('list_id', '=', listId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ id: row.id, listId: row.list_id, address: row.address, name: row.name }));
}

/** A subscription with the person and the list it joins. */
export interface Subscription {
  readonly id: number;
  readonly listId: number;
  readonly subscriberId: number;
  readonly state: SubscriptionState;
  readonly changedAt: Date;
  readonly address: string;
  readonly hash: Buffer;
  readonly name: string | null;
  readonly language: string;
}

function subscriptions(store: Store) {
  return store
    .selectFrom('subscriptions')
    .innerJoin('subscribers', 'subscribers.id', 'subscriptions.subscriber_id')
    .select([
      'subscriptions.id as id',
      'subscriptions.list_id as listId',
      'subscriptions.subscriber_id as subscriberId',
      'subscriptions.state as state',
      'subscriptions.changed_at as changedAt',
      'subscribers.address as address',
      'subscribers.address_hash as hash',
      'subscribers.name as name',
      'subscribers.language as language',
    ]);
}

export async function subscriptionById(store: Store, id: number): Promise<Subscription | null> {
  return (await subscriptions(store).where('subscriptions.id', '=', id).executeTakeFirst()) ?? null;
}

/** Locked until the transaction ends. */
export async function lockSubscription(store: Store, id: number): Promise<Subscription | null> {
  const found = await subscriptions(store)
    .where('subscriptions.id', '=', id)
    .forUpdate('subscriptions')
    .executeTakeFirst();
  return found ?? null;
}

/** Every subscription of one address, the oldest first. */
export async function subscriptionsOf(store: Store, addressKey: string): Promise<Subscription[]> {
  return subscriptions(store)
    .where('subscribers.address_key', '=', addressKey)
    .orderBy('subscriptions.id')
    .execute();
}

export interface Person {
  readonly address: string;
  readonly key: string;
  readonly hash: Buffer;
  readonly name: string | null;
  readonly language: string;
}

/**
 * The person's subscription to a list, locked; where there was none, one that waits for its confirmation.
 * A name or language already known is not replaced: whoever asks has not proven to be the person.
 */
export async function openSubscription(
  store: Store,
  listId: number,
  person: Person,
  source: string,
  now: Date,
): Promise<Subscription & { readonly made: boolean }> {
  const subscriber = await store
    .insertInto('subscribers')
    .values({
      address: person.address,
      address_key: person.key,
      address_hash: person.hash,
      name: person.name,
      language: person.language,
    })
    .onConflict((conflict) =>
      conflict.column('address_key').doUpdateSet((eb) => ({ address_key: eb.ref('excluded.address_key') })),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  const made = await store
    .insertInto('subscriptions')
    .values({ list_id: listId, subscriber_id: subscriber.id, state: 'pending', source, changed_at: now })
    .onConflict((conflict) => conflict.columns(['list_id', 'subscriber_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  const row = await subscriptions(store)
    .where('subscriptions.list_id', '=', listId)
    .where('subscriptions.subscriber_id', '=', subscriber.id)
    .forUpdate('subscriptions')
    .executeTakeFirstOrThrow();
  return { ...row, made: made !== undefined };
}

/** Becoming active again takes the score of old bounces away. */
export async function setState(
  store: Store,
  id: number,
  to: { state: SubscriptionState; reason: StateReason | null; now: Date },
): Promise<void> {
  await store
    .updateTable('subscriptions')
    .set({
      state: to.state,
      reason: to.reason,
      changed_at: to.now,
      ...(to.state === 'active' ? { bounce_score: 0, bounced_at: null } : {}),
    })
    .where('id', '=', id)
    .execute();
}

export async function setPerson(
  store: Store,
  subscriberId: number,
  change: { name?: string | null; language?: string },
): Promise<void> {
  if (Object.keys(change).length === 0) return;
  await store.updateTable('subscribers').set(change).where('id', '=', subscriberId).execute();
}

/** How many subscriptions a list has in each state. */
export async function countStates(store: Store, listId: number): Promise<Record<SubscriptionState, number>> {
  const rows = await store
    .selectFrom('subscriptions')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .where('list_id', '=', listId)
    .groupBy('state')
    .execute();
  const counts = { pending: 0, active: 0, paused: 0, bouncing: 0, ended: 0 };
  for (const row of rows) counts[row.state] = Number(row.count);
  return counts;
}

/** What an import did with one address. */
export type Imported = 'added' | 'already' | 'left' | 'suppressed';

/** Advisory lock of a transaction that adds people. The letters IMPO. */
const IMPORT_LOCK = 0x49_4d_50_4f;

/**
 * Puts many people on a list in one statement, whatever their number and however long it takes. Keys must be
 * without doubles. A suppressed address makes no row; a subscription that was ended stays ended.
 */
export async function importPeople(
  tx: Store,
  listId: number,
  people: readonly Person[],
  now: Date,
): Promise<ReadonlyMap<string, Imported>> {
  const columns = {
    address: people.map((person) => person.address),
    key: people.map((person) => person.key),
    hash: people.map((person) => person.hash),
    name: people.map((person) => person.name),
    language: people.map((person) => person.language),
  };
  await sql`set local statement_timeout = 0`.execute(tx);
  // An address is unique by two keys, and only one of them can say what a conflict means: two imports take turns.
  await sql`select pg_advisory_xact_lock(${IMPORT_LOCK})`.execute(tx);
  const { rows } = await sql<{ key: string; outcome: Imported }>`
    with given as (
      select g.*, s.address_hash is not null as suppressed
      from unnest(${columns.address}::text[], ${columns.key}::text[], ${columns.hash}::bytea[],
        ${columns.name}::text[], ${columns.language}::text[]) as g (address, key, hash, name, language)
      left join suppressions s on s.address_hash = g.hash
    ), people as (
      insert into subscribers (address, address_key, address_hash, name, language)
      select address, key, hash, name, language from given where not suppressed
      order by key
      on conflict (address_key) do update set name = coalesce(subscribers.name, excluded.name)
      returning id, address_key
    ), before as (
      select s.subscriber_id, s.state from subscriptions s join people p on p.id = s.subscriber_id
      where s.list_id = ${listId}
    ), placed as (
      insert into subscriptions (list_id, subscriber_id, state, source, changed_at)
      select ${listId}, id, 'active', 'import', ${now} from people order by id
      on conflict (list_id, subscriber_id)
        do update set state = 'active', source = 'import', changed_at = excluded.changed_at
        where subscriptions.state = 'pending'
      returning subscriber_id
    )
    select g.key, case
      when g.suppressed then 'suppressed'
      when placed.subscriber_id is not null then 'added'
      when before.state = 'ended' then 'left'
      else 'already' end as outcome
    from given g
    left join people p on p.address_key = g.key
    left join placed on placed.subscriber_id = p.id
    left join before on before.subscriber_id = p.id`.execute(tx);
  return new Map(rows.map((row) => [row.key, row.outcome]));
}
