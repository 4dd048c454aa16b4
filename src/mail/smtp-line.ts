import type { Job, Work } from './smtp-job.ts';
import { whyOf } from './smtp-outcome.ts';
import type { Pool } from './smtp-pool.ts';
import type { Session } from './smtp-session.ts';

/** Messages that wait for a session, first come first served. */
export interface Line {
  add(job: Job): void;
  /** Resolves once nothing waits and no session is at work. */
  empty(): Promise<void>;
}

/** Puts as many of the pool's sessions to work as there are messages waiting. */
export function lineTo(pool: Pool<Session>, connections: number): Line {
  const waiting: Job[] = [];
  /** Sessions asked for and not yet there, and sessions at work. */
  let [wanted, busy] = [0, 0];
  let emptied: (() => void)[] = [];

  const work: Work = {
    next: () => waiting.shift() ?? null,
    giveBack: (job) => {
      waiting.unshift(job);
    },
  };

  /** A session for each message that waits, as far as there are any; called after every change. */
  function hire(): void {
    while (wanted < waiting.length && wanted + busy < connections) void employ();
    if (waiting.length > 0 || wanted + busy > 0) return;
    for (const resolve of emptied) resolve();
    emptied = [];
  }

  async function employ(): Promise<void> {
    wanted += 1;
    let session: Session;
    try {
      session = await pool.take();
    } catch (error) {
      wanted -= 1;
      return refuseAll(error as Error);
    }
    wanted -= 1;
    busy += 1;
    await session.work(work);
    busy -= 1;
    pool.give(session);
    hire();
  }

  /** No session is at work either where the pool has none to give. */
  function refuseAll(error: Error): void {
    for (const job of waiting.splice(0)) job.settle({ is: 'unreachable', why: whyOf(error) });
    hire();
  }

  return {
    add: (job) => {
      waiting.push(job);
      hire();
    },
    empty: () =>
      new Promise((resolve) => {
        emptied.push(resolve);
        hire();
      }),
  };
}
