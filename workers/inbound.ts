import type { Deps } from '../src/deps.ts';
import { readArrival } from '../src/inbound/read.ts';
import type { Handlers } from '../src/queue/catalogue.ts';

/** Reads what came in. */
export const inbound = (deps: Deps): Pick<Handlers, 'read-arrival'> => ({
  'read-arrival': ({ arrival }) => readArrival(deps, arrival),
});
