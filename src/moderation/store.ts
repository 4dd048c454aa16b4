import type { Store } from '../deps.ts';
import type { Decider, Decision, Verdict } from './decision.ts';

export async function keepDecision(
  store: Store,
  appeal: number,
  verdict: Verdict,
  by: Decider,
  now: Date,
): Promise<void> {
  await store
    .insertInto('decisions')
    .values({
      appeal_id: appeal,
      decision: verdict.decision,
      by_address: by.address,
      by_name: by.name,
      via: by.via,
      reason: verdict.decision === 'reject' ? verdict.reason : null,
      created_at: now,
    })
    .execute();
}

export async function findDecision(store: Store, appeal: number): Promise<Decision | null> {
  const row = await store
    .selectFrom('decisions')
    .selectAll()
    .where('appeal_id', '=', appeal)
    .executeTakeFirst();
  if (!row) return null;
  return {
    decision: row.decision,
    by: { address: row.by_address, name: row.by_name, via: row.via },
    reason: row.reason,
    at: row.created_at,
  };
}
