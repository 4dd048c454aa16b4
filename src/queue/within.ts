import { setTimeout as sleep } from 'node:timers/promises';

/**
 * The promise, or an error with these words once `ms` have passed. What comes later is let go.
 *
 * @throws Error after `ms`; whatever the promise throws before.
 */
export async function within<T>(promise: Promise<T>, ms: number, words: string): Promise<T> {
  const over = new AbortController();
  const late = sleep(ms, undefined, { signal: over.signal }).then(() => {
    throw new Error(words);
  });
  late.catch(() => undefined);
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, late]);
  } finally {
    over.abort();
  }
}
