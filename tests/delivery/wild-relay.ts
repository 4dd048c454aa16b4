import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** What a relay may do with a message. */
export type Whim =
  | 'takes'
  | 'puts off'
  | 'refuses'
  | 'hangs up at RCPT'
  | 'hangs up in the data'
  | 'takes and hangs up'
  | 'leaves and hangs up'
  | 'says it byte by byte'
  | 'stalls';

export interface WildRelay {
  readonly url: string;
  /** Message-IDs that it took, by recipient. */
  readonly taken: ReadonlyMap<string, string[]>;
  stop(): Promise<void>;
}

/**
 * A relay that does with each message what `whim` says, by its recipient and how often that was offered before.
 *
 * @param lies announces PIPELINING, and forgets what was sent behind the end of a message
 */
export async function startWildRelay(
  whim: (to: string, nth: number) => Whim,
  lies = false,
): Promise<WildRelay> {
  const taken = new Map<string, string[]>();
  const offered = new Map<string, number>();
  const sockets = new Set<Socket>();

  function serve(socket: Socket): void {
    let [rest, to, inData, does] = ['', '', false, 'takes' as Whim];
    // What is said slowly is said to its end before the next.
    let said: Promise<unknown> = Promise.resolve();
    let stalled = false;
    const say = (text: string): void => {
      said = said.then(() => socket.write(`${text}\r\n`));
    };
    const slowly = (text: string): void => {
      for (const character of `${text}\r\n`)
        said = said.then(() => socket.write(character)).then(() => new Promise(setImmediate));
    };
    const take = (message: string): void => {
      const [, id = ''] = /^Message-ID: (\S+)/im.exec(message) ?? [];
      taken.set(to, [...(taken.get(to) ?? []), id]);
    };
    const rcpt = (address: string): void => {
      to = address;
      const nth = offered.get(to) ?? 0;
      offered.set(to, nth + 1);
      does = whim(to, nth);
      if (does === 'hangs up at RCPT') socket.destroy();
      else say(does === 'refuses' ? '550 5.1.1 no such user' : '250 2.1.5 fine');
    };
    const ended = (message: string): void => {
      if (lies) rest = '';
      if (does === 'puts off') say('451 4.3.0 later');
      // Nothing more is answered on this connection.
      stalled = does === 'stalls';
      if (does === 'puts off' || stalled) return;
      if (does !== 'leaves and hangs up') take(message);
      if (does === 'takes and hangs up' || does === 'leaves and hangs up') socket.destroy();
      else if (does === 'says it byte by byte') slowly('250-2.0.0 it is\r\n250 2.0.0 queued');
      else say('250 2.0.0 queued');
    };
    const command = (line: string): void => {
      if (/^EHLO/i.test(line)) say('250-wild.example\r\n250-PIPELINING\r\n250 8BITMIME');
      else if (/^MAIL/i.test(line)) say('250 2.1.0 fine');
      else if (/^RCPT/i.test(line)) rcpt(/<([^>]*)>/.exec(line)?.[1] ?? '');
      else if (/^DATA/i.test(line)) {
        inData = does !== 'refuses';
        say(inData ? '354 go on' : '503 5.5.1 no recipient');
        if (does === 'hangs up in the data') socket.destroy();
      } else if (/^QUIT/i.test(line)) said = said.then(() => socket.end('221 bye\r\n'));
      else say('250 2.0.0 fine');
    };
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (chunk) => {
      rest += chunk.toString('latin1');
      for (;;) {
        const end = rest.indexOf(inData ? '\r\n.\r\n' : '\r\n');
        if (end < 0 || socket.destroyed || stalled) return;
        const part = rest.slice(0, end);
        rest = rest.slice(end + (inData ? 5 : 2));
        if (inData) {
          inData = false;
          ended(part);
        } else command(part);
      }
    });
    say('220 wild.example');
  }

  const server = createServer(serve);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as { port: number }).port}`,
    taken,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
