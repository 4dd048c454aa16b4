import { withoutEnd, withoutEnds } from '../mail/ends.ts';
import { fold, keyOf } from './fold.ts';
import { isRule } from './letters.ts';
import { inProse } from './prose.ts';
import { EVERY } from './speech.ts';
import type { ViewLine } from './view.ts';

const PREFIX =
  /^(?:\s{0,2}(?:re|fwd?|fw|aw|wg|tr|rv|enc|rif|i|ynt|ilt|отв|urgent|urgente|update|actualización|mise à jour|dringend|срочно|acil|action alert|urgent action|action|alert|appeal|important|please forward|pls fwd|please circulate|repost)(?:\[\d{1,2}\])?\s?[:!-]\s{0,3}){1,5}/iu;

/** The heading the appeal gives itself where it has one, else the Subject; without prefixes and ornaments. */
export function findTitle(
  lines: readonly ViewLine[],
  subject: string,
): { value: string; span: [number, number] | null } {
  const bare = tidy(subject.replace(PREFIX, ''));
  const headings = headingsOf(lines);
  const wanted = new Set(
    keyOf(bare)
      .split(' ')
      .filter((w) => w.length > 2),
  );
  const scored = headings.map((h) => ({ ...h, share: overlap(h.value, wanted) }));
  const best = scored.sort((a, b) => b.share - a.share)[0];
  if (best !== undefined && best.share >= 0.5) return best;
  const named = headings.find((h) => h.labelled);
  const loud = named ?? headings.find((h) => h.loud && saysSomething(h.value, h.cried));
  if (loud !== undefined) return loud;
  return { value: bare === '' ? subject : bare, span: null };
}

/** More than a cry for attention ("URGENT - PLEASE CIRCULATE") or the name of who speaks. */
function saysSomething(heading: string, cried: boolean): boolean {
  const folded = fold(heading);
  if (/[?]$/.test(heading) || (!cried && namesBody(folded)) || EVERY.opens('plea', folded) > 0) return false;
  const spent = [
    ...EVERY.find('plea', folded),
    ...EVERY.find('forward', folded),
    ...EVERY.find('letters', folded),
  ];
  let rest = folded;
  for (const { start, end } of spent) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return new Set(longWords(rest)).size >= 2;
}

const longWords = (folded: string): string[] => folded.split(/[^\p{L}]+/u).filter((w) => w.length > 3);

/** "HARBOUR WORKERS' UNION", but not "THEY SILENCED THE UNION", "LAWYERS IN PRISON": behind a verb or a preposition it is spoken of. */
function namesBody(folded: string): boolean {
  const [first] = EVERY.find('organisations', folded);
  if (first === undefined || longWords(folded).length >= 6) return false;
  return !/\S\s+(?:the|la|le|el|il|lo|o|a|die|der|das|den|les|los|in|en|em|im|au|to)\s$/.test(
    folded.slice(0, first.start),
  );
}

interface Heading {
  value: string;
  span: [number, number];
  /** In capitals, set off by ornaments or in the middle of the page, or called out. */
  loud: boolean;
  /** With a mark of exclamation, which names do not have. */
  cried: boolean;
  /** Behind "Re:", "Objet :". */
  labelled: boolean;
}

/** What letters have before what they are about. */
const LABEL =
  /^(?:re|subject|concerning|objet|betreff|betr\.|betrifft|asunto|assunto|oggetto|тема|konu)\s{0,4}:\s{0,4}(?=\S+\s\S)/iu;

/** Short lines before the first paragraph of prose that read like headings. */
function headingsOf(lines: readonly ViewLine[]): Heading[] {
  const headings: Heading[] = [];
  let seen = 0;
  for (let n = 0; n < lines.length; n += 1) {
    const line = lines[n] as ViewLine;
    const text = line.text.trim();
    if (text === '' || (isRule(text) && !/\p{L}{3}/u.test(text))) continue;
    seen += 1;
    if (seen > 8 || isProse(text, lines[n + 1])) break;
    const below = middleLines(lines, n);
    if (text.length > 120 || /[,;:]$/.test(text)) continue;
    if (below === 0 && (inProse(lines, n) || isTold(text))) continue;
    const heading = headingAt(lines, n, below);
    if (heading !== null) headings.push(heading);
    n += below;
  }
  return headings;
}

const isProse = (text: string, next: ViewLine | undefined): boolean =>
  text.length > 70 && (next?.text.trim().length ?? 0) > 40 && /\p{Ll}/u.test(text);

/** @param below how many lines more it has */
function headingAt(lines: readonly ViewLine[], n: number, below: number): Heading | null {
  const line = lines[n] as ViewLine;
  const whole = lines.slice(n, n + 1 + below).map((l) => l.text.trim());
  const text = whole.join(' ');
  const label = LABEL.exec(text)?.[0].length ?? 0;
  const value = tidy(text.slice(label));
  const folded = fold(value);
  if (greets(folded) || /@|https?:/.test(value) || value.split(' ').length < 2) return null;
  if (EVERY.has('organisations', folded) && !/[!]/.test(text) && /\d{4}/.test(value)) return null;
  if (isLetterhead(folded, lines[n + 1 + below])) return null;
  const loud =
    /^[^\p{Ll}]{8,}$/u.test(value) ||
    /^[*~=_#-]{2}.*[*~=_#-]{2}$/.test(text) ||
    isRule(lines[n + 1]?.text ?? '') ||
    below > 0 ||
    (isAlone(lines, n) && (/\p{L}!{1,5}$/u.test(text) || (line.indent >= CENTRED && !DATED.test(text))));
  const start = line.start + Math.max(0, line.text.indexOf(tidy((whole[0] as string).slice(label))));
  const last = lines[n + below] as ViewLine;
  const end = below === 0 ? start + value.length : last.start + last.text.trimEnd().length;
  return { value, span: [start, end], loud, cried: text.endsWith('!'), labelled: label > 0 };
}

/** "Dear friends", "TO ALL BRANCHES": whom it speaks to, and not of what. */
function greets(folded: string): boolean {
  if (EVERY.opens('greetings', folded) > 0) return true;
  if (!EVERY.has('readers', folded)) return false;
  return (
    folded.split(' ').length <= 5 ||
    EVERY.opens('salutations', folded) > 0 ||
    /^(?:to|for|an|fur|a|al|aos?|aux?|ai|pour|para|per|всем)\s/.test(folded)
  );
}

/** The name of a body above its address or its numbers. */
function isLetterhead(folded: string, next: ViewLine | undefined): boolean {
  return EVERY.opens('organisations', folded) > 0 && /\d{2}|@/.test(next?.text ?? '');
}

/** How many lines more a heading in the middle of the page has; cards with addresses and numbers stand there too. */
function middleLines(lines: readonly ViewLine[], n: number): number {
  const inMiddle = (at: number): boolean =>
    /^[^\d@]+$/.test(lines[at]?.text.trim() ?? '') && (lines[at]?.indent ?? 0) >= CENTRED;
  if (!inMiddle(n) || (lines[n - 1]?.text.trim() ?? '') !== '') return 0;
  let end = n + 1;
  while (inMiddle(end)) end += 1;
  return end - n <= 3 && (lines[end]?.text.trim() ?? '') === '' ? end - n - 1 : 0;
}

/** "Rennes, le 14 avril 1997" */
const DATED = /(?:\s(?:19|20)\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})\.?$/;

/** Blanks before a line that is set in the middle of the page. */
const CENTRED = 4;

function isAlone(lines: readonly ViewLine[], n: number): boolean {
  return [n - 1, n + 1].every((at) => (lines[at]?.text.trim() ?? '') === '');
}

/** As many words, and a full stop behind them, tell something; a heading has fewer, or none. */
const TOLD = 8;

/** A paragraph of one line: two sentences, or one of many words that ends in a full stop. */
function isTold(text: string): boolean {
  if (!/\p{Ll}/u.test(text)) return false;
  return (
    /\p{L}{3}[.]\s+\p{Lu}/u.test(text) || (/[\p{L}\d]\.$/u.test(text) && text.split(/\s+/).length >= TOLD)
  );
}

function overlap(heading: string, wanted: ReadonlySet<string>): number {
  if (wanted.size === 0) return 0;
  const words = new Set(keyOf(heading).split(' '));
  return [...wanted].filter((w) => words.has(w)).length / wanted.size;
}

function tidy(text: string): string {
  return withoutEnd(withoutEnds(text, ' *~=_#<>•-'), ' .!').replace(/^¡/, '').replace(/\s+/g, ' ').trim();
}
