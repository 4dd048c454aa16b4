import { fold, keyOf } from './fold.ts';
import { isRule } from './letters.ts';
import { inProse } from './prose.ts';
import { EVERY } from './speech.ts';
import type { ViewLine } from './view.ts';

const PREFIX =
  /^(?:\s{0,2}(?:re|fwd?|fw|aw|wg|tr|rv|enc|rif|i|ynt|ilt|отв|urgent|urgente|update|actualización|mise à jour|dringend|срочно|acil|action alert|urgent action|action|alert|appeal|important|please forward|pls fwd|please circulate|repost)(?:\[\d{1,2}\])?\s?[:!-]\s{0,3}){1,5}/iu;

/** The heading the appeal gives itself where it has one, else the Subject; without prefixes and ornaments. */
export function findTitle(
  lines: readonly ViewLine[],
  subject: string,
): { value: string; span: [number, number] | null } {
  const bare = tidy(subject.replace(PREFIX, ''));
  const headings = headingsOf(lines);
  const wanted = new Set(
    keyOf(bare)
      .split(' ')
      .filter((w) => w.length > 2),
  );
  const scored = headings.map((h) => ({ ...h, share: overlap(h.value, wanted) }));
  const best = scored.sort((a, b) => b.share - a.share)[0];
  if (best !== undefined && best.share >= 0.5) return best;
  const loud = headings.find((h) => h.loud && saysSomething(h.value));
  if (loud !== undefined) return loud;
  return bare === '' ? (loud ?? { value: subject, span: null }) : { value: bare, span: null };
}

/** More than a cry for attention ("URGENT - PLEASE CIRCULATE") or the name of who speaks. */
function saysSomething(heading: string): boolean {
  const folded = fold(heading);
  const named =
    EVERY.has('organisations', folded) && folded.split(/[^\p{L}]+/u).filter((w) => w.length > 3).length < 6;
  if (/[?]$/.test(heading) || named || EVERY.opens('plea', folded) > 0) return false;
  const spent = [
    ...EVERY.find('plea', folded),
    ...EVERY.find('forward', folded),
    ...EVERY.find('letters', folded),
  ];
  let rest = folded;
  for (const { start, end } of spent) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest.split(/[^\p{L}]+/u).filter((w) => w.length > 3).length >= 2;
}

interface Heading {
  value: string;
  span: [number, number];
  /** In capitals, or set off by ornaments. */
  loud: boolean;
}

/** Short lines before the first paragraph of prose that read like headings. */
function headingsOf(lines: readonly ViewLine[]): Heading[] {
  const headings: Heading[] = [];
  let seen = 0;
  for (const [n, line] of lines.entries()) {
    const text = line.text.trim();
    if (text === '' || (isRule(text) && !/\p{L}{3}/u.test(text))) continue;
    seen += 1;
    if (seen > 8 || (text.length > 70 && (lines[n + 1]?.text.trim().length ?? 0) > 40)) break;
    if (text.length > 120 || /[,;:]$/.test(text)) continue;
    if (inProse(lines, n) || isTold(text)) continue;
    const value = tidy(text);
    const folded = fold(value);
    if (EVERY.has('readers', folded) || /@|https?:/.test(value) || value.split(' ').length < 2) continue;
    if (EVERY.has('organisations', folded) && !/[!]/.test(text) && /\d{4}/.test(value)) continue;
    const loud =
      /^[^\p{Ll}]{8,}$/u.test(value) ||
      /^[*~=_#-]{2,}.*[*~=_#-]{2,}$/.test(text) ||
      isRule(lines[n + 1]?.text ?? '');
    const start = line.start + Math.max(0, line.text.indexOf(value));
    headings.push({ value, span: [start, start + value.length], loud });
  }
  return headings;
}

/** A paragraph of one line: two sentences, or one of many words that ends in a full stop. */
function isTold(text: string): boolean {
  if (!/\p{Ll}/u.test(text)) return false;
  return /\p{L}{3}[.]\s+\p{Lu}/u.test(text) || (text.length > 70 && /\p{L}\.$/u.test(text));
}

function overlap(heading: string, wanted: ReadonlySet<string>): number {
  if (wanted.size === 0) return 0;
  const words = new Set(keyOf(heading).split(' '));
  return [...wanted].filter((w) => words.has(w)).length / wanted.size;
}

function tidy(text: string): string {
  return text
    .replace(/^[\s*~=_#<>•-]+|[\s*~=_#<>•-]+$/g, '')
    .replace(/[\s.!]+$/, '')
    .replace(/^¡/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
