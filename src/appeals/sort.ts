import type { Mailbox } from '../posts/parsed.ts';
import type { Entry } from './entry.ts';
import { fold, keyOf } from './fold.ts';
import type { FoundLetter } from './letters.ts';
import { isReachable } from './missing.ts';

export interface Sorted {
  targets: Entry[];
  copies: Entry[];
  contacts: Entry[];
}

/**
 * Who is a target, who gets a copy, whom to ask. What the words leave open is settled by the letter's salutation,
 * by the sender's own domain, and by standing in a list of parties that no other purpose claims.
 */
export function sortEntries(
  entries: readonly Entry[],
  letters: readonly FoundLetter[],
  author: Mailbox | null,
  lastBlock: number,
): Sorted {
  const addressed = letters.map((l) => keyOf(l.letter.salutation ?? '')).join(' ');
  /** A name with a number in the last block is a signature, where others are asked to be written to. */
  const signs = (e: Entry): boolean =>
    e.blockStart >= lastBlock &&
    ((e.purpose === null && (asked || letters.length > 0)) ||
      (asked && onlyCalled(e) && !e.item && !onlyThere));
  /** A telephone alone under an appeal is its issuer's, where others are asked to be written to. */
  const onlyThere = !entries.some((e) => e.purpose === 'target' && e.blockStart < lastBlock);
  const asked = entries.some((e) => e.purpose === 'target' || (e.blockStart < lastBlock && isCard(e)));
  const settled = entries.map((entry) => ({
    ...entry,
    purpose: signs(entry) ? ('contact' as const) : settle(entry, addressed, letters.length > 0, author),
  }));
  if (letters.length > 0 && !settled.some((e) => e.purpose === 'target' && isReachable(e.recipient))) {
    // A letter, and an address that no words claim: it goes there.
    for (const e of settled)
      if (e.purpose === null && e.listed && isReachable(e.recipient)) e.purpose = 'target';
  }
  // "1) Airline: Britair, customer@britair.example": an item beside others that are to be written to.
  const listsTargets = settled.some((e) => e.purpose === 'target' && e.item);
  for (const e of settled) {
    if (
      listsTargets &&
      e.purpose === null &&
      e.item &&
      e.recipient.emails.length + e.recipient.faxes.length > 0
    )
      e.purpose = 'target';
    // "Her office is open till five: 555-0143": said of somebody whom readers are asked to write to.
    const named =
      e.purpose === null && e.person && settled.some((t) => t.purpose === 'target' && isSame(t, e));
    if (named) e.purpose = 'target';
  }
  const of = (purpose: string): Entry[] => merged(settled.filter((e) => e.purpose === purpose));
  const copies = of('copy').filter((e) => e.recipient.name !== null || isReachable(e.recipient) || e.hidden);
  const targets = of('target').filter((t) => !copies.some((c) => sharesAddress(c, t)));
  const contacts = of('contact').filter((c) => isReachable(c.recipient));
  return { targets, copies, contacts };
}

/** Somebody in a list whom no words claim: a target, as far as anybody is. */
function isCard({ purpose, listed, person, recipient }: Entry): boolean {
  return purpose === null && listed && person && isReachable(recipient);
}

function onlyCalled({ purpose, recipient }: Entry): boolean {
  const { emails, faxes, phones, postal } = recipient;
  return purpose === 'target' && phones.length > 0 && emails.length + faxes.length === 0 && postal === null;
}

function settle(entry: Entry, addressed: string, letter: boolean, author: Mailbox | null): Entry['purpose'] {
  const own = isOwn(entry, author);
  if (entry.purpose === 'target' && own) return 'contact';
  if (entry.purpose !== null && entry.purpose !== 'contact') return entry.purpose;
  if (isAddressed(entry, addressed)) return 'target';
  if (entry.purpose === 'contact') return 'contact';
  if (own) return 'contact';
  const named = entry.person || (entry.listed && entry.recipient.role !== null);
  return named && (entry.listed || letter) && isReachable(entry.recipient) ? 'target' : null;
}

/** Whether a letter's salutation names the party: by surname, in the name or in the address. */
function isAddressed(entry: Entry, addressed: string): boolean {
  if (addressed === '') return false;
  const surname =
    keyOf(entry.recipient.name ?? '')
      .split(' ')
      .at(-1) ?? '';
  if (surname.length > 3 && addressed.split(' ').includes(surname)) return true;
  return entry.recipient.emails.some((e) =>
    fold(e.split('@')[0] ?? '')
      .split(/[._-]/)
      .some((w) => w.length > 3 && addressed.split(' ').includes(w)),
  );
}

/** The sender's own address, or one of the sender's domain. */
function isOwn(entry: Entry, author: Mailbox | null): boolean {
  if (author === null) return false;
  const name = keyOf(author.name ?? '');
  if (entry.person && name.includes(' ') && keyOf(entry.recipient.name ?? '') === name) return true;
  const host = author.address.slice(author.address.lastIndexOf('@') + 1).toLowerCase();
  return entry.recipient.emails.some(
    (e) =>
      e.toLowerCase() === author.address.toLowerCase() ||
      (e.endsWith(`@${host}`) && !COMMON_HOSTS.test(host)),
  );
}

const COMMON_HOSTS =
  /^(?:gmail|googlemail|hotmail|yahoo|aol|gmx|web|mail|outlook|live|msn|t-online|free|orange|libero|terra|uol)\./;

function sharesAddress(a: Entry, b: Entry): boolean {
  return a.recipient.emails.some((e) => b.recipient.emails.some((f) => e.toLowerCase() === f.toLowerCase()));
}

/** One party named twice is one: by address, or by name where only one of the two has an address. */
function merged(entries: readonly Entry[]): Entry[] {
  const out: Entry[] = [];
  for (const entry of entries) {
    const known = out.find(
      (o) => sharesAddress(o, entry) || sharesNumber(o, entry) || (sameName(o, entry) && !conflict(o, entry)),
    );
    if (known === undefined) {
      out.push({ ...entry, recipient: { ...entry.recipient }, spans: [...entry.spans] });
      continue;
    }
    const [a, b] = [known.recipient, entry.recipient];
    a.name ??= b.name;
    a.role ??= b.role;
    a.postal ??= b.postal;
    a.emails = union(a.emails, b.emails);
    a.faxes = union(a.faxes, b.faxes);
    a.phones = union(a.phones, b.phones);
    known.spans.push(...entry.spans);
    known.hidden = known.hidden || entry.hidden;
  }
  return out;
}

function sharesNumber(a: Entry, b: Entry): boolean {
  const digits = (e: Entry): string[] => e.recipient.faxes.map((f) => f.replace(/\D/g, ''));
  return digits(a).some((n) => digits(b).includes(n));
}

function isSame(a: Entry, b: Entry): boolean {
  const [x, y] = [keyOf(a.recipient.name ?? ''), keyOf(b.recipient.name ?? '')];
  return x !== '' && x === y;
}

function sameName(a: Entry, b: Entry): boolean {
  const [x, y] = [keyOf(a.recipient.name ?? ''), keyOf(b.recipient.name ?? '')];
  if (x === '' || y === '') return false;
  return x === y || x.split(' ').at(-1) === y.split(' ').at(-1);
}

function conflict(a: Entry, b: Entry): boolean {
  return (
    a.recipient.emails.length > 0 &&
    b.recipient.emails.length > 0 &&
    keyOf(a.recipient.name ?? '') !== keyOf(b.recipient.name ?? '')
  );
}

function union(a: readonly string[], b: readonly string[]): string[] {
  const known = new Set(a.map((x) => x.toLowerCase()));
  return [...a, ...b.filter((x) => !known.has(x.toLowerCase()))];
}
