import { type Member, relativesOf, type StoredAppeal } from '../appeals/service.ts';
import { countReached, dispatchesOfAppeal, dispatchOf } from '../delivery/service.ts';
import type { Deps } from '../deps.ts';
import { listOf } from '../lists/service.ts';
import { findDecision } from './store.ts';

/** The same appeal on another list, and what became of it there. */
export interface Elsewhere {
  readonly id: number;
  readonly listName: string;
  readonly state: 'held' | 'approved' | 'rejected';
  /** When it was decided; null while it is held. */
  readonly at: Date | null;
  /** Copies that the relay took. */
  readonly sent: number;
}

/** The same appeal, come to the list once more. */
export interface Repeat {
  readonly id: number;
  readonly by: string | null;
  readonly at: Date;
}

/** What moderators need to know of appeals that have to do with theirs. */
export interface Relations {
  readonly elsewhere: readonly Elsewhere[];
  /** Came to the same list later. */
  readonly repeats: readonly Repeat[];
  /** On the same list, before it; for an appeal that is itself a repeat. */
  readonly before: Member | null;
  /** In other languages. */
  readonly translations: readonly Member[];
  readonly updateOf: readonly Member[];
  readonly updates: readonly Member[];
  /** Active subscribers who had the same appeal through another list, and get no second copy. */
  readonly reached: number;
}

export async function relationsOf(deps: Deps, appeal: StoredAppeal): Promise<Relations> {
  const { same, translations, updateOf, updates } = await relativesOf(deps.db, appeal);
  const here = same.filter(({ list }) => list === appeal.list);
  const away = same.filter(({ list, state }) => list !== appeal.list && state !== 'repeated');
  return {
    elsewhere: await Promise.all(away.map((one) => elsewhere(deps, one))),
    repeats: here
      .filter(({ state, id }) => state === 'repeated' && id > appeal.id)
      .map(({ id, fromName, fromAddress, createdAt }) => ({
        id,
        by: fromName ?? fromAddress,
        at: createdAt,
      })),
    before: here.find(({ state, id }) => state !== 'repeated' && id < appeal.id) ?? null,
    translations,
    updateOf,
    updates,
    reached: away.length > 0 ? await countReached(deps.db, appeal.id, appeal.list) : 0,
  };
}

async function elsewhere(deps: Deps, one: Member): Promise<Elsewhere> {
  const [dispatch] = await dispatchesOfAppeal(deps.db, one.id);
  return {
    id: one.id,
    listName: (await listOf(deps, one.list)).name,
    state: one.state as Elsewhere['state'],
    at: (await findDecision(deps.db, one.id))?.at ?? null,
    sent: dispatch ? (await dispatchOf(deps, dispatch.id)).counts.sent : 0,
  };
}
