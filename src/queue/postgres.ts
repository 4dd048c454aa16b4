import { setTimeout as sleep } from 'node:timers/promises';
import { createPostgresBackend, Queue, runMigrations, Worker } from 'bullmq';
import pg from 'pg';
import { type Connection, clientConfig } from '../db/connection.ts';
import { isUnavailable } from '../db/unavailable.ts';
import { type Backend, COMMON, STREAMS } from './backend.ts';
import { QUEUES } from './catalogue.ts';

const SCHEMA = 'bullmq';
const CONNECT_MS = 2_000;
const STATEMENT_MS = 10_000;
const AWAY_MS = 250;
/** One connection for each working queue to be woken by, and this many for all else. */
const FOR_QUERIES = 4;
/** Seconds an idle worker sleeps; it is woken by NOTIFY, and this only covers one that went astray. */
const DRAIN_DELAY_S = 20;

/**
 * The queue in PostgreSQL, in a schema of its own. All queues share one pool; an idle process that
 * works on all of them keeps one connection for each queue and no more.
 *
 * @throws an unavailable error where the database cannot be reached.
 */
export async function openPostgres(
  connection: Connection,
  onError: (error: Error) => void,
): Promise<Backend> {
  const pool = new pg.Pool({
    ...withOptions(connection),
    application_name: 'threefold queue',
    max: QUEUES.length + FOR_QUERIES,
    idleTimeoutMillis: 10_000,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    // BullMQ lets workers sleep long only where a dead connection is noticed.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  });
  pool.on('error', onError);
  // One that dies while it is in use is heard by nobody else, and an error unheard ends the process.
  pool.on('connect', (client) => client.on('error', onError));
  await prepare(pool);
  const shared = { connection: patient(pool) };
  return {
    is: 'postgres',
    queue(name) {
      const queue = new Queue(name, { ...shared, streams: STREAMS }, createPostgresBackend);
      queue.on('error', onError);
      return queue;
    },
    worker(name, process, settings) {
      const options = { ...COMMON, ...shared, ...settings, drainDelay: DRAIN_DELAY_S };
      const worker = new Worker(name, process, options, createPostgresBackend);
      worker.on('error', onError);
      return worker;
    },
    close: () => pool.end(),
  };
}

async function prepare(pool: pg.Pool): Promise<void> {
  try {
    const client = await pool.connect();
    try {
      await client.query('set statement_timeout = 0');
      await runMigrations(client, SCHEMA);
    } finally {
      client.release(true);
    }
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/**
 * BullMQ names its tables without a schema. Nor does it wait for the disk: after a fall of the server the
 * sweep rings for whatever the queue forgot. An address may carry options of its own, which stay.
 */
function withOptions(connection: Connection): pg.ClientConfig {
  const ours = `-c search_path=${SCHEMA} -c synchronous_commit=off`;
  if (typeof connection !== 'string') return { ...clientConfig(connection), options: ours };
  // Taken out of the address, where it would count for more than what is set here.
  const [, own] = /[?&]options=([^&]*)/.exec(connection) ?? [];
  const address = connection.replace(/([?&])options=[^&]*/, '$1');
  return { connectionString: address, options: own ? `${decodeURIComponent(own)} ${ours}` : ours };
}

/**
 * The pool as BullMQ sees it. BullMQ waits before it tries again only after a refused connection; a
 * server that is starting, stopping or gone is therefore shown to it as one that refuses, after a pause.
 */
function patient(pool: pg.Pool) {
  const away = async (error: unknown): Promise<never> => {
    if (!isUnavailable(error)) throw error;
    await sleep(AWAY_MS);
    throw Object.assign(new Error('connect ECONNREFUSED', { cause: error }), { code: 'ECONNREFUSED' });
  };
  const seen = {
    options: pool.options,
    connect: () => pool.connect().catch(away),
    query: (text: string, values?: readonly unknown[]) =>
      pool.query(text, values ? [...values] : undefined).catch(away),
    end: async () => undefined,
    // The pool's own errors are heard once, not by each queue and worker.
    on: () => seen,
    removeAllListeners: () => seen,
  };
  return seen;
}
