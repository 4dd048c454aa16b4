import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';

/** A Redis of a round's own, which forgets everything when it ends. */
export interface Redis {
  readonly url: string;
  readonly port: number;
  hasEnded(): boolean;
  /** SIGKILL. */
  kill(): Promise<void>;
}

/** @throws Error where redis-server is not installed. */
export async function startRedis(port?: number): Promise<Redis> {
  const at = port ?? (await freePort());
  const child = spawn(
    'redis-server',
    ['--port', String(at), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    { stdio: 'ignore', cwd: tmpdir() },
  );
  const ended = once(child, 'exit');
  await once(child, 'spawn');
  return {
    url: `redis://127.0.0.1:${at}`,
    port: at,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
