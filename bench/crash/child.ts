import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { killTree } from './tree.ts';

/** The built program, from where the benches and the tests are run. */
const PROGRAM = resolve('dist/src/cli/main.js');

/** The service, or a part of it, in a process of its own. */
export interface Child {
  readonly pid: number;
  /** Where it serves, once it does. @throws Error with its last words where it ends before. */
  readonly url: Promise<string>;
  /** Lines of its log that hold `event`, so far. */
  saw(event: string): number;
  /** What it wrote last. */
  words(): string;
  hasEnded(): boolean;
  /** Resolves with its exit code, null after a signal, once it has ended. */
  readonly ended: Promise<number | null>;
  /** SIGTERM; answers its exit code and how long it took. */
  terminate(): Promise<{ code: number | null; ms: number }>;
  /** SIGKILL to it alone. */
  killAlone(): Promise<void>;
  /** SIGKILL to it and all that it started, PostgreSQL too; answers how many processes that were. */
  killTree(): number;
}

export function start(command: string, settings: Readonly<Record<string, string>>): Child {
  const child = spawn(process.execPath, [PROGRAM, command], {
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise<number | null>((done) => {
    child.once('exit', (code) => done(code));
  });
  const url = new Promise<string>((found, failed) => {
    let isFound = false;
    const listen = (part: Buffer): void => {
      said += part.toString();
      // What is looked for is said at the beginning; a long log is not searched again and again.
      const at = isFound ? undefined : /Threefold (?:serves|runs at) (http:\S+?):?\s/.exec(said)?.[1];
      if (at) found(at);
      isFound ||= at !== undefined;
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void ended.then((code) => failed(new Error(`${command} ended with ${code}: ${said.slice(-2_000)}`)));
  });
  url.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    url,
    ended,
    saw: (event) => said.split(`"event":"${event}"`).length - 1,
    words: () => said.slice(-4_000),
    terminate: () => terminate(child, ended),
    async killAlone() {
      child.kill('SIGKILL');
      await ended;
    },
    hasEnded,
    killTree: () => (hasEnded() ? 0 : killTree(child.pid ?? 0)),
  };

  function hasEnded(): boolean {
    return child.exitCode !== null || child.signalCode !== null;
  }
}

async function terminate(child: ChildProcess, ended: Promise<number | null>) {
  const began = Date.now();
  child.kill('SIGTERM');
  const code = await ended;
  return { code, ms: Date.now() - began };
}
