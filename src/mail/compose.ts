import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { foldLines } from 'nodemailer/lib/mime-funcs';
import MimeNode from 'nodemailer/lib/mime-node';
import type { Mailbox } from './address.ts';

/** One message as the service means it, before it has a wire form. */
export interface OutgoingMail {
  readonly from: Mailbox;
  readonly to: Mailbox;
  readonly replyTo?: Mailbox;
  readonly cc?: readonly Mailbox[];
  /** Any characters; encoded by RFC 2047 where it needs to be. */
  readonly subject: string;
  /** Any line ends; goes out line by line as it is (see `foldText` for folding prose). */
  readonly text: string;
  readonly html?: string;
  /** Further headers in the order to be written, by name; a list of values is a header repeated. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  /** With its angle brackets. */
  readonly messageId: string;
  readonly date: Date;
  /** With angle brackets; the message this one answers. */
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
  readonly attachments?: readonly Attachment[];
}

export interface Attachment {
  readonly filename: string;
  /** Such as `text/calendar; charset=utf-8`; `message/rfc822` goes out unencoded (RFC 2046 section 5.2.1). */
  readonly contentType: string;
  readonly content: Buffer;
}

/**
 * The whole message with CRLF line ends: text, or text and HTML as alternatives (RFC 2046 section 5.1.4),
 * and the attachments. Text parts are always quoted-printable, so that `compile` finds its markers and
 * no line is over 76 characters. The same mail gives the same bytes.
 *
 * @throws RangeError for the name of a header that is none, or that has a field of its own.
 */
export async function compose(mail: OutgoingMail): Promise<Buffer> {
  const composer = new MailComposer({
    from: mailbox(mail.from),
    to: mailbox(mail.to),
    ...(mail.replyTo ? { replyTo: mailbox(mail.replyTo) } : {}),
    ...(mail.cc?.length ? { cc: mail.cc.map(mailbox) } : {}),
    ...(mail.inReplyTo ? { inReplyTo: mail.inReplyTo } : {}),
    ...(mail.references?.length ? { references: [...mail.references] } : {}),
    subject: plain(mail.subject).replace(/\s+/g, ' ').trim(),
    messageId: mail.messageId,
    date: mail.date,
    text: plain(mail.text),
    ...(mail.html === undefined ? {} : { html: plain(mail.html) }),
    attachments: (mail.attachments ?? []).map((attachment) => ({ ...attachment })),
    headers: headersOf(mail),
    encoding: 'quoted-printable',
    newline: 'win',
    baseBoundary: boundaryOf(mail),
    boundaryPrefix: 'threefold',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** `"Petrova, Anna" <anna@example.org>` for a header, encoded by RFC 2047 where it needs to be; not folded. */
export function mailboxValue(box: Mailbox): string {
  return MimeNode.encodeHeaderValue('To', mailbox(box));
}

/** As `mailboxValue`, and folded, so that no line of its header is over 78 characters. */
export function encodeMailbox(box: Mailbox): string {
  if (isPlain(box)) return box.name ? `${box.name} <${box.address}>` : box.address;
  // The longest name of the headers it goes into, so that folding leaves room for it.
  const before = 'Reply-To: ';
  return foldLines(before + mailboxValue(box), 76).slice(before.length);
}

/**
 * Needs neither quotes, encoding nor folding, as most do; the composer takes a hundred times as long to find that out.
 * RFC 5322 sections 3.2.3 and 3.4.1: words of letters and digits, and an address of atoms.
 */
function isPlain({ name, address }: Mailbox): boolean {
  const fits = address.length + (name?.length ?? 0) <= 60;
  return fits && PLAIN_ADDRESS.test(address) && (!name || PLAIN_NAME.test(name));
}
const PLAIN_ADDRESS = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*@[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*\.[a-z]+$/;
const PLAIN_NAME = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** RFC 5322 section 2.2: printable characters but the colon. */
const HEADER_NAME = /^[!-9;-~]{1,76}$/;
/** Those that have a field of their own in the mail, or that the composer writes itself. */
const OWN_FIELDS =
  /^(?:from|sender|to|cc|bcc|reply-to|in-reply-to|references|subject|message-id|date|mime-version|content-.*)$/i;

function headersOf(mail: OutgoingMail): Header[] {
  return Object.entries(mail.headers).flatMap(([key, value]) => {
    if (!HEADER_NAME.test(key) || OWN_FIELDS.test(key)) {
      throw new RangeError(`${JSON.stringify(key)} is no name of a further header`);
    }
    return (typeof value === 'string' ? [value] : value).map((one) => header(key, one));
  });
}

interface Header {
  key: string;
  value: string | { prepared: true; foldLines: true; value: string };
}

/** ASCII goes as it is, for headers with a structure (`List-Id: "A, B" <a.example.org>`) would not survive encoding. */
function header(key: string, text: string): Header {
  const value = plain(text).replace(/\s+/g, ' ').trim();
  return { key, value: isAscii(Buffer.from(value)) ? { prepared: true, foldLines: true, value } : value };
}

function mailbox({ name, address }: Mailbox): { name: string; address: string } {
  return { name: name ? plain(name) : '', address };
}

/** Without the control characters that no part of a message has a use for, and with LF for line ends. */
function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}

/** Depends on all of the content: nobody can write a text that holds its own boundary. */
function boundaryOf(mail: OutgoingMail): string {
  const hash = createHash('sha256');
  for (const part of [mail.messageId, mail.text, mail.html ?? '']) hash.update(part).update('\0');
  for (const { content } of mail.attachments ?? []) hash.update(content).update('\0');
  return hash.digest('base64url').slice(0, 22);
}
