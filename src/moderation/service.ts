import { appealOf, holdOnItsOwn, moveOn, type StoredAppeal } from '../appeals/service.ts';
import { openDispatch } from '../delivery/service.ts';
import type { Deps, Store } from '../deps.ts';
import { Refused } from '../errors.ts';
import type { List } from '../lists/list.ts';
import { listOf, moderatorsOf } from '../lists/service.ts';
import { together, type Write } from '../notices/together.ts';
import type { Decider, Decision, Verdict } from './decision.ts';
import { changesOf } from './edit/service.ts';
import { type ArchiveFound, archiveBlocks, decidedBlocks, heldBlocks } from './notices.ts';
import { relationsOf } from './relations.ts';
import { findDecision, keepDecision } from './store.ts';

/** Tells every moderator of the list, each with a reply address and a page of their own. */
export async function askModerators(deps: Deps, write: Write, appeal: StoredAppeal): Promise<void> {
  const list = await listOf(deps, appeal.list);
  const relations = await relationsOf(deps, appeal);
  for (const moderator of await moderatorsOf(deps, appeal.list)) {
    const token = deps.tokens.sign({ kind: 'moderate', appeal: appeal.id, moderator: moderator.id });
    await write({
      ...base(appeal, list),
      kind: 'moderation',
      to: moderator,
      subject: `Held for ${list.name}: ${appeal.reading.title}`,
      blocks: heldBlocks(appeal, list.name, `${deps.config.BASE_URL}/m/${token}`, relations),
      replyTo: `moderate+${token}@${deps.config.MAIL_DOMAIN}`,
      once: `moderation:${appeal.id}:${moderator.id}`,
    });
  }
}

/** Tells every moderator, once, of the appeals that an archive held: none of them goes out by itself. */
export async function tellOfArchive(
  deps: Deps,
  write: Write,
  found: ArchiveFound & { readonly id: number; readonly list: number },
): Promise<void> {
  const list = await listOf(deps, found.list);
  for (const moderator of await moderatorsOf(deps, list.id)) {
    await write({
      ...ofList(list),
      kind: 'archive',
      to: moderator,
      subject: `${list.name}: ${found.appeals} ${found.appeals === 1 ? 'appeal' : 'appeals'} in the archive`,
      blocks: archiveBlocks(found, list.name, `${deps.config.BASE_URL}/desk/imported`),
      once: `archive:${found.id}:${moderator.id}`,
    });
  }
}

/** What every notice to the moderators of a list has in common. */
const ofList = (list: List) => ({
  language: 'en',
  from: { local: `${list.name.toLowerCase()}-owner`, name: `${list.name} moderation` },
  list: list.id,
});

/** The same about one appeal. */
const base = (appeal: StoredAppeal, list: List) => ({
  ...ofList(list),
  appeal: appeal.id,
  trace: appeal.trace,
});

/** What else a decision rests on, or brings with it. */
export interface Circumstances {
  /** The version that was looked at; left out where none was, as in a reply by mail. */
  readonly version?: number;
  /** Done in the same transaction before the decision: both happen or neither. */
  readonly first?: (tx: Store) => Promise<void>;
}

/**
 * Decides on a held appeal, once: of two at the same time one wins and the other is told. An approval opens
 * the dispatch in the same transaction.
 *
 * @throws Refused 'already-decided' naming who did, 'changed-meanwhile' naming who edited it, 'no-such-appeal'.
 */
export async function decide(
  deps: Deps,
  id: number,
  verdict: Verdict,
  by: Decider,
  { version, first }: Circumstances = {},
): Promise<{ dispatch: number | null }> {
  const { dispatch, appeal } = await together(deps, async (tx, write) => {
    await first?.(tx);
    if (version !== undefined) await refuseChanged({ ...deps, db: tx }, id, version);
    if (!(await moveOn(tx, id, verdict.decision === 'approve' ? 'approved' : 'rejected')))
      throw await alreadyDecided(tx, id);
    await keepDecision(tx, id, verdict, by, deps.now());
    const appeal = await appealOf(tx, { id });
    const dispatch =
      verdict.decision === 'approve' ? await openDispatch(tx, appeal, verdict.at ?? null) : null;
    const begins = verdict.decision === 'approve' ? (verdict.at ?? null) : null;
    await tellModerators({ ...deps, db: tx }, write, appeal, { dispatch, begins });
    return { dispatch, appeal };
  });
  const { decision } = verdict;
  deps.log.info(
    { event: 'decided', trace: appeal.trace, appeal: id, decision, via: by.via, dispatch },
    'decision stored',
  );
  if (dispatch !== null) await deps.bell.ring('plan-dispatch', { dispatch });
  return { dispatch };
}

/** Nobody approves what she has not seen. */
async function refuseChanged(deps: Deps, id: number, version: number): Promise<void> {
  const appeal = await appealOf(deps.db, { id });
  if (appeal.state !== 'held' || appeal.version === version) return;
  const last = (await changesOf(deps, id)).at(-1);
  throw new Refused('changed-meanwhile', last && `changed by ${last.by.name ?? last.by.address}`);
}

/**
 * Holds an appeal that was taken for one that came to its list before, and asks the moderators as for any other.
 *
 * @throws Refused 'not-repeated', 'no-such-appeal'
 */
export async function holdApart(deps: Deps, id: number): Promise<void> {
  await together(deps, async (tx, write) => {
    if (!(await holdOnItsOwn(tx, id))) throw new Refused('not-repeated');
    await askModerators({ ...deps, db: tx }, write, await appealOf(tx, { id }));
  });
}

/** The refusal of whoever comes second, naming who was first. */
export async function alreadyDecided(tx: Store, id: number): Promise<Refused> {
  const made = await findDecision(tx, id);
  const words = made?.decision === 'approve' ? 'approved' : 'turned down';
  return new Refused('already-decided', made ? `${words} by ${made.by.name ?? made.by.address}` : undefined);
}

async function tellModerators(
  deps: Deps,
  write: Write,
  appeal: StoredAppeal,
  { dispatch, begins }: { dispatch: number | null; begins: Date | null },
): Promise<void> {
  const [list, decision] = [await listOf(deps, appeal.list), await findDecision(deps.db, appeal.id)];
  if (!decision) return;
  const changes = await changesOf(deps, appeal.id);
  const path = dispatch === null ? `/desk/appeals/${appeal.id}` : `/dispatches/${dispatch}`;
  for (const moderator of await moderatorsOf(deps, appeal.list)) {
    await write({
      ...base(appeal, list),
      kind: 'decision',
      to: moderator,
      subject: `${decision.decision === 'approve' ? 'Approved' : 'Turned down'}: ${appeal.reading.title}`,
      blocks: decidedBlocks(appeal, decision, `${deps.config.BASE_URL}${path}`, changes, begins),
      replyTo: `moderate+${deps.tokens.sign({ kind: 'moderate', appeal: appeal.id, moderator: moderator.id })}@${deps.config.MAIL_DOMAIN}`,
      once: `decision:${appeal.id}:${moderator.id}`,
    });
  }
}

/** Who may decide by this token: the moderator it names, as long as they still moderate the list. */
export async function moderatorByToken(
  deps: Deps,
  token: string,
): Promise<{ appeal: StoredAppeal; moderator: { id: number; address: string; name: string | null } }> {
  const said = deps.tokens.read(token);
  if (said?.kind !== 'moderate') throw new Refused('bad-token');
  const appeal = await appealOf(deps.db, { id: said.appeal });
  const moderator = (await moderatorsOf(deps, appeal.list)).find((one) => one.id === said.moderator);
  if (!moderator) throw new Refused('not-a-moderator');
  return { appeal, moderator };
}

export async function decisionOn(deps: Deps, appeal: number): Promise<Decision | null> {
  return findDecision(deps.db, appeal);
}
