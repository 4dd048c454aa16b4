import { fillLikeness } from './appeals/service.ts';
import {
  dropFullBuckets,
  dropOldDeliveries,
  pauseTheIll,
  waitingDispatches,
  waitingParts,
} from './delivery/service.ts';
import type { Deps } from './deps.ts';
import { importsWaiting } from './inbound/imports/service.ts';
import { arrivalsWaiting } from './inbound/service.ts';
import { tellOfPauses } from './moderation/steering.ts';
import { noticesWaiting } from './notices/service.ts';
import { trimOutbox } from './outbox/store.ts';
import type { JobName, Payload } from './queue/catalogue.ts';

const LIMIT = 500;
/** Some tens of milliseconds of work. */
const LIKENESS_AT_ONCE = 50;
const OUTBOX_KEEPS = 5_000;

/**
 * Rings again for every row without an outcome whose time has come. What the queue still knows is rung for nothing,
 * since a job is in it once; what the queue has lost is found again here. So losing the whole queue loses nothing.
 */
export async function sweep(deps: Deps, deliveriesKeptDays: number): Promise<void> {
  const now = deps.now();
  const due: { [N in JobName]: () => Promise<readonly Payload<N>[]> } = {
    'read-arrival': async () => (await arrivalsWaiting(deps.db, now, LIMIT)).map((arrival) => ({ arrival })),
    'read-import': async () => (await importsWaiting(deps.db, now, LIMIT)).map((id) => ({ import: id })),
    'plan-dispatch': async () =>
      (await waitingDispatches(deps.db, now, LIMIT)).map((dispatch) => ({ dispatch })),
    'send-chunk': async () => waitingParts(deps.db, now, LIMIT),
    'send-notice': async () => (await noticesWaiting(deps.db, now, LIMIT)).map((notice) => ({ notice })),
  };
  for (const name of Object.keys(due) as JobName[]) await ringAll(deps, name, await due[name]());
  await pauseTheIll(deps);
  await tellOfPauses(deps);
  await fillLikeness(deps.db, LIKENESS_AT_ONCE);
  await trimOutbox(deps.db, OUTBOX_KEEPS);
  await dropOldDeliveries(deps, deliveriesKeptDays);
  await dropFullBuckets(deps.db, now);
}

async function ringAll<N extends JobName>(
  deps: Deps,
  name: N,
  payloads: readonly Payload<N>[],
): Promise<void> {
  await Promise.all(payloads.map((payload) => deps.bell.ring(name, payload)));
}
