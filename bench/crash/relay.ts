import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

/** One message that the relay answered for. */
export interface Accepted {
  readonly to: string;
  readonly messageId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** A relay on loopback that takes everything, notes it, and takes its time. */
export interface Relay {
  readonly url: string;
  readonly port: number;
  readonly accepted: Accepted[];
  /** Connections open now. */
  open(): number;
  /** Called with each message just after it was noted and before the relay says so. */
  onAccepted: ((one: Accepted) => void) | null;
  /** Cuts every connection in the middle of whatever it is at, and listens no more. */
  stop(): Promise<void>;
}

export interface RelayOptions {
  /** How long each message takes. */
  readonly pauseMs: number;
  readonly port?: number;
  /** Goes on with what an earlier relay noted. */
  readonly accepted?: Accepted[];
}

export async function startRelay({ pauseMs, port = 0, accepted = [] }: RelayOptions): Promise<Relay> {
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 50,
    onData(stream, session, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', async () => {
        await sleep(pauseMs);
        const to = session.envelope.rcptTo[0]?.address ?? '';
        const one = { to, messageId: messageIdOf(Buffer.concat(parts)), at: Date.now() };
        accepted.push(one);
        relay.onAccepted?.(one);
        callback(null, `2.0.0 Ok: queued as ${accepted.length}`);
      });
    },
  });
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  // Those who are killed leave their connections in the middle of a word.
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const at = (server.server.address() as { port: number }).port;
  const relay: Relay = {
    url: `smtp://127.0.0.1:${at}`,
    port: at,
    accepted,
    open: () => sockets.size,
    onAccepted: null,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  return relay;
}

function messageIdOf(message: Buffer): string {
  const head = message.subarray(0, 16_384).toString('latin1').split('\r\n\r\n', 1)[0] ?? '';
  return /^message-id:\s*(<[^>\r\n]*>)/im.exec(head)?.[1] ?? '';
}
