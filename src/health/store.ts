import { sql } from 'kysely';
import type { Store } from '../deps.ts';

/** Resolves when the database answers. */
export async function ping(store: Store): Promise<void> {
  await sql`select 1`.execute(store);
}

export interface Tally {
  readonly noun: 'arrivals' | 'deliveries' | 'notices' | 'dispatches' | 'bounces';
  readonly state: string;
  readonly count: number;
}

/** How many rows of each noun stand in each state. */
export async function tally(store: Store): Promise<Tally[]> {
  const rows = await sql<Tally>`
    select 'arrivals' as noun, state, count(*)::float8 as count from arrivals group by state
    union all select 'deliveries', state, count(*)::float8 from deliveries group by state
    union all select 'notices', state, count(*)::float8 from notices group by state
    union all select 'dispatches', state, count(*)::float8 from dispatches group by state
    union all select 'bounces', permanence, count(*)::float8 from bounces group by permanence`.execute(store);
  return rows.rows;
}
