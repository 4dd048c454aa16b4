import type { Entry } from './entry.ts';
import { fold } from './fold.ts';
import { personIn } from './names.ts';

/**
 * "Governor Akers" where the text names "Ms Joan Akers" as well: the fuller name. A party is given its whole name once,
 * and called by its surname where readers are asked to write.
 *
 * @param text the whole of what was said, letters too
 */
export function withFullName(entry: Entry, text: string): Entry {
  if (entry.recipient.name === null) return withNameOfMailbox(entry, text);
  const surname = entry.person ? surnameOf(entry.recipient.name) : null;
  if (surname === null) return entry;
  for (const index of placesOf(surname, text)) {
    if (LETTER_ENDS.test(text.slice(Math.max(0, index - 2), index))) continue;
    const end = index + surname.length;
    if (LETTER_BEGINS.test(text.slice(end, end + 2))) continue;
    const before = text.slice(Math.max(0, index - MAX_FORENAMES), end).split(/[,;:()<>"“”\n]|[.!?]\s/);
    const person = personIn(before.at(-1) as string);
    if (person !== null && person.rank !== 'weak' && isFuller(person.name, surname)) {
      return { ...entry, recipient: { ...entry.recipient, name: person.name } };
    }
  }
  return entry;
}

/** "You may remember Mr Pratt … drop him a line: cllr.pratt@borough.example": the mailbox tells which person it is. */
function withNameOfMailbox(entry: Entry, text: string): Entry {
  const [email = ''] = entry.recipient.emails;
  const local = email.slice(0, email.lastIndexOf('@')).toLowerCase();
  const parts = local.split(/[^\p{L}]+/u).filter((p) => p.length > 3);
  // Folding keeps every letter in its place.
  const folded = parts.length === 0 ? '' : fold(text);
  for (const part of parts) {
    for (const index of placesOf(part, folded)) {
      const end = index + part.length;
      if (/[\p{L}@._-]$/u.test(folded.slice(Math.max(0, index - 2), index))) continue;
      if (/^[\p{L}@._-]/u.test(folded.slice(end, end + 2))) continue;
      const before = text.slice(Math.max(0, index - MAX_FORENAMES), end).split(/[,;:()<>"“”\n]|[.!?]\s/);
      const person = personIn(before.at(-1) as string);
      if (person !== null && fold(person.name).split(' ').at(-1) === part)
        return { ...entry, person: true, recipient: { ...entry.recipient, name: person.name } };
    }
  }
  return entry;
}

/** Every place where a word stands in a text, part of a longer word or not. */
function* placesOf(word: string, text: string): Generator<number> {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) yield at;
}

const LETTER_ENDS = /\p{L}$/u;
const LETTER_BEGINS = /^\p{L}/u;

const MAX_FORENAMES = 60;

/** The surname of a name that is no more than a surname, or an office and a surname; null for other names. */
function surnameOf(name: string): string | null {
  const alone = !name.includes(' ') || personIn(name)?.rank === 'weak';
  const surname = name.split(/\s+/).at(-1) as string;
  return alone && /^\p{Lu}[\p{L}'’-]{2,}$/u.test(surname) ? surname : null;
}

function isFuller(name: string, surname: string): boolean {
  return name.includes(' ') && fold(name).endsWith(fold(` ${surname}`));
}
