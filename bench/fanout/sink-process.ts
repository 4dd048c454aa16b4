import { createServer, type Socket } from 'node:net';
import type { Taken } from './sink.ts';

const END = Buffer.from('\r\n.\r\n');
const EHLO = '250-sink\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 ENHANCEDSTATUSCODES\r\n';

const seen = new Set<string>();
let [messages, bytes, duplicates] = [0, 0, 0];

function talk(socket: Socket): void {
  let held: Buffer = Buffer.alloc(0);
  let inData = false;
  let isCopy = false;
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.write('220 sink ESMTP\r\n');
  socket.on('data', (part: Buffer) => {
    const all = held.length > 0 ? Buffer.concat([held, part]) : part;
    let [at, replies] = [0, ''];
    for (;;) {
      const end = inData ? all.indexOf(END, at) : all.indexOf('\r\n', at, 'latin1');
      if (end < 0) break;
      if (inData) {
        inData = false;
        if (isCopy) messages += 1;
        if (isCopy) bytes += end + 2 - at;
        at = end + END.length;
        replies += '250 2.0.0 Ok\r\n';
      } else {
        const line = all.toString('latin1', at, end);
        at = end + 2;
        replies += answer(line);
      }
    }
    held = all.subarray(at);
    if (replies) socket.write(replies);
  });

  function answer(line: string): string {
    switch (line.slice(0, 4).toUpperCase()) {
      case 'MAIL':
        isCopy = false;
        return '250 2.1.0 Ok\r\n';
      case 'RCPT':
        // Moderators get notices, more than one each.
        isCopy = /readers\.example>$/.test(line);
        if (isCopy) note(line);
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

/** No transaction is taken back here: each recipient named gets its message. */
function note(recipient: string): void {
  if (seen.has(recipient)) duplicates += 1;
  seen.add(recipient);
}

const server = createServer(talk);
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as { port: number }).port));
process.on('message', () => process.send?.({ messages, bytes, duplicates } satisfies Taken));
process.on('disconnect', () => process.exit());
