import { sql } from 'kysely';
import type { Store } from '../../deps.ts';
import { type Bucket, holds, refilled } from '../rates.ts';

/**
 * Locks buckets until the transaction ends, and answers what is in each now. One that is new is full.
 *
 * @returns by the buckets' keys
 */
export async function lockBuckets(
  tx: Store,
  buckets: readonly Bucket[],
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  // In one order, so that two who want the same wait for each other one way only.
  const sorted = buckets.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const keys = sorted.map(({ key }) => key);
  await sql`
    insert into send_rates (bucket, copies, at)
    select bucket, copies, ${now} from unnest(${keys}::text[], ${sorted.map(holds)}::float8[]) as b (bucket, copies)
    order by bucket on conflict do nothing`.execute(tx);
  const { rows } = await sql<{ bucket: string; copies: number; at: Date }>`
    select bucket, copies, at from send_rates where bucket = any(${keys}::text[]) order by bucket for update`.execute(
    tx,
  );
  const known = new Map(rows.map((row) => [row.bucket, row]));
  return new Map(
    sorted.map((bucket) => {
      const row = known.get(bucket.key);
      return [
        bucket.key,
        row ? refilled(bucket, row.copies, now.getTime() - row.at.getTime()) : holds(bucket),
      ];
    }),
  );
}

/** Notes what is left in buckets that are locked. A clock that is behind another's takes nothing back. */
export async function keepBuckets(tx: Store, left: ReadonlyMap<string, number>, now: Date): Promise<void> {
  await sql`
    update send_rates r set copies = b.copies, at = greatest(r.at, ${now})
    from unnest(${[...left.keys()]}::text[], ${[...left.values()]}::float8[]) as b (bucket, copies)
    where r.bucket = b.bucket`.execute(tx);
}

/** Buckets that were not used for a day are full, and need no row. */
export async function dropFullBuckets(store: Store, now: Date): Promise<void> {
  await sql`delete from send_rates where at < ${now}::timestamptz - interval '1 day'`.execute(store);
}
