import type { Outcome } from './outcome.ts';
import { type Places, placesFor } from './places.ts';

/**
 * Outcomes that may be unrecorded in a process at any instant: what a crash can cause to be sent twice, beside the open
 * connections.
 */
export const FLUSH_LIMIT = 250;
/** A flush waits for this many outcomes, for `LINGER_MS` at most: a commit costs as much as many rows. */
const WORTH_A_FLUSH = 60;
const LINGER_MS = 10;

export interface Recorder {
  /** Resolves when one more copy may be handed over, and keeps a place for its outcome: backpressure for the senders. */
  room(): Promise<void>;
  add(outcome: Outcome): void;
  /**
   * Resolves when everything added is committed, and gives back places that no outcome came for; rejects when that is
   * given up. The last thing to be called.
   */
  drain(): Promise<void>;
}

/**
 * Group commit: one flush is under way at a time, and the next takes all that finished meanwhile or shortly after, so
 * that the cost of a commit is shared by many copies. A flush that fails is tried
 * again with what has come since, until `write` works or `onError` throws; nothing is dropped.
 */
export function recorder(
  write: (outcomes: readonly Outcome[]) => Promise<void>,
  options: { places?: Places; onError?: (error: unknown) => Promise<void> } = {},
): Recorder {
  const places = options.places ?? placesFor(FLUSH_LIMIT);
  const onError = options.onError ?? ((error) => Promise.reject(error));
  let pending: Outcome[] = [];
  let held = 0;
  let running: Promise<void> | null = null;
  let failure: { error: unknown } | null = null;
  let isDraining = false;
  let endLull: (() => void) | null = null;
  const waiting = new Set<() => void>();

  const wake = (): void => {
    for (const resolve of waiting) resolve();
  };

  const placeOrFailure = async (): Promise<void> => {
    let woken: () => void = () => undefined;
    await new Promise<void>((resolve) => {
      woken = resolve;
      waiting.add(resolve);
      places.whenFree(resolve);
      endLull?.();
    });
    waiting.delete(woken);
  };

  const giveBack = (count: number): void => {
    held -= count;
    places.give(count);
  };

  /** Nobody hands over more while there are no places, or after the end. */
  const isWorthIt = (): boolean => isDraining || waiting.size > 0 || pending.length >= WORTH_A_FLUSH;

  const lull = async (): Promise<void> => {
    if (isWorthIt()) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, LINGER_MS);
      endLull = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    endLull = null;
  };

  const flushAll = async (): Promise<void> => {
    while (pending.length > 0) {
      await lull();
      const batch = pending;
      pending = [];
      await writeUntilDone(batch);
      giveBack(batch.length);
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
      while (!failure && !places.take()) await placeOrFailure();
      if (failure) throw failure.error;
      held += 1;
    },
    add: (outcome) => {
      pending.push(outcome);
      start();
      if (isWorthIt()) endLull?.();
    },
    drain: async () => {
      isDraining = true;
      endLull?.();
      while (running && !failure) await running;
      giveBack(held);
      if (failure) throw failure.error;
    },
  };
}
