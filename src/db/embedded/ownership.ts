import { randomBytes } from 'node:crypto';
import { linkSync, renameSync, rmSync } from 'node:fs';
import { codeOf, readIfThere, writeOnce } from './files.ts';
import { began } from './process.ts';

/** Who starts, restarts and stops the server: the one process that holds the file. */
interface Holder {
  readonly pid: number;
  /** Tells this process from a later one of the same number. */
  readonly began: string;
}

/**
 * Takes the ownership that `file` stands for. It ends with the process, however that ends.
 *
 * @returns a function that gives it up, or null where a living process has it.
 */
export function takeOwnership(file: string): (() => void) | null {
  const mine = JSON.stringify({ pid: process.pid, began: began(process.pid) ?? '' } satisfies Holder);
  for (let tries = 0; tries < 5; tries += 1) {
    if (writeOnce(file, mine)) return () => rmSync(file, { force: true });
    const found = readIfThere(file);
    if (found === null) continue;
    if (isAlive(found)) return null;
    removeStale(file, found);
  }
  return null;
}

function isAlive(text: string): boolean {
  try {
    const holder = JSON.parse(text) as Holder;
    return began(holder.pid) === holder.began;
  } catch {
    // Files are written whole, so this one was spoilt by a fall of the machine: nobody has it.
    return false;
  }
}

/** Removes the file of a dead holder, and only that: another process may have done so and taken over. */
function removeStale(file: string, text: string): void {
  const aside = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    renameSync(file, aside);
    if (readIfThere(aside) !== text) linkSync(aside, file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}
