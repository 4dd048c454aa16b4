import { describe, expect, it } from 'vitest';
import { done, type Outcome } from '../../src/queue/catalogue.ts';
import { BACKENDS, prepare, recorder } from '../support/queue.ts';
import { eventually } from '../support/wait.ts';

describe.concurrent.each(BACKENDS)('a worker that is killed on $backend', ({ backend, there }) => {
  it.runIf(there)('has its job taken up by another', { timeout: 60_000 }, async () => {
    const ground = await prepare(backend, 'killed');
    const dead = await ground.open();
    const lost = recorder(() => new Promise<Outcome>(() => undefined));
    const killed = await dead.work([lost.handlers], ['dispatch']);
    await dead.bell.ring('plan-dispatch', { dispatch: 9 });
    await eventually(() => lost.seen.length === 1);
    // Its connections end and it renews nothing any more: all that others see of a kill.
    await killed.close(1);
    await dead.close();
    const began = Date.now();
    const queue = await ground.open();
    const { seen, handlers } = recorder(() => done());
    const workers = await queue.work([handlers]);
    await eventually(() => seen.length === 1, { timeoutMs: 30_000, everyMs: 100 });
    expect(seen).toEqual([{ dispatch: 9 }]);
    expect(Date.now() - began).toBeLessThan(18_000);
    await workers.close();
    await queue.close();
    await ground.clear();
  });
});
