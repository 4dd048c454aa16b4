import type { Claim, Deps } from '../../deps.ts';
import { tellOfArchive } from '../../moderation/service.ts';
import { together } from '../../notices/together.ts';
import { done, type Outcome } from '../../queue/catalogue.ts';
import { readClaimed } from '../read.ts';
import { importState, markTold, unreadOf } from './store.ts';

/** Claims on imports while they are read. */
const CLAIMS = 3;
const INT4 = 2 ** 31;
/** An import gives its worker free after so long, so that it never keeps live mail waiting. */
const SLICE_MS = 20_000;
const BATCH = 50;

/**
 * Reads what an import has stored, a slice at a time, and tells the moderators once when all of it is read. The
 * sweep rings for the next slice.
 */
export async function readImport(
  deps: Deps,
  claim: Claim,
  id: number,
  stopping: AbortSignal,
): Promise<Outcome> {
  const outcome = await claim(CLAIMS, id % INT4, async (lost) => {
    const over = AbortSignal.any([lost, stopping]);
    if (!(await readSlice(deps, id, over))) return done('to be continued');
    await tell(deps, id);
    return done();
  });
  return outcome === 'busy' ? done('another worker has it') : outcome;
}

/** True where nothing is left whose turn has come. What fails is put off like any other arrival. */
async function readSlice(deps: Deps, id: number, over: AbortSignal): Promise<boolean> {
  const until = deps.now().getTime() + SLICE_MS;
  for (;;) {
    const arrivals = await unreadOf(deps.db, id, deps.now(), BATCH);
    if (arrivals.length === 0) return true;
    for (const arrival of arrivals) {
      if (over.aborted || deps.now().getTime() > until) return false;
      await readClaimed(deps, arrival);
    }
  }
}

async function tell(deps: Deps, id: number): Promise<void> {
  await together(deps, async (tx, write) => {
    const state = await importState(tx, id);
    if (!state?.finished || state.told || state.unread > 0) return;
    if (!(await markTold(tx, id, deps.now())) || state.appeals === 0) return;
    await tellOfArchive({ ...deps, db: tx }, write, { id, ...state });
  });
}
