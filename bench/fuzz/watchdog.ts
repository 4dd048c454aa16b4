import { Worker } from 'node:worker_threads';

/** Holds the input that is being read, for a thread of its own to see. */
export interface Watchdog {
  /** Says that an input is read from now on; the one before is done with. */
  reads(raw: Buffer): void;
  stop(): Promise<unknown>;
}

const LARGEST = 4_000_000;

/**
 * Watches over the reading: an input that is not done with after `patienceMs` is kept as `file` and ends the process with
 * 1, for a thread that hangs can say nothing itself.
 */
export function watchdog(file: string, patienceMs: number): Watchdog {
  const state = new SharedArrayBuffer(8);
  const bytes = new SharedArrayBuffer(LARGEST);
  /** How many were begun, and how long the last of them is. */
  const [begun, input] = [new Int32Array(state), Buffer.from(bytes)];
  const worker = new Worker(new URL('./watcher.js', import.meta.url), {
    workerData: { state, bytes, file, patienceMs } satisfies Watched,
  });
  worker.unref();
  return {
    reads: (raw) => {
      raw.copy(input);
      Atomics.store(begun, 1, Math.min(raw.length, LARGEST));
      Atomics.add(begun, 0, 1);
    },
    stop: () => worker.terminate(),
  };
}

export interface Watched {
  readonly state: SharedArrayBuffer;
  readonly bytes: SharedArrayBuffer;
  readonly file: string;
  readonly patienceMs: number;
}
