import { setTimeout as sleep } from 'node:timers/promises';
import type { Deps } from '../../deps.ts';
import { Refused } from '../../errors.ts';
import { nextOpening } from '../../lists/hours.ts';
import { listOf } from '../../lists/service.ts';
import type { Counts } from '../dispatch.ts';
import { ratesInWords } from '../rates.ts';
import { countDeliveries } from '../store/counts.ts';
import { findDispatch } from '../store/dispatches.ts';
import { deferredByDomain, failuresByReply } from '../store/live.ts';
import { type Order, possibleOrders, type Standing, standingOf } from './order.ts';

/** How a dispatch goes at an instant. Times are RFC 3339, in UTC. */
export interface Live {
  readonly dispatch: number;
  readonly standing: Standing;
  /** More copies are being planned, so that their number still grows. */
  readonly planning: boolean;
  readonly counts: Counts;
  /** Copies planned for somebody: without those skipped. */
  readonly total: number;
  /** Those whose outcome is known, or never will be. */
  readonly settled: number;
  /** Copies a second: of late where two looks can be compared, else since it began. Null before the first copy. */
  readonly rate: number | null;
  /** Seconds until the last, at this rate; null where that cannot be told. */
  readonly secondsLeft: number | null;
  readonly deferred: readonly { readonly domain: string; readonly count: number }[];
  readonly failures: readonly {
    readonly code: number | null;
    readonly status: string | null;
    readonly count: number;
  }[];
  readonly pausedBecause: string | null;
  readonly startsAt: string | null;
  readonly perMinute: number | null;
  /** What the installation allows, in words; null where it is as much as the relay takes. */
  readonly rates: string | null;
  /** When the hours of its list begin next, where it waits for them. */
  readonly opensAt: string | null;
  readonly possible: readonly Order['what'][];
  readonly begunAt: string;
  readonly finishedAt: string | null;
  readonly at: string;
}

/** Looks once. @throws Refused 'no-such-page' */
export async function liveOf(deps: Deps, id: number): Promise<Live> {
  const dispatch = await findDispatch(deps.db, id);
  if (!dispatch) throw new Refused('no-such-page');
  const counts = await countDeliveries(deps.db, id);
  const now = deps.now();
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0) - counts.skipped;
  const settled = total - counts.planned - counts.deferred;
  const standing = standingOf(dispatch, now);
  const { hours } = await listOf(deps, dispatch.list);
  const opening = hours && nextOpening(hours, now);
  const rate = rateOver(settled, (dispatch.finishedAt ?? now).getTime() - begin(dispatch).getTime());
  return {
    dispatch: id,
    standing,
    planning: dispatch.plannedAt === null && (standing === 'planning' || standing === 'sending'),
    counts,
    total,
    settled,
    rate,
    secondsLeft: standing === 'sending' ? secondsLeft(total - settled, rate) : null,
    deferred: counts.deferred > 0 ? await deferredByDomain(deps.db, id) : [],
    failures: counts.failed > 0 ? await failuresByReply(deps.db, id) : [],
    pausedBecause: standing === 'paused' ? dispatch.pausedBecause : null,
    startsAt: standing === 'scheduled' ? (dispatch.startsAt?.toISOString() ?? null) : null,
    perMinute: dispatch.perMinute,
    rates: ratesInWords(deps.config.SMTP_RATE, deps.config.SMTP_DOMAIN_RATES),
    opensAt: (standing === 'sending' && opening?.toISOString()) || null,
    possible: possibleOrders(dispatch, now),
    begunAt: dispatch.createdAt.toISOString(),
    finishedAt: dispatch.finishedAt?.toISOString() ?? null,
    at: now.toISOString(),
  };
}

const begin = ({ createdAt, startsAt }: { createdAt: Date; startsAt: Date | null }): Date =>
  startsAt !== null && startsAt > createdAt ? startsAt : createdAt;

const rateOver = (copies: number, ms: number): number | null =>
  copies > 0 && ms > 0 ? Number(((copies * 1000) / ms).toFixed(3)) : null;

const secondsLeft = (copies: number, rate: number | null): number | null =>
  rate !== null && rate > 0 ? Math.ceil(copies / rate) : null;

/** The later of two looks, with the rate of the time between them. Pure. */
export function since(before: Live, after: Live): Live {
  const rate = rateOver(after.settled - before.settled, Date.parse(after.at) - Date.parse(before.at)) ?? 0;
  const left = after.standing === 'sending' ? secondsLeft(after.total - after.settled, rate) : null;
  return after.standing === 'sending' ? { ...after, rate, secondsLeft: left } : after;
}

/** Whether nothing more will come of it. */
export const isOver = ({ standing }: Live): boolean => standing === 'done' || standing === 'cancelled';

/** Looking may take this share of the time: counting a million rows each second would hold up those who send. */
const SHARE = 0.05;
const LEAST_MS = 1_000;
/** The rate is that of the last looks, as many as this. */
const LOOKS = 5;

/** Looks again and again, until it is over or `stop` aborts; the first look comes at once. @throws Refused 'no-such-page' */
export async function* watchLive(deps: Deps, id: number, stop: AbortSignal): AsyncGenerator<Live, void> {
  const before: Live[] = [];
  while (!stop.aborted) {
    const began = performance.now();
    const now = await liveOf(deps, id);
    const took = performance.now() - began;
    const first = before[0];
    yield first ? since(first, now) : now;
    if (isOver(now)) return;
    before.push(now);
    if (before.length > LOOKS) before.shift();
    await sleep(Math.max(LEAST_MS, took / SHARE), undefined, { signal: stop }).catch(() => undefined);
  }
}
