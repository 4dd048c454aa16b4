import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { CannotStart } from '../../errors.ts';
import type { Connection } from '../connection.ts';
import { untilItAnswers } from './answers.ts';
import type { Binaries } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import type { Home } from './places.ts';
import { lastWords, type Server, startServer, stopServer } from './server.ts';

/** What keeps the server running, in the process that owns it. */
export interface Keeper {
  stop(): Promise<void>;
}

export interface Kept {
  readonly home: Home;
  readonly binaries: Binaries;
  readonly connection: Connection;
  readonly settings: Record<string, string>;
  readonly log: Logger;
}

const FIRST_TRIES = 6;
const BACKOFF_MS = { first: 200, most: 30_000 };

/**
 * Makes the cluster if need be, starts the server and starts it again whenever it dies.
 *
 * @throws Error with the server's last words, where it cannot be started.
 */
export async function keep(kept: Kept): Promise<Keeper> {
  await ensureCluster(kept.home, kept.binaries);
  let server = await firstStart(kept);
  const stopping = new AbortController();
  const watching = watch(
    kept,
    () => server,
    (next) => {
      server = next;
    },
    stopping.signal,
  );
  return {
    async stop() {
      stopping.abort();
      await stopServer(server);
      await watching;
    },
  };
}

async function firstStart(kept: Kept): Promise<Server> {
  for (let tries = 1; tries <= FIRST_TRIES; tries += 1) {
    const server = await start(kept);
    if (server) return server;
    // After a kill -9 of the postmaster its backends may hold the shared memory for a moment more.
    await sleep(backoff(tries));
  }
  throw new CannotStart(`PostgreSQL does not start. It says:\n${lastWords(kept.home)}`);
}

/** Starts the server once; null where it ended before it answered. */
async function start({ home, binaries, connection, settings, log }: Kept): Promise<Server | null> {
  const began = Date.now();
  const server = startServer(home, binaries, settings);
  if (!(await untilItAnswers(connection, server.ended))) return null;
  log.info({ event: server.adopted ? 'database-taken-over' : 'database-started', ms: Date.now() - began });
  return server;
}

async function watch(
  kept: Kept,
  current: () => Server,
  change: (server: Server) => void,
  stopping: AbortSignal,
): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    await current().ended;
    if (stopping.aborted) return;
    if (tries === 0) kept.log.error({ event: 'database-died' }, lastWords(kept.home));
    await sleep(backoff(tries), undefined, { signal: stopping }).catch(() => undefined);
    if (stopping.aborted) return;
    const server = startServer(kept.home, kept.binaries, kept.settings);
    change(server);
    if (await untilItAnswers(kept.connection, server.ended)) {
      kept.log.warn({ event: 'database-restarted' });
      tries = -1;
    }
  }
}

const backoff = (tries: number): number => Math.min(BACKOFF_MS.first * 2 ** tries, BACKOFF_MS.most);
