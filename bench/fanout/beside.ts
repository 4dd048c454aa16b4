import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Load {
  readonly recipients: number;
  readonly connections: number;
  readonly bytesPerMessage: number;
  /** host:port */
  readonly relay: string;
}

/**
 * Messages a second of Postfix's smtp-source with the same load on the same relay. `-d` keeps its connections open,
 * which more than doubles what it does.
 *
 * @throws Error where smtp-source is not installed (Debian: postfix), or fails.
 */
export async function smtpSource(load: Load): Promise<number> {
  const options = ['-d', '-s', load.connections, '-m', load.recipients, '-l', load.bytesPerMessage];
  const envelope = ['-f', 'bounce@lists.example', '-t', 'reader@readers.example'];
  const began = performance.now();
  await run('smtp-source', [...options.map(String), ...envelope, load.relay], {
    env: { PATH: `${process.env.PATH}:/usr/sbin` },
  });
  return load.recipients / ((performance.now() - began) / 1000);
}
