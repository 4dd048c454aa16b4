import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { done } from '../../src/queue/catalogue.ts';
import { openQueue, type Queue, type Workers } from '../../src/queue/index.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { type Line, openProxy, targetOf, through } from '../support/proxy.ts';
import { BACKENDS, recorder } from '../support/queue.ts';
import { redisUrl } from '../support/redis.ts';
import { eventually } from '../support/wait.ts';

describe.each(BACKENDS)('the queue while $backend is away', ({ backend, there }) => {
  if (!there) {
    it.skip('needs a Redis, and none answers', () => undefined);
    return;
  }
  let database: TestDatabase;
  let proxy: Line;
  let queue: Queue;
  let workers: Workers;
  const events: string[] = [];
  const { seen, handlers } = recorder(() => done());
  const log = pino({ level: 'warn' }, { write: (line: string) => events.push(JSON.parse(line).event) });

  beforeAll(async () => {
    database = await testDatabase();
    const redis = new URL(redisUrl() ?? 'redis://127.0.0.1');
    proxy = await openProxy(
      backend === 'postgres'
        ? targetOf(database.connection)
        : { host: redis.hostname, port: Number(redis.port || 6379) },
    );
    redis.host = `127.0.0.1:${proxy.port}`;
    queue = await openQueue(
      backend === 'postgres'
        ? { connection: through(database.connection, proxy.port), log }
        : { redisUrl: redis.href, prefix: `threefold-test-outage-${process.pid}`, log },
    );
    workers = await queue.work([handlers]);
    await queue.bell.ring('read-arrival', { arrival: 1 });
    await eventually(() => seen.length === 1);
  });
  afterAll(async () => {
    proxy.restore();
    await workers.close();
    await queue.close();
    await proxy.close();
    await database.drop();
  });

  it.each(['cut', 'hang'] as const)(
    'rings without throwing or waiting (%s), and works on afterwards',
    async (how) => {
      seen.length = 0;
      events.length = 0;
      proxy[how]();
      const began = Date.now();
      await queue.bell.ring('read-arrival', { arrival: 2 });
      expect(Date.now() - began).toBeLessThan(5_000);
      for (let arrival = 10; arrival < 500; arrival += 1) await queue.bell.ring('read-arrival', { arrival });
      expect(Date.now() - began).toBeLessThan(6_000);
      expect(events).toContain('bell-failed');
      await expect(queue.counts()).rejects.toThrow();
      // Trying again all the while must not fill the log.
      expect(events.length).toBeLessThan(30);
      proxy.restore();
      const back = Date.now();
      await eventually(
        async () => {
          await queue.bell.ring('read-arrival', { arrival: 3 });
          return seen.some((payload) => (payload as { arrival: number }).arrival === 3);
        },
        { timeoutMs: 25_000, everyMs: 100 },
      );
      expect(Date.now() - back).toBeLessThan(15_000);
    },
  );
});
