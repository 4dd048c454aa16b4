import { Readable } from 'node:stream';
import type SmtpConnection from 'nodemailer/lib/smtp-connection';
import { type Opened, step } from './smtp-connection.ts';
import { type Job, refusalOf, type Work } from './smtp-job.ts';
import { outcomeOf, type Progress, readReply, type SmtpError } from './smtp-outcome.ts';
import type { Sent } from './transport.ts';

/** One connection to the relay, over which messages go. */
export interface Session {
  readonly alive: boolean;
  /** Settles once the connection is gone, whoever ended it. */
  readonly ended: Promise<void>;
  /** Sends what there is, until there is no more now or the connection is lost. Never rejects. */
  work(work: Work): Promise<void>;
  /** QUIT, then closed, within two seconds. Never rejects. */
  quit(): Promise<void>;
}

/**
 * Sends one message after the other, by nodemailer, which sends MAIL, RCPT and DATA at once to a relay that announces
 * PIPELINING. Where `stepwise` each command waits for the reply to the one before: right for any relay.
 */
export function steadySession({ connection, can, ended }: Opened, stepwise: boolean): Session {
  let [used, working] = [false, false];
  // Opened, and then without work: its end is no word about the message that comes next.
  setImmediate(() => {
    used ||= !working;
  });
  if (stepwise) forgetPipelining(connection);
  return {
    get alive() {
      return !connection.destroyed;
    },
    ended,
    async work({ next, giveBack }) {
      working = true;
      while (!connection.destroyed) {
        const job = next();
        if (!job) return;
        const { sent, begun } = await transmit(connection, can, job);
        // After anything but a reply, nobody knows what the next reply would belong to.
        // Nor is there anything to expect behind a 421: its close may still be on the way.
        if (sent.is === 'unknown' || sent.is === 'unreachable' || isClosing(sent)) connection.close();
        // The relay gave up a connection that had no work, or had done its share (RFC 5321 section 4.2.2, 421, or no
        // word at all). Nothing was handed over, and each such connection is gone for good, so this ends with a new one.
        if (used && !begun && connection.destroyed) giveBack(job);
        else job.settle(sent);
        used = true;
        if (sent.is !== 'accepted') await recover(connection);
      }
    },
    quit: () => quit(connection, ended),
  };
}

/** "Service not available, closing transmission channel" (RFC 5321 section 4.2.2). */
const isClosing = (sent: Sent): boolean => sent.is === 'deferred' && sent.reply.code === 421;

/** There is no option for it: what nodemailer goes by is the list of what the relay announced. */
function forgetPipelining(connection: object): void {
  const known: unknown = Reflect.get(connection, '_supportedExtensions');
  const at = Array.isArray(known) ? known.indexOf('PIPELINING') : -1;
  if (Array.isArray(known) && at >= 0) known.splice(at, 1);
}

interface Attempt {
  readonly sent: Sent;
  /** Whether the relay asked for the data. */
  readonly begun: boolean;
}

/** RFC 5321 section 4.1.1.5 */
async function recover(connection: SmtpConnection): Promise<void> {
  if (connection.destroyed) return;
  await step(connection, (done) => connection.reset(done)).catch(() => connection.close());
}

async function transmit(connection: SmtpConnection, can: Opened['can'], job: Job): Promise<Attempt> {
  const refusal = refusalOf(job, can);
  if (refusal) return { sent: refusal, begun: false };
  const { envelope, message } = job;
  const source = sourceOf(message.whole());
  const wire = { ...envelope, size: message.size, use8BitMime: !message.isAscii };
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
export const SLICE = 65_536;

/**
 * The message as a stream, which the connection reads only once the relay has asked for the data: so
 * its end tells whether the relay can have had the whole of it.
 */
function sourceOf(message: Buffer): { stream: Readable; progress(): Progress } {
  let progress: Progress = 'envelope';
  let at = 0;
  const stream = new Readable({
    highWaterMark: SLICE,
    read() {
      if (at === 0) progress = 'data';
      const chunk = message.subarray(at, at + SLICE);
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
