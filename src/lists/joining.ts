import { isSuppressed } from '../bounces/suppression.ts';
import type { Deps, Store } from '../deps.ts';
import { Refused } from '../errors.ts';
import { addressKey, domainOf, maskAddress } from '../mail/address.ts';
import { addressHash } from '../mail/address-hash.ts';
import { together, type Write } from '../notices/together.ts';
import { markSubscribed } from '../referrals/service.ts';
import { readLanguage } from './language.ts';
import type { List } from './list.ts';
import { alreadyNotice, confirmNotice, goodbyeNotice, welcomeNotice } from './notices.ts';
import { plainName } from './person-name.ts';
import { mailboxOf } from './service.ts';
import {
  listById,
  lockSubscription,
  openSubscription,
  type Subscription,
  setPerson,
  setState,
  subscriptionById,
} from './store.ts';
import { mayStillConfirm, nextState, reasonFor, type SubscriptionEvent } from './subscription.ts';

export interface JoinWish {
  readonly address: string;
  readonly name?: string | null;
  readonly language?: string;
  readonly source: 'web' | 'mail';
}

/**
 * Asks the owner of the address whether she wants to be on the list. The answer is the same whether the
 * address is new, on the list already or never to be mailed: who is on a list is nobody else's business.
 *
 * @throws Refused 'bad-address' or 'bad-form'.
 */
export async function subscribe(
  deps: Deps,
  list: List,
  wish: JoinWish,
): Promise<{ readonly masked: string }> {
  return together(deps, (tx, write) => requestWithin(deps, tx, write, list, wish));
}

/** `subscribe` within a transaction of the caller's. */
export async function requestWithin(
  deps: Deps,
  tx: Store,
  write: Write,
  list: List,
  wish: JoinWish,
): Promise<{ readonly masked: string }> {
  const { address, name } = mailboxOf(wish.address);
  // A list that is subscribed to a list makes a loop.
  if (domainOf(address) === deps.config.MAIL_DOMAIN) throw new Refused('bad-address', address);
  const hash = addressHash(deps.salt, address);
  const masked = maskAddress(address);
  if (await isSuppressed(tx, hash)) return { masked };
  const person = {
    address,
    key: addressKey(address),
    hash,
    name: plainName(wish.name ?? name),
    language: readLanguage(wish.language) ?? list.language,
  };
  await askToConfirm(deps, write, list, await reopened(tx, list, person, wish.source, deps.now()));
  return { masked };
}

/** The subscription after the request: one that ended waits again, a stale request is as good as new. */
async function reopened(
  tx: Store,
  list: List,
  person: Parameters<typeof openSubscription>[2],
  source: string,
  now: Date,
): Promise<Subscription> {
  const found = await openSubscription(tx, list.id, person, source, now);
  const stale = found.state === 'pending' && !mayStillConfirm(found.changedAt, now);
  if (!stale && nextState(found.state, 'request') === null) return found;
  await setState(tx, found.id, { state: 'pending', reason: null, now });
  return { ...found, state: 'pending', changedAt: now };
}

/** One mail a day at most, however often somebody asks. */
async function askToConfirm(deps: Deps, write: Write, list: List, found: Subscription): Promise<void> {
  const day = deps.now().toISOString().slice(0, 10);
  const once = `confirm:${found.id}:${found.changedAt.getTime()}:${day}`;
  if (found.state === 'active') {
    const actionToken = deps.tokens.sign({ kind: 'action', subscription: found.id });
    await write(alreadyNotice(deps.config, list, found, { actionToken, once }));
  } else {
    const token = deps.tokens.sign({ kind: 'confirm', subscription: found.id });
    await write(confirmNotice(deps.config, list, found, { token, once }));
  }
  deps.log.info({ event: 'subscription-asked', list: list.id, subscription: found.id }, 'subscription asked');
}

/** What a page shows of one subscription. The address is masked: links are passed on by mistake. */
export interface Place {
  readonly subscription: number;
  readonly list: List;
  readonly state: Subscription['state'];
  readonly masked: string;
  readonly name: string | null;
  readonly language: string;
  readonly actionToken: string;
}

/** What a confirmation link is about, before it is used. @throws Refused 'bad-token' or 'stale-token'. */
export async function toConfirm(deps: Deps, token: string): Promise<Place> {
  const found = await subscriptionById(deps.db, readToken(deps, token, 'confirm'));
  return placeOf(deps, deps.db, confirmable(deps, found));
}

/** Idempotent. @throws Refused 'bad-token', or 'stale-token' where the wish was withdrawn or is too old. */
export async function confirmSubscription(deps: Deps, token: string): Promise<Place> {
  return together(deps, (tx, write) => confirmWithin(deps, tx, write, token));
}

/** `confirmSubscription` within a transaction of the caller's. */
export async function confirmWithin(deps: Deps, tx: Store, write: Write, token: string): Promise<Place> {
  const id = readToken(deps, token, 'confirm');
  const found = confirmable(deps, await lockSubscription(tx, id));
  if (await isSuppressed(tx, found.hash)) throw new Refused('stale-token');
  const state = nextState(found.state, 'confirm');
  const place = await placeOf(deps, tx, { ...found, state: state ?? found.state });
  if (state === null) return place;
  await setState(tx, id, { state, reason: null, now: deps.now() });
  await markSubscribed(tx, { list: found.listId, hash: found.hash, at: deps.now() });
  await write(welcomeNotice(deps.config, place.list, found, place.actionToken));
  deps.log.info({ event: 'subscribed', list: found.listId, subscription: id }, 'subscribed');
  return place;
}

function confirmable(deps: Deps, found: Subscription | null): Subscription {
  if (!found || found.state === 'ended') throw new Refused('stale-token');
  if (found.state === 'pending' && !mayStillConfirm(found.changedAt, deps.now())) {
    throw new Refused('stale-token');
  }
  return found;
}

/** Names one subscription: by its action token, or by its id where the caller knows it otherwise. */
export type Which = { readonly token: string } | { readonly subscription: number };

/**
 * Ends a subscription; idempotent. One that asked for it gets a goodbye that says how to come back;
 * after a complaint or by an admin's hand no further mail goes out.
 *
 * @throws Refused 'bad-token' or 'stale-token'.
 */
export async function unsubscribe(
  deps: Deps,
  which: Which,
  event: 'leave' | 'complain' | 'remove' = 'leave',
): Promise<Place> {
  return together(deps, (tx, write) => leaveWithin(deps, tx, write, idOf(deps, which), event));
}

/** `unsubscribe` within a transaction of the caller's. */
export async function leaveWithin(
  deps: Deps,
  tx: Store,
  write: Write,
  id: number,
  event: 'leave' | 'complain' | 'remove',
): Promise<Place> {
  const { moved, from, place, person } = await moveWithin(deps, tx, id, event);
  if (!moved) return place;
  const farewell = event === 'leave' && from !== 'pending';
  if (farewell && !(await isSuppressed(tx, person.hash))) {
    await write(goodbyeNotice(deps.config, place.list, person));
  }
  deps.log.info({ event: 'unsubscribed', subscription: id, why: event }, 'unsubscribed');
  return place;
}

/** What a preferences page shows. @throws Refused 'bad-token' or 'stale-token'. */
export async function preferences(deps: Deps, token: string): Promise<Place> {
  const found = await subscriptionById(deps.db, readToken(deps, token, 'action'));
  if (!found) throw new Refused('stale-token');
  return placeOf(deps, deps.db, found);
}

export interface PreferenceChange {
  readonly mail?: 'pause' | 'resume';
  /** '' takes the name away. */
  readonly name?: string;
  readonly language?: string;
}

/** @throws Refused 'bad-token', 'stale-token' or 'bad-form' (a language that is none). */
export async function changePreferences(deps: Deps, which: Which, change: PreferenceChange): Promise<Place> {
  const language = readLanguage(change.language);
  const id = idOf(deps, which);
  return together(deps, async (tx) => {
    const found = await lockSubscription(tx, id);
    if (!found) throw new Refused('stale-token');
    await setPerson(tx, found.subscriberId, {
      ...(change.name === undefined ? {} : { name: plainName(change.name) }),
      ...(language === undefined ? {} : { language }),
    });
    if (change.mail) await moveWithin(deps, tx, id, change.mail);
    const after = await subscriptionById(tx, id);
    return placeOf(deps, tx, after ?? found);
  });
}

/** Lets `event` happen to a subscription, if it may; `moved` says whether anything changed. */
export async function moveWithin(
  deps: Deps,
  tx: Store,
  id: number,
  event: SubscriptionEvent,
): Promise<{ moved: boolean; from: Subscription['state']; place: Place; person: Subscription }> {
  const found = await lockSubscription(tx, id);
  if (!found) throw new Refused('stale-token');
  const state = nextState(found.state, event);
  if (state !== null) await setState(tx, id, { state, reason: reasonFor(event), now: deps.now() });
  const place = await placeOf(deps, tx, { ...found, state: state ?? found.state });
  return { moved: state !== null, from: found.state, place, person: found };
}

function idOf(deps: Deps, which: Which): number {
  return 'subscription' in which ? which.subscription : readToken(deps, which.token, 'action');
}

function readToken(deps: Deps, text: string, kind: 'confirm' | 'action'): number {
  const token = deps.tokens.read(text);
  if (token?.kind !== kind) throw new Refused('bad-token');
  return (token as { subscription: number }).subscription;
}

async function placeOf(deps: Deps, store: Store, found: Subscription): Promise<Place> {
  const list = await listById(store, found.listId);
  if (!list) throw new Refused('stale-token');
  return {
    subscription: found.id,
    list,
    state: found.state,
    masked: maskAddress(found.address),
    name: found.name,
    language: found.language,
    actionToken: deps.tokens.sign({ kind: 'action', subscription: found.id }),
  };
}
