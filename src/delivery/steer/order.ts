import type { Dispatch } from '../store/dispatches.ts';

/** What can be done with a dispatch that is not over. */
export type Order =
  /** To begin at a time, or at once; only before it has begun. */
  | { readonly what: 'schedule'; readonly at: Date | null }
  | { readonly what: 'pause' }
  | { readonly what: 'resume' }
  /** For good: copies that are not out stay unsent. */
  | { readonly what: 'cancel' }
  /** At most so many copies a minute, by all processes together; null for full speed. */
  | { readonly what: 'slow'; readonly perMinute: number | null };

/** Copies whose fate is not known and that are not tried again: they count as sent, or go out once more. */
export type Settlement = 'sent' | 'again';

/** Who gave an order, and by which door; no address where the service did by itself. */
export interface Orderer {
  readonly address: string | null;
  readonly name: string | null;
  readonly via: 'mail' | 'link' | 'page' | 'command' | 'service';
}

/** An order as it is kept. */
export interface KeptOrder {
  readonly what: Order['what'] | 'settle';
  /**
   * The time of a schedule (RFC 3339), the copies a minute of a slowing, how copies were settled; null for at once, and
   * for full speed.
   */
  readonly value: string | null;
  readonly why: string | null;
  readonly by: Orderer;
  readonly at: Date;
}

export type Standing = 'scheduled' | 'planning' | 'sending' | 'paused' | 'done' | 'cancelled';

/** What of a dispatch says how it stands. */
export type Stands = Pick<Dispatch, 'state' | 'startsAt' | 'pausedAt' | 'begun'>;

/** How a dispatch stands. Pure. */
export function standingOf({ state, startsAt, pausedAt, begun }: Stands, now: Date): Standing {
  if (state === 'done' || state === 'cancelled') return state;
  if (pausedAt !== null) return 'paused';
  return !begun && startsAt !== null && startsAt > now ? 'scheduled' : state;
}

/** The orders that can be given as it stands. Pure. */
export function possibleOrders(dispatch: Stands, now: Date): Order['what'][] {
  const standing = standingOf(dispatch, now);
  if (standing === 'done' || standing === 'cancelled') return [];
  const begin: Order['what'][] = dispatch.begun ? [] : ['schedule'];
  return [...begin, standing === 'paused' ? 'resume' : 'pause', 'slow', 'cancel'];
}

/** Why an order cannot be given, as what was found; null where it can. Pure. */
export function whyNot(dispatch: Stands, order: Order, now: Date): string | null {
  const possible = possibleOrders(dispatch, now);
  if (possible.includes(order.what)) return null;
  const rest =
    possible.length === 0 ? 'nothing more can be done with it' : `possible is ${inWords(possible)}`;
  return `it is ${standingOf(dispatch, now)}; ${rest}`;
}

const inWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** What is kept of an order's value. */
export function keptValue(order: Order): string | null {
  if (order.what === 'schedule') return order.at?.toISOString() ?? null;
  return order.what === 'slow' && order.perMinute !== null ? String(order.perMinute) : null;
}

/** A dispatch is not slowed below one copy a minute; above this it is not slow. */
export const MOST_PER_MINUTE = 1_000_000;

/** "100" or "full", as people type it. Pure. */
export function readPace(typed: string): { readonly perMinute: number | null } | { readonly wrong: string } {
  const word = typed.trim().toLowerCase();
  if (word === 'full') return { perMinute: null };
  const perMinute = /^\d{1,7}$/.test(word) ? Number(word) : Number.NaN;
  if (perMinute >= 1 && perMinute <= MOST_PER_MINUTE) return { perMinute };
  return {
    wrong: `“${typed.trim().slice(0, 40).toWellFormed()}” is no pace. Write copies a minute, 1 to ${MOST_PER_MINUTE}, or full.`,
  };
}

/** "2001-03-24 09:00", "2001-03-24T09:00" or with an offset behind it; UTC where there is none. "now" for at once. Pure. */
export function readTime(
  typed: string,
  now: Date,
): { readonly at: Date | null } | { readonly wrong: string } {
  const text = typed.trim();
  if (text.toLowerCase() === 'now') return { at: null };
  const [, day, time, offset = 'Z'] =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2})?(?: ?(Z|UTC|[+-]\d{2}:\d{2}))?$/i.exec(text) ?? [];
  const zone = /^(?:z|utc)$/i.test(offset) ? 'Z' : offset;
  const at = new Date(isDay(day) ? `${day}T${time}:00${zone}` : Number.NaN);
  if (Number.isNaN(at.getTime()))
    return {
      wrong: `“${text.slice(0, 40).toWellFormed()}” is no time. Write it as 2001-03-24 09:00, in UTC, or now.`,
    };
  if (at < now)
    return { wrong: `${text} is over. It is ${now.toISOString().slice(0, 16).replace('T', ' ')} UTC.` };
  if (at.getTime() > now.getTime() + YEAR_MS) return { wrong: `${text} is more than a year away.` };
  return { at };
}

/** Date takes 31 February for 3 March. */
function isDay(day: string | undefined): day is string {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day;
}

const YEAR_MS = 366 * 86_400_000;
