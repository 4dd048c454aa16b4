import type { Job } from 'bullmq';
import type { Logger } from 'pino';
import type { Backend, BullWorker } from './backend.ts';
import { CONCURRENCY, type Handlers, type QueueName } from './catalogue.ts';
import { delayMs, execute } from './execute.ts';
import { isJobName } from './payload.ts';
import { within } from './within.ts';

export interface Workers {
  /** Takes no more jobs and waits for those under way, up to `withinMs` (default 20 s). */
  close(withinMs?: number): Promise<void>;
}

/**
 * Begins to work on the queues.
 *
 * @throws an unavailable error where the backend cannot be reached now.
 */
export async function startWorkers(
  backend: Backend,
  queues: readonly QueueName[],
  handlers: Partial<Handlers>,
  log: Logger,
): Promise<Workers> {
  const workers = queues.map((name) =>
    backend.worker(name, (job: Job) => execute(job, handlers, log), {
      concurrency: CONCURRENCY[name],
      settings: {
        backoffStrategy: (made, _type, error, job) => nextTry(job?.name ?? '', made, error),
      },
    }),
  );
  // Redis may come later; PostgreSQL holds the rows too, so without it there is no start.
  if (backend.is === 'postgres') await Promise.all(workers.map((worker) => worker.waitUntilReady()));
  for (const worker of workers) void worker.run().catch((err) => log.error({ event: 'worker-ended', err }));
  return { close: (withinMs = 20_000) => stopWorkers(workers, withinMs, log) };
}

const nextTry = (name: string, made: number, error: unknown): number =>
  isJobName(name) ? delayMs(name, made, error, Math.random()) : -1;

const CUT_MS = 2_000;

async function stopWorkers(workers: readonly BullWorker[], withinMs: number, log: Logger): Promise<void> {
  const closing = Promise.all(workers.map((worker) => worker.close()));
  try {
    await within(closing, withinMs, 'jobs under way did not end in time');
  } catch (error) {
    // What they were about is taken up again once their locks have run out.
    log.warn({ event: 'workers-cut', err: error });
    const cut = Promise.allSettled(workers.map((worker) => worker.disconnect()));
    await within(cut, CUT_MS, 'the connections did not end').catch(() => undefined);
  }
}
