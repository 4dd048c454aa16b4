import { isSendersFault } from './reasons.ts';

/** How much bouncing a subscription bears. A list may set its own. */
export interface Limits {
  /** Mail stops when the score reaches this. */
  readonly stopAt: number;
  /** A score is forgotten after so many days without a bounce. */
  readonly forgetAfterDays: number;
  readonly hard: number;
  readonly soft: number;
}

export const LIMITS: Limits = { stopAt: 2, forgetAfterDays: 30, hard: 1, soft: 0.25 };

/** What a subscription has gathered. */
export interface Tally {
  readonly score: number;
  /** When a bounce last counted; null where none has. */
  readonly lastAt: Date | null;
  /** What the day of `lastAt` added, so that a hard bounce can raise a soft one of the same day. */
  readonly lastAdded?: number;
}

export interface Scored {
  readonly score: number;
  /** To be kept as the next tally's `lastAdded`. */
  readonly added: number;
  /** Whether the tally changed: `lastAt` becomes now. */
  readonly counts: boolean;
  /** Whether mail to this subscription stops. */
  readonly stops: boolean;
  /** One plain sentence for the log and the admin's page. */
  readonly why: string;
}

const DAY = 86_400_000;

/**
 * How a bounce counts against a subscription. A day's bounces count once, by the gravest: a hard one 1, a soft one
 * a quarter. So an address that is gone stops at its second day of bouncing, a full mailbox at its eighth, and one bad
 * day at a provider stops nobody. A fault of the sender's own never counts. Only bounces that were tied to a delivery
 * may be given here. Pure.
 */
export function score(
  previous: Tally,
  bounce: { readonly permanence: string; readonly reason: string },
  now: Date,
  limits: Limits = LIMITS,
): Scored {
  const before = remembered(previous, now, limits);
  const same = (why: string): Scored => ({
    ...before,
    counts: false,
    stops: before.score >= limits.stopAt,
    why,
  });
  if (bounce.permanence !== 'hard' && bounce.permanence !== 'soft') return same('Nothing has failed.');
  if (isSendersFault(bounce.reason)) return same('The fault is on the sending side, so it does not count.');
  const weight = bounce.permanence === 'hard' ? limits.hard : limits.soft;
  const today = sameDay(previous.lastAt, now) ? before.added : 0;
  if (weight <= today) return same('A bounce of this weight has counted today.');
  const total = rounded(before.score - today + weight);
  const stops = total >= limits.stopAt;
  return {
    score: total,
    added: weight,
    counts: true,
    stops,
    why: sentence(bounce.permanence, total, limits, stops),
  };
}

/** The tally as it stands now: an old one is forgotten. */
function remembered(previous: Tally, now: Date, limits: Limits): { score: number; added: number } {
  const quiet =
    previous.lastAt === null ? Number.POSITIVE_INFINITY : now.getTime() - previous.lastAt.getTime();
  if (quiet > limits.forgetAfterDays * DAY) return { score: 0, added: 0 };
  return { score: previous.score, added: previous.lastAdded ?? Math.min(previous.score, limits.hard) };
}

/** The same day in UTC, as tables keep time. */
function sameDay(a: Date | null, b: Date): boolean {
  return a !== null && a.toISOString().slice(0, 10) === b.toISOString().slice(0, 10);
}

function rounded(score: number): number {
  return Math.round(score * 100) / 100;
}

function sentence(permanence: 'hard' | 'soft', total: number, limits: Limits, stops: boolean): string {
  const kind = permanence === 'hard' ? 'A lasting failure' : 'A passing failure';
  const end = stops ? 'mail stops' : `mail goes on below ${limits.stopAt}`;
  return `${kind}: the score is ${total}, ${end}.`;
}
