import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { DB } from './schema.ts';

/** A process whose settings do not fit the database it was pointed at. */
export class Mismatch extends Error {
  override readonly name = 'Mismatch';
}

/**
 * The salt of address hashes, made once for a database and never changed: a signing key may be changed, and
 * "never write to me again" must outlast that.
 */
export async function saltOf(db: Kysely<DB>): Promise<Buffer> {
  return Buffer.from(await fact(db, 'salt', () => randomBytes(32).toString('hex')), 'hex');
}

/** What this installation calls itself where it shares a Redis with others: its own, and the same for ever. */
export function installationName(salt: Buffer): string {
  return `threefold-${createHash('sha256').update('queue').update(salt).digest('hex').slice(0, 12)}`;
}

/**
 * Makes sure that every process on this database signs with the same key: links signed with another would
 * work for nobody. The newest signing key is remembered by a fingerprint.
 *
 * @throws Mismatch where none of `keys` is the one the database was last used with.
 */
export async function checkSecret(db: Kysely<DB>, keys: readonly string[]): Promise<void> {
  const prints = keys.map((key) =>
    createHmac('sha256', key).update('threefold installation').digest('hex').slice(0, 32),
  );
  const signing = prints[0] ?? '';
  const known = await fact(db, 'signing-key', () => signing);
  if (!prints.includes(known)) {
    throw new Mismatch(
      'SECRET: found a key that this database was never used with, accepted is the one it was last used with, alone or after a new one. ' +
        'Links in mail already sent need it. If it is lost for good, run "threefold forget-secret": then those links stop working.',
    );
  }
  if (known !== signing)
    await db.updateTable('installation').set({ value: signing }).where('key', '=', 'signing-key').execute();
}

/** Lets the next start bring a new key. */
export async function forgetSecret(db: Kysely<DB>): Promise<void> {
  await db.deleteFrom('installation').where('key', '=', 'signing-key').execute();
}

async function fact(db: Kysely<DB>, key: string, make: () => string): Promise<string> {
  await db
    .insertInto('installation')
    .values({ key, value: make() })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  return (
    await db.selectFrom('installation').select('value').where('key', '=', key).executeTakeFirstOrThrow()
  ).value;
}
