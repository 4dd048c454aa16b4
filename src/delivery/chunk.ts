import { setTimeout as sleep } from 'node:timers/promises';
import { recordRefusal } from '../bounces/refusal.ts';
import { isUnavailable } from '../db/unavailable.ts';
import type { Claim, Deps } from '../deps.ts';
import { nextOpening } from '../lists/hours.ts';
import type { Transport } from '../mail/transport.ts';
import { done, type Outcome as JobOutcome, retry } from '../queue/catalogue.ts';
import type { Composed, Composer } from './composer.ts';
import { OUTAGE_PAUSE_MS, retryDelayMs } from './dispatch.ts';
import type { Outcome, UnknownPolicy } from './outcome.ts';
import type { Places } from './places.ts';
import { allot, bucketsFor, type Rates } from './rates.ts';
import { recorder } from './recorder.ts';
import { type RunEnd, sendCopies } from './send.ts';
import type { Helm } from './steer/helm.ts';
import { type OpenDelivery, openDeliveries, settleChunk, skipLapsed } from './store/chunks.ts';
import { recordOutcomes } from './store/deliveries.ts';
import { type Dispatch, findDispatch, finishDispatch } from './store/dispatches.ts';
import { keepBuckets, lockBuckets } from './store/rates.ts';
import { cancelChunk, chunksLeft, takePace } from './store/steering.ts';

/** What sending needs beside the rest. */
export interface Sender {
  readonly deps: Deps;
  readonly transport: Transport;
  readonly claim: Claim;
  readonly compose: Composer;
  readonly helm: Helm;
  readonly unknown: UnknownPolicy;
  /** What goes to each receiving domain and to all; null where nothing is limited. */
  readonly rates: Rates | null;
  /** One place for each connection and for each outcome of a flush, shared by the chunks under way. */
  readonly places: Places;
  /** Aborts when the process is to stop. */
  readonly stopping: AbortSignal;
}

/** What one claim is for. */
interface Part {
  readonly dispatch: Dispatch;
  readonly chunk: number;
  readonly copyOf: Composed['copyOf'];
}

/** Claims on chunks live above this; the sweep and others below. */
const CLAIMS = 1_000_000;

/**
 * Sends what is open of a chunk. The claim is a lock of the session, so that a worker that is killed frees its chunk at
 * once; what it had handed over and not recorded is sent again with the same Message-ID.
 */
export async function sendChunk(sender: Sender, id: number, chunk: number): Promise<JobOutcome> {
  const outcome = await sender.claim(CLAIMS + id, chunk, (lost) => sendClaimed(sender, id, chunk, lost));
  return outcome === 'busy' ? done('another worker has this chunk') : outcome;
}

async function sendClaimed(
  sender: Sender,
  id: number,
  chunk: number,
  lost: AbortSignal,
): Promise<JobOutcome> {
  const { deps } = sender;
  const dispatch = await findDispatch(deps.db, id);
  if (dispatch?.state === 'cancelled') {
    await cancelChunk(deps.db, id, chunk);
    return done('cancelled');
  }
  if (dispatch?.state !== 'sending') return done('not being sent');
  if (dispatch.pausedAt !== null) return done('paused');
  const { copyOf, list } = await sender.compose(dispatch);
  const opening = list.hours && nextOpening(list.hours, deps.now());
  if (opening) {
    await settleChunk(deps.db, id, chunk, opening);
    return done('outside the hours of its list');
  }
  const { open, lapsed } = await openDeliveries(deps.db, id, chunk);
  await skipLapsed(deps.db, { dispatch: id, chunk }, lapsed);
  // Of a slowed dispatch a few copies, the rest when the sweep comes by again.
  const pace = dispatch.perMinute === null ? open.length : await takePace(deps.db, id, deps.now());
  if (pace === 0 && open.length > 0) return done('slowed down');
  const { changed, leave } = sender.helm.watch(dispatch);
  try {
    const { now: taken, waitMs } = await withinRates(sender, open.slice(0, pace));
    const end =
      taken.length === 0
        ? 'all-tried'
        : await sendOpen(sender, { dispatch, chunk, copyOf }, taken, AbortSignal.any([lost, changed]));
    if (end === 'all-tried' && waitMs > 0)
      return await putOff(
        sender,
        dispatch,
        chunk,
        taken.length > 0 ? waitMs : await inLine(sender, dispatch, waitMs),
      );
    if (end === 'all-tried' && taken.length < open.length)
      return await putDown(sender, dispatch, chunk, 'slowed down');
    // Taken up again at once, to do what the order says.
    return await settle(sender, dispatch, chunk, end, open);
  } finally {
    leave();
  }
}

/** Takes the copies that may go now out of what is left of the rates. */
async function withinRates(
  { deps, rates }: Sender,
  open: readonly OpenDelivery[],
): Promise<{ now: readonly OpenDelivery[]; waitMs: number }> {
  if (rates === null || open.length === 0) return { now: open, waitMs: 0 };
  const now = deps.now();
  const buckets = bucketsFor(
    open.map(({ address }) => address),
    rates,
  );
  return deps.db.transaction().execute(async (tx) => {
    const allotted = allot(open, rates, await lockBuckets(tx, buckets, now));
    await keepBuckets(tx, allotted.left, now);
    return allotted;
  });
}

/** Each hundred chunks that wait for the same make one that found nothing wait longer, up to six times. */
const MANY = 100;
const LONGEST = 6;

async function inLine({ deps }: Sender, { id }: Dispatch, waitMs: number): Promise<number> {
  const waiting = await chunksLeft(deps.db, id, LONGEST * MANY);
  return waitMs * Math.max(1, waiting.length / MANY);
}

/** Has the rest of a chunk wait until the rates have something for it. */
async function putOff(
  { deps }: Sender,
  dispatch: Dispatch,
  chunk: number,
  waitMs: number,
): Promise<JobOutcome> {
  await settleChunk(deps.db, dispatch.id, chunk, new Date(deps.now().getTime() + waitMs));
  return retry('the rates of its domains', waitMs);
}

/** Leaves the rest of a chunk for the next sweep. */
async function putDown(
  { deps }: Sender,
  dispatch: Dispatch,
  chunk: number,
  why: string,
): Promise<JobOutcome> {
  await settleChunk(deps.db, dispatch.id, chunk, deps.now());
  return done(why);
}

async function sendOpen(
  sender: Sender,
  part: Part,
  open: readonly OpenDelivery[],
  lost: AbortSignal,
): Promise<RunEnd> {
  const { deps, transport, stopping } = sender;
  const { dispatch, copyOf } = part;
  const isEachLogged = deps.log.isLevelEnabled('debug');
  const addresses = new Map(open.map((one) => [one.subscriber, one.address]));
  return sendCopies(open, {
    transport,
    copyOf,
    recorder: recorder((outcomes) => record(deps, part, outcomes, addresses), {
      places: sender.places,
      onError: databaseWait(deps, stopping),
    }),
    now: deps.now,
    unknown: sender.unknown,
    stop: AbortSignal.any([lost, stopping]),
    ...(isEachLogged
      ? { onOutcome: (outcome) => deps.log.debug(eventOf(dispatch, outcome), 'copy handed over') }
      : {}),
  });
}

/** Writes a batch of outcomes; what the relay refused for good goes through the bounce rules with it. */
async function record(
  deps: Deps,
  { dispatch, chunk }: Part,
  outcomes: readonly Outcome[],
  addresses: ReadonlyMap<number, string>,
): Promise<void> {
  const refused = outcomes.filter((outcome) => outcome.state === 'failed');
  if (refused.length === 0) await recordOutcomes(deps.db, { dispatch: dispatch.id, chunk }, outcomes);
  else
    await deps.db.transaction().execute(async (tx) => {
      await recordOutcomes(tx, { dispatch: dispatch.id, chunk }, outcomes);
      for (const outcome of refused)
        await recordRefusal(deps, tx, dispatch, addresses.get(outcome.subscriber) ?? '', outcome);
    });
  // One line a flush: a line a copy would cost as much as recording it.
  const about = { trace: dispatch.trace, dispatch: dispatch.id };
  deps.log.info({ event: 'recorded', ...about, ...countsOf(outcomes) }, 'outcomes of copies recorded');
}

/** How many copies came to each state. */
function countsOf(outcomes: readonly Outcome[]): Partial<Record<Outcome['state'], number>> {
  const counts: Partial<Record<Outcome['state'], number>> = {};
  for (const { state } of outcomes) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

const POLL_MS = 250;
const PATIENCE_AT_STOP_MS = 10_000;

/**
 * Outcomes wait in memory while the database is away, also when the claim went with it: what was sent is a fact, whoever
 * sends the rest. Only a process that must stop gives up, after ten seconds.
 */
function databaseWait(deps: Deps, stopping: AbortSignal): (error: unknown) => Promise<void> {
  let left = PATIENCE_AT_STOP_MS / POLL_MS;
  return async (error) => {
    if (!isUnavailable(error) || left <= 0) throw error;
    if (stopping.aborted) left -= 1;
    deps.log.warn({ event: 'record-waits', err: error }, 'outcomes wait for the database');
    await sleep(POLL_MS);
  };
}

function eventOf(dispatch: Dispatch, outcome: Outcome) {
  return {
    event: outcome.state,
    trace: dispatch.trace,
    dispatch: dispatch.id,
    subscriber: outcome.subscriber,
    reply: outcome.replyCode,
  };
}

/** Puts the chunk off or closes it, and the dispatch with its last chunk. */
async function settle(
  { deps }: Sender,
  dispatch: Dispatch,
  chunk: number,
  end: RunEnd,
  open: readonly OpenDelivery[],
): Promise<JobOutcome> {
  const now = deps.now();
  const delay = pauseAfter(end, open);
  if (await settleChunk(deps.db, dispatch.id, chunk, new Date(now.getTime() + delay))) {
    if (await finishDispatch(deps.db, dispatch.id, now)) {
      deps.log.info({ event: 'dispatched', trace: dispatch.trace, dispatch: dispatch.id }, 'dispatch done');
    }
    return done();
  }
  // Back in line rather than done, so that another process takes it up at once.
  return retry(WHY[end], delay);
}

const WHY: Readonly<Record<RunEnd, string>> = {
  'all-tried': 'some copies were put off',
  cut: 'the relay cut some connections',
  unreachable: 'the relay cannot be reached',
  stopped: 'stopped, or another order came; the rest goes on elsewhere',
};

/** Pure: how long until the chunk is taken up again, by how the last run over it ended. */
function pauseAfter(end: RunEnd, open: readonly OpenDelivery[]): number {
  switch (end) {
    case 'stopped':
      return 0;
    case 'cut':
    case 'unreachable':
      return OUTAGE_PAUSE_MS;
    case 'all-tried':
      return retryDelayMs(1 + Math.min(...open.map((one) => one.attempts)));
    default:
      return end satisfies never;
  }
}
