import { isRunning } from './card.ts';
import { type FoundLetter, isRule } from './letters.ts';
import type { View, ViewLine } from './view.ts';

/** A paragraph, a heading, a list item or an address block outside the letters. */
export interface Block {
  start: number;
  end: number;
  text: string;
  firstLine: number;
  endLine: number;
  /** An item of a list, or a block set off by its margin. */
  listed: boolean;
  bullet: boolean;
  /** A rule, a letter or a line of letters' frame stands between this and the block before. */
  apart: boolean;
}

const BULLET = /^\s*(?:[-*•·–—>+o→»➤►▪■□‣◦✓✔☐❑]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+\S/u;

/** The blocks of a view, without its letters and rules. */
export function findBlocks(view: View, letters: readonly FoundLetter[]): Block[] {
  const blocks: Block[] = [];
  let open: number | null = null;
  let apart = false;
  const close = (end: number): void => {
    if (open !== null) blocks.push(toBlock(view, open, end, apart));
    if (open !== null) apart = false;
    open = null;
  };
  for (let n = 0; n < view.lines.length; n += 1) {
    const line = view.lines[n] as ViewLine;
    const letter = letters.find((l) => n >= l.firstLine && n < l.endLine);
    if (letter !== undefined) {
      close(n);
      apart = true;
      n = letter.endLine - 1;
      continue;
    }
    if (line.text.trim() === '') close(n);
    else if (isRule(line.text) && !/[\p{L}]{3}/u.test(line.text)) {
      close(n);
      apart = true;
    } else if (open === null) open = n;
    else if (startsAnew(view.lines, open, n)) {
      close(n);
      open = n;
    }
  }
  close(view.lines.length);
  return blocks;
}

/** Inside a paragraph: a bullet, or a margin that changes between prose and a block set off. */
function startsAnew(lines: readonly ViewLine[], open: number, n: number): boolean {
  const line = lines[n] as ViewLine;
  const first = lines[open] as ViewLine;
  const before = lines[n - 1] as ViewLine;
  if (BULLET.test(line.text)) return true;
  if (
    before.text.trimEnd().endsWith(':') &&
    /\p{L}{2}.{3}/u.test(before.text) &&
    !NUMBER_LABEL.test(before.text) &&
    line.text.length < ADDRESS_WIDTH &&
    !/^\s*\p{Ll}/u.test(line.text)
  )
    return true;
  if (BULLET.test(first.text)) return line.indent < first.indent || (line.indent === 0 && first.indent > 0);
  if (first.indent >= 2) return line.indent < 2;
  return line.indent >= 2 && before.indent < 2 && /:\s*$/.test(before.text);
}

function toBlock(view: View, first: number, endLine: number, apart: boolean): Block {
  const from = view.lines[first] as ViewLine;
  const last = view.lines[endLine - 1] as ViewLine;
  const end = last.start + last.text.length;
  const bullet = BULLET.test(from.text);
  return {
    start: from.start,
    end,
    text: view.text.slice(from.start, end),
    firstLine: first,
    endLine,
    listed: bullet || from.indent >= 2 || isAddressBlock(view.lines.slice(first, endLine)),
    bullet,
    apart,
  };
}

/** "Fax:" with its number on the line below opens nothing. */
const NUMBER_LABEL =
  /^\s*(?:tel|fax|phone|e-?mail|tél|téléphone|télécopie|teléfono|telefon|telefax|тел|факс)[^:]{0,12}:\s*$/iu;

const ADDRESS_WIDTH = 62;

/** A row of a table: two gaps and more between its cells. */
const ROW = /\S(?:\t|\s{2,})\S.{0,100}\S(?:\t|\s{2,})\S/;

/** Lines too short for prose, one of them with an address, a number or a post code. */
function isAddressBlock(lines: readonly ViewLine[]): boolean {
  const wide = (l: ViewLine): boolean =>
    l.text.length > ADDRESS_WIDTH &&
    !ROW.test(l.text) &&
    (lines.length === 1 || l.text.length > 80 || isRunning(l.text));
  if (lines.length > 12 || lines.some(wide)) return false;
  const text = lines.map((l) => l.text).join('\n');
  if (lines.length === 1) return /\S@\S/.test(text) && !/[.!?]$/.test(text.trim());
  return /\S@\S|\d{4}|\d[\d ./-]{6,24}\d/.test(text) && !/\p{L}{5}[.!?]\s+\p{Lu}\p{Ll}+ \p{Ll}/u.test(text);
}

/** What ends in a full stop and ends no sentence: initials, titles, labels. */
const ABBREVIATION =
  /^(?:\p{L}\.|(?:\p{L}\.){2,4}|\(?(?:mrs?|ms|drs?|dra|prof|profa|sr|sra|srta|st|hon|gen|col|capt|cap|lt|sgt|rev|lic|ing|gral|cnel|mme|mlle|mgr|nr|tel|tél|fax|sig|sig\.ra|dott|dott\.ssa|avv|arch|on|exmo|exma|av|art|str|ca|vs|approx|e-mail|тел|факс|ул|им|г|проф|тов|г-н|doç|müh)\.)$/iu;

/** No abbreviation is longer. */
const MAX_ABBREVIATION = 10;

/** The word that ends at a place, '' for a long one. */
function lastWord(text: string, from: number, end: number): string {
  const tail = text.slice(Math.max(from, end - MAX_ABBREVIATION - 1), end);
  const word = /\S{0,20}$/.exec(tail)?.[0] ?? '';
  return word.length > MAX_ABBREVIATION ? '' : word;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/** Where the sentences of a text begin and end; a line break inside a sentence is a blank. */
export function sentencesOf(text: string): readonly [number, number][] {
  if (text !== last.text) last = { text, spans: readSentences(text) };
  return last.spans;
}

/** The same text is asked about by several steps in a row. */
let last: { text: string; spans: readonly [number, number][] } = { text: '', spans: [] };

function readSentences(text: string): [number, number][] {
  const spans: [number, number][] = [];
  let from = 0;
  // A full stop ends a sentence before a blank and a capital, but not after an initial or a title.
  for (const match of text.matchAll(/[.!?…]["'”’)\]]{0,3}(?=\s+["'“‘«([]{0,2}[\p{Lu}\p{N}¿¡])|\n\s*\n/gu)) {
    const end = match.index + match[0].length;
    if (text[end - 1] === '.') {
      if (isDigit(text, end - 2) && /(?<!\d)\d{1,2}\.$/.test(text.slice(Math.max(from, end - 4), end)))
        continue;
      if (ABBREVIATION.test(lastWord(text, from, end))) continue;
    }
    spans.push([from, end]);
    from = end;
  }
  if (text.slice(from).trim() !== '') spans.push([from, text.length]);
  return spans;
}
