import type { Deps, Store } from '../deps.ts';
import type { NoticeDraft } from './notice.ts';
import { ringNotices, writeNotice } from './service.ts';

/** Writes a notice within the transaction; false when one with the same `once` was written before. */
export type Write = (draft: NoticeDraft) => Promise<boolean>;

/**
 * Runs `work` in one transaction with the notices that tell of it, and rings for those after the commit:
 * either all of it has happened or nothing has.
 */
export async function together<T>(deps: Deps, work: (tx: Store, write: Write) => Promise<T>): Promise<T> {
  const ids: (number | null)[] = [];
  const result = await deps.db.transaction().execute((tx) =>
    work(tx, async (draft) => {
      const id = await writeNotice(deps, tx, draft);
      ids.push(id);
      return id !== null;
    }),
  );
  await ringNotices(deps, ids);
  return result;
}
