import { appealOf } from '../appeals/service.ts';
import type { Deps } from '../deps.ts';
import type { List } from '../lists/list.ts';
import { listOf } from '../lists/service.ts';
import { copiesOf } from './copy.ts';
import type { Copy } from './send.ts';
import type { OpenDelivery } from './store/chunks.ts';
import type { Dispatch } from './store/dispatches.ts';

/** A dispatch as it is sent: what makes one subscriber's copy of it, and the list it goes to. */
export interface Composed {
  readonly copyOf: (delivery: OpenDelivery) => Copy;
  readonly list: List;
}

/** @throws Refused where its appeal or its list is gone. */
export type Composer = (dispatch: Dispatch) => Promise<Composed>;

/** What is changed at a list, its title or its settings, reaches the copies of a dispatch under way after this time. */
const FRESH_MS = 5_000;

interface Kept {
  readonly until: number;
  readonly composed: Promise<Composed>;
}

/** Composes a dispatch for its first chunk, and keeps that for a moment for those that follow. */
export function composer(deps: Deps): Composer {
  const kept = new Map<number, Kept>();

  async function compose(dispatch: Dispatch): Promise<Composed> {
    const [appeal, list] = await Promise.all([
      appealOf(deps.db, { id: dispatch.appeal }),
      listOf(deps, dispatch.list),
    ]);
    return { copyOf: await copiesOf(deps, { dispatch, appeal, list }), list };
  }

  return (dispatch) => {
    const now = performance.now();
    for (const [id, { until }] of kept) if (until <= now) kept.delete(id);
    const known = kept.get(dispatch.id);
    if (known) return known.composed;
    const composed = compose(dispatch);
    kept.set(dispatch.id, { until: now + FRESH_MS, composed });
    composed.catch(() => kept.delete(dispatch.id));
    return composed;
  };
}
