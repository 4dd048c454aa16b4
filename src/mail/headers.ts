import { decodeBytes } from './charset.ts';
import type { Header } from './message.ts';

/** A message or part cut in two: its headers, unfolded and in order, and its content. */
export interface Opened {
  headers: Header[];
  content: Buffer;
  truncated: boolean;
}

/** A header and where its value stands, line ends and all. */
interface Field {
  name: string;
  start: number;
  end: number;
}

/** More than any honest sender needs; what stands beyond is left out, and `truncated` says so. */
const MAX_HEADER_BYTES = 512 * 1024;
const MAX_HEADERS = 2_000;

const FIELD = /^([!-9;-~]{1,200})[ \t]*:(.*)$/s;
const MBOX_LINE = /^>?From \S/;

/**
 * Cuts headers from content (RFC 5322 section 2.1). A line that is neither a header nor a continuation ends the
 * headers even without the blank line; mbox `From ` lines among them are passed over.
 *
 * @param charset that of bare 8-bit characters, asked for where there are some
 */
export function openHeaders(bytes: Buffer, charset: () => string | undefined = () => undefined): Opened {
  const headers: Header[] = [];
  let field: Field | null = null;
  let at = 0;
  let truncated = false;
  const close = (): void => {
    if (field !== null && headers.length < MAX_HEADERS) headers.push(toHeader(bytes, field, charset));
    else if (field !== null) truncated = true;
    field = null;
  };
  while (at < bytes.length) {
    const feed = bytes.indexOf(0x0a, at);
    const next = feed === -1 ? bytes.length : feed + 1;
    const end = lineEnd(bytes, at, feed);
    if (end === at) {
      close();
      return { headers, content: bytes.subarray(next), truncated };
    }
    if (at >= MAX_HEADER_BYTES) {
      close();
      return { headers, content: bytes.subarray(endOfHeaders(bytes, at)), truncated: true };
    }
    const stop = Math.min(end, MAX_HEADER_BYTES);
    const cut = stop < end;
    if (cut) truncated = true;
    const open = field as Field | null;
    if ((bytes[at] === 0x20 || bytes[at] === 0x09) && open !== null) {
      open.end = stop;
    } else {
      const start = bytes.toString('latin1', at, Math.min(stop, at + 220));
      const match = FIELD.exec(start);
      if (match === null && !cut && !(at < 4096 && MBOX_LINE.test(start))) break;
      close();
      if (match !== null) {
        field = { name: match[1] as string, start: bytes.indexOf(0x3a, at) + 1, end: stop };
      }
    }
    at = next;
  }
  close();
  return { headers, content: bytes.subarray(at), truncated };
}

/** Where the content starts behind headers that are not read any more: behind the first empty line. */
function endOfHeaders(bytes: Buffer, from: number): number {
  const [bare, crlf] = ['\n\n', '\n\r\n'].map((gap) => {
    const at = bytes.indexOf(gap, from - 1, 'latin1');
    return at === -1 ? bytes.length : at + gap.length;
  }) as [number, number];
  return Math.min(bare, crlf);
}

/** Where a line ends that runs up to a line feed, or to the end where there is none (-1). */
function lineEnd(bytes: Buffer, from: number, feed: number): number {
  const end = feed === -1 ? bytes.length : feed;
  return end > from && bytes[end - 1] === 0x0d ? end - 1 : end;
}

function lineAt(bytes: Buffer, from: number): { line: Buffer; next: number } {
  const feed = bytes.indexOf(0x0a, from);
  return {
    line: bytes.subarray(from, lineEnd(bytes, from, feed)),
    next: feed === -1 ? bytes.length : feed + 1,
  };
}

function toHeader(bytes: Buffer, { name, start, end }: Field, charset: () => string | undefined): Header {
  // Unfolding takes away the line ends alone, not the blanks (RFC 5322 section 2.2.3).
  const unfolded = bytes.toString('latin1', start, end).replace(/\r?\n/g, '');
  const value = /^[\x00-\x1a\x1c-\x7f]*$/.test(unfolded)
    ? unfolded
    : decodeBytes(Buffer.from(unfolded, 'latin1'), charset()).text;
  return { name, value: value.replaceAll('\u0000', '').replaceAll('\t', ' ').trim() };
}

/** The first header of this name, in any case of letters. */
export function findHeader(headers: readonly Header[], name: string): string | undefined {
  const wanted = name.toLowerCase();
  for (const { name: own, value } of headers) {
    if (own.length === wanted.length && own.toLowerCase() === wanted) return value;
  }
  return undefined;
}

/**
 * Where the message itself starts: saved pages and mailboxes lead with site words and an mbox `From ` line.
 * Looks no further than the first lines; 0 where nothing better is found.
 */
export function startOfMessage(bytes: Buffer): number {
  let at = bytes.length > 2 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const origin = at;
  for (let lines = 0; lines < 25 && at < Math.min(bytes.length, 8192); lines += 1) {
    const { line, next } = lineAt(bytes, at);
    const text = line.subarray(0, 220).toString('latin1');
    if (lines === 0 && /^={73}$/.test(text)) return at;
    if (MBOX_LINE.test(text)) return next;
    if (isKnownField(text) || (lines === 0 && FIELD.test(text))) return at;
    at = next;
  }
  return origin;
}

/** A header that real messages start with: junk before them may hold colons too. */
function isKnownField(line: string): boolean {
  return /^(?:return-path|received|date|from|to|subject|message-id|sender|reply-to|delivered-to|mime-version|content-type|x-[a-z-]{1,40}|envelope-to|dkim-signature|mailing-list|approved-by|path|newsgroups|cc|comments|organization|precedence|list-[a-z]{1,20}) ?:/i.test(
    line,
  );
}
