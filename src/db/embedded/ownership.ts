import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, readlinkSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { hostname } from 'node:os';
import { codeOf, readIfThere, writeOnce } from './files.ts';
import { began } from './process.ts';

/** Who starts, restarts and stops the server: the one process that holds the file. */
interface Holder {
  readonly pid: number;
  /** Tells this process from a later one of the same number. */
  readonly began: string;
  /** Where process numbers mean the same; another container on the same volume is elsewhere. */
  readonly where: string;
}

const BEAT_MS = 5_000;
const STALE_MS = 20_000;

/**
 * Takes the ownership that `file` stands for. It ends with the process, however that ends.
 *
 * @returns a function that gives it up, or null where a living process has it.
 */
export function takeOwnership(file: string): (() => void) | null {
  const mine: Holder = { pid: process.pid, began: began(process.pid) ?? '', where: where() };
  for (let tries = 0; tries < 5; tries += 1) {
    if (writeOnce(file, JSON.stringify(mine))) return hold(file);
    const found = readIfThere(file);
    if (found === null) continue;
    if (isAlive(file, found)) return null;
    removeStale(file, found);
  }
  return null;
}

/** Keeps the file fresh, which is all that a process elsewhere sees of this one. */
function hold(file: string): () => void {
  const beat = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date());
    } catch {
      // The folder is full or gone; the next beat may do better.
    }
  }, BEAT_MS);
  beat.unref();
  return () => {
    clearInterval(beat);
    rmSync(file, { force: true });
  };
}

function isAlive(file: string, text: string): boolean {
  try {
    const holder = JSON.parse(text) as Holder;
    if (holder.where === where()) return began(holder.pid) === holder.began;
    return Date.now() - statSync(file).mtimeMs < STALE_MS;
  } catch {
    // Files are written whole, so this one was spoilt by a fall of the machine: nobody has it.
    return false;
  }
}

/** The boot and the namespace of process numbers (pid_namespaces(7)), where the system has these. */
function where(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
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
