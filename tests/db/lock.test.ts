import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { withSessionLock } from '../../src/db/lock.ts';
import { type Database, openDatabase } from '../../src/db/pool.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';

/** A promise and the function that ends it. */
function gate(): { open: () => void; opened: Promise<void> } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe('withSessionLock', () => {
  let database: TestDatabase;
  let administrator: Database;
  beforeAll(async () => {
    database = await testDatabase({ max: 1 });
    administrator = openDatabase(inject('administrator'));
  });
  afterAll(async () => {
    await administrator.close();
    await database.drop();
  });

  it('lets one in, answers busy to others, and is free afterwards', async () => {
    const { open, opened } = gate();
    const { open: enter, opened: entered } = gate();
    const first = withSessionLock(database.pool, 7, 1, async () => {
      enter();
      await opened;
      return 'first';
    });
    await entered;
    expect(await withSessionLock(database.pool, 7, 1, async () => 'second')).toBe('busy');
    expect(await withSessionLock(database.pool, 7, 2, async () => 'another')).toBe('another');
    // The pool's only connection is free all the while.
    expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    open();
    expect(await first).toBe('first');
    expect(await withSessionLock(database.pool, 7, 1, async () => 'third')).toBe('third');
  });

  it('passes on what the work throws, and is free afterwards', async () => {
    const work = withSessionLock(database.pool, 7, 3, async () => {
      throw new Error('went wrong');
    });
    await expect(work).rejects.toThrow('went wrong');
    expect(await withSessionLock(database.pool, 7, 3, async () => 'free')).toBe('free');
  });

  it('tells the work when the connection is cut, and another gets the lock', async () => {
    const { open, opened } = gate();
    const first = withSessionLock(database.pool, 7, 4, async (lost) => {
      open();
      await new Promise((resolve) => lost.addEventListener('abort', resolve, { once: true }));
      return lost.reason as Error;
    });
    await opened;
    const { rowCount } = await administrator.pool.query(
      `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and classid = 7 and objid = 4`,
    );
    expect(rowCount).toBe(1);
    expect(await first).toBeInstanceOf(Error);
    expect(await withSessionLock(database.pool, 7, 4, async () => 'mine')).toBe('mine');
  });
});
