import { describe, expect, it, vi } from 'vitest';
import { type Poolable, poolOf } from '../../src/mail/smtp-pool.ts';

interface Fake extends Poolable {
  alive: boolean;
  end(): void;
}

/** A pool of sessions that do nothing; `refuse` makes the next openings fail. */
function setUp({ size = 2, idleMs = 60_000, restMs = 60_000 } = {}) {
  const opened: Fake[] = [];
  const state = { refuse: false, tries: 0 };
  const open = async (): Promise<Fake> => {
    state.tries += 1;
    if (state.refuse) throw new Error('refused');
    let end = (): void => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const session: Fake = {
      alive: true,
      ended,
      end: () => {
        session.alive = false;
        end();
      },
      quit: async () => session.end(),
    };
    opened.push(session);
    return session;
  };
  return { pool: poolOf({ size, open, idleMs, restMs }), opened, state };
}

describe('poolOf', () => {
  it('opens as many as are wanted, up to its size, and uses them again', async () => {
    const { pool, opened } = setUp();
    const one = await pool.take();
    const two = await pool.take();
    const waiting = pool.take();
    expect(opened).toHaveLength(2);
    pool.give(two);
    expect(await waiting).toBe(two);
    pool.give(one);
    pool.give(two);
    expect(await pool.take()).toBe(two);
    expect(opened).toHaveLength(2);
  });

  it('opens another for one that ended, taken or free', async () => {
    const { pool, opened } = setUp({ size: 1 });
    const one = await pool.take();
    const waiting = pool.take();
    (one as Fake).end();
    pool.give(one);
    const two = await waiting;
    expect(two).not.toBe(one);
    pool.give(two);
    (two as Fake).end();
    expect(await pool.take()).not.toBe(two);
    expect(opened).toHaveLength(3);
  });

  it('rejects at once while none can be opened, and tries again after its rest', async () => {
    const { pool, state } = setUp({ restMs: 20 });
    state.refuse = true;
    const failing = await Promise.allSettled(Array.from({ length: 100 }, () => pool.take()));
    expect(failing.every(({ status }) => status === 'rejected')).toBe(true);
    await expect(pool.take()).rejects.toThrow('refused');
    expect(state.tries).toBe(2);
    state.refuse = false;
    await vi.waitFor(() => pool.take());
    expect(state.tries).toBe(3);
  });

  it('keeps those waiting while there is a session that will come free', async () => {
    const { pool, state } = setUp();
    const one = await pool.take();
    state.refuse = true;
    const waiting = pool.take();
    pool.give(one);
    expect(await waiting).toBe(one);
  });

  it('closes those without work, and all of them on draining, once they are back', async () => {
    const { pool, opened } = setUp({ idleMs: 5 });
    pool.give(await pool.take());
    await vi.waitFor(() => expect(opened[0]?.alive).toBe(false));
    const [one, two] = await Promise.all([pool.take(), pool.take()]);
    const waiting = pool.take();
    let drained = false;
    const draining = pool.drain().then(() => {
      drained = true;
    });
    pool.give(one);
    pool.give(await waiting);
    await Promise.resolve();
    expect(drained).toBe(false);
    pool.give(two);
    await draining;
    expect(opened.some(({ alive }) => alive)).toBe(false);
  });

  it('drains when there is nothing, or when what it opened fails', async () => {
    await setUp().pool.drain();
    const { pool, state } = setUp();
    state.refuse = true;
    const taking = pool.take().catch(() => 'rejected');
    await pool.drain();
    expect(await taking).toBe('rejected');
  });
});
