import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { CannotStart } from '../errors.ts';
import type { Connection } from './connection.ts';
import { untilItAnswers } from './embedded/answers.ts';
import { findBinaries } from './embedded/binaries.ts';
import { NAME } from './embedded/cluster.ts';
import { type Keeper, type Kept, keep } from './embedded/keeper.ts';
import { takeOwnership } from './embedded/ownership.ts';
import { lookUp, settle } from './embedded/places.ts';

/** The service's own PostgreSQL. */
export interface Embedded {
  readonly connection: Exclude<Connection, string>;
  /**
   * Whether this process starts, restarts and stops the server. It changes when the owner ends first:
   * a process that has joined takes over.
   */
  readonly owned: boolean;
  /** Stops the server where this process owns it; otherwise only lets go. */
  stop(): Promise<void>;
}

const TAKE_OVER_EVERY_MS = 500;
const AFTER_FAILURE_MS = 30_000;
const JOIN_MS = 60_000;
const FURTHER_MS = 10_000;

/**
 * Starts the PostgreSQL that comes with the program, in `dataDir`, or joins the one that runs there.
 * One process owns it; of several that start at once the others join. A server left running by an
 * owner that was killed is taken over as it is.
 *
 * @param settings further settings of the server; for tests.
 * @throws Error that says what is in the way and what to do.
 */
export async function startEmbedded(
  dataDir: string,
  log: Logger,
  settings: Record<string, string> = {},
): Promise<Embedded> {
  const home = settle(dataDir, log);
  const connection = connectionTo(home);
  const kept: Kept = { home, binaries: findBinaries(home), connection, settings, log };
  const lock = join(home.place, 'owner');
  let owner = await own(lock, kept);
  if (!owner) owner = await joinOrOwn(lock, kept);
  const stopping = new AbortController();
  const waiting = owner
    ? Promise.resolve()
    : takeOver(lock, kept, stopping.signal, (next) => {
        owner = next;
      });
  return {
    connection,
    get owned() {
      return owner !== null;
    },
    async stop() {
      stopping.abort();
      await waiting;
      await owner?.stop();
      owner = null;
    },
  };
}

/**
 * Reaches the embedded server that another process on this machine has started in `dataDir`.
 *
 * @throws Error where none was started, or it does not answer within ten seconds.
 */
export async function joinEmbedded(dataDir: string): Promise<Embedded> {
  const found = lookUp(dataDir);
  if (!found)
    throw new CannotStart(`No database was ever started in ${dataDir}. Start the service there first.`);
  const connection = connectionTo(found);
  if (!(await untilItAnswers(connection, sleep(FURTHER_MS, undefined, { ref: false })))) {
    throw new CannotStart(`The database in ${dataDir} does not answer. Start the service there first.`);
  }
  return { connection, owned: false, stop: async () => undefined };
}

const connectionTo = (found: { socket: string; password: string }): Exclude<Connection, string> => ({
  host: found.socket,
  port: 5432,
  user: NAME,
  password: found.password,
  database: NAME,
});

/** Becomes the owner and has the server running, or null where another process is. */
async function own(lock: string, kept: Kept): Promise<Keeper | null> {
  const giveUp = takeOwnership(lock);
  if (!giveUp) return null;
  try {
    const keeper = await keep(kept);
    return {
      async stop() {
        await keeper.stop();
        giveUp();
      },
    };
  } catch (error) {
    giveUp();
    throw error;
  }
}

/** Waits until the owner's server answers; becomes the owner itself if that one ends before. */
async function joinOrOwn(lock: string, kept: Kept): Promise<Keeper | null> {
  const deadline = Date.now() + JOIN_MS;
  while (Date.now() < deadline) {
    if (await untilItAnswers(kept.connection, sleep(TAKE_OVER_EVERY_MS))) {
      kept.log.info({ event: 'database-joined' });
      return null;
    }
    const owner = await own(lock, kept);
    if (owner) return owner;
  }
  throw new CannotStart(
    `Another process owns the database in ${kept.home.place} and it has not answered for ${JOIN_MS / 1000} seconds.`,
  );
}

/** Waits for the owner to end, then keeps the server in its place. */
async function takeOver(
  lock: string,
  kept: Kept,
  stopping: AbortSignal,
  became: (owner: Keeper) => void,
): Promise<void> {
  for (let pause = TAKE_OVER_EVERY_MS; ; ) {
    await sleep(pause, undefined, { signal: stopping, ref: false }).catch(() => undefined);
    if (stopping.aborted) return;
    try {
      const owner = await own(lock, kept);
      if (owner) return became(owner);
    } catch (error) {
      kept.log.error({ event: 'database-take-over-failed', err: error });
      pause = AFTER_FAILURE_MS;
    }
  }
}
