import type { Store } from '../deps.ts';
import { Refused } from '../errors.ts';
import type { ReadPost } from '../posts/parsed.ts';
import type { Reading } from './appeal.ts';
import { linkToEarlier } from './same/service.ts';
import { dropSame, lockComparing } from './same/store.ts';
import {
  type AppealState,
  appealsWithoutLikeness,
  countArchived,
  findAppeal,
  holdAppeal,
  keepLikeness,
  keepPost,
  listAppeals,
  listHeld,
  lockAppeal,
  type StoredAppeal,
  saveReading,
  setAppealState,
} from './store.ts';

export type { Reading } from './appeal.ts';
export { type Member, type Relatives, relativesOf } from './same/service.ts';
export { type AppealState, json, type StoredAppeal } from './store.ts';

/** @throws Refused 'no-such-appeal' */
export async function appealOf(
  store: Store,
  by: { readonly id: number } | { readonly slug: string },
): Promise<StoredAppeal> {
  const appeal = await findAppeal(store, by);
  if (!appeal) throw new Refused('no-such-appeal');
  return appeal;
}

/** An appeal that readers may see. @throws Refused 'no-such-appeal' also while it is held, or where it was rejected. */
export async function approvedAppeal(
  store: Store,
  by: { readonly id: number } | { readonly slug: string },
): Promise<StoredAppeal> {
  const appeal = await appealOf(store, by);
  if (appeal.state !== 'approved') throw new Refused('no-such-appeal');
  return appeal;
}

export function appealsIn(
  store: Store,
  state: AppealState,
  lists: readonly number[] | null,
  limit = 100,
): Promise<StoredAppeal[]> {
  return listAppeals(store, { state, lists, limit });
}

/** Held appeals that came in, or those found in archives, latest post first; `lists` null for all lists. */
export const heldAppeals = listHeld;

/** How many appeals found in archives are held. */
export const archivedHeld = countArchived;

/** Where posts come from and go to. */
export interface Place {
  readonly list: number;
  readonly arrival: number;
  readonly trace: string;
  /** Found in an archive. */
  readonly archived?: boolean;
  /** Message-IDs that the message, a single post, answers. */
  readonly references?: readonly string[];
}

export interface KeptPosts {
  readonly posts: number;
  /** Appeals to decide on. */
  readonly appeals: readonly StoredAppeal[];
  /** Appeals that came to this list before: stored and linked to the first, and nothing more. */
  readonly repeated: readonly StoredAppeal[];
}

/**
 * Stores the posts of one arrival, and each appeal among them as held, linked to earlier ones that it is the same as
 * or an update of. Again for the same arrival: nothing new.
 */
export async function keepPosts(tx: Store, place: Place, posts: readonly ReadPost[]): Promise<KeptPosts> {
  const kept: Record<'new' | 'repeated', StoredAppeal[]> = { new: [], repeated: [] };
  const { list, arrival, trace, archived = false } = place;
  const references = posts.length === 1 ? (place.references ?? []) : [];
  if (posts.some((post) => post.appeal)) await lockComparing(tx);
  for (const [position, post] of posts.entries()) {
    const id = await keepPost(tx, { list, arrival, position }, post);
    if (id === null || !post.appeal) continue;
    const appeal = await holdAppeal(tx, { list, post: id, trace, archived }, post, post.appeal);
    const stands = await linkToEarlier(tx, await appealOf(tx, { id: appeal }), references);
    if (stands === 'repeated') await setAppealState(tx, appeal, 'repeated');
    kept[stands].push(await appealOf(tx, { id: appeal }));
  }
  return { posts: posts.length, appeals: kept.new, repeated: kept.repeated };
}

/**
 * Works out what appeals stored by earlier versions can be found again by, `limit` of them at most, oldest first.
 * Answers how many it did.
 */
export function fillLikeness(store: Store, limit: number): Promise<number> {
  return store.transaction().execute(async (tx) => {
    const due = await appealsWithoutLikeness(tx, limit);
    for (const appeal of due) await keepLikeness(tx, appeal);
    return due.length;
  });
}

/**
 * Moves a held appeal on; false when it is held no more. The row stays locked until the transaction ends, so
 * that of two decisions at once the second waits here and then finds the first.
 *
 * @throws Refused 'no-such-appeal'
 */
export async function moveOn(tx: Store, id: number, state: 'approved' | 'rejected'): Promise<boolean> {
  const before = await stateOf(tx, id);
  if (before === 'held') await setAppealState(tx, id, state);
  return before === 'held';
}

/** Locks an appeal until the transaction ends and answers its state. @throws Refused 'no-such-appeal' */
export async function stateOf(tx: Store, id: number): Promise<AppealState> {
  const state = await lockAppeal(tx, id);
  if (state === null) throw new Refused('no-such-appeal');
  return state;
}

/** Gives a held appeal, which is locked, another reading; it goes out as that. Answers its new version. */
export function revise(tx: Store, appeal: Pick<StoredAppeal, 'id'>, reading: Reading): Promise<number> {
  return saveReading(tx, appeal.id, reading);
}

/**
 * Holds an appeal that was taken for one that came before: somebody has looked, and it is not the same. False where it
 * is no such appeal.
 *
 * @throws Refused 'no-such-appeal'
 */
export async function holdOnItsOwn(tx: Store, id: number): Promise<boolean> {
  if ((await stateOf(tx, id)) !== 'repeated') return false;
  await dropSame(tx, id);
  await setAppealState(tx, id, 'held');
  return true;
}
