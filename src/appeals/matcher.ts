import { fold } from './fold.ts';

/** A place where a word of a list stands in a text. */
export interface Hit {
  start: number;
  end: number;
}

/** Finds the words and phrases of one list in folded text, in time linear in the text. */
export interface Matcher {
  find(folded: string): Hit[];
  has(folded: string): boolean;
  /** Where the entry ends that the text begins with, or 0. */
  opens(folded: string): number;
}

/**
 * A matcher of whole words. In an entry `*` at the end of a word stands for any ending and a blank for any
 * blanks. Entries are looked up by their first word, so that a list may be as long as it likes.
 */
export function compile(entries: readonly string[]): Matcher {
  const byWord = new Map<string, string[]>();
  const byStem = new Map<string, string[]>();
  for (const entry of [...new Set(entries.map(fold))].sort((a, b) => b.length - a.length)) {
    const first = /^[\p{L}\p{N}]+/u.exec(entry)?.[0] ?? entry;
    const index = entry[first.length] === '*' ? byStem : byWord;
    index.set(first, [...(index.get(first) ?? []), entry]);
  }
  const stems = [...new Set([...byStem.keys()].map((s) => s.length))];
  const at = (text: string, { start, word }: Word): number => {
    let best = longest(byWord.get(word), text, start);
    for (const length of stems) {
      if (length <= word.length)
        best = Math.max(best, longest(byStem.get(word.slice(0, length)), text, start));
    }
    return best;
  };
  return {
    find: (text) => {
      const hits: Hit[] = [];
      let from = 0;
      for (const word of wordsOf(text)) {
        if (word.start < from) continue;
        from = at(text, word);
        if (from > 0) hits.push({ start: word.start, end: from });
      }
      return hits;
    },
    has: (text) => wordsOf(text).some((word) => at(text, word) > 0),
    opens: (text) => {
      const first = wordsOf(text)[0];
      return first?.start === 0 ? at(text, first) : 0;
    },
  };
}

/** Where the longest of these entries ends that stands at a place; 0 where none does. */
function longest(entries: readonly string[] | undefined, text: string, start: number): number {
  for (const entry of entries ?? []) {
    const end = matchEntry(entry, text, start);
    if (end > 0) return end;
  }
  return 0;
}

function matchEntry(entry: string, text: string, start: number): number {
  let at = start;
  for (const unit of entry) {
    if (unit === '*') while (isWordUnit(text, at)) at += 1;
    else if (unit === ' ') {
      const from = at;
      while (at < text.length && isBlank(text.charCodeAt(at))) at += 1;
      if (at === from) return 0;
    } else if (text[at] === unit) at += 1;
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

/** The same text is asked about many lists in a row: its words are found once. */
interface Word {
  start: number;
  word: string;
}

const RECENT = new Map<string, Word[]>();
const MAX_RECENT = 64;
const MAX_SHORT = 20_000;

function wordsOf(text: string): Word[] {
  const known = RECENT.get(text);
  if (known !== undefined) return known;
  const words: Word[] = [];
  for (let at = 0; at < text.length; ) {
    if (!isWordUnit(text, at)) {
      at += 1;
      continue;
    }
    const start = at;
    while (isWordUnit(text, at)) at += 1;
    words.push({ start, word: text.slice(start, at) });
  }
  // Long texts are few and heavy: one at a time is kept.
  if (text.length > MAX_SHORT) RECENT.clear();
  if (RECENT.size >= MAX_RECENT) RECENT.delete(RECENT.keys().next().value as string);
  RECENT.set(text, words);
  return words;
}
