import { fold } from './fold.ts';
import type { Lexicon } from './lexicons/lexicon.ts';
import { LEXICONS } from './lexicons/table.ts';

/** The lists of a lexicon that are matched in running text. */
type ListName = {
  [K in keyof Lexicon]: Lexicon[K] extends readonly string[] ? K : never;
}[keyof Lexicon];

/** A place where one of a list's words stands. */
export interface Hit {
  start: number;
  end: number;
}

/** The words of one or more languages, ready to be looked for in folded text. */
export interface Speech {
  find(list: ListName, folded: string): Hit[];
  has(list: ListName, folded: string): boolean;
  /** Whether the text begins with a word of the list; where that word ends, or 0. */
  opens(list: ListName, folded: string): number;
  /** What a word of number means; undefined for other words. */
  number(word: string): number | undefined;
}

const LETTER = '[\\p{L}\\p{N}]';

function pattern(words: readonly string[]): string {
  const unique = [...new Set(words.map(fold))].sort((a, b) => b.length - a.length);
  const parts = unique.map((word) =>
    word
      .replace(/[.+?^${}()|[\]\\/]/g, '\\$&')
      .replace(/\*/g, '\\p{L}*')
      .replace(/ +/g, '\\s+'),
  );
  // "won't" is not "won"; "union's" is a union.
  return `(?:${parts.join('|')})(?!${LETTER}|'t(?!\\p{L}))`;
}

/** A speech of these languages; patterns are compiled when they are first asked for. */
export function speechOf(lexicons: readonly Lexicon[]): Speech {
  const compiled = new Map<string, RegExp>();
  // A pattern with the g flag keeps a place between calls: one that only asks "is it there" must not have it.
  const get = (list: ListName, use: 'g' | '^' | ''): RegExp => {
    const known = compiled.get(list + use);
    if (known !== undefined) return known;
    const source = pattern(lexicons.flatMap((l) => l[list]));
    const regex =
      use === '^' ? new RegExp(`^${source}`, 'u') : new RegExp(`(?<!${LETTER})${source}`, `${use}u`);
    compiled.set(list + use, regex);
    return regex;
  };
  return {
    find: (list, folded) =>
      [...folded.matchAll(get(list, 'g'))].map((m) => ({ start: m.index, end: m.index + m[0].length })),
    has: (list, folded) => get(list, '').test(folded),
    opens: (list, folded) => get(list, '^').exec(folded)?.[0].length ?? 0,
    number: (word) => {
      const folded = fold(word);
      for (const { numbers } of lexicons) {
        for (const [name, value] of Object.entries(numbers)) if (fold(name) === folded) return value;
      }
      return undefined;
    },
  };
}

/** All languages at once: for what short lines say (salutations, closings), whatever the text around them. */
export const EVERY = speechOf(LEXICONS);

const SPEECHES = new Map<string, Speech>();

/** The speech of a text: its own languages, and English, which appeals mix in everywhere. */
export function speechFor(languages: readonly string[]): Speech {
  const key = [...new Set([...languages, 'en'])].sort().join(' ');
  const known = SPEECHES.get(key);
  if (known !== undefined) return known;
  const speech = speechOf(LEXICONS.filter((l) => key.split(' ').includes(l.language)));
  SPEECHES.set(key, speech);
  return speech;
}
