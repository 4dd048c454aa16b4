import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lookUp } from '../../src/db/embedded/places.ts';
import { postmasterOf } from '../../src/db/embedded/server.ts';
import { type Sink, startSink } from '../fanout/sink.ts';
import { type Child, start } from './child.ts';
import { type Journal, openJournal } from './journal.ts';
import { type Redis, startRedis } from './redis.ts';
import { removeHome } from './round.ts';
import { until } from './stage.ts';

export type QueueBackend = 'postgresql' | 'redis';

/** A whole installation of processes of its own: service and worker, their PostgreSQL, a Redis, a relay. */
export interface Site {
  readonly settings: Readonly<Record<string, string>>;
  readonly journal: Journal;
  /** `serve` and a further `worker`; in that order. */
  service: Child;
  worker: Child;
  relay: Sink;
  readonly redis: Redis | null;
  /** Starts what has ended, where it was, and waits until the service serves. */
  mend(): Promise<void>;
  close(): Promise<void>;
}

/** Connections that each of the two processes keeps to the relay. */
export const CONNECTIONS = 10;

export async function openSite(queue: QueueBackend): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'threefold-crash-'));
  const file = join(folder, 'journal');
  const journal = openJournal(file);
  let redis = queue === 'redis' ? await startRedis() : null;
  const relay = await startSink({ journal: file });
  const settings = {
    DATA_DIR: join(folder, 'data'),
    BASE_URL: 'http://lists.localhost',
    SMTP_URL: relay.url,
    SMTP_CONNECTIONS: String(CONNECTIONS),
    ...(redis ? { REDIS_URL: redis.url } : {}),
  };
  const service = start('serve', settings);
  await service.url;
  const worker = await startWorker(settings);
  const site: Site = {
    settings,
    journal,
    service,
    worker,
    relay,
    get redis() {
      return redis;
    },
    async mend() {
      if (site.relay.hasEnded()) site.relay = await startSink({ journal: file, port: relay.port });
      if (redis?.hasEnded()) redis = await startRedis(redis.port);
      if (site.service.hasEnded()) {
        site.service = start('serve', settings);
        await site.service.url;
      }
      if (site.worker.hasEnded()) site.worker = await startWorker(settings);
    },
    async close() {
      for (const child of [site.worker, site.service]) {
        child.killTree();
        await child.ended;
      }
      await redis?.kill();
      await site.relay.stop();
      journal.close();
      removeHome(settings.DATA_DIR);
      removeHome(folder);
    },
  };
  return site;
}

async function startWorker(settings: Site['settings']): Promise<Child> {
  const worker = start('worker', settings);
  await until('the worker', async () => worker.saw('relay_connected') > 0);
  return worker;
}

/** The process of the site's PostgreSQL that all others of it depend on. */
export const postmaster = ({ settings }: Site): number =>
  postmasterOf(join(lookUp(settings.DATA_DIR ?? '')?.place ?? '', 'data'));
