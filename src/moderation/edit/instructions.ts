import { addressKey, parseAddress } from '../../mail/address.ts';
import {
  type Draft,
  EMPTY,
  type EventDraft,
  type PersonDraft,
  type Place,
  type SignatoryDraft,
} from './draft.ts';

/** One line of a moderator's reply that changes something: `deadline: 2001-04-01`. */
export interface Instruction {
  readonly name: Name;
  readonly value: string;
}

/** Every line a reply may hold before the decision: what its value is, as people are told it. */
export const INSTRUCTIONS = {
  title: 'title: the new title',
  language: 'language: en, the tag of the language it is in',
  issuer: 'issuer: who issues it',
  signed: 'signed: Lea Moreau, secretary, Printers’ Union (name, role, organisation), or none',
  summary: 'summary: the new summary',
  date: 'date: 2001-03-21, the day it was issued',
  deadline: 'deadline: 2001-03-31, or none',
  event: 'event: 2001-03-24, vigil, Port Aston (when, what, where), to add a day',
  link: 'link: https://example.org/page, to add a link',
  forward: 'forward: 3, the number of people to pass it on to, or none',
  to: 'to: Name <name@example.org>, somebody to write to',
  copy: 'copy: Name <name@example.org>, somebody who gets a copy',
  contact: 'contact: Name <name@example.org>, somebody to ask',
  remove: 'remove: name@example.org, an address to take out',
} as const;
type Name = keyof typeof INSTRUCTIONS;

const LINE = /^([a-z]{2,8}) ?: ?(.*)$/i;
/** Mail programs fold lines at 65 characters and more: the line after one this long may go on with it. */
const FOLDED = 60;

/** The instructions that lines begin with, and the lines that are left. Exact: the first line that is none ends them. */
export function readInstructions(lines: readonly string[]): {
  readonly instructions: readonly Instruction[];
  readonly rest: readonly string[];
} {
  const instructions: Instruction[] = [];
  let at = 0;
  for (; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').trim();
    if (line === '') continue;
    const [, name = '', value = ''] = LINE.exec(line) ?? [];
    const known = name.toLowerCase();
    if (isName(known)) instructions.push({ name: known, value: value.trim() });
    else if (goesOn(lines[at - 1], line)) prolong(instructions, line);
    else break;
  }
  return { instructions, rest: lines.slice(at) };
}

const isName = (word: string): word is Name => Object.hasOwn(INSTRUCTIONS, word);

function goesOn(before: string | undefined, line: string): boolean {
  return before !== undefined && before.trim().length >= FOLDED && line.split(' ').length > 1;
}

function prolong(instructions: Instruction[], line: string): void {
  const last = instructions.pop();
  if (last) instructions.push({ ...last, value: `${last.value} ${line}` });
}

/** A draft with the instructions carried out in order; or what is wrong with the first that cannot be. Pure. */
export function carryOut(
  draft: Draft,
  instructions: readonly Instruction[],
): { readonly draft: Draft } | { readonly wrong: string } {
  let now = draft;
  for (const instruction of instructions) {
    const next = carryOne(now, instruction);
    if (next === null) return { wrong: `“${instruction.name}: ${instruction.value}” cannot be done.` };
    now = next;
  }
  return { draft: now };
}

function carryOne(draft: Draft, { name, value }: Instruction): Draft | null {
  const given = value.toLowerCase() === 'none' ? '' : value;
  switch (name) {
    case 'title':
    case 'summary':
      return value === '' ? null : { ...draft, [name]: value };
    case 'issuer':
    case 'deadline':
    case 'forward':
      return { ...draft, [name]: given };
    case 'language':
      return { ...draft, language: value };
    case 'signed':
      return { ...draft, signatory: signatoryOf(given) };
    case 'event':
      return { ...draft, events: [...draft.events, eventOf(value)] };
    case 'link':
      return value === '' ? null : { ...draft, links: [...draft.links, { ...EMPTY.links(), url: value }] };
    case 'date':
      return { ...draft, issuedOn: given };
    case 'to':
      return withPerson(draft, value, 'targets');
    case 'copy':
      return withPerson(draft, value, 'copies');
    case 'contact':
      return withPerson(draft, value, 'contacts');
    case 'remove':
      return withoutAddress(draft, value);
    default:
      return name satisfies never;
  }
}

/** "Lea Moreau, secretary, Printers’ Union": a name, then a role, then whatever is left. */
function signatoryOf(value: string): SignatoryDraft {
  const [name = '', role = '', ...organisation] = value.split(',').map((part) => part.trim());
  return { name, role, organisation: organisation.join(', ') };
}

/** "2001-03-24, vigil, Port Aston": a day, then what it is, then where. */
function eventOf(value: string): EventDraft {
  const [on = '', what = '', ...place] = value.split(',').map((part) => part.trim());
  return { ...EMPTY.events(), on, what, place: place.join(', ') };
}

/** Adds a person, or moves the one who has the address to the place. */
function withPerson(draft: Draft, value: string, place: Place): Draft | null {
  const mailbox = parseAddress(value);
  if (!mailbox) return null;
  const known = draft.people.findIndex((one) => has(one, mailbox.address));
  if (known < 0) {
    const one = { ...EMPTY.people(), place, name: mailbox.name ?? '', emails: mailbox.address };
    return { ...draft, people: [...draft.people, one] };
  }
  const people = draft.people.map((one, i) =>
    i === known ? { ...one, place, name: mailbox.name ?? one.name } : one,
  );
  return { ...draft, people };
}

/** Takes an address out, and with it whoever has no other way to be reached. Null where nobody has it. */
function withoutAddress(draft: Draft, value: string): Draft | null {
  const mailbox = parseAddress(value);
  if (!mailbox || !draft.people.some((one) => has(one, mailbox.address))) return null;
  const people = draft.people.flatMap((one) => {
    if (!has(one, mailbox.address)) return [one];
    const emails = emailsOf(one).filter((email) => addressKey(email) !== addressKey(mailbox.address));
    const left = { ...one, emails: emails.join('\n') };
    return [left.emails, left.faxes, left.phones, left.postal].some(Boolean) ? [left] : [];
  });
  return { ...draft, people };
}

const emailsOf = ({ emails }: PersonDraft): string[] => emails.split('\n').filter(Boolean);

function has(one: PersonDraft, address: string): boolean {
  return emailsOf(one).some((email) => addressKey(email) === addressKey(address));
}
