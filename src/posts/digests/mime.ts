import type { Message, Part } from '../../mail/message.ts';

const MAX_DEPTH = 20;

/**
 * The messages inside a MIME digest (RFC 2046 section 5.1.5), null where the message is none. Mailman 3 puts
 * them straight into multipart/mixed; there two and more of them count, or one in a message called a digest.
 */
export function messagesInside(message: Message): Buffer[] | null {
  const digest = findDigest(message.body, 0);
  if (digest !== null) return digest.parts.filter(isMessage).map((p) => p.bytes);
  if (message.body.type !== 'multipart/mixed') return null;
  const loose = message.parts.filter((p) => p.type === 'message/rfc822');
  const called = /\bdigest\b/i.test(message.subject);
  if (loose.length >= 2 || (loose.length === 1 && called)) return loose.map((p) => p.bytes);
  return null;
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

/** A part of a digest that says nothing of itself is a message; contents and the end are text/plain. */
function isMessage(part: Part): boolean {
  return part.type === 'message/rfc822' || part.type === 'message/global';
}
