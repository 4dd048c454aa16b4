import type { Letter, Link, Reading, Recipient } from '../../appeals/appeal.ts';

/** A reading as a person types it: every value is text, lists have one entry on each line. */
export interface Draft {
  readonly title: string;
  readonly language: string;
  readonly issuer: string;
  readonly signatory: SignatoryDraft;
  readonly issuedOn: string;
  readonly summary: string;
  readonly deadline: string;
  readonly forward: string;
  readonly letters: readonly LetterDraft[];
  /** Targets, copies and contacts in one row, so that each can be moved. */
  readonly people: readonly PersonDraft[];
  readonly events: readonly EventDraft[];
  readonly links: readonly LinkDraft[];
}

/** Who signs the appeal; all empty where nobody does. */
export interface SignatoryDraft {
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
}

/** Whom readers write to, whom they send a copy, whom they may ask. */
export const PLACES = ['targets', 'copies', 'contacts'] as const;
export type Place = (typeof PLACES)[number];

export interface PersonDraft {
  /** '' takes the entry out. */
  readonly place: Place | '';
  readonly name: string;
  readonly role: string;
  readonly emails: string;
  readonly faxes: string;
  readonly phones: string;
  readonly postal: string;
}

/** Entries that stand in one place alone are taken out by a mark. */
export interface LetterDraft {
  readonly language: string;
  readonly salutation: string;
  readonly body: string;
  readonly closing: string;
  readonly gone: boolean;
}

export interface EventDraft {
  readonly on: string;
  readonly what: string;
  readonly place: string;
  readonly gone: boolean;
}

export interface LinkDraft {
  readonly url: string;
  readonly about: string;
  readonly gone: boolean;
}

export function draftOf(reading: Reading): Draft {
  return {
    title: reading.title,
    language: reading.language,
    issuer: reading.issuer ?? '',
    signatory: signatoryDraft(reading.signatory),
    issuedOn: reading.issuedOn ?? '',
    summary: reading.summary,
    deadline: reading.deadline ?? '',
    forward: reading.forward === null ? '' : String(reading.forward),
    letters: reading.letters.map(letterDraft),
    people: PLACES.flatMap((place) => reading[place].map((one) => personDraft(one, place))),
    events: reading.events.map(eventDraft),
    links: reading.links.map(linkDraft),
  };
}

export function signatoryDraft(signatory: Reading['signatory']): SignatoryDraft {
  const { name = '', role, organisation } = signatory ?? {};
  return { name, role: role ?? '', organisation: organisation ?? '' };
}

export function letterDraft({ language, salutation, body, closing }: Letter): LetterDraft {
  return { language, salutation: salutation ?? '', body, closing: closing ?? '', gone: false };
}

export function personDraft(one: Recipient, place: Place): PersonDraft {
  return {
    place,
    name: one.name ?? '',
    role: one.role ?? '',
    emails: one.emails.join('\n'),
    faxes: one.faxes.join('\n'),
    phones: one.phones.join('\n'),
    postal: one.postal ?? '',
  };
}

export function eventDraft({ on, what, place }: Reading['events'][number]): EventDraft {
  return { on, what, place: place ?? '', gone: false };
}

export function linkDraft({ url, about }: Link): LinkDraft {
  return { url, about, gone: false };
}

/** What "add another" begins with. */
export const EMPTY = {
  letters: (language: string): LetterDraft => ({
    language,
    salutation: '',
    body: '',
    closing: '',
    gone: false,
  }),
  people: (): PersonDraft => ({
    place: 'targets',
    name: '',
    role: '',
    emails: '',
    faxes: '',
    phones: '',
    postal: '',
  }),
  events: (): EventDraft => ({ on: '', what: '', place: '', gone: false }),
  links: (): LinkDraft => ({ url: '', about: 'background', gone: false }),
} as const;
