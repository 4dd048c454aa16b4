import { decodeBytes } from './charset.ts';
import { decodeQuotedPrintable } from './transfer.ts';

/** RFC 2047 section 2, and blanks inside a word, which some programs leave; at most 4 kB a word, so that a scan is linear. */
const WORD = /=\?([A-Za-z0-9_:.+-]{1,60})(?:\*[A-Za-z0-9-]{1,30})?\?([BbQq])\?([^?\r\n]{0,4096})\?=/g;

/** Encoded words of one charset with nothing but blanks between them, or the text between such. */
type Piece = { text: string } | { charset: string; bytes: Buffer[] };

/**
 * Decodes the encoded words of a header value (RFC 2047). Neighbours of one charset are joined before they are
 * decoded, because senders cut words inside a character; blanks between two words belong to neither.
 */
export function decodeWords(value: string): string {
  if (!value.includes('=?')) return value;
  return piecesOf(value)
    .map((p) => ('text' in p ? p.text : decodeBytes(Buffer.concat(p.bytes), p.charset).text))
    .join('');
}

function piecesOf(value: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of value.matchAll(WORD)) {
    const [written, label, encoding, content] = match as unknown as [string, string, string, string];
    const charset = label.toLowerCase();
    const between = value.slice(end, match.index);
    const last = pieces.at(-1);
    const touches = last !== undefined && 'bytes' in last && /^[ \t]*$/.test(between);
    if (touches && last.charset === charset) last.bytes.push(bytesOf(encoding, content));
    else {
      if (!touches) pieces.push({ text: between });
      pieces.push({ charset, bytes: [bytesOf(encoding, content)] });
    }
    end = match.index + written.length;
  }
  return [...pieces, { text: value.slice(end) }];
}

function bytesOf(encoding: string, content: string): Buffer {
  return encoding === 'B' || encoding === 'b'
    ? Buffer.from(content, 'base64')
    : decodeQuotedPrintable(Buffer.from(content.replaceAll('_', ' '), 'latin1'));
}
