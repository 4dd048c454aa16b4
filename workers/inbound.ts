import type { Claim, Deps } from '../src/deps.ts';
import { readImport } from '../src/inbound/imports/read.ts';
import { readArrival } from '../src/inbound/read.ts';
import type { Handlers } from '../src/queue/catalogue.ts';

/** Reads what came in, and what archives brought. */
export const inbound = (
  deps: Deps,
  claim: Claim,
  stopping: AbortSignal,
): Pick<Handlers, 'read-arrival' | 'read-import'> => ({
  'read-arrival': ({ arrival }) => readArrival(deps, claim, arrival),
  'read-import': (payload) => readImport(deps, claim, payload.import, stopping),
});
