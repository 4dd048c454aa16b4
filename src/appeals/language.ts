import { fold } from './fold.ts';
import type { Lexicon } from './lexicons/lexicon.ts';
import { LEXICONS } from './lexicons/table.ts';
import { compile } from './matcher.ts';

/** The numbers of the languages, in `LEXICONS`, that have a word among their commonest. */
const COMMON = new Map<string, number[]>();
for (const [n, { common }] of LEXICONS.entries()) {
  for (const word of common) COMMON.set(fold(word), [...(COMMON.get(fold(word)) ?? []), n]);
}

const COMMON_WORDS = compile([...COMMON.keys()]);

/** Letters that one language alone of these has. */
const OWN_LETTERS: readonly [string, RegExp][] = [
  ['es', /[ñ¿¡]/giu],
  ['pt', /[ãõ]/giu],
  ['de', /[ßä]/giu],
  ['tr', /[ğşıİ]/gu],
  ['fr', /[œêë]|\b[dlnsqj]['’](?=\p{L})/giu],
  ['ru', /[а-яё]{4,}/giu],
];

/** In plain ASCII only French shows, by the words it cuts off. */
const ELIDING = OWN_LETTERS.filter(([language]) => language === 'fr');

/** The letters that a text can have any of. */
function lettersFor(text: string): typeof OWN_LETTERS {
  if (/[^\x00-\x7f]/.test(text)) return OWN_LETTERS;
  return text.includes("'") ? ELIDING : [];
}

const MAX_LENGTH = 20_000;

/** How many of a text's words are among the commonest of each language, shared words shared out; most first. */
function countLanguages(text: string): [string, number][] {
  const sums = new Array<number>(LEXICONS.length).fill(0);
  const met: number[] = [];
  const folded = fold(text.slice(0, MAX_LENGTH));
  for (const { start, end } of COMMON_WORDS.find(folded)) {
    const word = folded.slice(start, end);
    const languages = COMMON.get(word) ?? [];
    // Words of one letter are initials and list marks as well.
    const weight = (word.length === 1 ? 0.25 : 1) / languages.length;
    for (let n = 0; n < languages.length; n += 1) {
      const language = languages[n] as number;
      if (sums[language] === 0) met.push(language);
      sums[language] = (sums[language] as number) + weight;
    }
  }
  const counts = new Map(met.map((n) => [(LEXICONS[n] as Lexicon).language, sums[n] as number]));
  for (const [language, letters] of lettersFor(text)) {
    const found = text.slice(0, MAX_LENGTH).match(letters)?.length ?? 0;
    if (found > 0) counts.set(language, (counts.get(language) ?? 0) + Math.min(found, 10));
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** The language of a text, BCP 47; `fallback` where its words do not tell. */
export function languageOf(text: string, fallback: () => string = () => 'en'): string {
  const [first, second] = countLanguages(text);
  if (first === undefined) return fallback();
  // Of a line or two few words are common ones: then one language must be well ahead.
  const ahead = first[1] >= 1 && first[1] >= 2 * (second?.[1] ?? 0);
  return first[1] >= 2 || ahead ? first[0] : fallback();
}

/** Every language with a real share in a text: appeals come bilingual. */
export function languagesIn(text: string): string[] {
  const counts = countLanguages(text);
  const total = counts.reduce((sum, [, n]) => sum + n, 0);
  return counts.filter(([, n]) => n >= 3 && n / total > 0.12).map(([l]) => l);
}

/** The languages that a short text may be in, likeliest first: those any of whose commonest words it has. */
export function likelyLanguages(text: string): string[] {
  const counts = countLanguages(text);
  return counts.length === 0 ? ['en'] : counts.slice(0, MOST_LIKELY).map(([l]) => l);
}

const MOST_LIKELY = 3;
