import type { Logger } from 'pino';
import { makeAdder } from './adder.ts';
import type { BullQueue } from './backend.ts';
import { type Bell, JOBS, type JobName, QUEUES, type QueueName } from './catalogue.ts';
import { isPayload, jobId } from './payload.ts';

/** The longest that a ring holds anybody up. */
const RING_MS = 2_000;
/** For so long after a ring that failed the others fail at once: a loop over many rows is not held up by each. */
const REST_MS = 1_000;

/**
 * The bell over BullMQ. A ring for a job that waits already changes nothing. So does one for a job that
 * is being worked on or waits for its next try, on both backends: who changes a row after its job has
 * read it has to have the sweep ring again. Rings of the same moment go to the queue together.
 */
export function makeBell(queues: Record<QueueName, BullQueue>, log: Logger): Bell {
  const adders = Object.fromEntries(QUEUES.map((name) => [name, makeAdder(queues[name], RING_MS)])) as Record<
    QueueName,
    ReturnType<typeof makeAdder>
  >;
  let restUntil = 0;
  return {
    async ring(name, payload, { delayMs = 0 } = {}) {
      if (!isPayload(name, payload)) {
        log.error(
          { event: 'bell-refused', job: name, payload },
          'the payload is not what the catalogue says',
        );
        return;
      }
      if (performance.now() < restUntil) return;
      const job = { name, data: payload, opts: optionsOf(name, payload, delayMs) };
      try {
        await adders[JOBS[name].queue](job);
      } catch (error) {
        const resting = performance.now() < restUntil;
        restUntil = performance.now() + REST_MS;
        if (!resting) log.warn({ event: 'bell-failed', job: job.opts.jobId, err: error });
      }
    },
  };
}

const optionsOf = (name: JobName, payload: Readonly<Record<string, unknown>>, delay: number) => ({
  jobId: jobId(name, payload),
  attempts: JOBS[name].attempts,
  backoff: { type: 'catalogue' },
  delay,
  // Gone when over, so that the same id can be rung again; rows tell what became of it.
  removeOnComplete: true as const,
  removeOnFail: true as const,
  stackTraceLimit: 1,
});
