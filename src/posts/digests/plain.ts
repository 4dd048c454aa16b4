import type { DigestText } from './format.ts';
import { type Split, splitDigest } from './split.ts';
import { FORMATS } from './table.ts';

const HEAD_LINES = 600;

/** How often a digest may have been forwarded with quote marks. */
const MAX_QUOTES = 3;

/** Splits the text of a digest, also one that was forwarded; null where it is none of the known formats. */
export function splitPlain(subject: string, from: string, text: string): (Split & { format: string }) | null {
  let lines = text.split('\n');
  for (let depth = 0; depth <= MAX_QUOTES; depth += 1) {
    const digest: DigestText = { subject, from, lines, head: lines.slice(0, HEAD_LINES).join('\n') };
    const format = FORMATS.find((f) => f.test(digest));
    if (format !== undefined) return { ...splitDigest(digest, format), format: format.name };
    if (!mostlyQuoted(lines)) return null;
    lines = lines.map((line) => line.replace(/^\s?> ?/, ''));
  }
  return null;
}

function mostlyQuoted(lines: readonly string[]): boolean {
  const filled = lines.filter((l) => l.trim() !== '');
  return filled.filter((l) => /^\s?>/.test(l)).length > filled.length * 0.6;
}

/** LISTSERV's INDEX form: dates, sizes, posters and subjects, without the posts themselves. */
export function isIndex(subject: string, from: string, text: string): boolean {
  if (/^\s*Index\s+Date\s+Size\s+Poster/im.test(text.slice(0, 20_000))) return true;
  return /automatic digest (?:processor|system)/i.test(from) && /\bindex\b/i.test(subject);
}
