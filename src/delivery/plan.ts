import type { Deps } from '../deps.ts';
import { done, type Outcome } from '../queue/catalogue.ts';
import { findDispatch, finishDispatch, lockForPlanning, planDeliveries } from './store.ts';

/** Plans a dispatch, once and in one transaction, and rings for each of its chunks. */
export async function planDispatch(deps: Deps, id: number): Promise<Outcome> {
  const planned = await deps.db.transaction().execute(async (tx) => {
    const dispatch = (await lockForPlanning(tx, id)) ? await findDispatch(tx, id) : null;
    if (!dispatch) return null;
    return { dispatch, chunks: await planDeliveries(tx, dispatch, deps.now()) };
  });
  if (!planned) return done('planned already');
  const { dispatch, chunks } = planned;
  deps.log.info(
    { event: 'planned', trace: dispatch.trace, dispatch: id, chunks: chunks.length },
    'dispatch planned',
  );
  await Promise.all(chunks.map((chunk) => deps.bell.ring('send-chunk', { dispatch: id, chunk })));
  // A list without a single subscriber who can be written to is done at once.
  if (chunks.length === 0) await finishDispatch(deps.db, id, deps.now());
  return done();
}
