import { type SqlBool, sql } from 'kysely';
import type { Store } from '../deps.ts';
import type { Sharer } from '../mail/tokens.ts';

export type LetterVia = 'copy' | 'reported';

/**
 * Counts one person's letter for an appeal once. A copy that came is worth more than her word, so it
 * replaces it. `new`: the first we hear of it; `proven`: reported before, now the copy came; `known`: nothing new.
 */
export async function recordLetter(
  store: Store,
  letter: { appealId: number; by: Sharer; via: LetterVia; trace: string | null; now: Date },
): Promise<'new' | 'proven' | 'known'> {
  const column = 'subscriber' in letter.by ? 'subscriber_id' : 'referral_id';
  const row = await store
    .insertInto('letters')
    .values({
      appeal_id: letter.appealId,
      subscriber_id: 'subscriber' in letter.by ? letter.by.subscriber : null,
      referral_id: 'referral' in letter.by ? letter.by.referral : null,
      via: letter.via,
      trace: letter.trace,
      created_at: letter.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['appeal_id', column])
        .doUpdateSet((eb) => ({ via: eb.ref('excluded.via'), trace: eb.ref('excluded.trace') }))
        .where(sql<SqlBool>`letters.via = 'reported' and excluded.via = 'copy'`),
    )
    // An inserted row has no earlier version.
    .returning(sql<boolean>`xmax = 0`.as('inserted'))
    .executeTakeFirst();
  if (!row) return 'known';
  return row.inserted ? 'new' : 'proven';
}

export async function countLetters(store: Store, appealId: number): Promise<Record<LetterVia, number>> {
  const rows = await store
    .selectFrom('letters')
    .select(({ fn }) => ['via', fn.countAll<number>().as('count')])
    .where('appeal_id', '=', appealId)
    .groupBy('via')
    .execute();
  const counts = { copy: 0, reported: 0 };
  for (const row of rows) counts[row.via] = Number(row.count);
  return counts;
}
