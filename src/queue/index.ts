import type { Logger } from 'pino';
import type { Connection } from '../db/connection.ts';
import type { Backend, BullQueue } from './backend.ts';
import { makeBell } from './bell.ts';
import { type Bell, type Handlers, QUEUES, type QueueName } from './catalogue.ts';
import { gather } from './handlers.ts';
import { openPostgres } from './postgres.ts';
import { openRedis } from './redis.ts';
import { within } from './within.ts';
import { startWorkers, type Workers } from './workers.ts';

export { type Sweep, startSweep } from './sweep.ts';
export type { Workers } from './workers.ts';

export type Counts = Record<'waiting' | 'active' | 'delayed' | 'failed', number>;

export interface Queue {
  readonly backend: 'postgres' | 'redis';
  readonly bell: Bell;
  /**
   * Begins to work, on all queues or on these.
   *
   * @throws Error on a missing or double handler.
   */
  work(parts: readonly Partial<Handlers>[], queues?: readonly QueueName[]): Promise<Workers>;
  /** How many jobs are in each queue. @throws Error where the queue does not answer within 2 s. */
  counts(): Promise<Record<QueueName, Counts>>;
  /** Ends the connections. Stop the workers first. */
  close(): Promise<void>;
}

export type QueueOptions = { readonly log: Logger } & (
  | { readonly connection: Connection }
  | { readonly redisUrl: string; readonly prefix?: string }
);

const COUNTS_MS = 2_000;
const CLOSE_MS = 3_000;

/**
 * Opens the queue: in PostgreSQL, or in Redis where one is named.
 *
 * @throws an unavailable error where PostgreSQL cannot be reached. Redis may be away: rings fail fast
 *   and are logged, workers wait for it.
 */
export async function openQueue(options: QueueOptions): Promise<Queue> {
  const { log } = options;
  const onError = quietly(log);
  const backend =
    'redisUrl' in options
      ? await openRedis(options.redisUrl, options.prefix ?? 'threefold', onError)
      : await openPostgres(options.connection, onError);
  const queues = Object.fromEntries(QUEUES.map((name) => [name, backend.queue(name)])) as Record<
    QueueName,
    BullQueue
  >;
  return {
    backend: backend.is,
    bell: makeBell(queues, log),
    work: async (parts, names = QUEUES) => startWorkers(backend, names, gather(parts, names), log),
    counts: () => within(countAll(queues), COUNTS_MS, 'The queue did not answer in time.'),
    close: () => closeAll(queues, backend),
  };
}

async function countAll(queues: Record<QueueName, BullQueue>): Promise<Record<QueueName, Counts>> {
  const all = QUEUES.map(async (name) => {
    const {
      waiting = 0,
      active = 0,
      delayed = 0,
      failed = 0,
    } = await queues[name].getJobCounts('waiting', 'active', 'delayed', 'failed');
    return [name, { waiting, active, delayed, failed }] as const;
  });
  return Object.fromEntries(await Promise.all(all)) as Record<QueueName, Counts>;
}

async function closeAll(queues: Record<QueueName, BullQueue>, backend: Backend): Promise<void> {
  const closing = Promise.allSettled(Object.values(queues).map((queue) => queue.close()));
  await within(closing, CLOSE_MS, 'The queue did not close in time.').catch(() => undefined);
  await backend.close();
}

const REPEAT_MS = 30_000;

/** Logs an error of the backend, and the same one again only half a minute later: each queue tells of it. */
function quietly(log: Logger): (error: Error) => void {
  const told = new Map<string, number>();
  return (error) => {
    const now = Date.now();
    if (now - (told.get(error.message) ?? 0) < REPEAT_MS) return;
    if (told.size > 100) told.clear();
    told.set(error.message, now);
    log.warn({ event: 'queue-error', err: error });
  };
}
