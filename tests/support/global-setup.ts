import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import type { TestProject } from 'vitest/node';
import type { Connection } from '../../src/db/connection.ts';
import { lookUp } from '../../src/db/embedded/places.ts';
import { type Embedded, startEmbedded } from '../../src/db/embedded.ts';
import { mayLeaveOut } from './require-all.ts';
import { buildTemplate, dropTemplate } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A role that may make databases, in the database the tests' own are made from. */
    administrator: Connection;
    template: string;
    redis: string | null;
  }
}

/** Starts what the tests share, once for a run: a PostgreSQL with a migrated template; Redis, if it is there. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { TEST_DATABASE_URL, TEST_REDIS_URL } = process.env;
  const redis = await findRedis(TEST_REDIS_URL || 'redis://127.0.0.1:6379');
  const server = TEST_DATABASE_URL ? null : await startServer();
  const administrator = TEST_DATABASE_URL || server?.administrator || '';
  const template = await buildTemplate(administrator);
  project.provide('administrator', administrator);
  project.provide('template', template);
  project.provide('redis', redis);
  return async () => {
    await dropTemplate(administrator, template);
    await server?.stop();
  };
}

async function startServer(): Promise<{ administrator: Connection; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'threefold-test-'));
  // So that the account the server runs under can enter it, where the tests run as root.
  chmodSync(folder, 0o755);
  const log = pino({ level: 'silent' });
  const server: Embedded = await startEmbedded(folder, log, {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    autovacuum: 'off',
    max_connections: '300',
  });
  const place = lookUp(folder)?.place ?? folder;
  return {
    administrator: { ...server.connection, user: 'postgres', database: 'postgres' },
    async stop() {
      await server.stop();
      rmSync(place, { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function findRedis(url: string): Promise<string | null> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 2_000 });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await redis.ping();
    return url;
  } catch {
    return mayLeaveOut('No Redis answers (TEST_REDIS_URL): tests that need it are skipped.');
  } finally {
    redis.disconnect();
  }
}
