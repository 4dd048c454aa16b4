import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  ftruncateSync,
  openSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { codeOf, readIfThere } from './files.ts';
import type { Home } from './places.ts';
import { began, commandLine, runAs } from './process.ts';

/** A running postmaster, started here or found running. */
export interface Server {
  readonly pid: number;
  readonly adopted: boolean;
  /** Whether it runs still. Once it does not, its number may be another process's. */
  alive(): boolean;
  /** Resolves when the process has ended. */
  readonly ended: Promise<void>;
}

/** What every cluster of the service runs with. Reached by its Unix socket only, never by the network. */
const SETTINGS: Record<string, string> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  fsync: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Statements and the keys in DETAIL name people; the log is for the state of the server.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  // The service's statements are short: compiling them costs more than it saves.
  jit: 'off',
};

const LOG_BYTES = 4_000_000;
const FAST_SHUTDOWN_MS = 20_000;
const IMMEDIATE_SHUTDOWN_MS = 5_000;

/** Starts the server, or takes the one that an earlier owner left running. Only the owner calls this. */
export function startServer(home: Home, binaries: Binaries, settings: Record<string, string>): Server {
  return adopt(home) ?? launch(home, binaries, settings);
}

export const logFile = (home: Home): string => join(home.place, 'server.log');

/** What the server said last, for an error that tells why it does not start. */
export function lastWords(home: Home): string {
  return (readIfThere(logFile(home)) ?? '').trimEnd().split('\n').slice(-6).join('\n');
}

function adopt(home: Home): Server | null {
  const file = join(home.data, 'postmaster.pid');
  const text = readIfThere(file);
  const pid = Number.parseInt(text ?? '', 10);
  const start = began(pid);
  if (text === null || start === null) return null;
  if (!commandLine(pid).includes(`-D ${home.data} `)) {
    // The number belongs to another process by now, which PostgreSQL would take for a running server.
    // It overlooks its parent's number; the rest of the file it needs, to see whether old backends
    // still use the shared memory.
    writeFileSync(file, text.replace(/^\d+/, String(process.pid)));
    return null;
  }
  const alive = (): boolean => began(pid) === start;
  return { pid, adopted: true, alive, ended: untilGone(alive) };
}

async function untilGone(alive: () => boolean): Promise<void> {
  while (alive()) await sleep(250, undefined, { ref: false });
}

function launch(home: Home, binaries: Binaries, settings: Record<string, string>): Server {
  const log = openLog(home);
  try {
    const options = Object.entries({ ...SETTINGS, ...settings }).flatMap(([key, value]) => [
      '-c',
      `${key}=${value}`,
    ]);
    // In a session of its own: Ctrl-C in a terminal is for the service, which still has work to finish.
    const child = spawn(binaries.postgres, ['-D', home.data, '-k', home.socket, '-p', '5432', ...options], {
      ...runAs(home.account),
      detached: true,
      stdio: ['ignore', log, log],
    });
    child.unref();
    let alive = child.pid !== undefined;
    const ended = new Promise<void>((resolve) => {
      const end = (): void => {
        alive = false;
        resolve();
      };
      child.once('exit', end);
      child.once('error', end);
    });
    return { pid: child.pid ?? 0, adopted: false, alive: () => alive, ended };
  } finally {
    closeSync(log);
  }
}

/** The server's own log; begun anew at a start when it has grown, so it never fills the disk. */
function openLog(home: Home): number {
  const file = logFile(home);
  const handle = openSync(file, 'a', 0o600);
  if (home.account.switch) chownSync(file, home.account.uid, home.account.gid);
  chmodSync(file, 0o600);
  if (statSync(file).size > LOG_BYTES) ftruncateSync(handle);
  return handle;
}

/** Stops the server: fast (sessions are cut, all is written), and in the end whatever it takes. */
export async function stopServer(server: Server): Promise<void> {
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', FAST_SHUTDOWN_MS],
    ['SIGQUIT', IMMEDIATE_SHUTDOWN_MS],
    ['SIGKILL', IMMEDIATE_SHUTDOWN_MS],
  ];
  for (const [signal, patience] of steps) {
    if (!server.alive() || !tell(server.pid, signal)) return;
    const stopped = await within(server.ended, patience);
    if (stopped) return;
  }
}

async function within(ended: Promise<void>, ms: number): Promise<boolean> {
  const over = new AbortController();
  const late = sleep(ms, false, { signal: over.signal }).catch(() => false);
  const stopped = await Promise.race([ended.then(() => true), late]);
  over.abort();
  return stopped;
}

function tell(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false;
    throw error;
  }
}

/** The number of the postmaster, as its own file says; for tests and people. */
export const postmasterOf = (data: string): number =>
  Number.parseInt(readFileSync(join(data, 'postmaster.pid'), 'utf8'), 10);
