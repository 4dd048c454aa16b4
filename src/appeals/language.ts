import { fold } from './fold.ts';
import { LEXICONS } from './lexicons/table.ts';
import { compile } from './matcher.ts';

const COMMON = new Map<string, string[]>();
for (const { language, common } of LEXICONS) {
  for (const word of common) COMMON.set(fold(word), [...(COMMON.get(fold(word)) ?? []), language]);
}

const COMMON_WORDS = compile([...COMMON.keys()]);

/** Letters that one language alone of these has. */
const OWN_LETTERS: readonly [string, RegExp][] = [
  ['es', /[ñ¿¡]/giu],
  ['pt', /[ãõ]/giu],
  ['de', /[ßä]/giu],
  ['tr', /[ğşıİ]/gu],
  ['fr', /[œêë]|\b[dlnsqj]['’](?=\p{L})/giu],
];

const isPlain = (text: string): boolean => /^[\x00-\x7f]*$/.test(text) && !text.includes("'");

const MAX_LENGTH = 20_000;

/** How many of a text's words are among the commonest of each language, shared words shared out; most first. */
function countLanguages(text: string): [string, number][] {
  const counts = new Map<string, number>();
  const folded = fold(text.slice(0, MAX_LENGTH));
  for (const { start, end } of COMMON_WORDS.find(folded)) {
    const word = folded.slice(start, end);
    const languages = COMMON.get(word);
    // Words of one letter are initials and list marks as well.
    const weight = (word.length === 1 ? 0.25 : 1) / (languages?.length ?? 1);
    for (const l of languages ?? []) counts.set(l, (counts.get(l) ?? 0) + weight);
  }
  for (const [language, letters] of isPlain(text) ? [] : OWN_LETTERS) {
    const found = text.slice(0, MAX_LENGTH).match(letters)?.length ?? 0;
    if (found > 0) counts.set(language, (counts.get(language) ?? 0) + Math.min(found, 10));
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** The language of a text, BCP 47; `fallback` where its words do not tell. */
export function languageOf(text: string, fallback: () => string = () => 'en'): string {
  const [first] = countLanguages(text);
  return first === undefined || first[1] < 2 ? fallback() : first[0];
}

/** Every language with a real share in a text: appeals come bilingual. */
export function languagesIn(text: string): string[] {
  const counts = countLanguages(text);
  const total = counts.reduce((sum, [, n]) => sum + n, 0);
  return counts.filter(([, n]) => n >= 3 && n / total > 0.12).map(([l]) => l);
}
