import { decodeBytes } from '../mail/charset.ts';
import { findHeader } from '../mail/headers.ts';
import type { Header } from '../mail/message.ts';
import { openMessage } from '../mail/read.ts';
import { decodeQuotedPrintable, decodeTransfer } from '../mail/transfer.ts';

/** A multipart body that a digest copied with its boundaries: the first one, and a header right behind it. */
const OPENS_PARTS = /^(?:[^\n]{0,200}\n){0,3}--([^\s-][^\n]{0,69}|-[^\n]{1,69})\nContent-[A-Za-z-]{4,30}:/;

/** The text of a message in a plain digest. Servers copy bodies as they came, and leak the headers that say how. */
export function pieceText(piece: { headers: readonly Header[]; text: string }): string {
  const type = findHeader(piece.headers, 'content-type') ?? '';
  const boundary = OPENS_PARTS.exec(piece.text)?.[1]?.trimEnd();
  if (boundary !== undefined) return textOfParts(type, boundary, piece.text);
  const charset = /charset="?([\w-]{2,40})/i.exec(type)?.[1];
  const text = decodeLeftovers(piece.text, findHeader(piece.headers, 'content-transfer-encoding'), charset);
  return /^text\/html\b/i.test(type) ? openedText('text/html; charset=utf-8', text) : text;
}

function textOfParts(type: string, boundary: string, text: string): string {
  const kind = /^multipart\/[a-z]{3,20}/i.exec(type)?.[0] ?? 'multipart/alternative';
  // What is above 0x7F was decoded with the digest already, whatever the parts say of it.
  const ready = /[^\x00-\x7f]/.test(text)
    ? text.replace(/^(Content-Type:.{0,100}?charset=)"?[\w-]{2,40}"?/gim, '$1utf-8')
    : text;
  return openedText(`${kind}; boundary="${boundary.replace(/["\\]/g, '')}"`, ready) || text;
}

function openedText(type: string, body: string): string {
  return openMessage(Buffer.from(`Content-Type: ${type}\n\n${body}`)).text;
}

/**
 * Undoes what a plain digest left encoded. Without a header that says so, text counts as quoted-printable where
 * soft line breaks and escapes abound.
 */
export function decodeLeftovers(
  text: string,
  encoding: string | undefined,
  charset: string | undefined,
): string {
  if (encoding !== undefined && /^\s*base64/i.test(encoding)) {
    const packed = text.replace(/\s+/g, '');
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return text;
    return decodeBytes(decodeTransfer(Buffer.from(packed, 'latin1'), 'base64'), charset).text;
  }
  if (!looksQuoted(text, encoding)) return text;
  // What is above 0x7F was decoded with the digest already.
  if (/[^\x00-\x7f]/.test(text))
    return text.replace(/=\n/g, '').replaceAll('=3D', '=').replaceAll('=20\n', ' \n');
  return decodeBytes(decodeQuotedPrintable(Buffer.from(text, 'latin1')), charset).text;
}

function looksQuoted(text: string, encoding: string | undefined): boolean {
  const escapes = text.match(/=(?:[0-9A-F]{2}|\n)/g)?.length ?? 0;
  if (escapes === 0) return false;
  if (encoding !== undefined && /quoted-printable/i.test(encoding)) return true;
  const soft = countSoftBreaks(text);
  const signs = text.match(/=3D|=20\n|=E2=80=|=C3=|=9[2346]/g)?.length ?? 0;
  const broken = /[^\n=]=\n/.test(text) && /\p{L}=[89A-F][0-9A-F]/u.test(text);
  return soft >= 2 || signs >= 2 || broken;
}

/** Lines that go on behind a "=", as long as programs make them; looked for from their ends. */
function countSoftBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('=\n'); at !== -1; at = text.indexOf('=\n', at + 2)) {
    const line = text.slice(Math.max(0, at - SOFT_LINE), at);
    if (line.length === SOFT_LINE && !/[\n=]/.test(line)) count += 1;
  }
  return count;
}

const SOFT_LINE = 40;
