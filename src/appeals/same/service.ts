import type { Store } from '../../deps.ts';
import type { StoredAppeal } from '../store.ts';
import { type Comparable, comparable } from './comparable.ts';
import { compare, type Relation } from './compare.ts';
import {
  candidatesFor,
  family,
  keepLink,
  type Member,
  translationsOf,
  updatedBy,
  updatesOf,
} from './store.ts';

export type { Member } from './store.ts';

/**
 * Links an appeal that has just come in to what came before: to the first of the same; else to the one it translates
 * and to the one it updates.
 * Answers whether the same one came to this list before, however it was decided.
 */
export async function linkToEarlier(
  tx: Store,
  appeal: StoredAppeal,
  references: readonly string[],
): Promise<'new' | 'repeated'> {
  const later = toCompare(appeal, references);
  const candidates = await candidatesFor(tx, appeal.id, references);
  const related = candidates.flatMap((earlier) => {
    const relation = compare(later, toCompare(earlier, []));
    return relation ? [{ earlier: earlier.id, relation }] : [];
  });
  related.sort(nearestFirst);
  const nearest = (kind: Relation['kind']) => related.find(({ relation }) => relation.kind === kind);
  const same = nearest('same');
  for (const one of same ? [same] : [nearest('translation'), nearest('update')])
    if (one) await keepLink(tx, appeal.id, one.earlier, one.relation);
  if (!same) return 'new';
  const before = (await family(tx, appeal.id)).filter(({ id }) => id < appeal.id);
  return before.some((one) => one.list === appeal.list && settles(one, appeal)) ? 'repeated' : 'new';
}

/** Whether one that came before leaves nothing to ask. Of an appeal that waits in an archive nobody was told. */
function settles({ state, archived }: Member, appeal: StoredAppeal): boolean {
  return state !== 'repeated' && (appeal.archived || !(archived && state === 'held'));
}

interface Related {
  readonly earlier: number;
  readonly relation: Relation;
}

/** The most alike, then the newest. */
function nearestFirst(a: Related, b: Related): number {
  return b.relation.similarity - a.relation.similarity || b.earlier - a.earlier;
}

function toCompare({ asRead, post }: StoredAppeal, references: readonly string[]): Comparable {
  return comparable(asRead, { ...post, references });
}

/** What an appeal has to do with others. */
export interface Relatives {
  /** The same appeal elsewhere: on other lists, or come to this one again. In the order they came. */
  readonly same: readonly Member[];
  /** The same in other languages. */
  readonly translations: readonly Member[];
  /** What it updates. */
  readonly updateOf: readonly Member[];
  /** What updates it. */
  readonly updates: readonly Member[];
}

/** One of each set of the same appeal is enough: the one on the same list where there is one. */
export async function relativesOf(store: Store, appeal: Pick<StoredAppeal, 'id'>): Promise<Relatives> {
  const all = await family(store, appeal.id);
  const ids = all.map(({ id }) => id);
  return {
    same: all.filter(({ id }) => id !== appeal.id),
    translations: await translationsOf(store, ids),
    updateOf: await updatedBy(store, ids),
    updates: await updatesOf(store, ids),
  };
}
