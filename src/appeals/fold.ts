/**
 * Text as words are matched in it: lower case, without accents, with straight quotes. Every UTF-16 unit stays
 * one unit, so that a place in the folded text is the same place in the text.
 */
export function fold(text: string): string {
  if (text.length < WORTH_KEEPING) return folded(text);
  const known = RECENT.find((r) => r.text === text);
  if (known !== undefined) return known.folded;
  const fresh = { text, folded: folded(text) };
  RECENT.unshift(fresh);
  RECENT.length = Math.min(RECENT.length, MAX_RECENT);
  return fresh.folded;
}

/** Several steps in a row ask for the same text, a post's or a block's. */
const RECENT: { text: string; folded: string }[] = [];
const MAX_RECENT = 4;
const WORTH_KEEPING = 80;

function folded(text: string): string {
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  return text.replace(/[^\x00-\x7f]/g, foldUnit).toLowerCase();
}

const CACHE = new Map<string, string>([
  ['’', "'"],
  ['‘', "'"],
  ['“', '"'],
  ['”', '"'],
  ['ı', 'i'],
  ['\u00a0', ' '],
]);

function foldUnit(unit: string): string {
  const known = CACHE.get(unit);
  if (known !== undefined) return known;
  const base = unit.normalize('NFD')[0] ?? unit;
  const lower = base.toLowerCase();
  const folded = lower.length === 1 ? lower : base;
  if (CACHE.size < 5_000) CACHE.set(unit, folded);
  return folded;
}

/** What letters, digits and nothing else say, for comparing names and headings. */
export function keyOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
