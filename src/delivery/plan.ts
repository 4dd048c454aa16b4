import type { Deps } from '../deps.ts';
import { done, type Outcome, retry } from '../queue/catalogue.ts';
import { findDispatch, finishDispatch } from './store/dispatches.ts';
import { coverDispatch } from './store/partitions.ts';
import { type PlanStep, planStep } from './store/plan.ts';

/** Subscriptions of the first step: few, so that the first copies are on their way at once. */
export const FIRST_STEP = 1_000;
/** Each step after it is larger by this, so that whoever sends does not wait for the next, up to `STEP` subscriptions. */
const GROWTH = 4;
export const STEP = 20_000;

/**
 * Plans a dispatch step by step, a transaction each, and rings for the chunks of a step as soon as it is committed:
 * sending begins with the first and goes on beside the rest. Whoever takes it up after a crash goes on behind the last
 * step. Rung for a dispatch that is planned, it closes one that was left open with nothing to send.
 */
export async function planDispatch(deps: Deps, id: number, stopping: AbortSignal): Promise<Outcome> {
  const dispatch = await findDispatch(deps.db, id);
  if (!dispatch) return done('no such dispatch');
  if (dispatch.startsAt !== null && dispatch.startsAt > deps.now()) return done('its time has not come');
  await coverDispatch(deps.db, id);
  const rings: Promise<void>[] = [];
  let [size, steps] = [FIRST_STEP, 0];
  for (let step = await take(size); step; step = await take(size)) {
    steps += 1;
    // Not waited for: the next step is planned meanwhile.
    for (const chunk of step.chunks) rings.push(deps.bell.ring('send-chunk', { dispatch: id, chunk }));
    if (step.looked < size) break;
    if (stopping.aborted) return retry('stopped; the rest is planned elsewhere', 0);
    size = Math.min(STEP, size * GROWTH);
  }
  await Promise.all(rings);
  await finishDispatch(deps.db, id, deps.now());
  if (steps === 0) return done('planned already');
  deps.log.info({ event: 'planned', trace: dispatch.trace, dispatch: id, steps }, 'dispatch planned');
  return done();

  function take(size: number): Promise<PlanStep | null> {
    return deps.db.transaction().execute((tx) => planStep(tx, id, size, deps.now));
  }
}
