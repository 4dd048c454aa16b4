import { Socket } from 'node:net';
import { domainToASCII } from 'node:url';
import type SmtpConnection from 'nodemailer/lib/smtp-connection';
import { type ConnectionOptions, type Opened, openConnection } from './smtp-connection.ts';
import { crowdOf } from './smtp-crowd.ts';
import { jobOf } from './smtp-job.ts';
import { lineTo } from './smtp-line.ts';
import { whyOf } from './smtp-outcome.ts';
import { type PipelineTimes, pipeliningSession } from './smtp-pipeline.ts';
import { poolOf } from './smtp-pool.ts';
import { type Session, steadySession } from './smtp-session.ts';
import { type Trust, trustIn } from './smtp-trust.ts';
import type { Transport } from './transport.ts';

/** As pino writes: the fields, then the name of the event. */
export interface SmtpLog {
  info(fields: object, event: string): void;
  warn(fields: object, event: string): void;
}

export interface SmtpOptions {
  /**
   * `smtp://[user:password@]host[:port]` or `smtps://…`; user and password percent-encoded. The port is 25, with a
   * password 587 (RFC 6409), with smtps 465 (RFC 8314), where it is not given.
   */
  readonly url: string;
  /** How many connections may be open at once. */
  readonly connections: number;
  /** A connection that has carried so many messages is closed, and another opened: some relays allow no more. */
  readonly messagesEach?: number | undefined;
  /** What EHLO calls us; the host's name where it is not given. */
  readonly name?: string;
  readonly log: SmtpLog;
  readonly times?: Partial<SmtpTimes>;
}

/** All in milliseconds. */
export interface SmtpTimes {
  /** From looking up the relay's name to the end of its greeting. */
  readonly connect: number;
  /** Silence of the relay while it owes a reply: RFC 5321 section 4.5.3.2.6 gives it ten minutes after the data. */
  readonly reply: number;
  /** Silence of a relay that announces PIPELINING after it answered a part of what was written at once. */
  readonly ahead: number;
  /** After it answered oddly to what was sent ahead, nothing is for this time. */
  readonly distrust: number;
  /** A connection without work stays open this long. */
  readonly idle: number;
  /** After a relay could not be reached, the next try waits this long, and longer each time. */
  readonly rest: number;
}

const TIMES: SmtpTimes = {
  connect: 10_000,
  reply: 600_000,
  ahead: 10_000,
  distrust: 600_000,
  idle: 30_000,
  rest: 1_000,
};

export interface Relayed extends Transport {
  /** Connects, so that the log says whether the relay is there before there is mail for it. Never rejects. */
  reach(): Promise<void>;
}

/**
 * A transport that hands mail to the relay at `url` over connections that stay open. They are opened as
 * they are needed. While the relay cannot be reached, `send` answers so at once.
 *
 * With `smtps` TLS comes first and the relay's certificate is checked. With `smtp` STARTTLS is used where
 * the relay offers it, unchecked, for that is better than none (RFC 7435); but a password goes to another
 * machine only after STARTTLS with a checked certificate.
 *
 * @throws RangeError for a URL that is none.
 */
export function openSmtp({ url, connections, messagesEach, name, log, times }: SmtpOptions): Relayed {
  const all = { ...TIMES, ...times };
  const options = connectionOptions(url, { name, connect: all.connect, reply: all.reply });
  const relay = `${options.connection.host}:${options.connection.port}`;
  const trust = trustIn({
    pauseMs: all.distrust,
    breaks: connections,
    onLost: (why) => log.warn({ relay, why }, 'relay_not_pipelined'),
  });
  const pool = poolOf<Session>({
    size: connections,
    idleMs: all.idle,
    restMs: all.rest,
    open: async () => {
      try {
        const session = sessionOver(await openConnection(options), { trust, times: all });
        log.info({ relay }, 'relay_connected');
        return session;
      } catch (error) {
        log.warn({ relay, why: whyOf(error as Error) }, 'relay_unreachable');
        throw error;
      }
    },
  });
  const crowd = crowdOf(connections, (limit) => log.info({ relay, connections: limit }, 'relay_connections'));
  const line = lineTo(pool, { crowd, messagesEach: messagesEach ?? null });
  let closed: Promise<void> | null = null;
  return {
    kind: 'smtp',
    connections,
    // One that is unanswered and one behind it.
    inHand: 2 * connections,
    send: (envelope, message) =>
      new Promise((settle) => {
        if (closed) settle({ is: 'unreachable', why: 'The service is stopping' });
        else
          line.add(
            jobOf(envelope, message, (sent) => {
              crowd.heard(sent);
              settle(sent);
            }),
          );
      }),
    reach: () => pool.take().then(pool.give, () => undefined),
    close: () => {
      closed ??= line.empty().then(pool.drain);
      return closed;
    },
  };
}

/** Pipelining where the relay announces it and is believed. */
function sessionOver(opened: Opened, how: { readonly trust: Trust; readonly times: PipelineTimes }): Session {
  // No part of nodemailer's interface: where it is not there one day, all goes the steady way.
  const socket: unknown = opened.connection._socket;
  const pipelined = opened.can.pipelining && how.trust.isGiven && socket instanceof Socket;
  return pipelined ? pipeliningSession(opened, socket, how) : steadySession(opened, !how.trust.isGiven);
}

function connectionOptions(
  url: string,
  { name, connect, reply }: { name: string | undefined; connect: number; reply: number },
): ConnectionOptions {
  const { protocol, hostname, port, username, password } = parseUrl(url);
  const secure = protocol === 'smtps:';
  const host = hostname.replace(/^\[|\]$/g, '');
  const auth = username ? { user: decode(username), pass: decode(password) } : null;
  const checked = secure || (auth !== null && !isLoopback(host));
  const connection: SmtpConnection.Options = {
    host,
    port: port ? Number(port) : secure ? 465 : auth ? 587 : 25,
    secure,
    requireTLS: !secure && checked,
    opportunisticTLS: !checked,
    tls: { rejectUnauthorized: checked },
    connectionTimeout: connect,
    greetingTimeout: connect,
    dnsTimeout: connect,
    socketTimeout: reply,
    ...(name ? { name: domainToASCII(name) || name } : {}),
  };
  return { connection, auth };
}

function parseUrl(url: string): URL {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  // The URL is not in the message: it may hold a password.
  if (!parsed || !/^smtps?:$/.test(parsed.protocol) || !parsed.hostname) {
    throw new RangeError('The relay must be given as smtp://host:port or smtps://host:port');
  }
  return parsed;
}

/** A percent sign that encodes nothing stands for itself, as people write it in passwords. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/.test(host);
