import { openSync, writeSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import type { SinkOptions, Taken } from './sink.ts';

const END = Buffer.from('\r\n.\r\n');
const EHLO = '250-sink\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 ENHANCEDSTATUSCODES\r\n';
/** Where the Message-ID is looked for. */
const HEAD = 16_384;

const options = JSON.parse(process.argv[2] ?? '{}') as SinkOptions;
const journal = options.journal === undefined ? null : openSync(options.journal, 'a');
const seen = new Set<string>();
let [messages, bytes, duplicates] = [0, 0, 0];

function talk(socket: Socket): void {
  let held: Buffer = Buffer.alloc(0);
  let inData = false;
  let to = '';
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.write('220 sink ESMTP\r\n');
  socket.on('data', (part: Buffer) => {
    const all = held.length > 0 ? Buffer.concat([held, part]) : part;
    let [at, replies, notes] = [0, '', ''];
    for (;;) {
      const end = inData ? all.indexOf(END, at) : all.indexOf('\r\n', at, 'latin1');
      if (end < 0) break;
      if (inData) {
        inData = false;
        take(to, end + 2 - at);
        if (journal !== null) notes += `${to}\t${messageIdOf(all.subarray(at, end))}\n`;
        at = end + END.length;
        replies += '250 2.0.0 Ok\r\n';
      } else {
        const line = all.toString('latin1', at, end);
        at = end + 2;
        replies += answer(line);
      }
    }
    held = all.subarray(at);
    // Before the answer: a message that somebody was told is taken is in the journal, whenever this process dies.
    if (journal !== null && notes) writeSync(journal, notes);
    if (replies) socket.write(replies);
  });

  function answer(line: string): string {
    switch (line.slice(0, 4).toUpperCase()) {
      case 'MAIL':
        to = '';
        return '250 2.1.0 Ok\r\n';
      case 'RCPT':
        to = line.slice(line.indexOf('<') + 1, line.lastIndexOf('>'));
        return '250 2.1.5 Ok\r\n';
      case 'DATA':
        inData = true;
        return '354 End data with <CR><LF>.<CR><LF>\r\n';
      case 'EHLO':
        return EHLO;
      case 'QUIT':
        socket.end('221 2.0.0 Bye\r\n');
        return '';
      default:
        return '250 2.0.0 Ok\r\n';
    }
  }
}

/** Moderators get notices, more than one each; readers are at readers.example and domains in it. */
function take(to: string, size: number): void {
  if (!to.endsWith('readers.example')) return;
  messages += 1;
  bytes += size;
  if (seen.has(to)) duplicates += 1;
  seen.add(to);
}

function messageIdOf(message: Buffer): string {
  const head = message.subarray(0, HEAD).toString('latin1').split('\r\n\r\n', 1)[0] ?? '';
  return /^message-id:\s*(<[^>\r\n]*>)/im.exec(head)?.[1] ?? '';
}

const server = createServer(talk);
server.listen(options.port ?? 0, '127.0.0.1', () =>
  process.send?.((server.address() as { port: number }).port),
);
process.on('message', () => process.send?.({ messages, bytes, duplicates } satisfies Taken));
process.on('disconnect', () => process.exit());
