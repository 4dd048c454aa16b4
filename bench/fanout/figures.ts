import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import type { Deps } from '../../src/deps.ts';

/** What the database says of a dispatch that is done. */
export interface Recorded {
  readonly sent: number;
  /** From the approval until all copies were planned, and until the relay had taken the first. */
  readonly planSeconds: number;
  readonly firstCopyMs: number;
  /** From the first copy taken until the last outcome was committed. */
  readonly seconds: number;
}

export async function recorded({ db }: Deps, dispatch: number): Promise<Recorded> {
  const { rows } = await sql<Recorded>`
    select count(*) filter (where d.state = 'sent')::int as sent,
      extract(epoch from x.planned_at - x.created_at)::float8 as "planSeconds",
      extract(epoch from min(d.sent_at) - x.created_at)::float8 * 1000 as "firstCopyMs",
      extract(epoch from x.finished_at - min(d.sent_at))::float8 as seconds
    from dispatches x join deliveries d on d.dispatch_id = x.id
    where x.id = ${dispatch} group by x.id`.execute(db);
  const [row] = rows;
  if (!row) throw new Error(`There is no dispatch ${dispatch}.`);
  return row;
}

/** Copies a second over the first and over the last tenth of a dispatch. */
export async function ratesOf({ db }: Deps, dispatch: number) {
  const { rows } = await sql<{ rate: number }>`
    select count(*) / extract(epoch from max(sent_at) - min(sent_at))::float8 as rate
    from (select sent_at, ntile(10) over (order by sent_at) as tenth from deliveries
      where dispatch_id = ${dispatch} and state = 'sent') copies
    where tenth in (1, 10) group by tenth order by tenth`.execute(db);
  return { rateAtStart: rows[0]?.rate ?? null, rateAtEnd: rows[1]?.rate ?? null };
}

/** Of any `IN_A_ROW` copies as they went out, the most that went to one domain. */
export async function mostToOneDomain({ db }: Deps, dispatch: number): Promise<number> {
  const { rows } = await sql<{ most: number }>`
    select max(count)::int as most from (
      select count(*) over (partition by domain order by nth range between ${sql.lit(IN_A_ROW - 1)} preceding and current row)
      from (select split_part(p.address_key, '@', -1) as domain, row_number() over (order by d.sent_at, d.chunk, d.place) as nth
        from deliveries d join subscribers p on p.id = d.subscriber_id
        where d.dispatch_id = ${dispatch} and d.state = 'sent') copies) windows`.execute(db);
  return rows[0]?.most ?? 0;
}

const IN_A_ROW = 250;

/** The most memory a process ever had, in MiB, by Linux's proc(5); null elsewhere. */
export function mostMemory(pid: number): number | null {
  try {
    const kib = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kib === undefined ? null : Math.round(Number(kib) / 1024);
  } catch {
    return null;
  }
}
