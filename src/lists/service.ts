import type { Deps } from '../deps.ts';
import { Refused } from '../errors.ts';
import { addressKey, domainOf, type Mailbox, parseAddress } from '../mail/address.ts';
import { addressHash } from '../mail/address-hash.ts';
import { readLanguage } from './language.ts';
import { type List, whyNotAListName } from './list.ts';
import { plainName } from './person-name.ts';
import {
  allLists,
  changeSettings,
  countStates,
  type Imported,
  importPeople,
  insertList,
  type ListSettings,
  listById,
  listByName,
  listByOrigin,
  type Moderator,
  moderatorsByList,
  type Person,
  subscriberByKey,
  upsertModerator,
} from './store.ts';
import type { SubscriptionState } from './subscription.ts';

export type { ListSettings } from './store.ts';

export interface ListWish {
  readonly name: string;
  /** Default: the name. */
  readonly title?: string;
  readonly description?: string;
  readonly language?: string;
  /** Where the list lives elsewhere, such as LABOR-L@YORKU.CA. */
  readonly originAddress?: string;
  readonly forwardsByService?: boolean;
}

const MAX_TITLE = 120;
const MAX_DESCRIPTION = 2000;

/** @throws Refused 'bad-list-name', 'list-exists', 'bad-address' (the origin) or 'bad-form'. */
export async function createList(deps: Deps, wish: ListWish): Promise<List> {
  const why = whyNotAListName(wish.name);
  if (why) throw new Refused('bad-list-name', why);
  const title = oneLine(wish.title) || wish.name.trim();
  const description = (wish.description ?? '').replaceAll('\u0000', '').trim();
  if (title.length > MAX_TITLE) throw new Refused('bad-form', 'title');
  if (description.length > MAX_DESCRIPTION) throw new Refused('bad-form', 'description');
  const made = await insertList(deps.db, {
    name: wish.name,
    title,
    description,
    language: readLanguage(wish.language) ?? 'en',
    originAddress: wish.originAddress ? mailboxOf(wish.originAddress).address : null,
    forwardsByService: wish.forwardsByService ?? true,
  });
  if (!made) throw new Refused('list-exists', wish.name);
  deps.log.info({ event: 'list-made', list: made.id, name: made.name }, 'list made');
  return made;
}

/** Changes what a list wants of its sendings, from the next copies on. @throws Refused 'no-such-list'. */
export async function setList(deps: Deps, id: number, to: Partial<ListSettings>): Promise<List> {
  await changeSettings(deps.db, id, to);
  deps.log.info({ event: 'list-changed', list: id, settings: to }, 'settings of a list changed');
  return listOf(deps, id);
}

/** @throws Refused 'no-such-list'. */
export async function findList(deps: Deps, name: string): Promise<List> {
  const list = await listByName(deps.db, name);
  if (!list) throw new Refused('no-such-list', name);
  return list;
}

/** @throws Refused 'no-such-list'. */
export async function listOf(deps: Deps, id: number): Promise<List> {
  const list = await listById(deps.db, id);
  if (!list) throw new Refused('no-such-list');
  return list;
}

/** By name. */
export async function lists(deps: Deps): Promise<List[]> {
  return allLists(deps.db);
}

/** How many subscriptions the list has in each state. */
export async function membersOf(deps: Deps, list: number): Promise<Record<SubscriptionState, number>> {
  return countStates(deps.db, list);
}

/** Adds one who decides on the list's held posts; once more changes only the name. @throws Refused 'bad-address'. */
export async function addModerator(
  deps: Deps,
  list: number,
  person: { readonly address: string; readonly name?: string | null },
): Promise<Moderator> {
  const { address, name } = mailboxOf(person.address);
  return upsertModerator(deps.db, list, {
    address,
    key: addressKey(address),
    name: plainName(person.name ?? name),
  });
}

export async function moderatorsOf(deps: Deps, list: number): Promise<Moderator[]> {
  return moderatorsByList(deps.db, list);
}

/** What an import came to; addresses are as they were given. */
export interface ImportResult {
  readonly added: number;
  /** On the list before. */
  readonly already: number;
  /** They left this list; only they themselves can come back. */
  readonly left: readonly string[];
  /** Never to be mailed. */
  readonly suppressed: readonly string[];
  readonly twice: readonly string[];
  /** No address, or one of the service itself. */
  readonly malformed: readonly string[];
}

/**
 * Puts people on a list without asking each for a confirmation: the admin vouches that they are on it
 * elsewhere. One statement for 50 and for 100,000.
 */
export async function importSubscribers(
  deps: Deps,
  list: List,
  given: readonly { readonly address: string; readonly name?: string | null }[],
): Promise<ImportResult> {
  const { people, twice, malformed } = sortGiven(deps, list.language, given);
  const outcomes = people.length
    ? await deps.db.transaction().execute((tx) => importPeople(tx, list.id, people, deps.now()))
    : new Map<string, Imported>();
  const which = (outcome: Imported): string[] =>
    people.filter((person) => outcomes.get(person.key) === outcome).map((person) => person.address);
  const result = {
    added: which('added').length,
    already: which('already').length,
    left: which('left'),
    suppressed: which('suppressed'),
    twice,
    malformed,
  };
  deps.log.info(
    { event: 'subscribers-imported', list: list.id, added: result.added },
    'subscribers imported',
  );
  return result;
}

function sortGiven(
  deps: Pick<Deps, 'salt' | 'config'>,
  language: string,
  given: readonly { readonly address: string; readonly name?: string | null }[],
): { people: Person[]; twice: string[]; malformed: string[] } {
  const people = new Map<string, Person>();
  const twice: string[] = [];
  const malformed: string[] = [];
  for (const one of given) {
    const mailbox = parseAddress(one.address);
    const key = mailbox && addressKey(mailbox.address);
    // A list that is subscribed to a list makes a loop.
    if (!mailbox || !key || domainOf(key) === deps.config.MAIL_DOMAIN) malformed.push(one.address);
    else if (people.has(key)) twice.push(one.address);
    else {
      const { address } = mailbox;
      const name = plainName(one.name ?? mailbox.name);
      people.set(key, { address, key, hash: addressHash(deps.salt, address), name, language });
    }
  }
  return { people: [...people.values()], twice, malformed };
}

/** @throws Refused 'bad-address'. */
export function mailboxOf(text: string): Mailbox {
  const mailbox = parseAddress(text);
  if (!mailbox) throw new Refused('bad-address', text.slice(0, 320));
  return mailbox;
}

function oneLine(text: string | undefined): string {
  return (text ?? '').replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
}

/**
 * The list that takes posts at `address`: by its name here, or as the list elsewhere that it takes them in from.
 * Null where there is none.
 */
export async function listAt(deps: Deps, address: string, name: string | null): Promise<List | null> {
  return (
    (name === null ? null : await listByName(deps.db, name)) ?? listByOrigin(deps.db, addressKey(address))
  );
}

/** The id of the subscriber at `address`, on whatever list; null where there is none. */
export async function subscriberAt(deps: Deps, address: string): Promise<number | null> {
  return subscriberByKey(deps.db, addressKey(address));
}
