import type { Letter, Link, Missing, Reading, Recipient } from '../../appeals/appeal.ts';
import { isReachable } from '../../appeals/missing.ts';
import {
  type Draft,
  type EventDraft,
  eventDraft,
  type LetterDraft,
  type LinkDraft,
  letterDraft,
  linkDraft,
  type PersonDraft,
  PLACES,
  type Place,
  personDraft,
  type SignatoryDraft,
  signatoryDraft,
} from './draft.ts';
import {
  type Read,
  readDay,
  readEmails,
  readForward,
  readLanguage,
  readLine,
  readNumbers,
  readText,
  readUrl,
} from './values.ts';

/** What is wrong with a draft: by the path of each field, such as 'people.0.emails', in words. */
export type Wrong = Readonly<Record<string, string>>;

export type Checked =
  | { readonly is: 'good'; readonly reading: Reading }
  | { readonly is: 'wrong'; readonly wrong: Wrong };

const MOST = { title: 300, line: 300, summary: 4_000, letter: 60_000, postal: 1_000 } as const;
const ABOUT: readonly string[] = ['background', 'action', 'source', 'other'] satisfies Link['about'][];

/**
 * Reads what was typed over `before`. An entry that was not touched stays as it is, whatever it holds: nobody has to
 * mend what a post said. Pure.
 */
export function readDraft(draft: Draft, before: Reading): Checked {
  const wrong: Record<string, string> = {};
  const take = <T>(path: string, read: Read<T>, otherwise: T): T => {
    if ('value' in read) return read.value;
    wrong[path] = read.wrong;
    return otherwise;
  };
  const letters = entries(draft.letters, before.letters, letterDraft, (l, i) =>
    readLetter(l, `letters.${i}`, take),
  );
  const events = entries(draft.events, before.events, eventDraft, (e, i) =>
    readEvent(e, `events.${i}`, take),
  );
  const links = entries(draft.links, before.links, linkDraft, (l, i) => readLink(l, `links.${i}`, take));
  const title = take('title', readLine(draft.title, MOST.title), null);
  if (title === null && !wrong.title) wrong.title = 'An appeal needs a title.';
  const reading: Reading = {
    ...before,
    title: title ?? before.title,
    language: take('language', readLanguage(draft.language), before.language),
    issuer: take('issuer', readLine(draft.issuer, MOST.line), null),
    signatory: alike(draft.signatory, signatoryDraft(before.signatory))
      ? before.signatory
      : readSignatory(draft.signatory, take),
    issuedOn: take('issuedOn', readDay(draft.issuedOn), null),
    summary: take('summary', readText(draft.summary, MOST.summary), null) ?? '',
    deadline: take('deadline', readDay(draft.deadline), null),
    forward: take('forward', readForward(draft.forward), null),
    letters,
    ...readPeople(draft.people, before, take),
    events,
    links,
  };
  if (Object.keys(wrong).length > 0) return { is: 'wrong', wrong };
  return { is: 'good', reading: { ...reading, missing: stillMissing(before, reading) } };
}

type Take = <T>(path: string, read: Read<T>, otherwise: T) => T;

/** Entries that are left: those taken out and those never filled in are passed over. */
function entries<D extends { readonly gone: boolean }, T>(
  drafts: readonly D[],
  before: readonly T[],
  draftOf: (one: T) => D,
  read: (draft: D, index: number) => T | null,
): T[] {
  return drafts.flatMap((draft, index) => {
    if (draft.gone) return [];
    const untouched = before.find((one) => alike(draftOf(one), draft));
    const found = untouched ?? read(draft, index);
    return found === null ? [] : [found];
  });
}

const alike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function readSignatory(draft: SignatoryDraft, take: Take): Reading['signatory'] {
  const name = take('signatory.name', readLine(draft.name, MOST.line), '');
  const role = take('signatory.role', readLine(draft.role, MOST.line), null);
  const organisation = take('signatory.organisation', readLine(draft.organisation, MOST.line), null);
  if (name === null && (role !== null || organisation !== null))
    take('signatory.name', { wrong: 'Who signs it? Give a name, or leave all of this empty.' }, null);
  return name === null ? null : { name, role, organisation };
}

function readLetter(draft: LetterDraft, path: string, take: Take): Letter | null {
  const salutation = take(`${path}.salutation`, readText(draft.salutation, MOST.line), null);
  const body = take(`${path}.body`, readText(draft.body, MOST.letter), '');
  const closing = take(`${path}.closing`, readText(draft.closing, MOST.line), null);
  if (body === null && salutation === null && closing === null) return null;
  take(
    `${path}.body`,
    body === null ? { wrong: 'This letter has no text. Write it, or take the letter out.' } : { value: body },
    '',
  );
  return {
    language: take(`${path}.language`, readLanguage(draft.language), ''),
    salutation,
    body: body ?? '',
    closing,
  };
}

function readEvent(draft: EventDraft, path: string, take: Take): Reading['events'][number] | null {
  const on = take(`${path}.on`, readDay(draft.on), '');
  const what = take(`${path}.what`, readLine(draft.what, MOST.line), '');
  const place = take(`${path}.place`, readLine(draft.place, MOST.line), null);
  if (on === null && what === null && place === null) return null;
  if (on === null) take(`${path}.on`, { wrong: 'When is it? Write year, month and day: 2001-03-24.' }, null);
  if (what === null) take(`${path}.what`, { wrong: 'What is it? A word will do, such as vigil.' }, null);
  return { on: on ?? '', what: what ?? '', place };
}

function readLink(draft: LinkDraft, path: string, take: Take): Link | null {
  if (draft.url.trim() === '') return null;
  const about = ABOUT.includes(draft.about) ? (draft.about as Link['about']) : 'other';
  return { url: take(`${path}.url`, readUrl(draft.url), ''), about };
}

function readPeople(drafts: readonly PersonDraft[], before: Reading, take: Take): Pick<Reading, Place> {
  const found: Record<Place, Recipient[]> = { targets: [], copies: [], contacts: [] };
  const known = PLACES.flatMap((place) => before[place]);
  for (const [index, draft] of drafts.entries()) {
    const { place } = draft;
    if (place === '') continue;
    const untouched = known.find((one) => alike(personDraft(one, place), draft));
    const one = untouched ?? readPerson(draft, `people.${index}`, take);
    if (one) found[place].push(one);
  }
  return found;
}

function readPerson(draft: PersonDraft, path: string, take: Take): Recipient | null {
  const one: Recipient = {
    name: take(`${path}.name`, readLine(draft.name, MOST.line), null),
    role: take(`${path}.role`, readLine(draft.role, MOST.line), null),
    emails: take(`${path}.emails`, readEmails(draft.emails), []),
    faxes: take(`${path}.faxes`, readNumbers(draft.faxes), []),
    phones: take(`${path}.phones`, readNumbers(draft.phones), []),
    postal: take(`${path}.postal`, readText(draft.postal, MOST.postal), null),
  };
  return one.name === null && one.role === null && !isReachable(one) ? null : one;
}

/** What is missing still: a field that was changed may hold it now. */
function stillMissing(before: Reading, after: Reading): Missing[] {
  const { targets, copies, letters } = after;
  const holds = {
    'target-address': ['targets', targets.length > 0 && targets.every(isReachable)],
    'copy-address': ['copies', copies.length > 0 && copies.every(isReachable)],
    letter: ['letters', letters.length > 0],
  } as const satisfies Record<Missing, readonly [field: keyof Reading, there: boolean]>;
  return before.missing.filter((what) => {
    const [field, there] = holds[what];
    return !there || alike(before[field], after[field]);
  });
}
