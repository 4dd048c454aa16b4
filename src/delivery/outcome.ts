import type { Sent } from '../mail/transport.ts';
import { type DeliveryState, MAX_ATTEMPTS } from './dispatch.ts';

/** What is recorded of one try to send one copy. */
export interface Outcome {
  readonly subscriber: number;
  readonly state: Exclude<DeliveryState, 'planned' | 'skipped' | 'bounced'>;
  readonly replyCode: number | null;
  readonly replyText: string | null;
  readonly at: Date;
  /** A fate that is not known, and for a person to settle: no further try. */
  readonly isHeld?: boolean;
}

/** What becomes of a copy whose fate is not known: sent once more, or left to a person. */
export type UnknownPolicy = 'resend' | 'hold';

/**
 * Pure: what the relay's answer makes of a copy that was tried `attempts` times before. Null where nothing was
 * handed over, so that nothing is to be recorded.
 *
 * A copy whose fate is not known stays open for one more try, with the same Message-ID, unless such copies are held; after
 * that it counts as unknown.
 */
export function outcomeOf(
  sent: Sent,
  subscriber: number,
  attempts: number,
  at: Date,
  unknown: UnknownPolicy = 'resend',
): Outcome | null {
  const base = { subscriber, at, replyCode: null, replyText: null };
  switch (sent.is) {
    case 'accepted':
      return { ...base, state: 'sent', replyCode: sent.reply.code, replyText: sent.reply.text };
    case 'deferred': {
      const state = attempts + 1 >= MAX_ATTEMPTS ? 'failed' : 'deferred';
      return { ...base, state, replyCode: sent.reply.code, replyText: sent.reply.text };
    }
    case 'refused':
      return { ...base, state: 'failed', replyCode: sent.reply.code, replyText: sent.reply.text };
    case 'unknown':
      return {
        ...base,
        state: 'unknown',
        replyText: sent.why,
        ...(unknown === 'hold' ? { isHeld: true } : {}),
      };
    case 'unreachable':
      return null;
    default:
      return sent satisfies never;
  }
}
