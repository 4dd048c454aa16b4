import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withSessionLock } from '../../src/db/lock.ts';
import { startSweep } from '../../src/queue/sweep.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { eventually } from '../support/wait.ts';

describe('the sweep', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  const lock = (work: (lost: AbortSignal) => Promise<void>) => withSessionLock(database.pool, 1, 0, work);

  it('comes again and again, one at a time over all processes, whatever one of them throws', async () => {
    const events: string[] = [];
    const log = pino({}, { write: (line: string) => events.push(JSON.parse(line).event) });
    let running = 0;
    let most = 0;
    let sweeps = 0;
    const sweep = async (): Promise<void> => {
      running += 1;
      most = Math.max(most, running);
      sweeps += 1;
      const fails = sweeps === 2;
      await database.pool.query('select pg_sleep(0.02)');
      running -= 1;
      if (fails) throw new Error('went wrong');
    };
    const both = [1, 2].map(() => startSweep({ everyMs: 5, sweep, lock, log }));
    await eventually(() => sweeps >= 6);
    await Promise.all(both.map((one) => one.stop()));
    expect(most).toBe(1);
    expect(events).toEqual(['sweep-failed']);
    const after = sweeps;
    expect(await withSessionLock(database.pool, 1, 0, async () => 'free')).toBe('free');
    expect(sweeps).toBe(after);
  });

  it('stops only after the sweep under way', async () => {
    let over = false;
    let begun = false;
    const sweeping = startSweep({
      everyMs: 10_000,
      lock,
      log: pino({ level: 'silent' }),
      sweep: async () => {
        begun = true;
        await database.pool.query('select pg_sleep(0.1)');
        over = true;
      },
    });
    await eventually(() => begun);
    await sweeping.stop();
    expect(over).toBe(true);
  });
});
