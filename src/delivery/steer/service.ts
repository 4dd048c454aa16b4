import type { Deps } from '../../deps.ts';
import { Refused } from '../../errors.ts';
import { type Dispatch, findDispatch } from '../store/dispatches.ts';
import {
  carryOutOrder,
  chunksLeft,
  healthUnderWay,
  lockDispatch,
  ordersOf as ordersIn,
  settleCopies,
} from '../store/steering.ts';
import { illness } from './health.ts';
import { type KeptOrder, type Order, type Orderer, type Settlement, whyNot } from './order.ts';

/**
 * Gives an order about a dispatch: it holds for every process that sends, for copies that are not handed over yet, and
 * is kept with who gave it. Of two at once the second is judged by what the first made.
 *
 * @throws Refused 'no-such-page'; 'cannot-steer' naming how it stands and what is possible.
 */
export async function steer(
  deps: Deps,
  id: number,
  order: Order,
  by: Orderer,
  why: string | null = null,
): Promise<Dispatch> {
  const now = deps.now();
  const dispatch = await deps.db.transaction().execute(async (tx) => {
    const before = await lockDispatch(tx, id);
    if (!before) throw new Refused('no-such-page');
    const not = whyNot(before, order, now);
    if (not !== null) throw new Refused('cannot-steer', not);
    await carryOutOrder(tx, id, order, { by, why, now });
    return before;
  });
  deps.log.info(
    { event: 'steered', trace: dispatch.trace, dispatch: id, order: order.what, via: by.via, why },
    'order about a dispatch stored',
  );
  await ringFor(deps, id, order);
  const after = await findDispatch(deps.db, id);
  if (!after) throw new Refused('no-such-page');
  return after;
}

/** Rung for at once; what is left of more than that the sweep finds. */
const MOST_RINGS = 5_000;

/** Whoever sends looks by itself whether it may go on; these orders want somebody to begin. */
async function ringFor({ db, bell }: Pick<Deps, 'db' | 'bell'>, id: number, { what }: Order): Promise<void> {
  if (what === 'pause') return;
  if (what !== 'cancel') await bell.ring('plan-dispatch', { dispatch: id });
  const chunks = await chunksLeft(db, id, MOST_RINGS);
  await Promise.all(chunks.map((chunk) => bell.ring('send-chunk', { dispatch: id, chunk })));
}

/**
 * Settles copies whose fate is not known, as a person who has asked around says: they were sent, or are to go out again
 * with the same Message-ID. Answers how many.
 *
 * @throws Refused 'no-such-page'; 'cannot-steer' where there is none, or the dispatch is cancelled.
 */
export async function settleUnknown(deps: Deps, id: number, how: Settlement, by: Orderer): Promise<number> {
  const { settled, trace } = await deps.db.transaction().execute(async (tx) => {
    const dispatch = await lockDispatch(tx, id);
    if (!dispatch) throw new Refused('no-such-page');
    if (how === 'again' && dispatch.state === 'cancelled')
      throw new Refused('cannot-steer', 'it is cancelled');
    const settled = await settleCopies(tx, id, how, { by, now: deps.now() });
    if (settled === 0) throw new Refused('cannot-steer', 'no copy is left whose fate is not known');
    return { settled, trace: dispatch.trace };
  });
  deps.log.info(
    { event: 'settled', trace, dispatch: id, how, settled, via: by.via },
    'unknown copies settled',
  );
  if (how === 'again') await ringFor(deps, id, { what: 'resume' });
  return settled;
}

/** Every order about a dispatch, in turn. */
export function ordersOf(deps: Pick<Deps, 'db'>, dispatch: number): Promise<KeptOrder[]> {
  return ordersIn(deps.db, dispatch);
}

/**
 * Pauses every dispatch under way of which more bounced, or more readers complained, than its list allows. Answers
 * those it paused, with why.
 */
export async function pauseTheIll(deps: Deps): Promise<{ readonly id: number; readonly why: string }[]> {
  const paused: { id: number; why: string }[] = [];
  for (const { id, ...health } of await healthUnderWay(deps.db)) {
    const why = illness(health);
    if (why === null || (await wasResumed(deps, id))) continue;
    await steer(deps, id, { what: 'pause' }, { address: null, name: null, via: 'service' }, why);
    paused.push({ id, why });
  }
  return paused;
}

/** Whether somebody has looked at it after the service paused it, and let it go on. */
async function wasResumed(deps: Deps, id: number): Promise<boolean> {
  return (await ordersOf(deps, id)).some(({ what, by }) => what === 'pause' && by.via === 'service');
}
