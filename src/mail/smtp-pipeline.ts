import type { Socket } from 'node:net';
import type { Opened } from './smtp-connection.ts';
import { envelopeCommands, type Job, refusalOf, type Work } from './smtp-job.ts';
import { outcomeOf, type Progress, readReply, type SmtpError, whyOf } from './smtp-outcome.ts';
import { BadReply, type RawReply, replyReader } from './smtp-replies.ts';
import type { Session } from './smtp-session.ts';
import type { Trust } from './smtp-trust.ts';
import { writerTo } from './smtp-writer.ts';
import type { Sent } from './transport.ts';

/** What the relay owes a reply to; `lone dot` ends data that nobody is to get, `data` is the command. */
type Owed = 'RSET' | 'MAIL' | 'RCPT' | 'DATA' | 'message' | 'lone dot' | 'QUIT';

/** A message whose commands are with the relay, and what the relay said to them so far. */
interface Ahead {
  readonly job: Job;
  /** The first reply that was a refusal. */
  refusal: Sent | null;
  /** RCPT was taken. */
  taken: boolean;
  /** The relay is about to close (421), which says nothing of the message. */
  closing: boolean;
}

export interface PipelineTimes {
  /** Silence of the relay while it owes a reply. */
  readonly reply: number;
  /** Silence after it answered a part of what was written at once. */
  readonly ahead: number;
}

const isPositive = (code: number): boolean => code >= 200 && code < 300;
const isNegative = (code: number): boolean => code >= 400;
const resultOf = ({ text }: RawReply, progress: Progress): Sent =>
  outcomeOf({ message: text, response: text }, progress);

/**
 * Sends with PIPELINING (RFC 2920) over a connection that nodemailer opened: the end of one message and the MAIL, RCPT and
 * DATA of the next go out in one write, so that a message costs one round trip. At most one message is unanswered at a
 * time. Every reply is matched to what it answers; a relay that answers anything that cannot be a reply to that has its
 * connection closed and is not pipelined to for a while.
 *
 * Of nodemailer's connection only the socket's data is taken over: it goes on watching over errors, ends and time-outs.
 */
export function pipeliningSession(
  { connection, can, ended }: Opened,
  socket: Socket,
  { trust, times }: { trust: Trust; times: PipelineTimes },
): Session {
  const reader = replyReader();
  const writer = writerTo(socket);
  const owed: Owed[] = [];
  let [used, gone, quitting] = [false, false, false];
  let work: Work | null = null;
  let rest: () => void = () => undefined;
  let ahead: Ahead | null = null;
  let underWay: Job | null = null;
  /** The relay has asked for the data of `ahead`. */
  let asked = false;
  let failure: SmtpError = { message: 'Connection lost', code: 'ECONNECTION' };

  const silentFor = (): void => {
    if (owed.length > 0) lose({ message: 'No reply in time', code: 'ETIMEDOUT' });
  };
  const deadline = setTimeout(silentFor, times.reply).unref();
  let silence: NodeJS.Timeout | null = null;

  // Opened, and then without work: its end is no word about the message that comes next.
  setImmediate(() => {
    used ||= work === null;
  });
  socket.removeAllListeners('data');
  socket.on('data', (bytes: Buffer) => hearAll(bytes));
  connection.on('error', (error) => {
    failure = error;
  });
  void ended.then(() => lose(failure));

  /** The next message that this relay can be asked to take. */
  function nextJob(): Job | null {
    for (;;) {
      const job = work && trust.isGiven && !quitting ? work.next() : null;
      const refusal = job && refusalOf(job, can);
      if (!job || !refusal) return job;
      job.settle(refusal);
    }
  }

  /** The commands of the next message, for a write that may hold more; '' where there is none. */
  function nextCommands(): string {
    const job = nextJob();
    if (!job) return '';
    ahead = { job, refusal: null, taken: false, closing: false };
    owed.push('MAIL', 'RCPT', 'DATA');
    return envelopeCommands(job, can);
  }

  /** Writes what must be written and the commands of the next message; with neither, the work is done for now. */
  function proceed(before = ''): void {
    const commands = before + nextCommands();
    if (commands !== '') {
      writer.commands(commands);
      deadline.refresh();
    }
    if (!ahead) rests();
  }

  function rests(): void {
    work = null;
    rest();
  }

  function hearAll(bytes: Buffer): void {
    if (gone) return;
    try {
      reader.take(bytes, hear);
    } catch (error) {
      if (!(error instanceof BadReply)) throw error;
      odd(error.message);
    }
    if (gone) return;
    if (asked) begin();
    watchSilence();
  }

  /** Whether to go on listening. */
  function hear(reply: RawReply): boolean {
    if (asked) odd('a reply before it had what it asked for');
    else answered(owed.shift(), reply);
    if (reply.code === 421) lose({ message: reply.text, code: 'ECONNECTION' });
    return !gone;
  }

  function answered(step: Owed | undefined, reply: RawReply): void {
    switch (step) {
      case 'MAIL':
      case 'RCPT':
        envelopeAnswered(step, reply);
        break;
      case 'DATA':
        dataAnswered(reply);
        break;
      case 'message':
        messageAnswered(reply);
        break;
      case 'RSET':
        if (!isPositive(reply.code)) lose({ message: reply.text, code: 'EPROTOCOL' });
        break;
      case 'lone dot':
        break;
      case 'QUIT':
        connection.close();
        break;
      case undefined:
        if (reply.code !== 421) odd('a reply that nothing asked for');
        break;
      default:
        step satisfies never;
    }
  }

  function envelopeAnswered(step: 'MAIL' | 'RCPT', reply: RawReply): void {
    if (!ahead) return;
    if (isPositive(reply.code)) ahead.taken ||= step === 'RCPT';
    else if (isNegative(reply.code)) refuse(ahead, reply);
    else odd(`${reply.code} to ${step}`);
  }

  function refuse(one: Ahead, reply: RawReply): void {
    one.closing ||= one.refusal === null && reply.code === 421;
    one.refusal ??= resultOf(reply, 'envelope');
  }

  function dataAnswered(reply: RawReply): void {
    if (!ahead) return;
    if (reply.code === 354 && !ahead.refusal) asked = true;
    else if (reply.code === 354) dataUnwanted(ahead);
    else if (!isNegative(reply.code)) odd(`${reply.code} to DATA`);
    else {
      refuse(ahead, reply);
      if (reply.code !== 421) refused(ahead, '', []);
    }
  }

  /** RFC 2920 section 3.1: data that was asked for without a recipient is a lone dot. */
  function dataUnwanted(one: Ahead): void {
    // The relay refused the sender, took the recipient and wants data: an empty message might reach somebody.
    if (one.taken) odd('a recipient taken without a sender');
    else refused(one, '.\r\n', ['lone dot']);
  }

  /** Settles what was refused before its data, and clears the way for the next. */
  function refused({ job, refusal }: Ahead, before: string, more: readonly Owed[]): void {
    ahead = null;
    used = true;
    if (refusal) job.settle(refusal);
    if (refusal?.is === 'unreachable') lose({ message: refusal.why });
    else {
      // The sender may have been taken, and would be in the way of the next.
      owed.push(...more, 'RSET');
      proceed(`${before}RSET\r\n`);
    }
  }

  /** Hands over the message that was asked for, with the commands of the next behind it. */
  function begin(): void {
    if (!ahead || reader.isWithin || owed.length > 0) odd('a reply before it had what it asked for');
    else {
      const { job } = ahead;
      [asked, underWay, ahead] = [false, job, null];
      owed.push('message');
      writer.message(job.message, nextCommands());
      deadline.refresh();
    }
  }

  function messageAnswered(reply: RawReply): void {
    const isBad = isPositive(reply.code) ? !writer.isWritten : !isNegative(reply.code);
    if (isBad) odd(`${reply.code} to a message`);
    else if (underWay) settleUnderWay(underWay, reply);
  }

  function settleUnderWay(job: Job, reply: RawReply): void {
    const sent: Sent = isPositive(reply.code)
      ? { is: 'accepted', reply: readReply(reply.text) }
      : resultOf(reply, 'written');
    [underWay, used] = [null, true];
    job.settle(sent);
    if (ahead) trust.kept();
    // Refused in the middle of its data, or with a reply that says the session is no good.
    if (!writer.isWritten || sent.is === 'unknown' || sent.is === 'unreachable') {
      lose({ message: reply.text, code: 'EPROTOCOL' });
    } else if (!ahead && reply.code !== 421) proceed();
  }

  function odd(why: string): void {
    trust.odd(why);
    lose({ message: why, code: 'EPROTOCOL' }, true);
  }

  /** Tells the fate of all that is not answered, and closes. */
  function lose(error: SmtpError, isOdd = false): void {
    if (gone) return;
    // RFC 5321 has every line end; some relays close before that.
    const last = reader.cutOff();
    if (last && !isOdd) hearLast(last);
    gone = true;
    clearTimeout(deadline);
    if (silence) clearTimeout(silence);
    if (underWay && writer.isWritten && ahead) trust.broken();
    underWay?.settle({ is: writer.isWritten ? 'unknown' : 'unreachable', why: whyOf(error) });
    if (ahead) loseAhead(ahead, error, isOdd);
    connection.close();
    rests();
  }

  function hearLast(reply: RawReply): void {
    const step = owed.shift();
    if (step === 'message' && underWay) {
      underWay.settle(resultOf(reply, 'written'));
      underWay = null;
    } else if (ahead && (step === 'MAIL' || step === 'RCPT' || step === 'DATA')) refuse(ahead, reply);
  }

  /** Nothing of it was handed over. Another connection has it, unless this one was new: then the relay wants none now. */
  function loseAhead({ job, refusal, closing }: Ahead, error: SmtpError, isOdd: boolean): void {
    if (refusal && !closing && !isOdd) job.settle(refusal);
    else if (used || underWay || isOdd) work?.giveBack(job);
    else job.settle(refusal ?? { is: 'unreachable', why: whyOf(error) });
  }

  /** A relay that discards what was sent ahead never answers it. */
  function watchSilence(): void {
    if (silence) clearTimeout(silence);
    const isPart = owed.length > 0 && owed[0] !== 'message';
    silence = isPart ? setTimeout(() => odd('silence on what was sent ahead'), times.ahead).unref() : null;
  }

  async function quit(): Promise<void> {
    if (gone || quitting) return ended;
    quitting = true;
    owed.push('QUIT');
    writer.commands('QUIT\r\n');
    const timer = setTimeout(() => connection.close(), 2_000);
    await ended;
    clearTimeout(timer);
  }

  return {
    get alive() {
      return !gone && !quitting;
    },
    ended,
    work: (given) =>
      new Promise((resolve) => {
        if (gone || quitting) return resolve();
        [work, rest] = [given, resolve];
        // Not trusted any more: the next connection will be a steady one.
        if (!trust.isGiven) void quit();
        proceed();
      }),
    quit,
  };
}
