import { appealOf, revise, type StoredAppeal, stateOf } from '../../appeals/service.ts';
import type { Deps, Store } from '../../deps.ts';
import type { Decider } from '../decision.ts';
import { type Change, changedFields, type EditableField, mergeDraft, readingAt } from './changes.ts';
import type { Draft } from './draft.ts';
import { readDraft, type Wrong } from './read-draft.ts';
import { findChanges, keepChanges } from './store.ts';

/** What an edit came to. Only 'saved' has changed anything. */
export type Edited =
  /** `fields` is empty where what was sent is what stood there. */
  | { readonly is: 'saved'; readonly fields: readonly EditableField[] }
  | { readonly is: 'wrong'; readonly wrong: Wrong }
  /** Somebody saved meanwhile: the draft brought up to date, to be looked at and saved once more. */
  | {
      readonly is: 'overtaken';
      readonly draft: Draft;
      readonly both: readonly (keyof Draft)[];
      readonly since: readonly Change[];
      readonly appeal: StoredAppeal;
    }
  /** It is held no more, so nothing is saved. */
  | { readonly is: 'decided'; readonly appeal: StoredAppeal };

/** Saves what a moderator typed over a version of a held appeal. @throws Refused 'no-such-appeal' */
export function editAppeal(
  deps: Deps,
  id: number,
  typed: { readonly version: number; readonly draft: Draft },
  by: Decider,
): Promise<Edited> {
  return deps.db.transaction().execute(async (tx) => {
    const state = await stateOf(tx, id);
    const appeal = await appealOf(tx, { id });
    if (state !== 'held') return { is: 'decided', appeal };
    if (appeal.version !== typed.version) return overtaken(tx, appeal, typed);
    return saveDraft({ ...deps, db: tx }, appeal, typed.draft, by);
  });
}

async function overtaken(
  tx: Store,
  appeal: StoredAppeal,
  { version, draft }: { version: number; draft: Draft },
): Promise<Edited> {
  const changes = await findChanges(tx, appeal.id);
  const base = readingAt(appeal.reading, changes, version);
  const since = changes.filter((change) => change.version > version);
  return { is: 'overtaken', ...mergeDraft(draft, base, appeal.reading), since, appeal };
}

/** Checks a draft and saves what it changes, with who changed it; the appeal is locked and held. In a transaction. */
export async function saveDraft(
  deps: Deps,
  appeal: StoredAppeal,
  draft: Draft,
  by: Decider,
): Promise<Extract<Edited, { is: 'saved' | 'wrong' }>> {
  const checked = readDraft(draft, appeal.reading);
  if (checked.is === 'wrong') return checked;
  const fields = changedFields(appeal.reading, checked.reading);
  if (fields.length === 0) return { is: 'saved', fields };
  const version = await revise(deps.db, appeal, checked.reading);
  const changes = fields.map((field) => ({
    version,
    field,
    before: appeal.reading[field],
    after: checked.reading[field],
  }));
  await keepChanges(deps.db, appeal.id, changes, by, deps.now());
  deps.log.info(
    { event: 'edited', trace: appeal.trace, appeal: appeal.id, fields, via: by.via },
    'appeal edited',
  );
  return { is: 'saved', fields };
}

/** What moderators changed of an appeal, in the order they did. */
export async function changesOf(deps: Pick<Deps, 'db'>, appeal: number): Promise<Change[]> {
  return findChanges(deps.db, appeal);
}
