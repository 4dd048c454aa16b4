import { type ArchiveFormat, nextLine } from './archive.ts';

const FROM = Buffer.from('From ');
const ESCAPED = Buffer.from('>From ');
const FEED = 0x0a;
const RETURN = 0x0d;
const MARK = 0x3e;

const WEEKDAY = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?$/;
const TIME = /^\d{1,2}:\d\d(?::\d\d)?$/;
const YEAR = /^(?:19|20)\d\d$/;
/** What follows it: a header, or the `From ` line of an earlier delivery. */
const HEADER = /^(?:[!-9;-~]{1,200}[ \t]*:|>?From )/;

const LOOKAHEAD = 2_048;
const MOST_HEADERS = 65_536;
const LENGTH = /^content-length:[ \t]{0,8}(\d{1,10})[ \t]{0,8}\r?$/im;

/**
 * The mbox family. A message opens at a `From ` line with a date in it, behind an empty line and before a header:
 * other lines that begin so are text. Escaped ones (`>From `, mboxrd and mboxo) lose one mark; a message whose
 * Content-Length holds (mboxcl2) is taken by it as it is.
 */
export const mbox: ArchiveFormat = {
  name: 'mbox',
  opening: FROM,
  lookahead: LOOKAHEAD,
  opens: (bytes, at) => isAfterEmptyLine(bytes, at) && isPostmark(bytes, at),
  claims: claimedLength,
  endsAt: (bytes, at) => {
    const next = pastEmptyLines(bytes, at);
    return next === bytes.length || ((next > at || bytes[at - 1] === FEED) && isPostmark(bytes, next));
  },
  message: (filed, claimed) => {
    const own = filed.subarray(filed.subarray(0, FROM.length).equals(FROM) ? nextLine(filed, 0) : 0);
    return claimed ? Buffer.from(own) : unescaped(own.subarray(0, own.length - emptyLineAtEnd(own)));
  },
};

/**
 * A `From ` line as deliverers write it (RFC 4155 appendix A): a sender, then day, time and year in any order of
 * theirs, and on the next line a header.
 */
function isPostmark(bytes: Buffer, at: number): boolean {
  const next = nextLine(bytes, at);
  if (next - at > LOOKAHEAD / 2) return false;
  const words = bytes.toString('latin1', at, next).trim().split(/\s+/);
  const date = words.slice(words.findLastIndex((word) => WEEKDAY.test(word)) + 1, words.length);
  if (date.length === words.length || !date.some((word) => TIME.test(word))) return false;
  return date.some((word) => YEAR.test(word)) && HEADER.test(bytes.toString('latin1', next, next + 220));
}

/** Behind an empty line, or at the begin of everything. */
function isAfterEmptyLine(bytes: Buffer, at: number): boolean {
  if (at === 0) return true;
  const before = bytes[at - 2] === RETURN ? at - 3 : at - 2;
  return before < 0 || bytes[before] === FEED;
}

function pastEmptyLines(bytes: Buffer, at: number): number {
  let next = at;
  while (next < bytes.length && (bytes[next] === FEED || bytes[next] === RETURN)) next += 1;
  return next;
}

function claimedLength(bytes: Buffer): number | null {
  const content = endOfHeaders(bytes.subarray(0, MOST_HEADERS));
  const said = content === null ? null : LENGTH.exec(bytes.toString('latin1', 0, content));
  return content === null || said === null ? null : content + Number(said[1]);
}

/** Where the content begins; null where the headers do not end. */
function endOfHeaders(bytes: Buffer): number | null {
  const bare = bytes.indexOf('\n\n');
  const full = (bare === -1 ? bytes : bytes.subarray(0, bare)).indexOf('\n\r\n');
  if (full !== -1) return full + 3;
  return bare === -1 ? null : bare + 2;
}

/** The line that parts a message from the next is the archive's. */
function emptyLineAtEnd(bytes: Buffer): number {
  const end = bytes.length;
  if (end < 2 || bytes[end - 1] !== FEED) return 0;
  const size = bytes[end - 2] === RETURN ? 2 : 1;
  return bytes[end - size - 1] === FEED ? size : 0;
}

/** One mark less in front of every line that is `From ` behind nothing but marks. */
function unescaped(bytes: Buffer): Buffer {
  const pieces: Buffer[] = [];
  let kept = 0;
  for (let at = bytes.indexOf(ESCAPED); at !== -1; at = bytes.indexOf(ESCAPED, at + ESCAPED.length)) {
    let first = at;
    while (first > kept && bytes[first - 1] === MARK) first -= 1;
    if (first > 0 && bytes[first - 1] !== FEED) continue;
    pieces.push(bytes.subarray(kept, first));
    kept = first + 1;
  }
  return pieces.length === 0 ? Buffer.from(bytes) : Buffer.concat([...pieces, bytes.subarray(kept)]);
}
