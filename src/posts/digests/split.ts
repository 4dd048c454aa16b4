import type { Header } from '../../mail/message.ts';
import { messageNumber, readBlock } from './block.ts';
import { announcedCount, announcedSubjects } from './contents.ts';
import type { DigestFormat, DigestText } from './format.ts';

/** One message of a plain digest, as it stands there. */
export interface Piece {
  headers: Header[];
  text: string;
}

export interface Split {
  pieces: Piece[];
  warnings: string[];
}

const MAX_PIECES = 10_000;

/** Splits a plain digest of a known format; the contents list is checked against what was found. */
export function splitDigest(digest: DigestText, format: DigestFormat): Split {
  const { lines } = digest;
  const end = endOf(lines, format);
  const found = candidates(lines.slice(0, end), format);
  const starts = agreeing(found, lines, digest.head);
  const headed = starts.map((start) => ({ ...start, ...format.headingAbove?.(lines, start.cut) }));
  const pieces = carriedOver(
    headed.map(({ at, subject }, n) => {
      const next = headed[n + 1];
      const piece = pieceAt(lines, at, next?.first ?? next?.cut ?? end, format);
      return { ...piece, topic: subject ?? null };
    }),
  );
  const real = pieces.filter((p) => !isServersOwn(p));
  const announced = announcedCount(digest.head);
  const warnings: string[] = [];
  if (announced !== null && announced !== real.length) warnings.push('contents-mismatch');
  if (announced !== null && announced > real.length) warnings.push('truncated');
  return { pieces: real, warnings };
}

/** A heading holds for every message below it, up to the next one. */
function carriedOver(pieces: (Piece & { topic: string | null })[]): Piece[] {
  let topic: string | null = null;
  return pieces.map(({ headers, text, topic: own }) => {
    topic = own ?? topic;
    const named = topic === null || headers.some((h) => /^subject$/i.test(h.name));
    return { text, headers: named ? headers : [...headers, { name: 'Subject', value: topic as string }] };
  });
}

interface Start {
  /** The separator line that closes what stands before. */
  cut: number;
  /** The first header line. */
  at: number;
}

function candidates(lines: readonly string[], format: DigestFormat): Start[] {
  const starts: Start[] = [];
  let previous = 0;
  let cut = -1;
  for (let n = 0; n < lines.length && starts.length < MAX_PIECES; n += 1) {
    const line = (lines[n] as string).trimEnd();
    if (format.separator.test(line)) {
      if (cut === -1) cut = n;
    } else if (line.trim() !== '') {
      if (cut !== -1 && format.opens(lines, n, previous)) {
        starts.push({ cut, at: n });
        previous = messageNumber(lines[n]) ?? previous;
      }
      cut = -1;
    }
  }
  return starts;
}

/**
 * Posts can hold header blocks behind rules of their own. Where more messages were found than the contents
 * announce, those whose subjects the contents do not know are taken for part of the post before them.
 */
function agreeing(starts: readonly Start[], lines: readonly string[], head: string): readonly Start[] {
  const count = announcedCount(head);
  if (count === null || starts.length <= count) return starts;
  const known = announcedSubjects(head);
  if (known === null) return starts;
  const kept = starts.filter(({ at }) => {
    const subject = readBlock(lines, at).headers.find((h) => /^subject$/i.test(h.name))?.value;
    return subject === undefined || known(subject);
  });
  return kept.length >= count ? kept : starts;
}

/** The last end line: a post may hold the end of another digest. */
function endOf(lines: readonly string[], format: DigestFormat): number {
  if (format.end === null) return lines.length;
  for (let n = lines.length - 1; n >= 0; n -= 1) {
    if (!format.end.test(lines[n] as string)) continue;
    // Asterisks or a rule may stand before the words as well as behind them.
    let at = n;
    while (at > 0 && /^[\s*_-]*$/.test(lines[at - 1] as string)) at -= 1;
    return at;
  }
  return lines.length;
}

function pieceAt(lines: readonly string[], at: number, end: number, format: DigestFormat): Piece {
  const { headers, body } = readBlock(lines, at);
  let stop = end;
  while (stop > body) {
    const line = (lines[stop - 1] as string).trimEnd();
    if (line !== '' && !(stop === end && format.separator.test(line))) break;
    stop -= 1;
  }
  return { headers, text: lines.slice(body, Math.max(stop, body)).join('\n') };
}

/** Mailman and Majordomo send their footer as one more message. */
function isServersOwn(piece: Piece): boolean {
  const value = (name: string): string | undefined =>
    piece.headers.find((h) => h.name.toLowerCase() === name)?.value;
  return value('from') === undefined && /^Digest Footer$/i.test(value('subject') ?? '');
}
