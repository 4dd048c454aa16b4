import { readAddresses } from './addresses.ts';
import { messageOnPage } from './archive-page.ts';
import { mbox } from './archives/mbox.ts';
import { messagesOf } from './archives/whole.ts';
import { bodyText } from './body.ts';
import { formatMoment, readMoment } from './dates.ts';
import { findHeader, type Opened, openHeaders, startOfMessage } from './headers.ts';
import type { Header, Message, Part } from './message.ts';
import { readStructured } from './params.ts';
import { MAX_PARTS, readParts } from './parts.ts';
import type { Warning } from './warnings.ts';
import { decodeWords } from './words.ts';

/**
 * Reads one message from its bytes. Never throws: what is broken is read as far as it goes, and `warnings` say
 * what was odd. Pure and synchronous, so that a reader of digests or bounces can open the messages inside.
 */
export function openMessage(raw: Buffer): Message {
  const warnings = new Set<Warning>();
  const own = raw.subarray(startOfMessage(raw));
  const atOnce = openWithCharset(own);
  const start = atOnce.headers.length > 0 ? own : (messageOnPage(raw) ?? own);
  const notebook = isNotebook(start);
  const first = notebook ? start.subarray(start.indexOf(0x0a) + 1) : start;
  const opened = first === own ? atOnce : openWithCharset(first);
  if (opened.truncated) warnings.add('headers-truncated');
  const { headers } = opened;
  const header = (name: string): string | undefined => findHeader(headers, name);
  const body = mailboxOf(raw) ?? readParts(headers, notebook ? start : opened.content, warnings);
  return {
    headers,
    header,
    subject: decodeWords(header('subject') ?? '')
      .replace(/\s+/g, ' ')
      .trim(),
    from: readAddresses(header('from')),
    to: readAddresses(header('to')),
    cc: readAddresses(header('cc')),
    date: readDate(header('date'), warnings),
    messageId: readMessageId(header('message-id')),
    text: bodyText(body),
    body,
    parts: body.parts,
    warnings: [...warnings],
  };
}

/** `openMessage`, for callers that will one day read from a stream. */
export async function readMessage(raw: Buffer): Promise<Message> {
  return openMessage(raw);
}

/** A LISTSERV notebook opens with the row that parts its posts: its headers are those of the first post. */
function isNotebook(bytes: Buffer): boolean {
  return bytes[0] === 0x3d && /^={73}\r?\n/.test(bytes.subarray(0, 80).toString('latin1'));
}

/** A mailbox of several messages as what it is: a digest of them. Null for anything else. */
function mailboxOf(bytes: Buffer): Part | null {
  if (!bytes.subarray(0, mbox.opening.length).equals(mbox.opening)) return null;
  const messages = messagesOf(bytes, mbox, MAX_PARTS);
  if (messages.length < 2) return null;
  const bare = { params: {}, disposition: null, filename: null, headers: [], text: null };
  const parts = messages.map((one) => ({ ...bare, type: 'message/rfc822', bytes: one, parts: [] }));
  return { ...bare, type: 'multipart/digest', bytes, parts };
}

/** Headers with bare 8-bit characters are in the charset of the body more often than not. */
function openWithCharset(bytes: Buffer): Opened {
  return openHeaders(bytes, () => charsetOf(openHeaders(bytes.subarray(0, 65_536)).headers));
}

function charsetOf(headers: readonly Header[]): string | undefined {
  return readStructured(findHeader(headers, 'content-type')).params.charset;
}

function readDate(value: string | undefined, warnings: Set<Warning>): string | null {
  if (value === undefined) return null;
  const moment = readMoment(value);
  if (moment === null) warnings.add('bad-date');
  else if (moment.offset === null) warnings.add('date-without-zone');
  return moment === null ? null : formatMoment(moment);
}

/** Without the angle brackets (RFC 5322 section 3.6.4). */
export function readMessageId(value: string | undefined): string | null {
  const bare = /<([^<>\s]{1,990})>/.exec(value ?? '')?.[1] ?? value?.trim() ?? '';
  return bare === '' || /\s/.test(bare) ? null : bare;
}
