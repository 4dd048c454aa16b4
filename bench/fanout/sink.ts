import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

/** What the bench's own sink took. */
export interface Taken {
  readonly messages: number;
  readonly bytes: number;
  /** Messages to somebody who had one before. */
  readonly duplicates: number;
}

/** A relay that takes everything and keeps nothing, in a process of its own. */
export interface Sink {
  readonly url: string;
  /** Copies, which go to readers.example and domains in it; notices are left out. */
  taken(): Promise<Taken>;
  stop(): Promise<void>;
}

export async function startSink(): Promise<Sink> {
  const child: ChildProcess = fork(resolve('dist/bench/fanout/sink-process.js'));
  const ended = once(child, 'exit');
  const [port] = (await once(child, 'message')) as [number];
  return {
    url: `smtp://127.0.0.1:${port}`,
    async taken() {
      const answer = once(child, 'message');
      child.send('taken');
      const [taken] = (await answer) as [Taken];
      return taken;
    },
    async stop() {
      child.kill();
      await ended;
    },
  };
}
