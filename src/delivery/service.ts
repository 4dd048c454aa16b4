import type { StoredAppeal } from '../appeals/service.ts';
import type { Deps, Store } from '../deps.ts';
import { Refused } from '../errors.ts';
import { type Counts, type Progress, progressOf } from './dispatch.ts';
import { countDeliveries, countSkipped } from './store/counts.ts';
import { findDelivery, markReturned, someDeliveries } from './store/deliveries.ts';
import {
  type Dispatch,
  dispatchesOfAppeal,
  findDispatch,
  keepDispatch,
  recentDispatches,
} from './store/dispatches.ts';
import { dropPartitions } from './store/partitions.ts';
import { countReached } from './store/reached.ts';

export type { Dispatch } from './store/dispatches.ts';

/** Opens the dispatch of an approved appeal to its list, in the transaction that approves it; null begins it at once. */
export function openDispatch(tx: Store, appeal: StoredAppeal, startsAt: Date | null = null): Promise<number> {
  return keepDispatch(tx, { appeal: appeal.id, list: appeal.list, trace: appeal.trace, startsAt });
}

/** A dispatch with its figures. @throws Refused 'no-such-page' */
export async function dispatchOf(
  deps: Pick<Deps, 'db'>,
  id: number,
): Promise<{ dispatch: Dispatch; counts: Counts; progress: Progress }> {
  const dispatch = await findDispatch(deps.db, id);
  if (!dispatch) throw new Refused('no-such-page');
  const counts = await countDeliveries(deps.db, id);
  return { dispatch, counts, progress: progressOf(dispatch.state, counts) };
}

/** The list a dispatch goes to. @throws Refused 'no-such-page' */
export async function findDispatchList(deps: Pick<Deps, 'db'>, id: number): Promise<number> {
  const dispatch = await findDispatch(deps.db, id);
  if (!dispatch) throw new Refused('no-such-page');
  return dispatch.list;
}

/** Some deliveries of a dispatch, troubled ones first. */
export const deliveriesOf = someDeliveries;

/** The dispatches of an appeal, and the newest of all. */
/** Who had the same appeal through another list, and why copies were skipped. */
export { countReached, countSkipped, dispatchesOfAppeal, recentDispatches };

/** One delivery; null where none was planned. */
export const deliveryOf = findDelivery;

export { isOver, type Live, liveOf, watchLive } from './steer/live.ts';
export { ordersOf, pauseTheIll, settleUnknown, steer } from './steer/service.ts';
/** Forgets rates that nobody uses. */
export { dropFullBuckets } from './store/rates.ts';
export { ordersByService } from './store/steering.ts';

/** Marks what came back of a copy. */
export const markDelivery = markReturned;

/** Drops deliveries of dispatches that were done more than `days` days ago, many dispatches at a time; figures stay. */
export async function dropOldDeliveries(deps: Pick<Deps, 'db' | 'log' | 'now'>, days: number): Promise<void> {
  const before = new Date(deps.now().getTime() - days * 86_400_000);
  for (const partition of await dropPartitions(deps.db, before))
    deps.log.info({ event: 'deliveries-dropped', partition }, 'old deliveries dropped');
}

/** What the sweep rings for: dispatches to plan, and chunks whose turn has come. */
export { waitingChunks as waitingParts } from './store/chunks.ts';
export { unplannedDispatches as waitingDispatches } from './store/dispatches.ts';
