import { firstMark, isPlainWord } from '../mail/line-start.ts';
import type { Letter } from './appeal.ts';
import { fold, keyOf } from './fold.ts';
import { languageOf } from './language.ts';
import { EVERY } from './speech.ts';
import type { View, ViewLine } from './view.ts';

/** A model letter and the lines it takes up: [first, last + 1), with the rules or labels around it. */
export interface FoundLetter {
  letter: Letter;
  firstLine: number;
  endLine: number;
  /** The body's place in the view. */
  body: [number, number];
  salutation: [number, number] | null;
}

const MIN_WORDS = 12;

/** Between a salutation and a closing. */
const MIN_WORDS_WITHIN = 6;
const MAX_LETTERS = 20;

/** Every model letter or resolution in the view, in order. */
export function findLetters(view: View): FoundLetter[] {
  const letters: FoundLetter[] = [];
  for (let n = 0; n < view.lines.length && letters.length < MAX_LETTERS; n += 1) {
    const found = letterAt(view, n);
    if (found === null) continue;
    letters.push(found);
    n = found.endLine - 1;
  }
  return letters;
}

function letterAt(view: View, n: number): FoundLetter | null {
  const { lines } = view;
  if (isSalutation(lines, n)) return readLetter(view, n, n + 1, n);
  if (opensResolution(lines, n)) return readLetter(view, n, n, null);
  const framed = openingInFrame(lines, n);
  if (framed !== null) {
    // An address above the salutation is the target's, and no part of the letter.
    const addressed = lines.slice(n + 1, framed).some((l) => /\S@\S|\d{3}/.test(l.text));
    return readLetter(view, addressed ? framed : n, framed + 1, framed);
  }
  if (isLabel(lines, n) && !salutationFollows(lines, n) && !frameFollows(lines, n)) {
    const start = nextFilled(lines, n + 1);
    const found = start === -1 ? null : readLetter(view, n, start, null);
    // Without a salutation only a letter with a clear end counts.
    return found !== null &&
      (found.letter.closing !== null || isFramed(lines, n, start, found) || isTelegram(found.letter.body))
      ? found
      : null;
  }
  return null;
}

/** "RELEASE FATHER XAVIER STOP ENFORCE BAN STOP" */
const isTelegram = (body: string): boolean => (body.match(/\sSTOP(?=\s)/g)?.length ?? 0) >= 2;

const MAX_FRAME = 80;

/**
 * Between two rules, and closed as letters are: the short line that opens it, whatever its words ("C. Gobernador:").
 *
 * @param n the upper rule
 */
function openingInFrame(lines: readonly ViewLine[], n: number): number | null {
  if (!isBareRule(lines[n]?.text ?? '')) return null;
  const end = lines.slice(n + 1, n + MAX_FRAME).findIndex((l) => isRule(l.text));
  if (end < 4) return null;
  const inner = lines.slice(n + 1, n + 1 + end);
  const closing = inner.findLastIndex((l) => isClosing(l.text));
  if (closing < 3 || inner.slice(closing).filter((l) => l.text.trim() !== '').length > 6) return null;
  const opening = inner.slice(0, Math.min(closing, 10)).findIndex((l, k) => {
    const text = l.text.trim();
    const next = inner[k + 1]?.text.trim() ?? '';
    return text.length < 70 && /\p{L}[,:!]$/u.test(text) && next === '' && !/@|\d{3}/.test(text);
  });
  if (opening === -1 || greetsReaders(fold(inner[opening]?.text ?? ''))) return null;
  return n + 1 + opening;
}

/** Whether a frame with an opening of its own stands below a label. */
function frameFollows(lines: readonly ViewLine[], n: number): boolean {
  const rule = lines.slice(n + 1, n + 5).findIndex((l) => isBareRule(l.text));
  return rule !== -1 && openingInFrame(lines, n + 1 + rule) !== null;
}

const isBareRule = (text: string): boolean => isRule(text) && !/\p{L}{3}/u.test(text);

/** A text under its label between two rules, or above a blank for a name and under a rule or set off by its margin. */
function isFramed(lines: readonly ViewLine[], label: number, start: number, found: FoundLetter): boolean {
  const ruled = lines.slice(label, start).some((l) => isRule(l.text));
  const last = lines[found.endLine - 1]?.text ?? '';
  const inset = (lines[start]?.indent ?? 0) >= (lines[label]?.indent ?? 0) + 2;
  return (ruled && (isRule(last) || isBlankForName(last))) || (inset && isBlankForName(last));
}

function readLetter(view: View, first: number, from: number, salutation: number | null): FoundLetter | null {
  const { lines } = view;
  const start = nextFilled(lines, from);
  if (start === -1) return null;
  const { stop, end, closing } = endOfLetter(lines, start, first, salutation === null);
  let last = stop;
  while (last > start && lines[last - 1]?.text.trim() === '') last -= 1;
  const body = lines.slice(start, last);
  const text = dedent(body);
  const ends = salutation !== null && closing !== null;
  if (text.split(/\s+/).length < (ends ? MIN_WORDS_WITHIN : MIN_WORDS)) return null;
  const opening = salutation === null ? null : (lines[salutation] as ViewLine);
  const lastLine = lines[last - 1] as ViewLine;
  return {
    letter: {
      language: languageOf(text),
      salutation: opening === null ? null : unquoted(opening.text),
      body: text,
      closing,
    },
    firstLine: first,
    endLine: Math.max(end, last),
    body: [
      (body[0] as ViewLine).start + leading(body[0] as ViewLine),
      lastLine.start + lastLine.text.trimEnd().length,
    ],
    salutation:
      opening === null
        ? null
        : [opening.start + leading(opening), opening.start + opening.text.trimEnd().length],
  };
}

interface Ending {
  /** The first line that is no longer the body. */
  stop: number;
  /** The first line that is no longer the letter. */
  end: number;
  closing: string | null;
}

/** A letter ends at its closing words, a rule, a blank for a name, three blank lines, or where it is spoken of. */
function endOfLetter(lines: readonly ViewLine[], start: number, first: number, resolves: boolean): Ending {
  const indent = (lines[start] as ViewLine).indent;
  let again = 0;
  let blanks = 0;
  for (let n = start; n < lines.length; n += 1) {
    const line = lines[n] as ViewLine;
    if (line.text.trim() === '') {
      blanks += 1;
      continue;
    }
    if (n > start) {
      if (isRule(line.text) || isLabel(lines, n))
        return { stop: n, end: n + (isRule(line.text) ? 1 : 0), closing: null };
      if (isClosing(line.text) && endsSentence(lines[n - 1]?.text ?? '')) return closingFrom(lines, n);
      if (isBlankForName(line.text)) return { stop: n, end: n + 1, closing: null };
      if (blanks >= 3) return { stop: n, end: n, closing: null };
      if (blanks > 0 && (isSalutation(lines, n) || speaksToReaders(lines, n)))
        return { stop: n, end: n, closing: null };
      // "This branch notes …", "This branch calls on …": a resolution ends with the last paragraph that begins so.
      if (blanks > 0 && resolves && opensAlike(lines[start] as ViewLine, line)) again += 1;
      else if (blanks > 0 && again > 0 && !ITEM.test(line.text)) return { stop: n, end: n, closing: null };
      if (blanks > 0 && indent >= 2 && line.indent < 2 && n > first + 2)
        return { stop: n, end: n, closing: null };
    }
    blanks = 0;
  }
  return { stop: lines.length, end: lines.length, closing: null };
}

/** "a) to call on the Premier", "iii. that the collection": what a meeting notes or resolves. */
const ITEM = /^\s{0,8}(?:[-*•–]|\(?(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)])\s/i;

/** Whether two paragraphs begin with the same two words. */
function opensAlike(one: ViewLine, other: ViewLine): boolean {
  const [a, b] = [one, other].map(({ text }) => keyOf(text.slice(0, 60)).split(' ').slice(0, 2).join(' '));
  return a === b && (a ?? '').includes(' ');
}

/** The closing words and the blanks for name and place behind them. */
function closingFrom(lines: readonly ViewLine[], n: number): Ending {
  let end = n + 1;
  for (let at = n + 1; at < Math.min(lines.length, n + 6); at += 1) {
    const text = lines[at]?.text ?? '';
    if (text.trim() === '') continue;
    if (!isBlankForName(text) && !isClosing(text)) break;
    end = at + 1;
  }
  return {
    stop: n,
    end,
    closing: lines
      .slice(n, end)
      .map((l) => l.text.trim())
      .filter((t) => t !== '')
      .join('\n'),
  };
}

/** A letter may stand in quotation marks: they open before its salutation. */
function unquoted(text: string): string {
  const said = text.trim();
  return isPlainWord(said.charCodeAt(0)) ? said : said.replace(/^["“”«„']\s?/, '');
}

/** A short line that addresses somebody in particular, and opens a paragraph. */
function isSalutation(lines: readonly ViewLine[], n: number): boolean {
  const text = unquoted(lines[n]?.text ?? '');
  if (text.length < 4 || text.length > 100) return false;
  if (!text.includes('/') && EVERY.opens('salutations', text) === 0 && EVERY.opens('titles', text) === 0)
    return false;
  if (text.split(/\s+/).length > 14) return false;
  const folded = fold(text);
  // "A Bhríd, a chara, / Dear Mr. Kabir,": either of two will do.
  const salutes = folded.split(/\s\/\s/).some((part) => EVERY.opens('salutations', part) > 0);
  if (!salutes && !addressesOffice(lines, n, folded)) return false;
  const alone = (lines[n + 1]?.text.trim() ?? '') === '' && (lines[n - 1]?.text.trim() ?? '') === '';
  const stopped = /[,:!—–-]$|^dear [^,]{2,50}[\p{L}.)_]$/u.test(folded);
  // Swiss letters set no comma, and some people none behind "Your Excellency".
  const bare =
    /^sehr geehrte[rs]? [^,]{4,60}\p{L}$/u.test(folded) ||
    EVERY.opens('salutations', folded) === folded.length;
  if (!stopped && !(alone && bare)) return false;
  if (/https?:|@|\d{4}/.test(text)) return false;
  const next = lines[n + 1]?.text.trim() ?? '';
  if (next !== '' && next.length < 40 && !/[.!?]$/.test(next)) return false;
  return !greetsReaders(folded);
}

/** "Mr. State Secretary,", "Colonel:": a title or an office alone, above a paragraph. */
function addressesOffice(lines: readonly ViewLine[], n: number, folded: string): boolean {
  if (!/[,:!]$/.test(folded) || folded.split(/\s+/).length > 5) return false;
  if ((lines[n - 1]?.text.trim() ?? '') !== '' || (lines[n + 1]?.text.trim() ?? '') !== '') return false;
  const below = lines.slice(n + 2, n + 4).map((l) => l.text.trim());
  if ((below[0]?.length ?? 0) < 45 && !/[.!?]$/.test(below[0] ?? '')) return false;
  const title = EVERY.opens('titles', folded);
  const office = folded.slice(title).replace(/^[.\s]+|[,:!]$/g, '');
  // "Mr. Tallowood:", "Herr Minister Kern!"
  if (
    title > 0 &&
    TITLE_AND_NAME.test(lines[n]?.text.trim() ?? '') &&
    EVERY.has('titles', folded.slice(0, title))
  )
    return !NEEDS_MORE.test(folded.slice(0, title));
  return (
    title > 0 &&
    (office === ''
      ? EVERY.has('roles', folded)
      : EVERY.opens('roles', office) > 0 || /^\p{L}+ (?:secretary|director)$/u.test(office))
  );
}

const TITLE_AND_NAME = /^\p{Lu}[\p{L}.]{1,8}\s\p{Lu}[\p{L}'’-]{2,20}[:,]$/u;

/** Titles that stand before names in running text as well, and alone greet nobody. */
const NEEDS_MORE = /^(?:comrade|father|sister|brother|st|fr|the)/;

/** "Dear friends", "Compañeras": an appeal speaks to its readers; with a title or office it is a letter after all. */
function greetsReaders(folded: string): boolean {
  if (!EVERY.has('readers', folded)) return false;
  return (
    !EVERY.has('roles', folded) &&
    !/\b(?:mr|mrs|ms|dr|sir|madam|monsieur|madame|senor|senora|herr|frau)\b/.test(folded)
  );
}

/** Whether a new sentence may begin below this line. */
function endsSentence(above: string): boolean {
  const text = above.trim();
  return text === '' || /[.!?…:"”»)]$/.test(text);
}

export function isClosing(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > 130 || trimmed.split(/\s+/).length > 16) return false;
  if (!/^["“«[(]?\p{Lu}/u.test(trimmed)) return false;
  const folded = fold(trimmed);
  const length = Math.max(...folded.split(/\s\/\s/).map((part) => EVERY.opens('closings', part)));
  if (length === 0) return false;
  // One word such as "yours" closes a letter only when little follows it.
  return folded.length - length < 70 || EVERY.opens('courtesies', folded) > 0;
}

const BLANK_FOR_NAME = /^[[(<{].{2,80}[\])>}]\.?$|^[_.…\s]{4,}$|^(?:your )?(?:name|signature)\b.{0,40}$/iu;

function isBlankForName(text: string): boolean {
  return BLANK_FOR_NAME.test(text.trim());
}

/** Most lines begin with a word, and are told from rules by that. */
const OPENS_RULE = /^\s*[^\s\p{L}\p{N}]/u;

/** "– ends –", "[END OF LETTER]" */
const END_MARK =
  /^\s*[-–—=*~#_<[(]{1,3}\s?(?:ends?|ende|fin|fim|fine|конец)(?: (?:of|de|da|del|della|des|du) (?:the |la |el |o )?\p{L}{4,12})?\s?[-–—=*~#_>\])]{1,3}\s*$/iu;

/** A line of punctuation, or one that holds a few words between such. */
export function isRule(text: string): boolean {
  const first = firstMark(text);
  if (first === 0 || isPlainWord(first) || !OPENS_RULE.test(text)) return false;
  if (END_MARK.test(text)) return true;
  if (/^\s*[-=*~#_<]{2,}\s?[\p{L}\p{N} ]{2,40}\s?[-=*~#_>]{2,}\s*$/u.test(text)) return true;
  const marks = text.replace(/\s/g, '');
  if (marks.length < 3) return false;
  const punctuation = marks.replace(/[\p{L}\p{N}]/gu, '').length;
  if (punctuation === marks.length) return /^[-=_*~#+.<>|:8oO•·—–x^]+$/u.test(marks) && marks.length >= 3;
  return (
    marks.length < 100 && /^[-=_*~#<>]{3,}/.test(marks) && (/[-=_*~#<>]{3}$/.test(marks) || punctuation >= 12)
  );
}

/** A line that names a letter: "SUGGESTED LETTER", "--- lettre type ---", "Model:". */
function isLabel(lines: readonly ViewLine[], n: number): boolean {
  const text = lines[n]?.text.trim() ?? '';
  if (text === '' || text.length > 90) return false;
  const said = isPlainWord(text.charCodeAt(0)) ? text : text.replace(/^[\s\-=_*~#<>|]+/, '');
  const length = EVERY.opens('letters', said);
  if (length === 0 || /[.?!]$/.test(text)) return false;
  const ruled = /^[-=_*~#]{2,}/.test(text);
  return ruled || /:$/.test(text) || said.length - length < 12 || /^[^\p{Ll}]+$/u.test(text);
}

function salutationFollows(lines: readonly ViewLine[], n: number): boolean {
  for (let at = n + 1; at < Math.min(lines.length, n + 12); at += 1) if (isSalutation(lines, at)) return true;
  return false;
}

function opensResolution(lines: readonly ViewLine[], n: number): boolean {
  if (EVERY.opens('resolutions', lines[n]?.text.trim() ?? '') === 0) return false;
  if ((lines[n - 1]?.text.trim() ?? '') !== '' && !isRule(lines[n - 1]?.text ?? '')) return false;
  // Set off by its margin from the paragraph above.
  const above = lines.slice(Math.max(0, n - 4), n).findLast((l) => l.text.trim() !== '');
  if (above !== undefined && (lines[n]?.indent ?? 0) >= above.indent + 2) return true;
  return lines.slice(Math.max(0, n - 6), n).some((l, k) => {
    const at = Math.max(0, n - 6) + k;
    return (
      isRule(l.text) || isLabel(lines, at) || /:\s*$/.test(l.text) || /^\P{Ll}{4,40}\p{Lu}\s*$/u.test(l.text)
    );
  });
}

/** A paragraph that tells supporters what to do with the letter ends it, where no closing words do. */
function speaksToReaders(lines: readonly ViewLine[], n: number): boolean {
  const paragraph: string[] = [];
  for (let at = n; at < lines.length && lines[at]?.text.trim() !== ''; at += 1)
    paragraph.push(lines[at]?.text ?? '');
  const text = paragraph.join(' ');
  const folded = fold(text);
  if (
    /\S@\S|https?:\/\//.test(text) &&
    (EVERY.has('write', folded) || EVERY.has('copy', folded) || EVERY.has('reportBack', folded))
  )
    return true;
  return EVERY.has('copy', folded) && EVERY.has('write', folded) && EVERY.has('plea', folded);
}

function nextFilled(lines: readonly ViewLine[], from: number): number {
  for (let n = from; n < lines.length; n += 1)
    if (lines[n]?.text.trim() !== '' && !isRule(lines[n]?.text ?? '')) return n;
  return -1;
}

function dedent(lines: readonly ViewLine[]): string {
  const filled = lines.filter((l) => l.text.trim() !== '');
  const margin = Math.min(...filled.map((l) => leading(l)));
  return lines.map((l) => l.text.slice(Math.min(margin, leading(l))).trimEnd()).join('\n');
}

function leading(line: ViewLine): number {
  return line.text.length - line.text.trimStart().length;
}
