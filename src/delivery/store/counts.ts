import { sql } from 'kysely';
import type { Store } from '../../deps.ts';
import type { Counts, DeliveryState } from '../dispatch.ts';

/** The figures of a dispatch: of its rows, or what was kept of them once they were dropped. */
export async function countDeliveries(store: Store, dispatch: number): Promise<Counts> {
  const { rows } = await sql<{ state: DeliveryState; count: number }>`
    select state, count(*) as count from deliveries where dispatch_id = ${dispatch} group by state
    union all
    select state, sum(count)::bigint from delivery_counts where dispatch_id = ${dispatch} group by state`.execute(
    store,
  );
  const counts: Record<DeliveryState, number> = {
    planned: 0,
    sent: 0,
    deferred: 0,
    failed: 0,
    unknown: 0,
    skipped: 0,
    bounced: 0,
  };
  for (const row of rows) counts[row.state] = row.count;
  return counts;
}

/** How many copies of a dispatch were skipped, by the reason. */
export async function countSkipped(
  store: Store,
  dispatch: number,
): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<{ because: string | null; count: number }>`
    select skipped_because as because, count(*) as count from deliveries
    where dispatch_id = ${dispatch} and state = 'skipped' group by skipped_because
    union all
    select skipped_because, count from delivery_counts where dispatch_id = ${dispatch} and state = 'skipped'`.execute(
    store,
  );
  return Object.fromEntries(rows.map((row) => [row.because ?? '', row.count]));
}
