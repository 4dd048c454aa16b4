import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { ownClient } from './client.ts';

const HEARTBEAT_MS = 5_000;
const HEARTBEAT_PATIENCE_MS = 10_000;

/**
 * Runs `work` while holding an advisory lock that ends with the connection, so the lock of a process
 * that is killed is free at once. The connection is one of its own, beside the pool's: long work does
 * not use up the pool.
 *
 * @param key1 what kind of thing is locked, int4.
 * @param key2 which one, int4.
 * @param work gets a signal that aborts when the connection, and so the lock, is lost.
 * @returns what `work` returned, or 'busy' where another session has the lock.
 * @throws whatever `work` throws; an unavailable error where the lock could not be asked for.
 */
export async function withSessionLock<T>(
  pool: pg.Pool,
  key1: number,
  key2: number,
  work: (lost: AbortSignal) => Promise<T>,
): Promise<T | 'busy'> {
  const client = ownClient(pool, {
    application_name: 'threefold lock',
    keepAlive: true,
    keepAliveInitialDelayMillis: HEARTBEAT_MS,
  });
  const lost = new AbortController();
  const drop = (why?: Error): void => lost.abort(why ?? new Error('The connection of a lock was closed.'));
  client.on('error', drop);
  client.on('end', drop);
  try {
    await client.connect();
    if (!(await take(client, key1, key2))) return 'busy';
    return await whileBeating(client, lost, () => work(lost.signal));
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function take(client: pg.Client, key1: number, key2: number): Promise<boolean> {
  // The other end of a connection must notice too when this machine vanishes without a word.
  await client.query(
    'set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3',
  );
  const { rows } = await client.query<{ got: boolean }>(
    'select pg_try_advisory_lock($1::int4, $2::int4) as got',
    [key1, key2],
  );
  return rows[0]?.got === true;
}

/** Asks the server for a sign of life now and then, since a connection can die without an event. */
async function whileBeating<T>(client: pg.Client, lost: AbortController, work: () => Promise<T>): Promise<T> {
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
