import { closeSync, openSync, readSync } from 'node:fs';
import type { Accepted } from './relay.ts';

/** What a sink wrote down of the messages it answered for, whoever killed it since. */
export interface Journal {
  /** All so far, in the order they were taken. */
  read(): readonly Accepted[];
  close(): void;
}

const AT_ONCE = 1 << 20;

/** Follows a journal (see SinkOptions). Times are those of the reading, so read often. */
export function openJournal(file: string): Journal {
  const fd = openSync(file, 'a+');
  const buffer = Buffer.alloc(AT_ONCE);
  const accepted: Accepted[] = [];
  let [position, rest] = [0, ''];
  return {
    read() {
      for (let count = more(); count > 0; count = more()) {
        position += count;
        const lines = (rest + buffer.toString('latin1', 0, count)).split('\n');
        rest = lines.pop() ?? '';
        const at = Date.now();
        for (const line of lines) {
          const [to = '', messageId = ''] = line.split('\t');
          accepted.push({ to, messageId, at });
        }
      }
      return accepted;
    },
    close: () => closeSync(fd),
  };

  function more(): number {
    return readSync(fd, buffer, 0, AT_ONCE, position);
  }
}
