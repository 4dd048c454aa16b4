import type { Deps } from '../deps.ts';
import type { Envelope, Outgoing, Sent, Transport } from '../mail/transport.ts';
import { type Outcome, outcomeOf, type UnknownPolicy } from './outcome.ts';
import type { Recorder } from './recorder.ts';
import type { OpenDelivery } from './store/chunks.ts';

/** One copy ready to go: made only when a connection is free for it, so that memory does not grow with the list. */
export interface Copy {
  readonly envelope: Envelope;
  readonly message: Outgoing;
}

export interface SendRun {
  readonly transport: Transport;
  readonly recorder: Recorder;
  readonly copyOf: (delivery: OpenDelivery) => Copy;
  readonly now: Deps['now'];
  readonly unknown: UnknownPolicy;
  /** Aborts when the claim on the chunk is lost or the process is to stop: nothing new is handed over after that. */
  readonly stop: AbortSignal;
  readonly onOutcome?: (outcome: Outcome) => void;
}

/** `cut`: all were tried, but the fate of some is not known. */
export type RunEnd = 'all-tried' | 'cut' | 'stopped' | 'unreachable';

/**
 * Hands every copy to the transport, as many at once as it wants, and every outcome to the
 * recorder. Stops early when the relay cannot be reached: what is left stays planned.
 */
export async function sendCopies(deliveries: readonly OpenDelivery[], run: SendRun): Promise<RunEnd> {
  let next = 0;
  let end: RunEnd = 'all-tried';
  let cut = false;
  const lane = async (): Promise<void> => {
    while (end === 'all-tried' && next < deliveries.length) {
      await run.recorder.room();
      if (run.stop.aborted && next < deliveries.length) end = 'stopped';
      const delivery = end === 'all-tried' ? deliveries[next++] : undefined;
      if (!delivery) return;
      const sent = await handOver(delivery, run);
      const outcome = outcomeOf(sent, delivery.subscriber, delivery.attempts, run.now(), run.unknown);
      if (!outcome) {
        end = 'unreachable';
        return;
      }
      run.recorder.add(outcome);
      cut ||= outcome.state === 'unknown' && !outcome.isHeld;
      run.onOutcome?.(outcome);
    }
  };
  const lanes = Math.min(run.transport.inHand, deliveries.length);
  const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
  await run.recorder.drain();
  for (const lane of ends) if (lane.status === 'rejected') throw lane.reason;
  return end === 'all-tried' && cut ? 'cut' : end;
}

/** A copy that cannot be made is that copy's failure: it must not keep the rest of the chunk from going out. */
async function handOver(delivery: OpenDelivery, run: SendRun): Promise<Sent> {
  let copy: Copy;
  try {
    copy = run.copyOf(delivery);
  } catch (error) {
    // RFC 3463 section 3.7: 5.6.0, a fault of the content, which never counts against a subscriber.
    const text = `5.6.0 The copy cannot be composed: ${(error as Error).message}`;
    return { is: 'refused', reply: { code: 554, text } };
  }
  return run.transport.send(copy.envelope, copy.message);
}
