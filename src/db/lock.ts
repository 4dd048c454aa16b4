import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { ownClient } from './client.ts';

const HEARTBEAT_MS = 5_000;
const HEARTBEAT_PATIENCE_MS = 10_000;

/** A connection that holds locks, with what aborts when it is lost. */
interface Holder {
  readonly client: pg.Client;
  readonly lost: AbortController;
}

/** A connection that holds no lock stays open this long, for the next. */
const IDLE_MS = 5_000;

export interface SessionLocks {
  /**
   * Runs `work` while holding an advisory lock that ends with the connection, so the lock of a process
   * that is killed is free at once. Its connection is beside the pool's: long work does not use up the pool.
   *
   * @param key1 what kind of thing is locked, int4.
   * @param key2 which one, int4.
   * @param work gets a signal that aborts when the connection, and so the lock, is lost.
   * @returns what `work` returned, or 'busy' where another session has the lock.
   * @throws whatever `work` throws; an unavailable error where the lock could not be asked for.
   */
  hold<T>(key1: number, key2: number, work: (lost: AbortSignal) => Promise<T>): Promise<T | 'busy'>;
  /** Ends the connections that hold no lock; others end with their work. */
  close(): Promise<void>;
}

/** Locks over connections that are used again: opening one costs as much as recording a hundred copies. */
export function sessionLocks(pool: pg.Pool): SessionLocks {
  const idle = new Map<Holder, NodeJS.Timeout>();
  let closed = false;

  function fromIdle(): Holder | null {
    for (const [holder, timer] of idle) {
      clearTimeout(timer);
      idle.delete(holder);
      if (!holder.lost.signal.aborted) return holder;
    }
    return null;
  }

  /** A holder that has the lock; null where another session has it. */
  async function locked(key1: number, key2: number): Promise<Holder | null> {
    for (let used = fromIdle(); used; used = fromIdle()) {
      const got = await take(used.client, key1, key2).catch(() => null);
      if (got) return used;
      keep(used, got === false);
      if (got === false) return null;
    }
    const holder = await connect(pool);
    const got = await take(holder.client, key1, key2).catch(async (error: unknown) => {
      await end(holder);
      throw error;
    });
    if (got) return holder;
    keep(holder, true);
    return null;
  }

  function keep(holder: Holder, isFree: boolean): void {
    if (!isFree || closed || holder.lost.signal.aborted) return void end(holder);
    const timer = setTimeout(() => {
      idle.delete(holder);
      void end(holder);
    }, IDLE_MS);
    idle.set(holder, timer);
  }

  return {
    async hold(key1, key2, work) {
      const holder = await locked(key1, key2);
      if (!holder) return 'busy';
      let isFree = false;
      try {
        return await whileBeating(holder, async () => {
          try {
            return await work(holder.lost.signal);
          } finally {
            isFree = await free(holder, key1, key2);
          }
        });
      } finally {
        keep(holder, isFree);
      }
    },
    async close() {
      closed = true;
      for (const timer of idle.values()) clearTimeout(timer);
      await Promise.all([...idle.keys()].map(end));
      idle.clear();
    },
  };
}

/** One lock of its own, see `SessionLocks`. */
export async function withSessionLock<T>(
  pool: pg.Pool,
  key1: number,
  key2: number,
  work: (lost: AbortSignal) => Promise<T>,
): Promise<T | 'busy'> {
  const locks = sessionLocks(pool);
  try {
    return await locks.hold(key1, key2, work);
  } finally {
    await locks.close();
  }
}

async function connect(pool: pg.Pool): Promise<Holder> {
  const client = ownClient(pool, {
    application_name: 'threefold lock',
    keepAlive: true,
    keepAliveInitialDelayMillis: HEARTBEAT_MS,
  });
  const lost = new AbortController();
  const drop = (why?: Error): void => lost.abort(why ?? new Error('The connection of a lock was closed.'));
  client.on('error', drop);
  client.on('end', drop);
  const holder = { client, lost };
  try {
    await client.connect();
    // The other end of a connection must notice too when this machine vanishes without a word.
    await client.query(
      'set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3',
    );
  } catch (error) {
    await end(holder);
    throw error;
  }
  return holder;
}

const end = ({ client }: Holder): Promise<void> => client.end().catch(() => undefined);

async function take(client: pg.Client, key1: number, key2: number): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>(
    'select pg_try_advisory_lock($1::int4, $2::int4) as got',
    [key1, key2],
  );
  return rows[0]?.got === true;
}

/** Whether the lock was given back; false leaves it to the end of the connection. */
async function free({ client, lost: { signal } }: Holder, key1: number, key2: number): Promise<boolean> {
  if (signal.aborted) return false;
  const unlock = client.query<{ freed: boolean }>('select pg_advisory_unlock($1::int4, $2::int4) as freed', [
    key1,
    key2,
  ]);
  const lost = new Promise<false>((resolve) => {
    signal.addEventListener('abort', () => resolve(false), { once: true });
  });
  const freed = unlock.then(({ rows }) => rows[0]?.freed === true).catch(() => false);
  return Promise.race([freed, lost]);
}

/** Asks the server for a sign of life now and then, since a connection can die without an event. */
async function whileBeating<T>({ client, lost }: Holder, work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => {
    void beat(client).catch((error: unknown) => lost.abort(error));
  }, HEARTBEAT_MS);
  timer.unref();
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

async function beat(client: pg.Client): Promise<void> {
  const over = new AbortController();
  const late = sleep(HEARTBEAT_PATIENCE_MS, undefined, { signal: over.signal, ref: false }).then(() => {
    throw new Error(`The server of a lock has not answered for ${HEARTBEAT_PATIENCE_MS / 1000} seconds.`);
  });
  late.catch(() => undefined);
  try {
    await Promise.race([client.query('select 1'), late]);
  } finally {
    over.abort();
  }
}
