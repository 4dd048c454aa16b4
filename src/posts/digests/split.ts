import { compact } from '../../mail/charset.ts';
import { isServersFooter } from '../footers.ts';
import { readBlock } from './block.ts';
import { chooseStarts } from './choose.ts';
import { readContents } from './contents.ts';
import { endLine } from './end.ts';
import type { DigestFormat } from './format.ts';
import type { Piece } from './piece.ts';
import type { Start } from './starts.ts';
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
  const chosen = chooseStarts(starts, contents, lines);
  const end = endBehind(lines, chosen, format);
  const headed = chosen.map((start) => ({ ...start, ...format.headingAbove?.(lines, start.cut) }));
  const parts = isParting(chosen);
  const pieces = headed.map(({ block, subject }, n) => {
    const next = headed[n + 1];
    const to = next?.first ?? next?.cut ?? end ?? lines.length;
    const body = bodyOf(lines, block.body, closedAt(lines, block.body, to, format.closing), parts);
    return { headers: block.headers, text: format.restored?.(body) ?? body, topic: subject ?? null };
  });
  const announced = contents.count;
  const warnings: string[] = [];
  if (announced !== null && announced !== pieces.length) warnings.push('contents-mismatch');
  if (announced !== null && announced > pieces.length && end === null) warnings.push('truncated');
  return { pieces: unstuff(carriedOver(pieces)), warnings };
}

/** Whether a line is the rule between two messages; behind the last one RFC 1153 has 30 hyphens in any case. */
function isParting(chosen: readonly Start[]): (line: string) => boolean {
  const rules = new Set(chosen.map((start) => start.rule));
  const hyphens = [...rules].some((rule) => /^-+$/.test(rule));
  return (line) => rules.has(line) || (hyphens && line === R30);
}

const R30 = '-'.repeat(30);

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
function endBehind(
  lines: readonly string[],
  chosen: readonly Start[],
  { endless, footerMessage, lastRule }: DigestFormat,
): number | null {
  const body = chosen.at(-1)?.block.body ?? 0;
  const end = endless === true ? null : endLine(lines);
  const stop = end !== null && end >= body ? end : null;
  const to = stop ?? lines.length;
  const closes = isParting(chosen);
  const footer = footerMessage === true && closes(R30) ? footerBehind(lines, body, to) : null;
  return (
    footer ?? closingRule(lines, body, to, (line) => closes(line) || lastRule?.test(line) === true) ?? stop
  );
}

/** The rule that parts the messages once more, with nothing behind it but the server's own words. */
function closingRule(
  lines: readonly string[],
  from: number,
  to: number,
  closes: (line: string) => boolean,
): number | null {
  for (let n = to - 1; n >= Math.max(from, to - 40); n -= 1) {
    if (!closes((lines[n] as string).trim())) continue;
    const below = lines.slice(n + 1, to);
    if (below.some((l) => l.trim() !== '') && isServersFooter(below)) return n;
  }
  return null;
}

/** The rule above Mailman's footer, which stands between two and is headed in its own language. */
function footerBehind(lines: readonly string[], from: number, to: number): number | null {
  const rules: number[] = [];
  for (let n = Math.max(from, to - 100); n < to; n += 1)
    if (/^-{30}$/.test((lines[n] as string).trimEnd())) rules.push(n);
  const above = rules.at(-2);
  if (above === undefined) return null;
  const { headers } = readBlock(lines, skipBlank(lines, above + 1));
  return headers.length === 1 && /^subject$/i.test(headers[0]?.name ?? '') ? above : null;
}

function skipBlank(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && (lines[at] as string).trim() === '') at += 1;
  return at;
}

/** Where the server closes a message that ends in these lines: what stands below is its own. */
function closedAt(lines: readonly string[], from: number, to: number, closing: RegExp | undefined): number {
  if (closing === undefined) return to;
  for (let n = to - 1; n >= Math.max(from, to - 40); n -= 1)
    if (closing.test((lines[n] as string).slice(0, 200))) return n;
  return to;
}

/** Servers close a message by one rule, or by two that are alike. */
const MOST_RULES = 2;

/** Lines from here to there without the rules that part messages, and the empty lines, that close them. */
function bodyOf(
  lines: readonly string[],
  from: number,
  to: number,
  isParting: (line: string) => boolean,
): string {
  let stop = to;
  let rules = 0;
  while (stop > from) {
    const line = (lines[stop - 1] as string).trim();
    if (line !== '' && (rules === MOST_RULES || !isParting(line))) break;
    if (line !== '') rules += 1;
    stop -= 1;
  }
  return compact(lines.slice(from, Math.max(stop, from)).join('\n'));
}
