import type { Claim, Deps } from '../src/deps.ts';
import { readArrival } from '../src/inbound/read.ts';
import type { Handlers } from '../src/queue/catalogue.ts';

/** Reads what came in. */
export const inbound = (deps: Deps, claim: Claim): Pick<Handlers, 'read-arrival'> => ({
  'read-arrival': ({ arrival }) => readArrival(deps, claim, arrival),
});
