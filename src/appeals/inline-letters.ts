import { fold } from './fold.ts';
import { languageOf } from './language.ts';
import type { FoundLetter } from './letters.ts';
import { EVERY } from './speech.ts';
import type { View } from './view.ts';

/** A letter written in quotation marks in the midst of a paragraph, and its place in the view. */
export interface InlineLetter extends FoundLetter {
  place: [number, number];
}

const PAIRS: Readonly<Record<string, string>> = { '"': '"', '“': '”', '«': '»', '„': '“' };
/** Where quoted words can begin. */
const OPENERS = /(?<=^|[\s(:>])["“«„]/gu;
const MAX_LENGTH = 3_000;
const MIN_WORDS = 8;
/** So many words have as many characters at least. */
const SHORTEST = 2 * MIN_WORDS;
const MAX_LETTERS = 5;

/** Letters such as `one line: "Dear Dr. Hargreave, I understand there are pigs. Yours, etc."`, in order. */
export function findInlineLetters(view: View): InlineLetter[] {
  const found: InlineLetter[] = [];
  const { text } = view;
  let from = 0;
  for (const { 0: opener, index: at } of text.matchAll(OPENERS)) {
    if (at < from || found.length === MAX_LETTERS) continue;
    const length = text.slice(at + 1, at + 1 + MAX_LENGTH).indexOf(PAIRS[opener] as string);
    if (length === -1) continue;
    const end = at + 1 + length;
    const letter = end - at < SHORTEST ? null : letterIn(view, at + 1, end);
    if (letter !== null) found.push(letter);
    from = end + 1;
  }
  return found;
}

function letterIn(view: View, start: number, end: number): InlineLetter | null {
  const quoted = view.text.slice(start, end);
  const salutation = salutationOf(quoted) ?? (isNamed(view.text.slice(0, start - 1)) ? '' : null);
  if (salutation === null) return null;
  const rest = quoted.slice(salutation.length);
  const { body, closing } = withoutClosing(rest.trim());
  if (body.split(/\s+/).length < (salutation === '' ? 2 : 1) * MIN_WORDS) return null;
  const from = start + salutation.length + (rest.length - rest.trimStart().length);
  const line = view.lines.findIndex((l) => l.start + l.text.length >= start);
  return {
    letter: {
      language: languageOf(body),
      salutation: salutation === '' ? null : salutation.replace(/\s+/g, ' ').trim(),
      body,
      closing,
    },
    firstLine: line,
    endLine: line,
    body: [from, from + body.length],
    salutation: salutation === '' ? null : [start, start + salutation.length],
    place: [start - 1, end + 1],
  };
}

/** Whether the words right before the quotation mark call it a letter: "You could write something as short as this:" */
function isNamed(before: string): boolean {
  const sentence = /([^.!?:\n]{3,120}):$/u.exec(before.slice(-140).trimEnd())?.[1];
  return sentence !== undefined && EVERY.has('letters', fold(sentence));
}

/** "Dear Dr. Hargreave," with what it ends in; null where the words address nobody. */
function salutationOf(quoted: string): string | null {
  const head = fold(quoted.slice(0, 100));
  if (EVERY.opens('salutations', head) === 0) return null;
  const end = /[,:!]\s/.exec(head)?.index;
  if (end === undefined || end > 70 || /[?;]/.test(head.slice(0, end))) return null;
  return EVERY.has('readers', head.slice(0, end)) ? null : quoted.slice(0, end + 1);
}

/** The last words where they close a letter: "Yours sincerely", "Yours, etc." */
function withoutClosing(text: string): { body: string; closing: string | null } {
  const last = /[.!?]\s+(\p{Lu}[^.!?]{2,60}[.!]?)$/u.exec(text);
  const words = last?.[1];
  if (words === undefined || EVERY.opens('closings', fold(words)) === 0) return { body: text, closing: null };
  return { body: text.slice(0, text.length - words.length).trimEnd(), closing: words };
}
