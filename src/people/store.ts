import { sql } from 'kysely';
import type { Store } from '../deps.ts';

export type LinkPurpose = 'first-admin' | 'sign-in';

export interface Admin {
  readonly address: string;
  readonly key: string;
  readonly name: string | null;
}

/** Waits for whoever else makes the first admin just now, and holds them off until the transaction ends. */
export async function lockAdmins(tx: Store): Promise<void> {
  await sql`lock table admins in share row exclusive mode`.execute(tx);
}

export async function hasAdmin(store: Store): Promise<boolean> {
  return (await store.selectFrom('admins').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** A known one keeps her place and takes a new name. */
export async function keepAdmin(store: Store, admin: Admin): Promise<void> {
  await store
    .insertInto('admins')
    .values({ address: admin.address, address_key: admin.key, name: admin.name })
    .onConflict((conflict) =>
      conflict.column('address_key').doUpdateSet((eb) => ({
        name: eb.fn.coalesce('excluded.name', 'admins.name'),
      })),
    )
    .execute();
}

export interface Roles {
  readonly admin: { readonly address: string; readonly name: string | null } | null;
  readonly moderates: readonly {
    readonly list: number;
    readonly address: string;
    readonly name: string | null;
  }[];
}

/** What an address may do here; nothing at all for most. */
export async function rolesOf(store: Store, key: string): Promise<Roles> {
  const admin = await store
    .selectFrom('admins')
    .select(['address', 'name'])
    .where('address_key', '=', key)
    .executeTakeFirst();
  const moderates = await store
    .selectFrom('moderators')
    .select(['list_id as list', 'address', 'name'])
    .where('address_key', '=', key)
    .orderBy('id')
    .execute();
  return { admin: admin ?? null, moderates };
}

/** Keeps a one-time link by the hash of its token. */
export async function keepLink(
  store: Store,
  link: { hash: Buffer; purpose: LinkPurpose; address: string | null; expiresAt: Date },
): Promise<void> {
  await store
    .insertInto('sign_ins')
    .values({
      token_hash: link.hash,
      purpose: link.purpose,
      address: link.address,
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute();
}

export interface Link {
  readonly purpose: LinkPurpose;
  readonly address: string | null;
}

/** A link that still works; null for any other. */
export async function findLink(store: Store, hash: Buffer, now: Date): Promise<Link | null> {
  const row = await store
    .selectFrom('sign_ins')
    .select(['purpose', 'address'])
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row ?? null;
}

/** Uses a link up: of two at once, one gets it and the other null. */
export async function useLink(
  store: Store,
  hash: Buffer,
  purpose: LinkPurpose,
  now: Date,
): Promise<Link | null> {
  const row = await store
    .updateTable('sign_ins')
    .set({ used_at: now })
    .where('token_hash', '=', hash)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['purpose', 'address'])
    .executeTakeFirst();
  return row ?? null;
}

export async function countOpenLinks(store: Store, address: string, now: Date): Promise<number> {
  const row = await store
    .selectFrom('sign_ins')
    .select(({ fn }) => fn.countAll<number>().as('open'))
    .where('purpose', '=', 'sign-in')
    .where('address', '=', address)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow();
  return Number(row.open);
}

/** Takes back every link to make the first admin. */
export async function dropFirstAdminLinks(store: Store): Promise<void> {
  await store.deleteFrom('sign_ins').where('purpose', '=', 'first-admin').execute();
}

/** Forgets links and sessions that no longer work. */
export async function dropLapsed(store: Store, now: Date): Promise<void> {
  await store.deleteFrom('sign_ins').where('expires_at', '<', now).execute();
  await store.deleteFrom('sessions').where('expires_at', '<', now).execute();
}

export async function keepSession(store: Store, hash: Buffer, key: string, expiresAt: Date): Promise<void> {
  await store
    .insertInto('sessions')
    .values({ token_hash: hash, address_key: key, expires_at: expiresAt })
    .execute();
}

/** Whose session it is; null where it is none, or no longer. */
export async function findSession(store: Store, hash: Buffer, now: Date): Promise<string | null> {
  const row = await store
    .selectFrom('sessions')
    .select('address_key')
    .where('token_hash', '=', hash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row?.address_key ?? null;
}

export async function dropSession(store: Store, hash: Buffer): Promise<void> {
  await store.deleteFrom('sessions').where('token_hash', '=', hash).execute();
}
