import { type Entry, fileEntries, type Opening, openingOf } from './first-words.ts';
import { fold } from './fold.ts';

/** A place where a word of a list stands in a text. */
export interface Hit {
  start: number;
  end: number;
}

/** Finds the words and phrases of a list in folded text, in time linear in the text. */
export interface Matcher {
  /** @param among the groups whose entries count, a bit for each; all of them unless said otherwise */
  find(folded: string, among?: number): Hit[];
  has(folded: string, among?: number): boolean;
  /** Where the entry ends that the text begins with, or 0. */
  opens(folded: string, among?: number): number;
}

const ALL = -1;

/**
 * A matcher of whole words, for up to 31 groups of entries at once. In an entry `*` at the end of a word stands
 * for any ending and a blank for any blanks. Entries are looked up by their first word, so that a list may be as
 * long as it likes.
 */
export function compile(...groups: (readonly string[])[]): Matcher {
  const number = register(mergedGroups(groups));
  return {
    find: (text, among = ALL) => {
      const hits: Hit[] = [];
      let from = 0;
      for (const { start, entries } of wordsOf(text)[number] ?? NONE) {
        if (start < from) continue;
        from = longest(entries, text, start, among);
        if (from > 0) hits.push({ start, end: from });
      }
      return hits;
    },
    has: (text, among = ALL) =>
      (wordsOf(text)[number] ?? NONE).some(({ start, entries }) => longest(entries, text, start, among) > 0),
    opens: (text, among = ALL) => {
      const opening = openingBetween(text, 0, endOfWord(text, 0));
      return longest(opening?.find((o) => o.list === number)?.entries ?? [], text, 0, among);
    },
  };
}

function mergedGroups(groups: readonly (readonly string[])[]): Entry[] {
  const entries = new Map<string, number>();
  for (const [n, group] of groups.entries()) {
    for (const entry of group.map(fold)) entries.set(entry, (entries.get(entry) ?? 0) | (1 << n));
  }
  return [...entries].map(([text, bits]) => ({ text, groups: bits }));
}

/** Where the longest of these entries ends that stands at a place; 0 where none does. */
function longest(entries: readonly Entry[], text: string, start: number, among: number): number {
  let best = 0;
  for (const entry of entries) {
    if ((entry.groups & among) !== 0) best = Math.max(best, matchEntry(entry.text, text, start));
  }
  return best;
}

const STAR = 0x2a;
const BLANK = 0x20;

function matchEntry(entry: string, text: string, start: number): number {
  let at = start;
  for (let n = 0; n < entry.length; n += 1) {
    const unit = entry.charCodeAt(n);
    if (unit === STAR) while (isWordUnit(text, at)) at += 1;
    else if (unit === BLANK) {
      const from = at;
      while (at < text.length && isBlank(text.charCodeAt(at))) at += 1;
      if (at === from) return 0;
    } else if (text.charCodeAt(at) === unit) at += 1;
    else return 0;
  }
  // "won't" is not "won"; "union's" is a union.
  const cut = text[at] === "'" && text[at + 1] === 't' && !isWordUnit(text, at + 2);
  return isWordUnit(text, at) || cut ? 0 : at;
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
}

const KNOWN = new Int8Array(0x10000);

function isWordUnit(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const code = text.charCodeAt(at);
  if (KNOWN[code] === 0) KNOWN[code] = /[\p{L}\p{N}]/u.test(text[at] as string) ? 1 : -1;
  return KNOWN[code] === 1;
}

/** How many matchers there are. */
let lists = 0;

function register(entries: readonly Entry[]): number {
  // What was said of texts before did not know this list.
  RECENT.clear();
  fileEntries(entries, lists);
  lists += 1;
  return lists - 1;
}

/** A word of a text that begins entries of a list. */
interface Word {
  readonly start: number;
  readonly entries: readonly Entry[];
}

const NONE: readonly Word[] = [];

/** By the number of the list; holes where no word of the text begins an entry. */
type Words = (Word[] | undefined)[];

/** The same text is asked about many lists in a row: its words are found once. */
const RECENT = new Map<string, Words>();
const MAX_RECENT = 64;
const MAX_SHORT = 20_000;

function wordsOf(text: string): Words {
  const recent = RECENT.get(text);
  if (recent !== undefined) return recent;
  const words: Words = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isWordUnit(text, at)) continue;
    const start = at;
    at = endOfWord(text, start);
    for (const { list, entries } of openingBetween(text, start, at) ?? []) {
      const before = words[list];
      if (before === undefined) words[list] = [{ start, entries }];
      else before.push({ start, entries });
    }
  }
  // Long texts are few and heavy: one at a time is kept.
  if (text.length > MAX_SHORT) RECENT.clear();
  if (RECENT.size >= MAX_RECENT) RECENT.delete(RECENT.keys().next().value as string);
  RECENT.set(text, words);
  return words;
}

function endOfWord(text: string, start: number): number {
  let end = start;
  while (isWordUnit(text, end)) end += 1;
  return end;
}

/** What the word between two places may begin; null where it begins no entry. */
function openingBetween(text: string, start: number, end: number): Opening | null {
  return end === start || end - start > MAX_WORD ? null : openingOf(text, start, end);
}

/** No word of any language here is longer, and what is kept of words stays small. */
const MAX_WORD = 60;
