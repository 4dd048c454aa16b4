import type { Outcome } from './outcome.ts';

/** Outcomes that may be unrecorded at any instant: what a crash can cause to be sent twice, beside the open connections. */
export const FLUSH_LIMIT = 100;

export interface Recorder {
  /** Resolves when there is room for one more outcome: backpressure for the senders. */
  room(): Promise<void>;
  add(outcome: Outcome): void;
  /** Resolves when everything added is committed; rejects when that is given up. */
  drain(): Promise<void>;
}

/**
 * Group commit: one flush is under way at a time, and the next takes all that finished meanwhile, so the
 * cost of a commit is shared by as many copies as the database is slow. A flush that fails is tried
 * again with what has come since, until `write` works or `onError` throws; nothing is dropped.
 */
export function recorder(
  write: (outcomes: readonly Outcome[]) => Promise<void>,
  options: { limit?: number; onError?: (error: unknown) => Promise<void> } = {},
): Recorder {
  const limit = options.limit ?? FLUSH_LIMIT;
  const onError = options.onError ?? ((error) => Promise.reject(error));
  let pending: Outcome[] = [];
  let inFlight = 0;
  let running: Promise<void> | null = null;
  let failure: { error: unknown } | null = null;
  let waiting: (() => void)[] = [];

  const wake = (): void => {
    const woken = waiting;
    waiting = [];
    for (const resolve of woken) resolve();
  };

  const flushAll = async (): Promise<void> => {
    while (pending.length > 0) {
      const batch = pending;
      pending = [];
      inFlight = batch.length;
      await writeUntilDone(batch);
      inFlight = 0;
      wake();
    }
  };

  const writeUntilDone = async (batch: readonly Outcome[]): Promise<void> => {
    for (;;) {
      try {
        return await write(batch);
      } catch (error) {
        await onError(error);
      }
    }
  };

  const start = (): void => {
    running ??= flushAll()
      .catch((error: unknown) => {
        failure = { error };
        wake();
      })
      .finally(() => {
        running = null;
        if (pending.length > 0 && !failure) start();
      });
  };

  return {
    room: async () => {
      while (!failure && pending.length + inFlight >= limit)
        await new Promise<void>((resolve) => waiting.push(resolve));
      if (failure) throw failure.error;
    },
    add: (outcome) => {
      pending.push(outcome);
      start();
    },
    drain: async () => {
      while (running && !failure) await running;
      if (failure) throw failure.error;
    },
  };
}
