import type { BullQueue } from './backend.ts';
import type { JobName } from './catalogue.ts';
import { within } from './within.ts';

/** A job for BullMQ, with the options of its own. */
export interface Added {
  readonly name: JobName;
  readonly data: unknown;
  readonly opts: {
    readonly jobId: string;
    readonly attempts: number;
    readonly backoff: { readonly type: string };
    readonly delay: number;
    readonly removeOnComplete: true;
    readonly removeOnFail: true;
    readonly stackTraceLimit: number;
  };
}

interface Waiting {
  readonly job: Added;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** The most jobs that go to the queue at once. */
const BATCH = 500;

/**
 * Adds jobs to a queue, many at once: one batch is on its way, and the next takes all that came meanwhile.
 *
 * @param ms the longest that one batch may take; when it does not come through, nor do those behind it.
 */
export function makeAdder(queue: BullQueue, ms: number): (job: Added) => Promise<void> {
  let waiting: Waiting[] = [];
  let flushing = false;
  const flush = async (): Promise<void> => {
    // What is rung in the same turn goes together.
    await Promise.resolve();
    while (waiting.length > 0) {
      const batch = waiting.splice(0, BATCH);
      try {
        await within(
          addAll(
            queue,
            batch.map(({ job }) => job),
          ),
          ms,
          'The queue did not answer in time.',
        );
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of [...batch, ...waiting]) reject(error);
        waiting = [];
      }
    }
    flushing = false;
  };
  return (job) =>
    new Promise((resolve, reject) => {
      waiting.push({ job, resolve, reject });
      if (flushing) return;
      flushing = true;
      void flush();
    });
}

async function addAll(queue: BullQueue, jobs: readonly Added[]): Promise<void> {
  const [first] = jobs;
  if (first && jobs.length === 1) await queue.add(first.name, first.data, first.opts);
  else await queue.addBulk([...jobs]);
}
