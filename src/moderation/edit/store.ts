import { json } from '../../appeals/service.ts';
import type { Store } from '../../deps.ts';
import type { Decider } from '../decision.ts';
import type { Change, EditableField } from './changes.ts';

export async function keepChanges(
  store: Store,
  appeal: number,
  changes: readonly Omit<Change, 'by' | 'at'>[],
  by: Decider,
  now: Date,
): Promise<void> {
  const rows = changes.map(({ version, field, before, after }) => ({
    appeal_id: appeal,
    version,
    field,
    before: json(before),
    after: json(after),
    by_address: by.address,
    by_name: by.name,
    via: by.via,
    created_at: now,
  }));
  if (rows.length > 0) await store.insertInto('appeal_changes').values(rows).execute();
}

/** In the order they were made. */
export async function findChanges(store: Store, appeal: number): Promise<Change[]> {
  const rows = await store
    .selectFrom('appeal_changes')
    .selectAll()
    .where('appeal_id', '=', appeal)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    version: row.version,
    // Only keepChanges writes it.
    field: row.field as EditableField,
    before: row.before,
    after: row.after,
    by: { address: row.by_address, name: row.by_name, via: row.via },
    at: row.created_at,
  }));
}
