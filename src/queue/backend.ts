import type { Job, Queue, Worker, WorkerOptions } from 'bullmq';
import type { QueueName } from './catalogue.ts';

/** What the rest of the queue needs of BullMQ, alike on PostgreSQL and on Redis. */
export type BullQueue = Pick<Queue, 'add' | 'addBulk' | 'getJobCounts' | 'close'>;
export type BullWorker = Pick<Worker, 'close' | 'disconnect' | 'waitUntilReady' | 'run'>;

export type WorkerSettings = Pick<WorkerOptions, 'concurrency' | 'settings'>;

export interface Backend {
  readonly is: 'postgres' | 'redis';
  queue(name: QueueName): BullQueue;
  /** A worker that has not begun: `run` begins it. */
  worker(name: QueueName, process: (job: Job) => Promise<unknown>, settings: WorkerSettings): BullWorker;
  /** Ends the connections, once queues and workers are closed. */
  close(): Promise<void>;
}

/** What both backends run with. */
export const COMMON = {
  /**
   * A worker holds a job for this long and renews it at half the time; every few seconds somebody looks for
   * jobs whose worker is gone. So the job of a killed worker is taken up again within some nine seconds. A worker
   * that was only slow may then find its job being done twice: every handler locks its rows, so nothing is.
   */
  lockDuration: 5_000,
  stalledInterval: 2_000,
  // A job whose worker was killed is never given up: rows are the truth, and they say what is done.
  maxStalledCount: 1_000_000,
  /** Between tries to reach the backend while it is away. */
  runRetryDelay: 1_000,
  autorun: false,
} as const;

/** How many of its own events BullMQ keeps; nothing here reads them. */
export const STREAMS = { events: { maxLen: 100 } } as const;
