import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '../../errors.ts';
import type { Binaries } from './binaries.ts';
import { codeOf, readIfThere, syncFolder } from './files.ts';
import type { Home } from './places.ts';
import { run } from './process.ts';

/** The service's own role and database; the role may do all in its database and nothing beside it. */
export const NAME = 'threefold';
/** The superuser, for the tests' databases and for people who repair. */
export const SUPERUSER = 'postgres';

/**
 * Makes the cluster unless there is one. It is made in a draft folder and renamed into place when
 * complete and on the disk, so a fall in between leaves nothing half made. Only the owner calls this.
 *
 * @throws Error where the cluster is of another version of PostgreSQL than the program.
 */
export async function ensureCluster(home: Home, binaries: Binaries): Promise<void> {
  if (existsSync(home.data)) return checkVersion(home, binaries);
  removeDrafts(home.place);
  const draft = join(home.place, `draft-${randomBytes(6).toString('hex')}`);
  await initialise(home, binaries, draft);
  await run(home.account, binaries.postgres, singleUser(draft), bootstrap(home.password));
  await run(home.account, binaries.initdb, ['--sync-only', '-D', draft]);
  renameSync(draft, home.data);
  syncFolder(home.place);
}

/** What killed starts have left. An initdb of theirs may still be writing: then it is for a later start. */
function removeDrafts(place: string): void {
  for (const name of readdirSync(place).filter((one) => one.startsWith('draft-'))) {
    try {
      rmSync(join(place, name), { recursive: true, force: true });
    } catch (error) {
      if (codeOf(error) !== 'ENOTEMPTY') throw error;
    }
  }
}

async function initialise(home: Home, binaries: Binaries, draft: string): Promise<void> {
  const passwordFile = `${draft}.password`;
  writeFileSync(passwordFile, `${home.password}\n`, { mode: 0o600 });
  if (home.account.switch) chownSync(passwordFile, home.account.uid, home.account.gid);
  try {
    await run(home.account, binaries.initdb, [
      ...['-D', draft, '-U', SUPERUSER, '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
      // The built-in locale sorts alike whatever the machine's C library, now and after its upgrades.
      ...[
        '--encoding',
        'UTF8',
        '--locale',
        'C',
        '--locale-provider',
        'builtin',
        '--builtin-locale',
        'C.UTF-8',
      ],
      ...['--no-sync', '--no-instructions'],
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

// Without fsync: nothing counts before --sync-only has run over all of it.
const singleUser = (draft: string): string[] => ['--single', '-F', '-D', draft, 'postgres'];

/** One statement a line, as single-user mode reads them. The password is base64url: nothing to quote. */
const bootstrap = (password: string): string =>
  [
    `CREATE ROLE ${NAME} LOGIN PASSWORD '${password}'`,
    `CREATE DATABASE ${NAME} OWNER ${NAME}`,
    `REVOKE CONNECT ON DATABASE postgres FROM PUBLIC`,
    '',
  ].join('\n');

async function checkVersion(home: Home, binaries: Binaries): Promise<void> {
  const found = readIfThere(join(home.data, 'PG_VERSION'))?.trim() ?? 'unknown';
  const said = await run(home.account, binaries.postgres, ['--version']);
  const ours = /\d+/.exec(said)?.[0];
  if (found === ours) return;
  throw new CannotStart(
    `The database in ${home.data} was made by PostgreSQL ${found}, and this program brings ${ours}. ` +
      'Dump it with the older program and restore it into a new DATA_DIR, or set DATABASE_URL.',
  );
}
