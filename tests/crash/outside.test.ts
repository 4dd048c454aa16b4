import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBackstage } from '../../bench/crash/backstage.ts';
import { type Redis, startRedis } from '../../bench/crash/redis.ts';
import { type Relay, startRelay } from '../../bench/crash/relay.ts';
import { post, until } from '../../bench/crash/stage.ts';
import { load } from '../../config/index.ts';
import type { Connection } from '../../src/db/connection.ts';
import { FLUSH_LIMIT } from '../../src/delivery/recorder.ts';
import { type Service, startService } from '../../src/service.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { type Line, openProxy, targetOf, through } from '../support/proxy.ts';
import { dispatchTo, PAUSE_MS } from './dispatching.ts';

const PATIENCE_MS = 120_000;
const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

describe.skipIf(!hasRedis)('an outside PostgreSQL and an outside Redis', () => {
  let folder = '';
  let database: TestDatabase;
  let line: Line;
  let relay: Relay;
  let redis: Redis;
  let service: Service;
  let settings: Record<string, string>;
  const site = {
    get relay() {
      return relay;
    },
    // Past the line that is cut.
    backstage: () => openBackstage({ ...settings, DATABASE_URL: addressOf(database.connection) }),
  };
  const url = (): string => service.web?.url ?? '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'threefold-outside-'));
    database = await testDatabase();
    line = await openProxy(targetOf(database.connection));
    relay = await startRelay({ pauseMs: PAUSE_MS });
    redis = await startRedis();
    settings = {
      DATA_DIR: folder,
      PORT: '0',
      SMTP_URL: relay.url,
      DATABASE_URL: addressOf(through(database.connection, line.port)),
      REDIS_URL: redis.url,
    };
    service = await startService(load(settings), pino({ level: 'silent' }), { web: true, workers: true });
  }, PATIENCE_MS);
  afterAll(async () => {
    line.restore();
    await service.stop();
    await redis.kill();
    await relay.stop();
    await line.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  }, PATIENCE_MS);

  it(
    'PostgreSQL cut off in mid-dispatch: pages and webhook answer 503, and all goes on by itself afterwards',
    async () => {
      const dispatching = await dispatchTo(site, url(), 'CUT', 500);
      await dispatching.accepted(100);
      line.cut();
      for (const answer of [await fetch(`${url()}/`), await handIn()]) {
        expect(answer.status).toBe(503);
        expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
      }
      expect((await fetch(`${url()}/readyz`)).status).toBe(503);
      expect((await fetch(`${url()}/healthz`)).status).toBe(200);
      line.restore();
      const { repeats } = await dispatching.done();
      expect(repeats).toBeLessThanOrEqual(relay.open() + FLUSH_LIMIT);
      await until('the webhook', async () => (await handIn()).ok);
    },
    PATIENCE_MS,
  );

  it(
    'Redis gone in mid-dispatch and back with nothing in it: mail is taken in meanwhile, and all is sent',
    async () => {
      const dispatching = await dispatchTo(site, url(), 'FORGOTTEN', 1_000);
      await dispatching.accepted(100);
      await redis.kill();
      expect((await handIn(`Message-ID: <meanwhile@readers.example>\r\n`)).status).toBe(202);
      redis = await startRedis(redis.port);
      expect(await dispatching.done()).toEqual({ repeats: 0 });
    },
    PATIENCE_MS,
  );

  function handIn(more = ''): Promise<Response> {
    const { INBOUND_TOKEN, MAIL_DOMAIN } = service.config;
    const message = `From: ada@readers.example\r\nSubject: to a person\r\n${more}\r\nhello\r\n`;
    return post(url(), INBOUND_TOKEN, Buffer.from(message), {
      from: 'ada@readers.example',
      to: `postmaster@${MAIL_DOMAIN}`,
    });
  }
});

function addressOf(connection: Connection): string {
  if (typeof connection === 'string') return connection;
  const { host, port, user, password, database } = connection;
  const query = new URLSearchParams({ host, port: String(port) });
  return `postgres://${user}:${encodeURIComponent(password)}@/${database}?${query}`;
}
