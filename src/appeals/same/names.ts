import { fold, keyOf } from '../fold.ts';

/** More than this many names of one text are not looked at, nor more letters of one. */
const MOST = 200;
const LONGEST = 40;

/**
 * What sets one case apart from another in the same words: numbers, and words with a capital that do not begin a
 * sentence. Folded, each once.
 */
export function distinctive(text: string): Set<string> {
  const found = new Set<string>();
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (found.size >= MOST) break;
    const [word] = match;
    if (/^\p{N}/u.test(word) || (/^\p{Lu}\p{L}/u.test(word) && !beginsSentence(text, match.index)))
      found.add(fold(word.slice(0, LONGEST)));
  }
  return found;
}

function beginsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 4), at);
  return before.trim() === '' || /(?:[.!?:"“«(>]\s{0,4}|\n\s{0,4}\n\s{0,4})$/.test(before);
}

/** Whether each of two texts names what the other does not: the same words about another case. */
export function namesDiffer(one: string, other: string): boolean {
  const [a, b] = [distinctive(one), distinctive(other)];
  const [onlyA, onlyB] = [strange(a, other), strange(b, one)];
  if (onlyA.length === 0 || onlyB.length === 0) return false;
  // The same name in another spelling, or spoilt on its way, is no other name.
  return onlyA.some((name) => !onlyB.some((twin) => nearly(name, twin)));
}

function strange(names: ReadonlySet<string>, text: string): string[] {
  const known = new Set(keyOf(text).split(' '));
  return [...names].filter((name) => !known.has(name));
}

/** Whether two words are one but for a letter in four. Numbers are only themselves. */
function nearly(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter < 4 || /^\p{N}/u.test(one) || /^\p{N}/u.test(other)) return one === other;
  return distance(one, other) <= Math.max(1, shorter >> 2);
}

/** Levenshtein's distance. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, n) => n);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const swap = (row[j - 1] as number) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[other.length] as number;
}
