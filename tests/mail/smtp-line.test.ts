import { describe, expect, it } from 'vitest';
import { outgoing } from '../../src/mail/outgoing.ts';
import { crowdOf } from '../../src/mail/smtp-crowd.ts';
import { type Job, jobOf, type Work } from '../../src/mail/smtp-job.ts';
import { lineTo } from '../../src/mail/smtp-line.ts';
import type { Pool } from '../../src/mail/smtp-pool.ts';
import type { Session } from '../../src/mail/smtp-session.ts';
import type { Sent } from '../../src/mail/transport.ts';

const OK: Sent = { is: 'accepted', reply: { code: 250, text: 'ok' } };
const MESSAGE = outgoing(Buffer.from('Subject: x\r\n\r\nx\r\n'));

/** A pool of sessions whose work is done by `how`, one job after the other, each in a turn of its own. */
function aPool(how: (job: Job, session: number, giveBack: Work['giveBack']) => 'go on' | 'gone' = settle) {
  const seen = { opened: 0, quit: 0, atOnce: 0, busy: 0, by: [] as number[] };
  const free: Session[] = [];
  const open = (): Session => {
    const number = seen.opened;
    seen.opened += 1;
    let alive = true;
    return {
      get alive() {
        return alive;
      },
      ended: new Promise(() => undefined),
      quit: async () => {
        alive = false;
        seen.quit += 1;
      },
      work: async ({ next, giveBack }) => {
        seen.busy += 1;
        seen.atOnce = Math.max(seen.atOnce, seen.busy);
        for (let job = next(); job !== null && alive; job = next()) {
          await Promise.resolve();
          seen.by.push(number);
          alive = how(job, number, giveBack) === 'go on';
          if (!alive) break;
        }
        seen.busy -= 1;
      },
    };
  };
  const pool: Pool<Session> = {
    take: async () => free.pop() ?? open(),
    give: (session) => {
      if (session.alive) free.push(session);
    },
    drain: async () => undefined,
  };
  return { pool, seen };
}

function settle(job: Job): 'go on' {
  job.settle(OK);
  return 'go on';
}

function sendAll(line: ReturnType<typeof lineTo>, count: number): Promise<Sent[]> {
  return Promise.all(
    Array.from(
      { length: count },
      (_, n) =>
        new Promise<Sent>((resolve) => {
          line.add(jobOf({ from: 'b@lists.example', to: `r${n}@readers.example` }, MESSAGE, resolve));
        }),
    ),
  );
}

describe('a line', () => {
  it('has as many sessions at work as messages wait, and no more than the relay bears', async () => {
    const { pool, seen } = aPool();
    const line = lineTo(pool, { crowd: crowdOf(3), messagesEach: null });
    expect(await sendAll(line, 2)).toEqual([OK, OK]);
    await line.empty();
    expect(seen.atOnce).toBe(2);
    expect(await sendAll(line, 40)).toHaveLength(40);
    expect(seen.atOnce).toBe(3);
  });

  it('closes a session that has carried its share, and takes another', async () => {
    const { pool, seen } = aPool();
    const line = lineTo(pool, { crowd: crowdOf(1), messagesEach: 4 });
    await sendAll(line, 10);
    await line.empty();
    expect(seen.by).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2]);
    expect(seen.quit).toBe(2);
  });

  it('gives what a session gives back to another, before all else, and does not count it', async () => {
    const tried: string[] = [];
    const { pool, seen } = aPool((job, session, giveBack) => {
      tried.push(job.envelope.to);
      if (session > 0) return settle(job);
      giveBack(job);
      return 'gone';
    });
    const line = lineTo(pool, { crowd: crowdOf(1), messagesEach: 2 });
    expect(await sendAll(line, 3)).toEqual([OK, OK, OK]);
    expect(tried.slice(0, 3)).toEqual(['r0@readers.example', 'r0@readers.example', 'r1@readers.example']);
    expect(seen.by).toEqual([0, 1, 1, 2]);
  });

  it('answers all that wait where there is no session to be had', async () => {
    const pool = { ...aPool().pool, take: () => Promise.reject(new Error('no relay')) };
    const line = lineTo(pool, { crowd: crowdOf(2), messagesEach: null });
    expect(await sendAll(line, 5)).toEqual(Array(5).fill({ is: 'unreachable', why: 'no relay' }));
    await line.empty();
  });

  it('is empty at once where nothing waits', async () => {
    await lineTo(aPool().pool, { crowd: crowdOf(1), messagesEach: null }).empty();
  });
});
