import type { Reply, Sent } from './transport.ts';

/**
 * How far a message had come when its connection failed: its data not begun, begun, or wholly written,
 * so that only the relay knows whether it took it.
 */
export type Progress = 'envelope' | 'data' | 'written';

/** What `nodemailer/lib/smtp-connection` puts on its errors. */
export interface SmtpError {
  readonly message: string;
  /** `EENVELOPE`, `EMESSAGE`, `EAUTH`, `ECONNECTION`, `ESOCKET`, `ETIMEDOUT`, `EPROTOCOL`, `EDNS`, `ETLS`, … */
  readonly code?: string | undefined;
  /** The relay's reply with its code, lines parted by LF; only where there was one. */
  readonly response?: string | undefined;
}

/** The relay wants us to prove who we are (RFC 4954 section 6, RFC 3207 section 4): no fault of the message. */
const ABOUT_US: ReadonlySet<number> = new Set([530, 534, 535, 538]);
/** "Bad sequence of commands" (RFC 5321 section 4.2.2): the session was in a wrong state, not the message. */
const BAD_SEQUENCE = 503;

/** The result of a message whose sending failed with `error`, having come as far as `progress`. */
export function outcomeOf(error: SmtpError, progress: Progress): Sent {
  const reply = error.response === undefined ? null : readReply(error.response);
  if (reply && ABOUT_US.has(reply.code)) return { is: 'unreachable', why: whyOf(error) };
  if (reply && (isTransient(reply.code) || reply.code === BAD_SEQUENCE)) return { is: 'deferred', reply };
  if (reply && reply.code >= 500 && reply.code < 600) return { is: 'refused', reply };
  if (!reply) {
    const refusal = refusedByUs(error);
    if (refusal) return refusal;
  }
  return { is: progress === 'written' ? 'unknown' : 'unreachable', why: whyOf(error) };
}

const isTransient = (code: number): boolean => code >= 400 && code < 500;

/** What the connection refuses before it says anything to the relay, in the words the relay would have used. */
function refusedByUs({ code, message }: SmtpError): Sent | null {
  // RFC 3463 section 3.2, X.1.3: bad destination mailbox address syntax.
  if (code === 'EENVELOPE') return { is: 'refused', reply: { code: 553, text: clean(`5.1.3 ${message}`) } };
  // RFC 1870 section 6.1
  if (code === 'EMESSAGE') return { is: 'refused', reply: { code: 552, text: clean(`5.3.4 ${message}`) } };
  return null;
}

/** `250-2.0.0 One\n250 two` as `{ code: 250, text: '2.0.0 One two' }`; code 0 where there is none. */
export function readReply(response: string): Reply {
  const lines = response.split('\n').map((line) => line.replace(/^\d{3}[ -]?/, '').trim());
  return { code: Number(/^\d{3}/.exec(response)?.[0] ?? 0), text: clean(lines.join(' ')) };
}

/** One line for logs and pages, at most 500 characters. */
export function whyOf(error: SmtpError): string {
  return clean(error.code ? `${error.code}: ${error.message}` : error.message);
}

function clean(text: string): string {
  return text
    .slice(0, 2000)
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .trim()
    .slice(0, 500);
}
