import {
  type Draft,
  EMPTY,
  type EventDraft,
  type LetterDraft,
  type LinkDraft,
  type PersonDraft,
  PLACES,
} from '../moderation/edit/draft.ts';

/** Lists of a draft that "add another" makes longer. */
export const LISTS = ['letters', 'people', 'events', 'links'] as const;
export type ListOf = (typeof LISTS)[number];

/** Fields of the form as they were sent; the last one counts where a name comes twice. */
export type Sent = Readonly<Record<string, string | readonly string[]>>;

/** What the form holds, as a draft. Takes any fields at all. */
export function draftFrom(sent: Sent): Draft {
  const say = (name: string): string => [sent[name] ?? ''].flat().at(-1)?.replace(/\r\n?/g, '\n') ?? '';
  const each = <T>(list: ListOf, one: (say: (name: string) => string) => T): T[] => {
    const all: T[] = [];
    while (Object.hasOwn(sent, `${list}.${all.length}.${FIRST[list]}`)) {
      const path = `${list}.${all.length}`;
      all.push(one((name) => say(`${path}.${name}`)));
    }
    return all;
  };
  return {
    title: say('title'),
    language: say('language'),
    issuer: say('issuer'),
    signatory: {
      name: say('signatory.name'),
      role: say('signatory.role'),
      organisation: say('signatory.organisation'),
    },
    issuedOn: say('issuedOn'),
    summary: say('summary'),
    deadline: say('deadline'),
    forward: say('forward'),
    letters: each('letters', letterFrom),
    people: each('people', personFrom),
    events: each('events', eventFrom),
    links: each('links', linkFrom),
  };
}

/** The field that every entry of a list has, by which entries are counted. */
const FIRST: Readonly<Record<ListOf, string>> = {
  letters: 'body',
  people: 'place',
  events: 'on',
  links: 'url',
};

type Say = (name: string) => string;
const gone = (say: Say): boolean => say('gone') !== '';

const letterFrom = (say: Say): LetterDraft => ({
  language: say('language'),
  salutation: say('salutation'),
  body: say('body'),
  closing: say('closing'),
  gone: gone(say),
});

const personFrom = (say: Say): PersonDraft => ({
  place: PLACES.find((place) => place === say('place')) ?? '',
  name: say('name'),
  role: say('role'),
  emails: say('emails'),
  faxes: say('faxes'),
  phones: say('phones'),
  postal: say('postal'),
});

const eventFrom = (say: Say): EventDraft => ({
  on: say('on'),
  what: say('what'),
  place: say('place'),
  gone: gone(say),
});

const linkFrom = (say: Say): LinkDraft => ({ url: say('url'), about: say('about'), gone: gone(say) });

/** The draft with one empty entry more; the path of its first field, for the page to begin at. */
export function withAnother(draft: Draft, list: ListOf): { readonly draft: Draft; readonly at: string } {
  const entry = list === 'letters' ? EMPTY.letters(draft.language) : EMPTY[list]();
  const longer = { ...draft, [list]: [...draft[list], entry] };
  return { draft: longer, at: `${list}.${draft[list].length}.${BEGIN[list]}` };
}

const BEGIN: Readonly<Record<ListOf, string>> = {
  letters: 'salutation',
  people: 'name',
  events: 'on',
  links: 'url',
};
