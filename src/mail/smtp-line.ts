import type { Crowd } from './smtp-crowd.ts';
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

export interface LineOptions {
  /** How many sessions may be at work, by what the relay says. */
  readonly crowd: Crowd;
  /** A session that has carried so many messages is closed; null for any number. */
  readonly messagesEach: number | null;
}

/** Puts as many of the pool's sessions to work as there are messages waiting, and the relay bears. */
export function lineTo(pool: Pool<Session>, { crowd, messagesEach }: LineOptions): Line {
  const waiting: Job[] = [];
  /** Sessions asked for and not yet there, and sessions at work. */
  let [wanted, busy] = [0, 0];
  let emptied: (() => void)[] = [];
  /** How many messages each session has carried. */
  const carried = new WeakMap<Session, number>();

  const isWorn = (session: Session): boolean =>
    messagesEach !== null && (carried.get(session) ?? 0) >= messagesEach;

  /** What there is for one session: nothing more once it has done its share, or others suffice. */
  const workFor = (session: Session): Work => ({
    next: () => {
      if (isWorn(session) || busy > crowd.limit) return null;
      const job = waiting.shift();
      if (job) carried.set(session, (carried.get(session) ?? 0) + 1);
      return job ?? null;
    },
    giveBack: (job) => {
      carried.set(session, (carried.get(session) ?? 1) - 1);
      waiting.unshift(job);
    },
  });

  /** A session for each message that waits, as far as there are any; called after every change. */
  function hire(): void {
    while (wanted < waiting.length && wanted + busy < crowd.limit) void employ();
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
    await session.work(workFor(session));
    busy -= 1;
    if (isWorn(session)) await session.quit();
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
