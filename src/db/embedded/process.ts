import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Account } from './account.ts';

/** The least a program of PostgreSQL needs; nothing of the service's own environment reaches it. */
const ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** How programs of PostgreSQL are run: as the account, from a folder every account can be in. */
export const runAs = (account: Account) => ({
  cwd: '/',
  env: ENVIRONMENT,
  ...(account.switch ? { uid: account.uid, gid: account.gid } : {}),
});

/**
 * Runs a program to its end, with `input` as its standard input.
 *
 * @throws Error with the last lines it wrote, where it could not be started or did not end with 0.
 */
export async function run(account: Account, command: string, args: string[], input = ''): Promise<string> {
  const child = spawn(command, args, { ...runAs(account), stdio: ['pipe', 'pipe', 'pipe'] });
  let output = '';
  const keep = (part: Buffer): void => {
    output = (output + part.toString()).slice(-8_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  // A program that ends early closes its input; its exit code tells why.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${output.trim()}`);
  return output;
}

/** Whether the account can do this at all; the only sure way to know is to try. */
export function canRun(account: Account, command: string, args: string[]): boolean {
  return spawnSync(command, args, { ...runAs(account), stdio: 'ignore', timeout: 10_000 }).status === 0;
}

/** Whether the account can enter the folder. */
export function canEnter(account: Account, folder: string): boolean {
  return canRun(account, '/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder]);
}

/**
 * When a process began, in words that only that process has, or null where it has ended. A number
 * that was given to another process since is told apart by this.
 */
export function began(pid: number): string | null {
  if (!Number.isSafeInteger(pid) || pid <= 0) return null;
  if (process.platform !== 'linux') return ps(pid, 'lstart=');
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // proc(5): the name in brackets may hold anything; state is the field after it, the start is field 22.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

/** The command line of a process, its parts parted by single spaces; empty where there is none. */
export function commandLine(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'command=') ?? '';
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

function ps(pid: number, column: string): string | null {
  const { status, stdout } = spawnSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '' ? stdout.trim() : null;
}
