import { sql } from 'kysely';
import type { Store } from '../../deps.ts';

/** Domains and reasons that are told of; the rest is in the counts. */
const MOST = 10;

/** Where copies wait that the relay put off: by receiving domain, the most first. */
export async function deferredByDomain(
  store: Store,
  dispatch: number,
): Promise<{ readonly domain: string; readonly count: number }[]> {
  const { rows } = await sql<{ domain: string; count: number }>`
    select split_part(p.address_key, '@', -1) as domain, count(*) as count
    from deliveries d join subscribers p on p.id = d.subscriber_id
    where d.dispatch_id = ${dispatch} and d.state = 'deferred' group by 1 order by 2 desc, 1 limit ${MOST}`.execute(
    store,
  );
  return rows;
}

/** Why copies were refused: reply code and enhanced status code (RFC 3463), the most first. */
export async function failuresByReply(
  store: Store,
  dispatch: number,
): Promise<{ readonly code: number | null; readonly status: string | null; readonly count: number }[]> {
  const { rows } = await sql<{ code: number | null; status: string | null; count: number }>`
    select reply_code as code, substring(reply_text from '^[245]\\.[0-9]{1,3}\\.[0-9]{1,3}') as status, count(*) as count
    from deliveries where dispatch_id = ${dispatch} and state = 'failed' group by 1, 2 order by 3 desc, 1, 2 limit ${MOST}`.execute(
    store,
  );
  return rows;
}
