import { planDispatch } from '../src/delivery/plan.ts';
import type { Deps } from '../src/deps.ts';
import type { Handlers } from '../src/queue/catalogue.ts';

/** Decides who gets a copy, and cuts the dispatch into chunks. */
export const dispatch = (deps: Deps, stopping: AbortSignal): Pick<Handlers, 'plan-dispatch'> => ({
  'plan-dispatch': ({ dispatch }) => planDispatch(deps, dispatch, stopping),
});
