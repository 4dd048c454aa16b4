import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';

export interface SweepOptions {
  /** Between the end of one sweep and the begin of the next; spread by a fifth. */
  readonly everyMs: number;
  /** Rings for every row that waits without a job. Told when it loses the lock that makes it the only one. */
  readonly sweep: (lost: AbortSignal) => Promise<void>;
  /** Lets one process in at a time, such as `withSessionLock` does. */
  readonly lock: (work: (lost: AbortSignal) => Promise<void>) => Promise<unknown>;
  readonly log: Logger;
  /** From 0 up to 1. */
  readonly random?: () => number;
}

export interface Sweep {
  /** Ends the timer, and waits for a sweep under way. */
  stop(): Promise<void>;
}

/**
 * Sweeps now and from then on. The timer is in the process and no job of the queue, so that nothing
 * hangs on the queue's memory: losing all of it loses no work. A sweep that fails is logged, and the
 * next one comes all the same.
 */
export function startSweep({ everyMs, sweep, lock, log, random = Math.random }: SweepOptions): Sweep {
  const stopping = new AbortController();
  const round = async (): Promise<void> => {
    try {
      await lock(sweep);
    } catch (error) {
      log.error({ event: 'sweep-failed', err: error });
    }
  };
  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await round();
      const pause = everyMs * (0.8 + 0.4 * random());
      await sleep(pause, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  };
  const running = loop();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
