import type { Sender } from '../src/delivery/chunk.ts';
import type { Handlers } from '../src/queue/catalogue.ts';
import { delivery } from './delivery.ts';
import { dispatch } from './dispatch.ts';
import { inbound } from './inbound.ts';
import { notices } from './notices.ts';

/** Every job and the one function that does it, a part for each queue. */
export function handlers(sender: Sender): Partial<Handlers>[] {
  const { deps, transport, claim, stopping } = sender;
  return [
    inbound(deps, claim, stopping),
    dispatch(deps, stopping),
    delivery(sender),
    notices(deps, transport),
  ];
}
