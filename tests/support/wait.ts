import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until `check` gives something true, and returns it. A check that throws counts as not yet.
 *
 * @throws Error with the last thing `check` said, after `timeoutMs` (default 10 s).
 */
export async function eventually<T>(
  check: () => T | Promise<T>,
  { timeoutMs = 10_000, everyMs = 20 }: { timeoutMs?: number; everyMs?: number } = {},
): Promise<Exclude<T, false | null | undefined | 0 | ''>> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    let last: unknown;
    try {
      const found = await check();
      if (found) return found as Exclude<T, false | null | undefined | 0 | ''>;
      last = found;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) {
      throw new Error(`It did not come about within ${timeoutMs} ms; last: ${String(last)}`, { cause: last });
    }
    await sleep(everyMs);
  }
}
