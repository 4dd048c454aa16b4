import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import type { Deps } from '../../src/deps.ts';

/** What the database says of a dispatch that is done. */
export interface Recorded {
  readonly sent: number;
  /** From the approval until all copies were planned, and until the relay had taken the first. */
  readonly planSeconds: number;
  readonly firstCopyMs: number;
  /** From the end of planning until the last outcome was committed. */
  readonly seconds: number;
}

export async function recorded({ db }: Deps, dispatch: number): Promise<Recorded> {
  const { rows } = await sql<Recorded>`
    select count(*) filter (where d.state = 'sent')::int as sent,
      extract(epoch from x.planned_at - x.created_at)::float8 as "planSeconds",
      extract(epoch from min(d.sent_at) - x.created_at)::float8 * 1000 as "firstCopyMs",
      extract(epoch from x.finished_at - x.planned_at)::float8 as seconds
    from dispatches x join deliveries d on d.dispatch_id = x.id
    where x.id = ${dispatch} group by x.id`.execute(db);
  const [row] = rows;
  if (!row) throw new Error(`There is no dispatch ${dispatch}.`);
  return row;
}

/** The most memory a process ever had, in MiB, by Linux's proc(5); null elsewhere. */
export function mostMemory(pid: number): number | null {
  try {
    const kib = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kib === undefined ? null : Math.round(Number(kib) / 1024);
  } catch {
    return null;
  }
}
