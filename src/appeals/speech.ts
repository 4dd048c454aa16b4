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

/** A speech of these languages; lists are compiled when they are first asked for. */
function speechOf(lexicons: readonly Lexicon[]): Speech {
  const matchers = new Map<ListName, Matcher>();
  const get = (list: ListName): Matcher => {
    const known = matchers.get(list);
    if (known !== undefined) return known;
    const matcher = compile(lexicons.flatMap((l) => l[list]));
    matchers.set(list, matcher);
    return matcher;
  };
  const numbers = new Map(
    lexicons.flatMap((l) => Object.entries(l.numbers).map(([word, value]) => [fold(word), value] as const)),
  );
  return {
    find: (list, folded) => get(list).find(folded),
    has: (list, folded) => get(list).has(folded),
    opens: (list, folded) => get(list).opens(folded),
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
