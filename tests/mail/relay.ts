import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { outgoing } from '../../src/mail/outgoing.ts';
import { openSmtp, type Relayed, type SmtpOptions } from '../../src/mail/smtp.ts';
import type { Envelope, Sent } from '../../src/mail/transport.ts';

export interface Received {
  from: string;
  to: string[];
  message: Buffer;
}

/** A relay on loopback, and what it took. */
export interface Relay {
  url: string;
  port: number;
  received: Received[];
  /** Connections open now, and the most that ever were. */
  open(): number;
  most(): number;
  /** All connections there ever were. */
  total(): number;
  stop(): Promise<void>;
}

export async function startRelay(options: SMTPServerOptions = {}, port = 0): Promise<Relay> {
  const received: Received[] = [];
  let [open, most, total] = [0, 0, 0];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 50,
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          message: Buffer.concat(chunks),
        });
        callback(null, `2.0.0 Ok: queued as ${received.length}`);
      });
    },
    ...options,
  });
  server.server.on('connection', (socket: Socket) => {
    open += 1;
    total += 1;
    most = Math.max(most, open);
    socket.once('close', () => {
      open -= 1;
    });
  });
  server.on('error', () => {});
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    port: address.port,
    received,
    open: () => open,
    most: () => most,
    total: () => total,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A relay made by hand: `answer` gets each line, and once the data is asked for all that comes. */
export async function startOddRelay(
  answer: (line: string, socket: Socket) => string | null,
  greeting = '220 odd',
): Promise<{ url: string; sockets: Set<Socket>; lines: string[]; stop(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const lines: string[] = [];
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    let rest = '';
    socket.on('data', (chunk) => {
      const all = (rest + chunk.toString('latin1')).split('\r\n');
      rest = all.pop() ?? '';
      for (const line of all) {
        lines.push(line);
        const reply = answer(line, socket);
        if (reply && !socket.destroyed) socket.write(`${reply}\r\n`);
      }
    });
    socket.write(`${greeting}\r\n`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as { port: number }).port}`,
    sockets,
    lines,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** What a plain relay says to each command. */
export const answering =
  (pipelining: boolean) =>
  (line: string): string | null => {
    if (/^EHLO/.test(line)) return pipelining ? '250-odd\r\n250 PIPELINING' : '250 odd';
    if (/^(?:MAIL|RCPT|RSET)/.test(line)) return '250 ok';
    if (line === 'DATA') return '354 go on';
    if (line === '.') return '250 taken';
    if (line === 'QUIT') return '221 bye';
    return null;
  };

export interface Logged {
  event: string;
  fields: object;
}

export interface Opened extends Omit<Relayed, 'send'> {
  readonly logged: Logged[];
  send(envelope: Envelope, message: Buffer): Promise<Sent>;
}

/** A transport for tests, with short times, that keeps its log. */
export function openTo(url: string, over: Partial<SmtpOptions> = {}): Opened {
  const logged: Logged[] = [];
  const note = (fields: object, event: string): void => {
    logged.push({ event, fields });
  };
  const transport = openSmtp({
    url,
    connections: 2,
    log: { info: note, warn: note },
    ...over,
    times: { connect: 15_000, reply: 15_000, idle: 5000, rest: 200, ...over.times },
  });
  return {
    ...transport,
    logged,
    send: (envelope, message) => transport.send(envelope, outgoing(message)),
  };
}
