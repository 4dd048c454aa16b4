import type { DigestFormat } from './format.ts';
import { type Split, splitDigest } from './split.ts';
import { findStarts, type Start } from './starts.ts';
import { FORMATS } from './table.ts';

const HEAD_LINES = 3_000;

/** How often a digest may have been forwarded with quote marks. */
const MAX_QUOTES = 3;

/** An answer to a digest quotes it, and is a post. */
const ANSWER = /^(?:re|aw|antw|sv|res|ynt|odp|отв)\s?(?:\[\d{1,3}\])?\s?:/iu;

/** Splits the text of a digest, also one that was forwarded; null where it is none of the known formats. */
export function splitPlain(subject: string, from: string, text: string): (Split & { format: string }) | null {
  if (ANSWER.test(subject)) return null;
  let lines: readonly string[] | null = text.split('\n');
  for (let depth = 0; depth <= MAX_QUOTES && lines !== null; depth += 1) {
    const starts = findStarts(lines);
    for (const format of starts.length === 0 ? [] : FORMATS) {
      const own = starts.filter(format.belongs);
      if (isOf(format, { subject, from, lines }, own)) {
        return { ...splitDigest(lines, own, format), format: format.name };
      }
    }
    lines = unquoted(lines);
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
