/** Deliveries that one job takes on. */
export const CHUNK_SIZE = 500;

export type DeliveryState = 'planned' | 'sent' | 'deferred' | 'failed' | 'unknown' | 'skipped' | 'bounced';

export type Counts = Readonly<Record<DeliveryState, number>>;

/** How far a dispatch has come; derived from its deliveries, never stored. */
export type Progress =
  | { readonly is: 'planning' }
  | { readonly is: 'sending'; readonly total: number; readonly settled: number }
  | { readonly is: 'waiting'; readonly total: number; readonly settled: number; readonly deferred: number }
  | { readonly is: 'done'; readonly total: number }
  | { readonly is: 'cancelled' };

/** Pure: the figures of a dispatch as one of the things it can be. */
export function progressOf(state: 'planning' | 'sending' | 'done' | 'cancelled', counts: Counts): Progress {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0) - counts.skipped;
  const settled = counts.sent + counts.failed + counts.bounced + counts.unknown;
  switch (state) {
    case 'planning':
    case 'cancelled':
      return { is: state };
    case 'done':
      return { is: 'done', total };
    case 'sending':
      return counts.planned === 0 && counts.deferred > 0
        ? { is: 'waiting', total, settled, deferred: counts.deferred }
        : { is: 'sending', total, settled };
    default:
      return state satisfies never;
  }
}

/** A copy that the relay put off is offered this often, then given up; the delays below come to about two days. */
export const MAX_ATTEMPTS = 12;

/** Pause before the next try of a copy put off `attempts` times: 1 min, doubled each time, at most 8 h (RFC 5321 section 4.5.4.1). */
export function retryDelayMs(attempts: number): number {
  return Math.min(60_000 * 2 ** Math.max(0, attempts - 1), 8 * 3_600_000);
}

/**
 * Pause while no relay can be reached: short, since nothing is handed over, and the transport itself spares a relay
 * that is away.
 */
export const OUTAGE_PAUSE_MS = 4_000;
