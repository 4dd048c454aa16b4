import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Logger } from 'pino';
import { CannotStart } from '../../errors.ts';
import { type Account, chooseAccount } from './account.ts';
import { giveAll, makePrivate, readIfThere, writeOnce, writeWhole } from './files.ts';
import { canEnter } from './process.ts';

/** Where the embedded server keeps what. */
export interface Home {
  readonly account: Account;
  /** The folder that holds all else here; the account's own, mode 0700. */
  readonly place: string;
  /** PostgreSQL's data directory. */
  readonly data: string;
  /** The folder of the Unix socket. */
  readonly socket: string;
  readonly password: string;
}

/** The note in DATA_DIR: where the database is, for the next start and for people. */
interface Note {
  /** Absolute, or beside the note: a DATA_DIR that holds its database can be moved. */
  readonly place: string;
  readonly socket: string;
}

const NOTE = 'postgres.json';
const PASSWORD = 'postgres-password';

/**
 * Folders of the service's own that every account can reach, for what may not stay where it is:
 * a checkout or DATA_DIR below a folder of root's that nobody else may enter.
 */
export function* commonPlaces(account: Account): Generator<string> {
  for (const folder of ['/var/lib/threefold', join(tmpdir(), `threefold-${process.getuid?.() ?? 0}`)]) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      const found = lstatSync(folder);
      const ours = found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
      if (!ours) continue;
      chmodSync(folder, 0o755);
    } catch {
      continue;
    }
    if (canEnter(account, folder)) yield folder;
  }
}

/**
 * Finds or makes the folders, the password and the note. Several processes may do this at once and
 * come to the same answer.
 */
export function settle(dataDir: string, log: Logger): Home {
  mkdirSync(dataDir, { recursive: true });
  const root = realpathSync(dataDir);
  const place = settlePlace(root, log);
  const data = join(place, 'data');
  const account = chooseAccount(existsSync(data) ? statSync(data) : undefined);
  makePrivate(place, account);
  // A restored or copied database may have become root's, whom PostgreSQL does not run for.
  if (account.switch && existsSync(data) && statSync(data).uid === 0) giveAll(place, account);
  const socket = socketFolder(place);
  makePrivate(socket, account);
  const note = readNote(root);
  if (note.socket !== socket) {
    writeWhole(join(root, NOTE), `${JSON.stringify({ ...note, socket }, null, 2)}\n`);
  }
  writeOnce(join(root, PASSWORD), `${randomBytes(24).toString('base64url')}\n`);
  return { account, place, data, socket, password: readPassword(root) };
}

/** What a further process needs to reach the server of this DATA_DIR, or null where none was started. */
export function lookUp(dataDir: string): { place: string; socket: string; password: string } | null {
  const text = readIfThere(join(dataDir, NOTE));
  if (text === null) return null;
  const note = JSON.parse(text) as Note;
  return {
    place: resolve(realpathSync(dataDir), note.place),
    socket: note.socket,
    password: readPassword(dataDir),
  };
}

function readNote(root: string): Note {
  const text = readIfThere(join(root, NOTE));
  if (text === null) throw new CannotStart(`${join(root, NOTE)} was removed while the service started.`);
  return JSON.parse(text) as Note;
}

function readPassword(root: string): string {
  const password = readIfThere(join(root, PASSWORD))?.trim();
  if (!password) throw new CannotStart(`${join(root, PASSWORD)} is missing or empty; the database needs it.`);
  return password;
}

/** The place the note names, else a new one: in DATA_DIR, or elsewhere if the account cannot reach that. */
function settlePlace(root: string, log: Logger): string {
  const note = join(root, NOTE);
  if (!existsSync(note)) {
    const place = choosePlace(root, log);
    writeOnce(note, `${JSON.stringify({ place, socket: '' } satisfies Note)}\n`);
  }
  return resolve(root, readNote(root).place);
}

function choosePlace(root: string, log: Logger): string {
  const account = chooseAccount();
  if (!account.switch || canEnter(account, root)) return 'postgres';
  for (const common of commonPlaces(account)) {
    // A name of its own, not DATA_DIR's: a folder made anew at the same path begins anew.
    const place = join(common, `${basename(root).slice(0, 32)}-${randomBytes(6).toString('hex')}`);
    log.warn({ event: 'database-elsewhere', place }, 'no account but root can enter DATA_DIR');
    return place;
  }
  throw new CannotStart(
    `No account but root can enter ${root}, and there is no other place for the database.`,
  );
}

/** Unix socket paths hold 107 bytes (unix(7)), macOS's 103; the file's own name takes 18. */
function socketFolder(place: string): string {
  const beside = join(place, 'socket');
  if (Buffer.byteLength(beside) <= 103 - 18) return beside;
  const hash = createHash('sha256').update(place).digest('hex').slice(0, 16);
  // Not tmpdir(): every process must come to the same folder, whatever its TMPDIR, and that may be long too.
  return join('/tmp', `threefold-${hash}`);
}
