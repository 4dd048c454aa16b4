import type { Logger } from 'pino';
import type { BullQueue } from './backend.ts';
import { type Bell, JOBS, type QueueName } from './catalogue.ts';
import { isPayload, jobId } from './payload.ts';
import { within } from './within.ts';

/** The longest that a ring holds anybody up. */
const RING_MS = 2_000;

/**
 * The bell over BullMQ. A ring for a job that waits already changes nothing. So does one for a job that
 * is being worked on or waits for its next try, on both backends: who changes a row after its job has
 * read it has to have the sweep ring again.
 */
export function makeBell(queues: Record<QueueName, BullQueue>, log: Logger): Bell {
  return {
    async ring(name, payload, options = {}) {
      if (!isPayload(name, payload)) {
        log.error(
          { event: 'bell-refused', job: name, payload },
          'the payload is not what the catalogue says',
        );
        return;
      }
      const id = jobId(name, payload);
      const { queue, attempts } = JOBS[name];
      try {
        const added = queues[queue].add(name, payload, {
          jobId: id,
          attempts,
          backoff: { type: 'catalogue' },
          delay: options.delayMs ?? 0,
          // Gone when over, so that the same id can be rung again; rows tell what became of it.
          removeOnComplete: true,
          removeOnFail: true,
          stackTraceLimit: 1,
        });
        await within(added, RING_MS, 'The queue did not answer in time.');
      } catch (error) {
        log.warn({ event: 'bell-failed', job: id, err: error });
      }
    },
  };
}
