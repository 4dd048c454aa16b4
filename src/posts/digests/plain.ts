import type { Message } from '../../mail/message.ts';
import { openMessage } from '../../mail/read.ts';
import { isMessageHead, readBlock } from './block.ts';
import { readContents, subjectKey } from './contents.ts';
import { DIGEST_WORD, type DigestFormat } from './format.ts';
import { type Split, splitDigest } from './split.ts';
import { findStarts, type Start, subjectOf } from './starts.ts';
import { FORMATS } from './table.ts';

const HEAD_LINES = 3_000;

/** How often a digest may have been forwarded with quote marks. */
const MAX_QUOTES = 3;

/** An answer to a digest quotes it, and is a post. */
const ANSWER = /^(?:re|aw|antw|sv|res|ynt|odp|отв)\s?(?:\[\d{1,3}\])?\s?:/iu;

export interface PlainDigest extends Split {
  format: string;
  /** The head of the message that carried the digest before it was forwarded within another; null where it was not. */
  forwarded: Message | null;
}

/** Splits the text of a digest, also one that was forwarded; null where it is none of the known formats. */
export function splitPlain(subject: string, from: string, text: string): PlainDigest | null {
  if (ANSWER.test(subject)) return null;
  let lines: readonly string[] | null = text.split('\n');
  for (let depth = 0; depth <= MAX_QUOTES && lines !== null; depth += 1) {
    const found = outermost({ subject, from, lines });
    if (found !== null) {
      const forwarded = forwardedHead(lines.slice(0, found.starts[0].cut));
      return { ...splitDigest(lines, found.starts, found.format), format: found.format.name, forwarded };
    }
    lines = unquoted(lines);
  }
  return null;
}

interface Found {
  format: DigestFormat;
  starts: readonly [Start, ...Start[]];
}

/** The format whose first message comes first: a digest may hold one of another format, which begins further down. */
function outermost(digest: Text): Found | null {
  const starts = withoutForward(findStarts(digest.lines), digest);
  let best: Found | null = null;
  for (const format of starts.length === 0 ? [] : FORMATS) {
    const own = starts.filter(format.belongs);
    const earlier = best === null || (own[0] !== undefined && own[0].cut < best.starts[0].cut);
    if (earlier && isOf(format, digest, own)) best = { format, starts: own };
  }
  return best;
}

/** Outlook parts what it forwards by a row of underscores: the head of the digest itself is no post of it. */
function withoutForward(starts: readonly Start[], { subject, lines }: Text): readonly Start[] {
  const [first, second] = starts;
  if (first === undefined || second === undefined || !/^_{20,}$/.test(first.rule)) return starts;
  const named = subjectOf(first);
  const same = subjectKey(named) !== '' && subjectKey(named) === subjectKey(subject);
  if (!same && !DIGEST_WORD.test(named)) return starts;
  const { count } = readContents(lines.slice(first.block.body, second.cut));
  return count === null ? starts : starts.slice(1);
}

/** The header block that a mail program wrote above what it forwards. */
function forwardedHead(head: readonly string[]): Message | null {
  for (let n = Math.min(head.length, HEAD_LINES) - 1; n >= 0; n -= 1) {
    if (!/^\s{0,3}(?:From|To|Subject|Date):\s/.test(head[n] as string)) continue;
    let first = n;
    while (first > 0 && (head[first - 1] as string).trim() !== '') first -= 1;
    const blocks = [first, first + 1].map((at) => readBlock(head, at));
    const block = blocks.find((b) => isMessageHead(b));
    if (block === undefined) return null;
    return openMessage(Buffer.from(`${block.headers.map((h) => `${h.name}: ${h.value}`).join('\n')}\n\n`));
  }
  return null;
}

interface Text {
  subject: string;
  from: string;
  lines: readonly string[];
}

function isOf(format: DigestFormat, digest: Text, starts: Start[]): starts is [Start, ...Start[]] {
  const [first, ...rest] = starts;
  if (first === undefined) return false;
  const head = digest.lines.slice(Math.max(0, first.cut - HEAD_LINES), first.cut).join('\n');
  return format.test({ ...digest, head, starts: [first, ...rest] });
}

/** What is quoted, one level less: from the first quoted line to the last; null where little is. */
function unquoted(lines: readonly string[]): string[] | null {
  const marked = (line: string): boolean => /^\s?[>|]/.test(line);
  const first = lines.findIndex(marked);
  if (first === -1) return null;
  let last = lines.length - 1;
  while (!marked(lines[last] as string)) last -= 1;
  const region = lines.slice(first, last + 1);
  const filled = region.filter((l) => l.trim() !== '');
  if (filled.length < 8 || filled.filter(marked).length < filled.length * 0.6) return null;
  return region.map((line) => line.replace(/^\s?[>|] ?/, ''));
}

/** LISTSERV's INDEX form: dates, sizes, posters and subjects, without the posts themselves. */
export function isIndex(subject: string, from: string, text: string): boolean {
  const head = text.slice(0, 20_000);
  const robot = /automatic digest (?:processor|system)|listserv@/i.test(from);
  const named = /\bindex\b/i.test(subject);
  const table = /^\s{0,8}(?:Index|Item|#).{0,40}\bDate\b.{0,60}\n[\s-]{10,90}$/im.test(head);
  return table ? rows(head) > 0 || named || robot : robot && named;
}

/** Rows with a number, a date, a time or a size. */
function rows(text: string): number {
  return (
    text.match(/^\s{0,6}#?\d{1,7}\s{1,6}\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?\s{1,6}[\d:]{1,8}\s/gm)?.length ??
    0
  );
}
