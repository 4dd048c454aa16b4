import type { Message, Part } from '../../mail/message.ts';
import { openMessage } from '../../mail/read.ts';
import { listBehind } from '../list.ts';
import { DIGEST_WORD } from './format.ts';

const MAX_DEPTH = 20;

/**
 * The messages inside a MIME digest (RFC 2046 section 5.1.5), null where the message is none. Mailman 3 puts
 * them straight into multipart/mixed; so does a person who forwards two messages, which is no digest.
 */
export function messagesInside(message: Message): Message[] | null {
  const digest = findDigest(message.body, 0);
  if (digest !== null) return opened(digest.parts);
  const loose = message.body.type === 'multipart/mixed' ? opened(message.parts) : [];
  return loose.length > 0 && isFromServer(message) ? loose : null;
}

/** The one message that a message brings along, as mail programs forward it; null for none or several. */
export function messageAttached(message: Message): Message | null {
  const found = [message.body, ...message.parts, ...message.parts.flatMap((p) => p.parts)].filter(isMessage);
  return found.length === 1 ? (opened(found)[0] ?? null) : null;
}

function findDigest(part: Part, depth: number): Part | null {
  if (part.type === 'multipart/digest') return part;
  if (depth >= MAX_DEPTH) return null;
  for (const child of part.parts) {
    const found = findDigest(child, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

/** Servers write contents and the end without a type too, which makes messages of them that nobody wrote. */
function opened(parts: readonly Part[]): Message[] {
  const messages = parts.filter(isMessage).map((p) => openMessage(p.bytes));
  return messages.filter((m) => m.from.length > 0 || (m.subject !== '' && m.date !== null));
}

/** A part of a digest that says nothing of itself is a message; contents and the end are text/plain. */
function isMessage(part: Part): boolean {
  return part.type === 'message/rfc822' || part.type === 'message/global';
}

function isFromServer({ subject, from }: Message): boolean {
  return DIGEST_WORD.test(subject) || from.some((f) => listBehind(f.address) !== null);
}
