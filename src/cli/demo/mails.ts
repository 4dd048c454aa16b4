/** Mail as the outside world writes it: what people, receiving hosts and mailbox providers send to the service. */

export interface Person {
  readonly name: string;
  readonly address: string;
}

const CRLF = '\r\n';
const lines = (...parts: readonly string[]): Buffer => Buffer.from(parts.join(CRLF).replace(/\r?\n/g, CRLF));
const mailbox = ({ name, address }: Person): string => `${name} <${address}>`;

/** What every mail here has: who wrote it, when, and an id that no other has. */
function head(from: Person, subject: string, at: Date, id: string): string[] {
  return [
    `From: ${mailbox(from)}`,
    `Subject: ${subject}`,
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}@${from.address.split('@')[1]}>`,
    'MIME-Version: 1.0',
  ];
}

const PLAIN = ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit'];

/** A reply typed above the quoted mail. */
export function reply(
  from: Person,
  to: string,
  words: string,
  subject: string,
  at: Date,
  id: string,
): Buffer {
  return lines(
    ...head(from, `Re: ${subject}`, at, id),
    `To: ${to}`,
    ...PLAIN,
    '',
    words,
    '',
    'On Thu, 22 Mar 2001, Threefold wrote:',
    '> To send it to every subscriber, reply to this mail with the word ok.',
    '',
  );
}

/** A reader's own forward, with her forward address in Cc. */
export function ownForward(
  from: Person,
  friends: readonly Person[],
  cc: string,
  page: string,
  subject: string,
  at: Date,
  id: string,
): Buffer {
  return lines(
    ...head(from, `Fwd: ${subject}`, at, id),
    `To: ${friends.map(mailbox).join(', ')}`,
    `Cc: ${cc}`,
    ...PLAIN,
    '',
    'Dear friends, please read this and write the letter:',
    page,
    '',
    from.name,
    '',
  );
}

/** The model letter, sent from a reader's own mail program with her copy address in Cc. */
export function ownLetter(
  from: Person,
  to: readonly string[],
  cc: readonly string[],
  text: string,
  subject: string,
  at: Date,
  id: string,
): Buffer {
  return lines(
    ...head(from, subject, at, id),
    `To: ${to.join(', ')}`,
    `Cc: ${cc.join(', ')}`,
    ...PLAIN,
    '',
    text,
    '',
    from.name,
    '',
  );
}

export interface Refusal {
  readonly address: string;
  /** RFC 3463. */
  readonly status: string;
  readonly diagnostic: string;
}

/** A delivery status notification (RFC 3464) of a host that took a copy and could not deliver it. */
export function bounce(
  host: string,
  to: string,
  refusal: Refusal,
  original: string,
  at: Date,
  id: string,
): Buffer {
  const boundary = `=_${id}`;
  return lines(
    ...head(
      { name: 'Mail Delivery System', address: `mailer-daemon@${host}` },
      'Undelivered Mail Returned to Sender',
      at,
      id,
    ),
    `To: ${to}`,
    'Auto-Submitted: auto-replied',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=us-ascii',
    '',
    `Your message could not be delivered to <${refusal.address}>: ${refusal.diagnostic}`,
    '',
    `--${boundary}`,
    'Content-Type: message/delivery-status',
    '',
    `Reporting-MTA: dns; ${host}`,
    '',
    `Final-Recipient: rfc822; ${refusal.address}`,
    'Action: failed',
    `Status: ${refusal.status}`,
    `Diagnostic-Code: smtp; ${refusal.diagnostic}`,
    '',
    `--${boundary}`,
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: <${original}>`,
    `To: ${refusal.address}`,
    '',
    `--${boundary}--`,
    '',
  );
}

/** A complaint (RFC 5965): somebody pressed "this is spam". */
export function complaint(provider: string, to: string, original: string, at: Date, id: string): Buffer {
  const boundary = `=_${id}`;
  return lines(
    ...head({ name: 'Feedback loop', address: `fbl@${provider}` }, 'complaint about message', at, id),
    `To: ${to}`,
    `Content-Type: multipart/report; report-type=feedback-report; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This is an email abuse report for a message received from you.',
    '',
    `--${boundary}`,
    'Content-Type: message/feedback-report',
    '',
    'Feedback-Type: abuse',
    'User-Agent: Feedback/1.0',
    'Version: 1',
    '',
    `--${boundary}`,
    'Content-Type: message/rfc822',
    '',
    `Message-ID: <${original}>`,
    'Subject: (removed)',
    '',
    '(removed)',
    '',
    `--${boundary}--`,
    '',
  );
}
