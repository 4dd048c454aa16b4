import { fold } from './fold.ts';
import type { Lexicon } from './lexicons/lexicon.ts';
import { LEXICONS } from './lexicons/table.ts';
import { compile, type Hit, type Matcher } from './matcher.ts';

/** The lists of a lexicon that are matched in running text. */
type ListName = {
  [K in keyof Lexicon]: Lexicon[K] extends readonly string[] ? K : never;
}[keyof Lexicon];

/** The words of one or more languages, ready to be looked for in folded text. */
export interface Speech {
  find(list: ListName, folded: string): Hit[];
  has(list: ListName, folded: string): boolean;
  /** Whether the text begins with a word of the list: where that word ends, or 0. */
  opens(list: ListName, folded: string): number;
  /** What a word of number means; undefined for other words. */
  number(word: string): number | undefined;
}

/** The matchers of all lists, each compiled when it is first asked for; a group is a language. */
const MATCHERS = new Map<ListName, Matcher>();

function matcherOf(list: ListName): Matcher {
  const known = MATCHERS.get(list);
  if (known !== undefined) return known;
  const matcher = compile(...LEXICONS.map((l) => l[list]));
  MATCHERS.set(list, matcher);
  return matcher;
}

function speechOf(lexicons: readonly Lexicon[]): Speech {
  const among = LEXICONS.reduce((bits, l, n) => (lexicons.includes(l) ? bits | (1 << n) : bits), 0);
  const numbers = new Map(
    lexicons.flatMap((l) => Object.entries(l.numbers).map(([word, value]) => [fold(word), value] as const)),
  );
  return {
    find: (list, folded) => matcherOf(list).find(folded, among),
    has: (list, folded) => matcherOf(list).has(folded, among),
    opens: (list, folded) => matcherOf(list).opens(folded, among),
    number: (word) => numbers.get(fold(word)),
  };
}

/** All languages at once: for what short lines say (salutations, closings), whatever the text around them. */
export const EVERY = speechOf(LEXICONS);

const SPEECHES = new Map<string, Speech>();

/** The speech of a text: its own languages, and English, which appeals mix in everywhere. */
export function speechFor(languages: readonly string[]): Speech {
  const chosen = [...new Set([...languages, 'en'])].sort();
  const key = chosen.join(' ');
  const known = SPEECHES.get(key);
  if (known !== undefined) return known;
  const speech = speechOf(LEXICONS.filter((l) => chosen.includes(l.language)));
  SPEECHES.set(key, speech);
  return speech;
}
