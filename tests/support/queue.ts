import { Redis } from 'ioredis';
import { pino } from 'pino';
import type { Handlers, Outcome } from '../../src/queue/catalogue.ts';
import { openQueue, type Queue } from '../../src/queue/index.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { redisUrl } from './redis.ts';

/** The backends that every test of the queue runs on, and whether they are there. */
export const BACKENDS = [
  { backend: 'postgres' as const, there: true },
  { backend: 'redis' as const, there: redisUrl() !== null },
];

const log = pino({ level: 'silent' });

/** A backend of a test's own. */
export interface Ground {
  readonly database: TestDatabase;
  open(): Promise<Queue>;
  /** Cuts every connection of the queue, as a restart of the backend would; says how many. */
  cutAll(): Promise<number>;
  clear(): Promise<void>;
}

export async function prepare(backend: 'postgres' | 'redis', name: string): Promise<Ground> {
  const database = await testDatabase();
  const prefix = `threefold-test-${name}-${process.pid}`;
  return {
    database,
    open: () =>
      backend === 'postgres'
        ? openQueue({ connection: database.connection, log })
        : openQueue({ redisUrl: redisUrl() ?? '', prefix, log }),
    cutAll: () =>
      backend === 'postgres' ? cutPostgres(database) : inRedis((redis) => cutRedis(redis, prefix)),
    async clear() {
      await database.drop();
      if (backend === 'redis') await inRedis((redis) => forget(redis, prefix));
    },
  };
}

async function cutPostgres({ pool }: TestDatabase): Promise<number> {
  const { rowCount } = await pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`,
  );
  return rowCount ?? 0;
}

/** Only this test's own, which bear its prefix: others use the same Redis. */
async function cutRedis(redis: Redis, prefix: string): Promise<number> {
  const clients = String(await redis.client('LIST')).split('\n');
  const ids = clients.flatMap((line) => {
    const [, id, name] = /^id=(\d+) .* name=(\S*) /.exec(line) ?? [];
    return id !== undefined && name?.startsWith(`${prefix}:`) ? [id] : [];
  });
  for (const id of ids) await redis.client('KILL', 'ID', id);
  return ids.length;
}

async function forget(redis: Redis, prefix: string): Promise<void> {
  const keys = await redis.keys(`${prefix}:*`);
  if (keys.length > 0) await redis.del(keys);
}

async function inRedis<T>(work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(redisUrl() ?? '');
  redis.on('error', () => undefined);
  try {
    return await work(redis);
  } finally {
    redis.disconnect();
  }
}

/** Handlers that answer as told, and what they were given. */
export function recorder(answer: (payload: unknown, nth: number) => Outcome | Promise<Outcome>) {
  const seen: unknown[] = [];
  const take = async (payload: unknown): Promise<Outcome> => {
    seen.push(payload);
    return answer(payload, seen.length);
  };
  const handlers: Handlers = {
    'read-arrival': take,
    'read-import': take,
    'plan-dispatch': take,
    'send-chunk': take,
    'send-notice': take,
  };
  return { seen, handlers };
}
