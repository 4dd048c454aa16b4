import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

/** A way to a relay on which every byte takes `ms` milliseconds each way, in a process of its own. */
export interface Way {
  /** smtp://host:port */
  readonly url: string;
  stop(): Promise<void>;
}

export async function longWay(url: string, ms: number): Promise<Way> {
  const { hostname, port } = new URL(url);
  const child = fork(resolve('dist/bench/fanout/delay-process.js'), [String(ms), hostname, port || '25']);
  const ended = once(child, 'exit');
  const [at] = (await once(child, 'message')) as [number];
  return {
    url: `smtp://127.0.0.1:${at}`,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}
