import { keyOf } from '../appeals/fold.ts';
import { isClosing } from '../appeals/letters.ts';
import { isSignatureMark } from './quoting.ts';

/** Longer ones are no signatures: what stands below the mark is a text of its own. */
const MOST_LINES = 15;
/** A name, an office, a body, a place. */
const MOST_WITHOUT_MARK = 8;
const LONGEST = 80;

/**
 * Where the signature of somebody's lines begins, which ends with them: at the mark of a signature, or without one at
 * the author's name in the last paragraph, with the closing words above it; null where there is none.
 *
 * @param author as the From field names them; null where that is not known
 */
export function signatureFrom(lines: readonly string[], author: string | null): number | null {
  return markedFrom(lines) ?? (author === null ? null : namedFrom(lines, author));
}

/** From the first mark on that has few enough lines below it. */
function markedFrom(lines: readonly string[]): number | null {
  let found: number | null = null;
  let filled = 0;
  for (let n = lines.length - 1; n >= 0 && filled <= MOST_LINES; n -= 1) {
    const line = lines[n] as string;
    if (isSignatureMark(line)) found = filled > 0 ? n : found;
    else if (line.trim() !== '') filled += 1;
  }
  return found;
}

function namedFrom(lines: readonly string[], author: string): number | null {
  const last = paragraphBefore(lines, lines.length);
  if (last === null) return null;
  const own = nameIn(lines, last, author);
  if (own !== null) return withClosing(lines, own);
  // Where to reach somebody may stand a line below the name.
  if (!lines.slice(...last).every((line) => line.trim().length <= LONGEST && CONTACT.test(line))) return null;
  const above = paragraphBefore(lines, last[0]);
  const named = above === null ? null : nameIn(lines, above, author);
  return named === null ? null : withClosing(lines, named);
}

/** An address, a number, a page. */
const CONTACT = /\S@\S|https?:|\bwww\.|\d{3}/i;

type Range = [from: number, end: number];

/** The lines of the last paragraph that ends before `end`, where they are few enough; rules around it are none. */
function paragraphBefore(lines: readonly string[], end: number): Range | null {
  let last = end;
  while (last > 0 && isEmpty(lines[last - 1] as string)) last -= 1;
  let from = last;
  while (from > 0 && last - from <= MOST_WITHOUT_MARK && !isEmpty(lines[from - 1] as string)) from -= 1;
  return last > from && last - from <= MOST_WITHOUT_MARK ? [from, last] : null;
}

const isEmpty = (line: string): boolean => /^[\s\-_=*~]*$/.test(line);

/** The line of a paragraph that is the author's name, first or below closing words, with only short lines below it. */
function nameIn(lines: readonly string[], [from, end]: Range, author: string): number | null {
  for (let n = from; n < end; n += 1) {
    const line = lines[n] as string;
    if (isNamed(line, author))
      return lines.slice(n, end).every((one) => one.trim().length <= LONGEST) ? n : null;
    if (!isClosing(line)) return null;
  }
  return null;
}

/** "Tam Oyelowo", "Tam", "- Tam", "Tam Oyelowo, Riverkin": nothing but the name, or the name and a comma. */
function isNamed(line: string, author: string): boolean {
  const name = keyOf(author);
  const said = keyOf(line.slice(0, LONGEST + 1));
  if (said === '' || name === '') return false;
  if (said === name || said === name.split(' ')[0]) return true;
  return said.startsWith(`${name} `) && /^[^,(/|–—-]{1,60}(?:[,(/|–—-]|\s{3,})/u.test(line.trim());
}

/** The closing words above the name, in its paragraph or in the one before. */
function withClosing(lines: readonly string[], name: number): number {
  let n = name;
  while (n > 0 && isEmpty(lines[n - 1] as string)) n -= 1;
  return n > 0 && isClosing(lines[n - 1] as string) ? n - 1 : name;
}
