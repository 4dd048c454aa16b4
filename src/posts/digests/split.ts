import { isServersFooter } from '../footers.ts';
import { isMessageHead, readBlock } from './block.ts';
import { chooseStarts } from './choose.ts';
import { readContents } from './contents.ts';
import { endLine } from './end.ts';
import type { DigestFormat } from './format.ts';
import type { Piece } from './piece.ts';
import { isRule, type Start } from './starts.ts';
import { unstuff } from './unstuff.ts';

export interface Split {
  pieces: Piece[];
  warnings: string[];
}

/**
 * Splits a plain digest of a known format; what its contents announce is checked against what was found.
 *
 * @param starts the places that the format takes for its own, at least one
 */
export function splitDigest(
  lines: readonly string[],
  starts: readonly [Start, ...Start[]],
  format: DigestFormat,
): Split {
  const contents = readContents(lines.slice(0, starts[0].cut));
  const chosen = chooseStarts(starts, contents);
  const end = endBehind(lines, chosen);
  const headed = chosen.map((start) => ({ ...start, ...format.headingAbove?.(lines, start.cut) }));
  const pieces = headed.map(({ block, subject }, n) => {
    const next = headed[n + 1];
    const text = bodyOf(lines, block.body, next?.first ?? next?.cut ?? end ?? lines.length);
    return { headers: block.headers, text, topic: subject ?? null };
  });
  const announced = contents.count;
  const warnings: string[] = [];
  if (announced !== null && announced !== pieces.length) warnings.push('contents-mismatch');
  if (announced !== null && announced > pieces.length && end === null) warnings.push('truncated');
  return { pieces: unstuff(carriedOver(pieces)), warnings };
}

/** A heading holds for every message below it, up to the next one. */
function carriedOver(pieces: readonly (Piece & { topic: string | null })[]): Piece[] {
  let topic: string | null = null;
  return pieces.map(({ headers, text, topic: own }) => {
    topic = own ?? topic;
    const named = topic === null || headers.some((h) => /^subject$/i.test(h.name));
    return { text, headers: named ? headers : [...headers, { name: 'Subject', value: topic as string }] };
  });
}

/** Where the last message ends: at the server's own footer, or at the end line; null where there is neither. */
function endBehind(lines: readonly string[], chosen: readonly Start[]): number | null {
  const body = chosen.at(-1)?.block.body ?? 0;
  const end = endLine(lines);
  const stop = end !== null && end >= body ? end : null;
  const to = stop ?? lines.length;
  return footerMessage(lines, body, to) ?? closingRule(lines, body, to, chosen.at(-1)?.rule ?? '') ?? stop;
}

/** The rule that parts the messages once more, with nothing behind it but the server's own words. */
function closingRule(lines: readonly string[], from: number, to: number, rule: string): number | null {
  for (let n = to - 1; n >= Math.max(from, to - 40); n -= 1) {
    if ((lines[n] as string).trim() !== rule) continue;
    const below = lines.slice(n + 1, to).filter((l) => l.trim() !== '');
    return below.length > 0 && isServersFooter(below) ? n : null;
  }
  return null;
}

/** Mailman sends its footer as one more message: a rule, and no header but Subject, in its own language. */
function footerMessage(lines: readonly string[], from: number, to: number): number | null {
  for (let n = Math.max(from, to - 60); n < to; n += 1) {
    if (!/^-{30}$/.test((lines[n] as string).trimEnd())) continue;
    let at = n + 1;
    while (at < to && (lines[at] as string).trim() === '') at += 1;
    const block = readBlock(lines, at);
    const alone = block.headers.length === 1 && /^subject$/i.test(block.headers[0]?.name ?? '');
    if (alone && !isMessageHead(block)) return n;
  }
  return null;
}

/** Lines from here to there without the rules and empty lines that close them. */
function bodyOf(lines: readonly string[], from: number, to: number): string {
  let stop = to;
  let ruled = false;
  while (stop > from) {
    const line = (lines[stop - 1] as string).trim();
    if (line !== '' && (ruled || !isRule(line))) break;
    ruled ||= line !== '';
    stop -= 1;
  }
  return lines.slice(from, Math.max(stop, from)).join('\n');
}
