import { setTimeout as sleep } from 'node:timers/promises';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { type Backend, COMMON, STREAMS } from './backend.ts';

const COMMAND_MS = 2_000;
/** How long a start waits for Redis before it goes on without: rows are safe, and workers wait for it. */
const READY_MS = 3_000;
/** The most that BullMQ lets a blocked command wait. */
const DRAIN_DELAY_S = 10;

const backoff = (tries: number): number => Math.min(100 * 2 ** tries, 2_000);

/**
 * The queue in Redis. Those who ring fail fast while Redis is away; workers wait for it as long as it takes.
 *
 * @param prefix what all keys begin with, so that several services can share one Redis.
 */
export async function openRedis(
  url: string,
  prefix: string,
  onError: (error: Error) => void,
): Promise<Backend> {
  const ringing = new Redis(url, {
    connectionName: `${prefix}:ringing`,
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    commandTimeout: COMMAND_MS,
    connectTimeout: COMMAND_MS,
    retryStrategy: backoff,
  });
  const working = new Redis(url, {
    connectionName: `${prefix}:working`,
    maxRetriesPerRequest: null,
    retryStrategy: backoff,
    // Nothing is connected where a process only rings.
    lazyConnect: true,
  });
  for (const connection of [ringing, working]) connection.on('error', onError);
  await untilReady(ringing);
  return {
    is: 'redis',
    queue(name) {
      const queue = new Queue(name, {
        connection: ringing,
        prefix,
        streams: STREAMS,
        skipWaitingForReady: true,
      });
      queue.on('error', onError);
      return queue;
    },
    worker(name, process, settings) {
      const options = { ...COMMON, ...settings, connection: working, prefix, drainDelay: DRAIN_DELAY_S };
      const worker = new Worker(name, process, options);
      worker.on('error', onError);
      return worker;
    },
    async close() {
      ringing.disconnect();
      working.disconnect();
    },
  };
}

async function untilReady(redis: Redis): Promise<void> {
  if (redis.status === 'ready') return;
  const over = new AbortController();
  const ready = new Promise<void>((resolve) => redis.once('ready', () => resolve()));
  await Promise.race([ready, sleep(READY_MS, undefined, { signal: over.signal }).catch(() => undefined)]);
  over.abort();
}
