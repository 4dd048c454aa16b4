import type { Outcome } from '../delivery/outcome.ts';
import type { Dispatch } from '../delivery/service.ts';
import type { Deps, Store } from '../deps.ts';
import { reasonOf } from './rules.ts';
import { recordRecipient } from './service.ts';

/** Logs what the relay refused in the session itself (5xx), by the same rules as a bounce that comes back later. */
export async function recordRefusal(
  deps: Deps,
  tx: Store,
  dispatch: Pick<Dispatch, 'id' | 'trace'>,
  address: string,
  outcome: Outcome,
): Promise<void> {
  const diagnostic = outcome.replyText ?? '';
  const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(diagnostic)?.[0] ?? null;
  const { reason, permanence } = reasonOf({
    action: 'failed',
    status,
    smtpCode: outcome.replyCode,
    diagnostic,
  });
  await recordRecipient(deps, tx, {
    arrival: null,
    trace: dispatch.trace,
    tied: { dispatch: dispatch.id, subscriber: outcome.subscriber, notice: null },
    recipient: {
      address,
      action: 'failed',
      status,
      smtpCode: outcome.replyCode,
      reason,
      permanence,
      diagnostic,
    },
  });
}
