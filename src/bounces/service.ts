import { deliveryOf, markDelivery } from '../delivery/service.ts';
import type { Deps, Store } from '../deps.ts';
import { maskAddress } from '../mail/address.ts';
import { noticeBounced, noticeOf } from '../notices/service.ts';
import type { Bounce, BounceRecipient, Complaint } from '../posts/parsed.ts';
import { complaintStops } from './complaints.ts';
import { LIMITS, score } from './scoring.ts';
import {
  addressHashOf,
  endAfterComplaint,
  keepBounce,
  keepComplaint,
  keepScore,
  lockStanding,
  type Tie,
  UNTIED,
} from './store.ts';
import { suppress } from './suppression.ts';

/** A mail that came back, and the ways to tell whose it was. */
export interface Returned {
  readonly arrival: number;
  readonly trace: string;
  /** The signed token in the address it came back to, if that is where it came. */
  readonly token: string | null;
  /** The Message-ID of the mail it is about, without angle brackets; ours names its copy. */
  readonly originalMessageId: string | null;
}

/**
 * Logs a bounce and counts it. It counts only when it can be tied to a mail that was really sent: by the signed
 * token in the address it came back to, else by the original Message-ID; addresses in the text only fill the log.
 */
export async function recordBounce(deps: Deps, returned: Returned, bounce: Bounce): Promise<string> {
  return deps.db.transaction().execute(async (tx) => {
    const { tied, trace } = await tie(deps, tx, returned);
    const said: string[] = [];
    for (const recipient of bounce.recipients.slice(0, 50)) {
      said.push(
        await recordRecipient(deps, tx, {
          arrival: returned.arrival,
          trace,
          tied,
          recipient,
        }),
      );
    }
    return said.join('; ') || 'a bounce that names no address';
  });
}

/** Logs one failed address and counts it; part of `tx`. Answers what was decided, in words. */
export async function recordRecipient(
  deps: Deps,
  tx: Store,
  one: { arrival: number | null; trace: string; tied: Tie; recipient: BounceRecipient },
): Promise<string> {
  const { tied, recipient } = one;
  const counted = await count(deps, tx, tied, recipient);
  const masked = maskAddress(recipient.address);
  const kept = await keepBounce(tx, { ...one, tie: tied, masked, ...counted }, deps.now());
  if (kept && recipient.action === 'failed') await settleTied(tx, tied, one.arrival !== null);
  deps.log.info(
    {
      event: 'bounced',
      trace: one.trace,
      reason: recipient.reason,
      permanence: recipient.permanence,
      ...tied,
      counted: counted.counted,
    },
    'bounce logged',
  );
  return `${recipient.permanence} bounce (${recipient.reason}): ${counted.because}`;
}

/** A copy that the relay refused in the session is failed already, not bounced. */
async function settleTied(tx: Store, tied: Tie, cameBack: boolean): Promise<void> {
  if (tied.dispatch !== null && tied.subscriber !== null && cameBack) {
    await markDelivery(tx, tied.dispatch, tied.subscriber, { bounced: true });
  }
  if (tied.notice !== null) await noticeBounced(tx, tied.notice);
}

async function count(
  deps: Deps,
  tx: Store,
  tied: Tie,
  recipient: BounceRecipient,
): Promise<{ counted: boolean; because: string }> {
  if (tied.dispatch === null || tied.subscriber === null) {
    return {
      counted: false,
      because: tied.notice === null ? 'not tied to a copy' : 'a single mail, not a copy',
    };
  }
  if (recipient.action !== 'failed') return { counted: false, because: `only ${recipient.action}` };
  const delivery = await deliveryOf(tx, tied.dispatch, tied.subscriber);
  const standing = delivery && (await lockStanding(tx, delivery.subscription_id));
  if (!delivery || !standing) return { counted: false, because: 'the subscription is gone' };
  const now = deps.now();
  const result = score(standing, recipient, now, { ...LIMITS, stopAt: standing.limit });
  if (result.counts) await keepScore(tx, delivery.subscription_id, result, now);
  return { counted: result.counts, because: result.why };
}

/** Logs a complaint, and ends all mail to one who complained at once. */
export async function recordComplaint(deps: Deps, returned: Returned, complaint: Complaint): Promise<string> {
  return deps.db.transaction().execute(async (tx) => {
    const { tied, trace } = await tie(deps, tx, returned);
    const now = deps.now();
    const stops = complaintStops(complaint);
    const because = complaintMeans(tied, stops);
    const kept = await keepComplaint(tx, { ...returned, trace, tie: tied, complaint, because }, now);
    if (kept && stops && tied.subscriber !== null && tied.dispatch !== null) {
      await stopForGood(tx, tied.dispatch, tied.subscriber, now);
    }
    deps.log.info(
      { event: 'complained', trace, message: returned.trace, type: complaint.type, ...tied },
      'complaint logged',
    );
    return `complaint (${complaint.type}): ${because}`;
  });
}

function complaintMeans(tied: Tie, stops: boolean): string {
  if (!stops) return 'no complaint of a reader’s, so nothing was stopped';
  return tied.subscriber === null ? 'not tied to a copy' : 'mail to this address has ended';
}

async function stopForGood(tx: Store, dispatch: number, subscriber: number, now: Date): Promise<void> {
  await markDelivery(tx, dispatch, subscriber, { complainedAt: now });
  await endAfterComplaint(tx, subscriber, now);
  const hash = await addressHashOf(tx, subscriber);
  if (hash) await suppress(tx, hash, 'complaint');
}

/** What came back, and the trace of the message that it all began with: the log follows that to the last bounce. */
async function tie(deps: Deps, tx: Store, returned: Returned): Promise<{ tied: Tie; trace: string }> {
  const untied = { tied: UNTIED, trace: returned.trace };
  const local = returned.originalMessageId?.split('@')[0] ?? '';
  const said = (returned.token && deps.tokens.read(returned.token)) || deps.tokens.read(local);
  if (said?.kind === 'delivery') {
    const { dispatch, subscriber } = said;
    const delivery = await deliveryOf(tx, dispatch, subscriber);
    return delivery ? { tied: { dispatch, subscriber, notice: null }, trace: delivery.trace } : untied;
  }
  const notice = said?.kind === 'notice' ? await noticeOf(tx, said.notice) : null;
  return notice ? { tied: { ...UNTIED, notice: notice.id }, trace: notice.trace ?? returned.trace } : untied;
}

/** What came back of one dispatch, counted; and the log of what came back, newest first. */
export { countReturns as returnsOf, recentBounces, recentComplaints } from './store.ts';
