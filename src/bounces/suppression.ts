import type { Store } from '../deps.ts';

/** Why an address is never mailed again. */
export type SuppressionReason = 'asked' | 'complaint' | 'bounces' | 'admin';

/** Why the address of this hash is never mailed again; null where it may be. */
export async function isSuppressed(store: Store, hash: Buffer): Promise<SuppressionReason | null> {
  const row = await store
    .selectFrom('suppressions')
    .select('reason')
    .where('address_hash', '=', hash)
    .executeTakeFirst();
  return row?.reason ?? null;
}

/** The suppressed among many hashes, by hash in hex. */
export async function suppressedAmong(
  store: Store,
  hashes: readonly Buffer[],
): Promise<ReadonlyMap<string, SuppressionReason>> {
  if (hashes.length === 0) return new Map();
  const rows = await store
    .selectFrom('suppressions')
    .select(['address_hash', 'reason'])
    .where('address_hash', 'in', [...hashes])
    .execute();
  return new Map(rows.map((row) => [row.address_hash.toString('hex'), row.reason]));
}

/**
 * Stops all mail to the address of this hash for good. A wish or a complaint of the person outranks what
 * was found out about the mailbox; otherwise the first reason stays.
 */
export async function suppress(store: Store, hash: Buffer, reason: SuppressionReason): Promise<void> {
  const byPerson = reason === 'asked' || reason === 'complaint';
  await store
    .insertInto('suppressions')
    .values({ address_hash: hash, reason })
    .onConflict((conflict) =>
      byPerson
        ? conflict
            .column('address_hash')
            .doUpdateSet({ reason })
            .where('suppressions.reason', 'in', ['bounces', 'admin'])
        : conflict.column('address_hash').doNothing(),
    )
    .execute();
}
