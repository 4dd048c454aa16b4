import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { Config } from '../config/index.ts';
import { saltOf } from './db/installation.ts';
import { withSessionLock } from './db/lock.ts';
import type { Database } from './db/pool.ts';
import type { Claim, Deps } from './deps.ts';
import { tokens } from './mail/tokens.ts';
import type { Bell } from './queue/catalogue.ts';

/** What service functions work with in a real process: this database, this bell, the machine's clock and chance. */
export async function makeDeps(
  config: Config,
  { db }: Pick<Database, 'db'>,
  bell: Bell,
  log: Logger,
): Promise<Deps> {
  return {
    db,
    bell,
    tokens: tokens(config.SECRET),
    config,
    salt: await saltOf(db),
    log,
    now: () => new Date(),
    random: randomBytes,
  };
}

/** Claims that hold among all processes on this database. */
export const claimOn =
  ({ pool }: Pick<Database, 'pool'>): Claim =>
  (a, b, work) =>
    withSessionLock(pool, a, b, work);

/** For a process that leaves the ringing to the sweep of the running service. */
export const SILENT_BELL: Bell = { ring: async () => undefined };
