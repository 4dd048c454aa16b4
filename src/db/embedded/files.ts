import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  lchownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotStart } from '../../errors.ts';
import type { Account } from './account.ts';

export const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException | null)?.code;

/** The text of a file, or null where it does not exist. */
export function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Writes a file whole or not at all, readable by its owner only; safe on the disk when this returns. */
export function writeWhole(file: string, text: string): void {
  const draft = writeDraft(file, text);
  renameSync(draft, file);
  syncFolder(dirname(file));
}

/**
 * Writes a file unless there is one. Of several processes that do this at once one wins.
 *
 * @returns whether this call made it.
 */
export function writeOnce(file: string, text: string): boolean {
  const draft = writeDraft(file, text);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

function writeDraft(file: string, text: string): string {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, text, { mode: 0o600, flush: true });
  return draft;
}

export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes a folder that only the account can enter, whatever the umask. */
export function makePrivate(folder: string, account: Account): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  const allowed = [process.getuid?.(), account.uid];
  // In a folder that everybody writes to, somebody else may have made this one first.
  if (!found.isDirectory() || !allowed.includes(found.uid)) {
    throw new CannotStart(
      `${folder} belongs to user ${found.uid} and is not for this process, which is user ${process.getuid?.()}. ` +
        'Start the service as that user, or choose another DATA_DIR.',
    );
  }
  if (account.switch) chownSync(folder, account.uid, account.gid);
  chmodSync(folder, 0o700);
}

/** Gives a folder and all in it to the account, never following links. */
export function giveAll(folder: string, account: Account): void {
  lchownSync(folder, account.uid, account.gid);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) giveAll(path, account);
    else lchownSync(path, account.uid, account.gid);
  }
}
