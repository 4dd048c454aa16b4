import { isAscii } from 'node:buffer';
import { Readable } from 'node:stream';
import SmtpConnection from 'nodemailer/lib/smtp-connection';
import { wireAddress } from './address.ts';
import { outcomeOf, type Progress, readReply, type SmtpError } from './smtp-outcome.ts';
import type { Envelope, Sent } from './transport.ts';

/** One connection to the relay, greeted and signed in; one message at a time goes over it. */
export interface Session {
  readonly alive: boolean;
  /** Whether a message went over it before. */
  readonly used: boolean;
  /** Settles once the connection is gone, whoever ended it. */
  readonly ended: Promise<void>;
  /** Never rejects. `recover` must have been awaited since the last one. */
  send(envelope: Envelope, message: Buffer): Promise<Attempt>;
  /** Makes it ready for the next message; false where it is lost. */
  recover(): Promise<boolean>;
  /** QUIT, then closed, within two seconds. Never rejects. */
  quit(): Promise<void>;
}

export interface Attempt {
  readonly sent: Sent;
  /** Whether the relay asked for the data. */
  readonly begun: boolean;
}

export interface SessionOptions {
  readonly connection: SmtpConnection.Options;
  readonly auth: { readonly user: string; readonly pass: string } | null;
}

/** Opens a session. @throws SmtpError, when there is no relay or it wants nothing of us. */
export async function openSession({ connection: options, auth }: SessionOptions): Promise<Session> {
  const connection = new SmtpConnection(options);
  // A lost connection is told by 'end'; whoever waits for a reply is told by its callback as well.
  const ended = new Promise<void>((resolve) => {
    connection.once('end', resolve);
  });
  try {
    await step(connection, (done) => connection.connect(done));
    if (auth) await step(connection, (done) => connection.login({ ...auth, credentials: { ...auth } }, done));
  } catch (error) {
    connection.close();
    throw error;
  }
  return sessionOver(connection, ended);
}

function sessionOver(connection: SmtpConnection, ended: Promise<void>): Session {
  let used = false;
  let clean = true;
  return {
    get alive() {
      return !connection.destroyed;
    },
    get used() {
      return used;
    },
    ended,
    send: async (envelope, message) => {
      const attempt = await transmit(connection, envelope, message);
      const { sent } = attempt;
      used = true;
      clean = sent.is === 'accepted';
      // After anything but a reply, nobody knows what the next reply would belong to.
      if (sent.is === 'unknown' || sent.is === 'unreachable') connection.close();
      return attempt;
    },
    recover: async () => {
      if (!clean && !connection.destroyed) {
        // RFC 5321 section 4.1.1.5
        clean = await step(connection, (done) => connection.reset(done)).then(
          () => true,
          () => false,
        );
        if (!clean) connection.close();
      }
      return !connection.destroyed;
    },
    quit: () => quit(connection, ended),
  };
}

/** One command of the connection, which fails as well when the connection is lost before its reply. */
function step(
  connection: SmtpConnection,
  start: (done: (error?: Error | null) => void) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const finish = (error?: Error | null): void => {
      connection.off('end', lost);
      connection.off('error', finish);
      // The connection may fail once more while it goes down, with nobody left to hear it.
      connection.on('error', ignore);
      if (error) reject(error);
      else resolve();
    };
    const lost = (): void => {
      finish(new Error('Connection lost'));
    };
    connection.off('error', ignore);
    connection.once('end', lost);
    connection.once('error', finish);
    start(finish);
  });
}

const ignore = (): void => {};

async function transmit(connection: SmtpConnection, envelope: Envelope, message: Buffer): Promise<Attempt> {
  const source = sourceOf(message);
  const wire = {
    from: wireAddress(envelope.from),
    to: wireAddress(envelope.to),
    size: message.length,
    use8BitMime: !isAscii(message),
  };
  return new Promise((resolve) => {
    // The connection forgets its callback where it finds the socket gone between two commands;
    // 'end' comes before the callback where there is one.
    const lost = (): void => {
      setImmediate(() => finish({ message: 'Connection lost', code: 'ECONNECTION' }));
    };
    const finish = (error: SmtpError | null, info?: { response: string }): void => {
      connection.off('end', lost);
      source.stream.destroy();
      const progress = source.progress();
      const sent: Sent = error
        ? outcomeOf(error, progress)
        : { is: 'accepted', reply: readReply(info?.response ?? '') };
      resolve({ sent, begun: progress !== 'envelope' });
    };
    connection.once('end', lost);
    connection.send(wire, source.stream, finish);
  });
}

/** Small enough to leave with the socket's own buffer, large enough to cost few writes. */
const CHUNK = 65_536;

/**
 * The message as a stream, which the connection reads only once the relay has asked for the data: so
 * its end tells whether the relay can have had the whole of it.
 */
function sourceOf(message: Buffer): { stream: Readable; progress(): Progress } {
  let progress: Progress = 'envelope';
  let at = 0;
  const stream = new Readable({
    highWaterMark: CHUNK,
    read() {
      if (at === 0) progress = 'data';
      const chunk = message.subarray(at, at + CHUNK);
      at += chunk.length;
      if (chunk.length > 0) this.push(chunk);
      if (at < message.length) return;
      progress = 'written';
      this.push(null);
    },
  });
  return { stream, progress: () => progress };
}

async function quit(connection: SmtpConnection, ended: Promise<void>): Promise<void> {
  if (connection.destroyed) return;
  const timer = setTimeout(() => connection.close(), 2000);
  connection.quit();
  await ended;
  clearTimeout(timer);
}
