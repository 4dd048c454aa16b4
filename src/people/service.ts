import { createHash } from 'node:crypto';
import type { Deps, Store } from '../deps.ts';
import { Refused } from '../errors.ts';
import { plainName } from '../lists/person-name.ts';
import { mailboxOf } from '../lists/service.ts';
import { addressKey, type Mailbox } from '../mail/address.ts';
import { together } from '../notices/together.ts';
import { signInNotice } from './notices.ts';
import { LASTS_MS, MOST_OPEN_LINKS, type SignedIn } from './person.ts';
import {
  countOpenLinks,
  dropFirstAdminLinks,
  dropLapsed,
  dropSession,
  findLink,
  findSession,
  hasAdmin,
  keepAdmin,
  keepLink,
  keepSession,
  lockAdmins,
  type Roles,
  rolesOf,
  useLink,
} from './store.ts';

/**
 * Makes sure that there is, or can be, an admin. With `address` (the setting ADMIN_EMAIL) that person becomes
 * the first; without, a one-time link to become it is answered, good for a day, and links made before stop
 * working. Null where there is nothing to do.
 */
export async function firstAdmin(deps: Deps, address: string | null): Promise<string | null> {
  return deps.db.transaction().execute(async (tx) => {
    await lockAdmins(tx);
    if (await hasAdmin(tx)) return null;
    if (address !== null) {
      await keepAdmin(tx, personAt(mailboxOf(address), null));
      return null;
    }
    await dropFirstAdminLinks(tx);
    const token = await newLink(deps, tx, 'first-admin', null);
    return `${deps.config.BASE_URL}/setup/${token}`;
  });
}

/** Makes somebody an admin; a known one keeps her place and may take a new name. @throws Refused 'bad-address' */
export async function addAdmin(
  deps: Deps,
  person: { readonly address: string; readonly name?: string | null },
): Promise<void> {
  await keepAdmin(deps.db, personAt(mailboxOf(person.address), person.name ?? null));
}

/** Whether a link to become the first admin works. @throws Refused 'stale-token' */
export async function checkFirstAdminLink(deps: Deps, token: string): Promise<void> {
  const link = await findLink(deps.db, hashOf(token), deps.now());
  if (link?.purpose !== 'first-admin' || (await hasAdmin(deps.db))) throw new Refused('stale-token');
}

/**
 * Becomes the first admin, once, and is signed in. @returns the token of the session.
 * @throws Refused 'bad-address', 'stale-token' (used, too old, or somebody else was first).
 */
export async function claimFirstAdmin(
  deps: Deps,
  token: string,
  person: { readonly address: string; readonly name?: string | null },
): Promise<string> {
  await checkFirstAdminLink(deps, token);
  const admin = personAt(mailboxOf(person.address), person.name ?? null);
  return deps.db.transaction().execute(async (tx) => {
    await lockAdmins(tx);
    const link = await useLink(tx, hashOf(token), 'first-admin', deps.now());
    if (!link || (await hasAdmin(tx))) throw new Refused('stale-token');
    await keepAdmin(tx, admin);
    deps.log.info({ event: 'admin-made' }, 'the first admin was made');
    return newSession(deps, tx, admin.key);
  });
}

/**
 * Mails a one-time link to an admin or moderator. Answers the same whether or not the address is one.
 * @throws Refused 'bad-address'
 */
export async function requestSignIn(deps: Deps, address: string): Promise<void> {
  const key = addressKey(mailboxOf(address).address);
  await together(deps, async (tx, write) => {
    await dropLapsed(tx, deps.now());
    const roles = await rolesOf(tx, key);
    const known = addressOf(roles);
    if (!known || (await countOpenLinks(tx, key, deps.now())) >= MOST_OPEN_LINKS) return;
    const token = await newLink(deps, tx, 'sign-in', key);
    await write(signInNotice(known, `${deps.config.BASE_URL}/signin/${token}`));
    deps.log.info({ event: 'sign-in-asked' }, 'a link to sign in was written');
  });
}

/**
 * A link to sign in, for the command line: whoever can run it is trusted.
 * @throws Refused 'bad-address', 'not-a-moderator' where the address has no role.
 */
export async function signInLink(deps: Deps, address: string): Promise<string> {
  const key = addressKey(mailboxOf(address).address);
  if (!addressOf(await rolesOf(deps.db, key))) throw new Refused('not-a-moderator');
  return `${deps.config.BASE_URL}/signin/${await newLink(deps, deps.db, 'sign-in', key)}`;
}

/** Makes an address an admin's and answers a link for it to sign in by. @throws Refused 'bad-address' */
export async function adminLink(deps: Deps, address: string): Promise<string> {
  await addAdmin(deps, { address });
  return signInLink(deps, address);
}

/** Whether a link to sign in works, without using it up. @throws Refused 'stale-token' */
export async function checkSignInLink(deps: Deps, token: string): Promise<void> {
  const link = await findLink(deps.db, hashOf(token), deps.now());
  if (link?.purpose !== 'sign-in') throw new Refused('stale-token');
}

/** Uses the link up and answers the token of a session. @throws Refused 'stale-token' */
export async function signIn(deps: Deps, token: string): Promise<string> {
  return deps.db.transaction().execute(async (tx) => {
    const link = await useLink(tx, hashOf(token), 'sign-in', deps.now());
    if (!link?.address || !addressOf(await rolesOf(tx, link.address))) throw new Refused('stale-token');
    deps.log.info({ event: 'signed-in' }, 'signed in');
    return newSession(deps, tx, link.address);
  });
}

/** Whose session this is; null where it is none, no longer one, or its owner has no role any more. */
export async function sessionOf(deps: Deps, token: string): Promise<SignedIn | null> {
  const key = await findSession(deps.db, hashOf(token), deps.now());
  if (key === null) return null;
  const roles = await rolesOf(deps.db, key);
  const known = addressOf(roles);
  if (!known) return null;
  const lists = roles.admin ? null : roles.moderates.map((role) => role.list);
  return { ...known, key, isAdmin: roles.admin !== null, lists };
}

export async function signOut(deps: Deps, token: string): Promise<void> {
  await dropSession(deps.db, hashOf(token));
}

function addressOf(roles: Roles): { readonly address: string; readonly name: string | null } | null {
  const found = roles.admin ?? roles.moderates[0];
  return found ? { address: found.address, name: found.name } : null;
}

async function newLink(
  deps: Deps,
  tx: Store,
  purpose: 'first-admin' | 'sign-in',
  address: string | null,
): Promise<string> {
  const token = newToken(deps);
  const expiresAt = new Date(deps.now().getTime() + LASTS_MS[purpose]);
  await keepLink(tx, { hash: hashOf(token), purpose, address, expiresAt });
  return token;
}

async function newSession(deps: Deps, tx: Store, key: string): Promise<string> {
  const token = newToken(deps);
  await keepSession(tx, hashOf(token), key, new Date(deps.now().getTime() + LASTS_MS.session));
  return token;
}

function newToken(deps: Pick<Deps, 'random'>): string {
  return deps.random(32).toString('base64url');
}

/** A token of 256 random bits needs no salt and no slow hash. */
function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

function personAt({ address, name }: Mailbox, given: string | null) {
  return { address, key: addressKey(address), name: plainName(given ?? name) };
}
