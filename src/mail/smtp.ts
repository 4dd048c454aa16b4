import { domainToASCII } from 'node:url';
import type SmtpConnection from 'nodemailer/lib/smtp-connection';
import { whyOf } from './smtp-outcome.ts';
import { poolOf } from './smtp-pool.ts';
import { openSession, type Session, type SessionOptions } from './smtp-session.ts';
import type { Envelope, Sent, Transport } from './transport.ts';

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
  /** A connection without work stays open this long. */
  readonly idle: number;
  /** After a relay could not be reached, the next try waits this long, and longer each time. */
  readonly rest: number;
}

const TIMES: SmtpTimes = { connect: 10_000, reply: 600_000, idle: 30_000, rest: 1_000 };

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
export function openSmtp({ url, connections, name, log, times }: SmtpOptions): Relayed {
  const { connect, reply, idle, rest } = { ...TIMES, ...times };
  const options = sessionOptions(url, { name, connect, reply });
  const relay = `${options.connection.host}:${options.connection.port}`;
  let closed: Promise<void> | null = null;
  const pool = poolOf<Session>({
    size: connections,
    idleMs: idle,
    restMs: rest,
    open: async () => {
      try {
        const session = await openSession(options);
        log.info({ relay }, 'relay_connected');
        return session;
      } catch (error) {
        log.warn({ relay, why: whyOf(error as Error) }, 'relay_unreachable');
        throw error;
      }
    },
  });
  return {
    kind: 'smtp',
    connections,
    send: async (envelope, message) => {
      if (closed) return { is: 'unreachable', why: 'The service is stopping' };
      return sendOver(pool, envelope, message);
    },
    reach: () => pool.take().then(pool.give, () => undefined),
    close: () => {
      closed ??= pool.drain();
      return closed;
    },
  };
}

async function sendOver(
  pool: ReturnType<typeof poolOf<Session>>,
  envelope: Envelope,
  message: Buffer,
): Promise<Sent> {
  for (;;) {
    let session: Session;
    try {
      session = await pool.take();
    } catch (error) {
      return { is: 'unreachable', why: whyOf(error as Error) };
    }
    const { used } = session;
    const { sent, begun } = await session.send(envelope, message);
    void session.recover().then(() => pool.give(session));
    // The relay gave up a connection that had no work (RFC 5321 section 4.2.2, 421, or no word at all).
    // Nothing was handed over, and each such connection is gone for good, so this ends with a new one.
    const stale = used && !begun && !session.alive;
    if (!stale) return sent;
  }
}

function sessionOptions(
  url: string,
  { name, connect, reply }: { name: string | undefined; connect: number; reply: number },
): SessionOptions {
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
