import { wireAddress } from './address.ts';
import type { Abilities } from './smtp-abilities.ts';
import type { Envelope, Outgoing, Sent } from './transport.ts';

/** One message handed to the transport. */
export interface Job {
  /** Its addresses as they are written on the wire. */
  readonly envelope: Envelope;
  readonly message: Outgoing;
  /** Tells its fate, once. */
  readonly settle: (sent: Sent) => void;
}

/** Where a session gets its work from. */
export interface Work {
  /** The next message; null when there is none now. */
  next(): Job | null;
  /** Takes back one that was not begun, because its connection was no good; another connection will have it. */
  giveBack(job: Job): void;
}

export function jobOf({ from, to }: Envelope, message: Outgoing, settle: Job['settle']): Job {
  return { envelope: { from: wireAddress(from), to: wireAddress(to) }, message, settle };
}

const isAddress = (address: string): boolean => !/[\r\n<>]/.test(address);
const NON_ASCII = /[^\x00-\x7f]/;

/** What cannot be said to this relay at all, as the relay would have refused it; null where it can. */
export function refusalOf({ envelope: { from, to }, message }: Job, can: Abilities): Sent | null {
  // RFC 3463 section 3.2, X.1.3 and X.1.7: bad syntax of a destination or sender mailbox address.
  if (to.trim() === '' || !isAddress(to)) return refused(553, '5.1.3 The address of the recipient is none');
  if (!isAddress(from)) return refused(553, '5.1.7 The address of the sender is none');
  // RFC 6531 section 3.1 has no such address said to a relay that cannot take it; the code is of its section 3.5.
  if (needsUtf8({ from, to }) && !can.smtpUtf8) {
    return refused(553, '5.6.7 The relay takes no address outside ASCII');
  }
  // RFC 1870 section 6.1
  if (can.maxSize > 0 && message.size > can.maxSize) {
    return refused(552, `5.3.4 The message has ${message.size} octets, and the relay takes ${can.maxSize}`);
  }
  return null;
}

const refused = (code: number, text: string): Sent => ({ is: 'refused', reply: { code, text } });

const needsUtf8 = ({ from, to }: Envelope): boolean => NON_ASCII.test(from) || NON_ASCII.test(to);

/** MAIL, RCPT and DATA of a message, each with its CRLF, for one write (RFC 2920 section 3.1). */
export function envelopeCommands({ envelope, message }: Job, can: Abilities): string {
  let mail = `MAIL FROM:<${envelope.from}>`;
  if (can.smtpUtf8 && needsUtf8(envelope)) mail += ' SMTPUTF8';
  if (can.eightBitMime && !message.isAscii) mail += ' BODY=8BITMIME';
  if (can.size) mail += ` SIZE=${message.size}`;
  return `${mail}\r\nRCPT TO:<${envelope.to}>\r\nDATA\r\n`;
}
