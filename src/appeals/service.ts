import type { Store } from '../deps.ts';
import { Refused } from '../errors.ts';
import type { Post } from '../posts/parsed.ts';
import {
  type AppealState,
  countArchived,
  findAppeal,
  holdAppeal,
  keepPost,
  listAppeals,
  listHeld,
  lockAppeal,
  type StoredAppeal,
  setAppealState,
} from './store.ts';

export type { AppealState, Reading, StoredAppeal } from './store.ts';

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

/** Stores the posts of one arrival, and each appeal among them as held. Again for the same arrival: nothing new. */
export async function keepPosts(
  tx: Store,
  place: { list: number; arrival: number; trace: string; archived?: boolean },
  posts: readonly Post[],
): Promise<{ posts: number; appeals: StoredAppeal[] }> {
  const appeals: StoredAppeal[] = [];
  for (const [position, post] of posts.entries()) {
    const id = await keepPost(tx, { list: place.list, arrival: place.arrival, position }, post);
    if (id === null || !post.appeal) continue;
    const { list, trace, archived = false } = place;
    const appeal = await holdAppeal(tx, { list, post: id, trace, archived }, post.appeal);
    appeals.push(await appealOf(tx, { id: appeal }));
  }
  return { posts: posts.length, appeals };
}

/**
 * Moves a held appeal on; false when it is held no more. The row stays locked until the transaction ends, so
 * that of two decisions at once the second waits here and then finds the first.
 *
 * @throws Refused 'no-such-appeal'
 */
export async function moveOn(tx: Store, id: number, state: 'approved' | 'rejected'): Promise<boolean> {
  const before = await lockAppeal(tx, id);
  if (before === null) throw new Refused('no-such-appeal');
  if (before === 'held') await setAppealState(tx, id, state);
  return before === 'held';
}
