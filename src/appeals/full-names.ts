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
  for (const { index } of text.matchAll(new RegExp(`(?<!\\p{L})${surname}(?!\\p{L})`, 'gu'))) {
    const end = index + surname.length;
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
  for (const part of local.split(/[^\p{L}]+/u).filter((p) => p.length > 3)) {
    for (const { index } of text.matchAll(new RegExp(`(?<![\\p{L}@._-])${part}(?![\\p{L}@._-])`, 'giu'))) {
      const end = index + part.length;
      const before = text.slice(Math.max(0, index - MAX_FORENAMES), end).split(/[,;:()<>"“”\n]|[.!?]\s/);
      const person = personIn(before.at(-1) as string);
      if (person !== null && fold(person.name).split(' ').at(-1) === part)
        return { ...entry, person: true, recipient: { ...entry.recipient, name: person.name } };
    }
  }
  return entry;
}

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
