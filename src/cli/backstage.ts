import { load } from '../../config/index.ts';
import { startEmbedded } from '../db/embedded.ts';
import { checkSecret } from '../db/installation.ts';
import { migrate } from '../db/migrate.ts';
import { openDatabase } from '../db/pool.ts';
import type { Claim, Deps } from '../deps.ts';
import { openLog } from '../log.ts';
import { claimOn, makeDeps, SILENT_BELL } from '../make-deps.ts';

/**
 * Runs `work` on the service's database, whether the service runs or not, and lets go of it. Nothing is rung for: the
 * running service finds what is waiting by itself.
 */
export async function backstage<T>(
  work: (deps: Deps, claim: Claim) => Promise<T>,
  options = { checkSecret: true },
): Promise<T> {
  const config = load();
  const log = openLog(config.LOG_LEVEL === 'info' ? 'error' : config.LOG_LEVEL, 'stderr');
  const embedded = config.DATABASE_URL ? null : await startEmbedded(config.DATA_DIR, log);
  const database = openDatabase(config.DATABASE_URL ?? embedded?.connection ?? '', { log });
  try {
    await migrate(database.pool, log);
    if (options.checkSecret) await checkSecret(database.db, config.SECRET);
    return await work(await makeDeps(config, database, SILENT_BELL, log), claimOn(database));
  } finally {
    await database.close();
    await embedded?.stop();
  }
}
