import type { Store } from '../deps.ts';
import { forReaders } from './store.ts';

/** An approved appeal as its readers meet it, with what its list allows. */
export interface AppealForReaders {
  readonly id: number;
  readonly slug: string;
  /** Id of the message it came in. */
  readonly trace: string;
  readonly title: string;
  /** BCP 47 */
  readonly language: string;
  readonly summary: string;
  /** Friends it asks each reader to tell; null where it gives no number. */
  readonly asked: number | null;
  readonly listId: number;
  readonly listName: string;
  readonly listTitle: string;
  readonly originAddress: string | null;
  /** Whether the service writes to friends in a reader's name. */
  readonly forwardsByService: boolean;
}

/** Null where there is no such appeal, or none that was approved. */
export async function appealForReaders(store: Store, id: number): Promise<AppealForReaders | null> {
  const row = await forReaders(store, id);
  return row
    ? { ...row, summary: row.summary ?? '', asked: row.asked === null ? null : Number(row.asked) }
    : null;
}
