import type { Outcome } from '../delivery/outcome.ts';
import type { Dispatch } from '../delivery/service.ts';
import type { Deps, Store } from '../deps.ts';
import { codesIn } from './codes.ts';
import { verdictOnReply } from './reply.ts';
import { recordRecipient } from './service.ts';

/** Logs what the relay refused in the session itself (5xx), by the same rules as a bounce that comes back later. */
export async function recordRefusal(
  deps: Deps,
  tx: Store,
  dispatch: Pick<Dispatch, 'id' | 'trace'>,
  address: string,
  { subscriber, replyCode, replyText }: Outcome,
): Promise<void> {
  const diagnostic = `${replyCode ?? ''} ${replyText ?? ''}`.trim();
  const { reason, permanence } = verdictOnReply(replyCode ?? 0, replyText ?? '');
  await recordRecipient(deps, tx, {
    arrival: null,
    trace: dispatch.trace,
    tied: { dispatch: dispatch.id, subscriber, notice: null },
    recipient: {
      address,
      action: 'failed',
      status: codesIn(diagnostic).status,
      smtpCode: replyCode,
      reason,
      permanence,
      diagnostic,
    },
  });
}
