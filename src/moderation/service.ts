import { appealOf, moveOn } from '../appeals/service.ts';
import type { StoredAppeal } from '../appeals/store.ts';
import { openDispatch } from '../delivery/service.ts';
import type { Deps, Store } from '../deps.ts';
import { Refused } from '../errors.ts';
import { listOf, moderatorsOf } from '../lists/service.ts';
import { ringNotices, writeNotice } from '../notices/service.ts';
import type { Decider, Decision, Verdict } from './decision.ts';
import { decidedBlocks, heldBlocks } from './notices.ts';
import { findDecision, keepDecision } from './store.ts';

/** Tells every moderator of the list, each with a reply address and a page of their own. Part of `tx`; ring the ids after it. */
export async function askModerators(deps: Deps, tx: Store, appeal: StoredAppeal): Promise<(number | null)[]> {
  const list = await listOf(tx, appeal.list);
  const ids: (number | null)[] = [];
  for (const moderator of await moderatorsOf(tx, appeal.list)) {
    const token = deps.tokens.sign({ kind: 'moderate', appeal: appeal.id, moderator: moderator.id });
    ids.push(
      await writeNotice(deps, tx, {
        kind: 'moderation',
        to: moderator,
        subject: `Held for ${list.name}: ${appeal.reading.title}`,
        blocks: heldBlocks(appeal, list.name, `${deps.config.BASE_URL}/m/${token}`),
        language: 'en',
        from: { local: `${list.name.toLowerCase()}-owner`, name: `${list.name} moderation` },
        replyTo: `moderate+${token}@${deps.config.MAIL_DOMAIN}`,
        list: appeal.list,
        appeal: appeal.id,
        trace: appeal.trace,
        once: `moderation:${appeal.id}:${moderator.id}`,
      }),
    );
  }
  return ids;
}

/**
 * Decides on a held appeal, once: of two at the same time one wins and the other is told. An approval opens
 * the dispatch in the same transaction.
 *
 * @throws Refused 'already-decided' naming who did, 'no-such-appeal'.
 */
export async function decide(
  deps: Deps,
  id: number,
  verdict: Verdict,
  by: Decider,
): Promise<{ dispatch: number | null }> {
  const { dispatch, notices, trace } = await deps.db.transaction().execute(async (tx) => {
    if (!(await moveOn(tx, id, verdict.decision === 'approve' ? 'approved' : 'rejected')))
      throw await tooLate(tx, id);
    await keepDecision(tx, id, verdict, by, deps.now());
    const appeal = await appealOf(tx, { id });
    const dispatch = verdict.decision === 'approve' ? await openDispatch(tx, appeal) : null;
    return { dispatch, notices: await tellModerators(deps, tx, appeal, dispatch), trace: appeal.trace };
  });
  deps.log.info(
    { event: 'decided', trace, appeal: id, decision: verdict.decision, via: by.via, dispatch },
    'decision stored',
  );
  if (dispatch !== null) await deps.bell.ring('plan-dispatch', { dispatch });
  await ringNotices(deps, notices);
  return { dispatch };
}

async function tooLate(tx: Store, id: number): Promise<Refused> {
  const made = await findDecision(tx, id);
  const words = made?.decision === 'approve' ? 'approved' : 'turned down';
  return new Refused('already-decided', made ? `${words} by ${made.by.name ?? made.by.address}` : undefined);
}

async function tellModerators(
  deps: Deps,
  tx: Store,
  appeal: StoredAppeal,
  dispatch: number | null,
): Promise<(number | null)[]> {
  const [list, decision] = [await listOf(tx, appeal.list), await findDecision(tx, appeal.id)];
  if (!decision) return [];
  const page = `${deps.config.BASE_URL}${dispatch === null ? `/desk/appeals/${appeal.id}` : `/dispatches/${dispatch}`}`;
  const ids: (number | null)[] = [];
  for (const moderator of await moderatorsOf(tx, appeal.list)) {
    ids.push(
      await writeNotice(deps, tx, {
        kind: 'decision',
        to: moderator,
        subject: `${decision.decision === 'approve' ? 'Approved' : 'Turned down'}: ${appeal.reading.title}`,
        blocks: decidedBlocks(appeal, decision, page),
        language: 'en',
        from: { local: `${list.name.toLowerCase()}-owner`, name: `${list.name} moderation` },
        list: appeal.list,
        appeal: appeal.id,
        trace: appeal.trace,
        once: `decision:${appeal.id}:${moderator.id}`,
      }),
    );
  }
  return ids;
}

/** Who may decide by this token: the moderator it names, as long as they still moderate the list. */
export async function moderatorByToken(
  deps: Deps,
  token: string,
): Promise<{ appeal: StoredAppeal; moderator: { id: number; address: string; name: string | null } }> {
  const said = deps.tokens.read(token);
  if (said?.kind !== 'moderate') throw new Refused('bad-token');
  const appeal = await appealOf(deps.db, { id: said.appeal });
  const moderator = (await moderatorsOf(deps.db, appeal.list)).find((one) => one.id === said.moderator);
  if (!moderator) throw new Refused('not-a-moderator');
  return { appeal, moderator };
}

export async function decisionOn(deps: Deps, appeal: number): Promise<Decision | null> {
  return findDecision(deps.db, appeal);
}
