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

export interface SinkOptions {
  /** Any free one unless given. */
  readonly port?: number;
  /** A file that gets a line for each message before it is answered for: its recipient, a tab, its Message-ID. */
  readonly journal?: string;
}

/** A relay that takes everything and keeps no more than a journal, in a process of its own. */
export interface Sink {
  readonly url: string;
  readonly port: number;
  /** Copies, which go to readers.example and domains in it; notices are left out. */
  taken(): Promise<Taken>;
  hasEnded(): boolean;
  /** Ends it with this signal, SIGTERM unless given. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

export async function startSink(options: SinkOptions = {}): Promise<Sink> {
  const child: ChildProcess = fork(resolve('dist/bench/fanout/sink-process.js'), [JSON.stringify(options)]);
  const ended = once(child, 'exit');
  const [port] = (await once(child, 'message')) as [number];
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    async taken() {
      const answer = once(child, 'message');
      child.send('taken');
      const [taken] = (await answer) as [Taken];
      return taken;
    },
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    async stop(signal) {
      child.kill(signal);
      await ended;
    },
  };
}
