import type { Sender } from '../src/delivery/chunk.ts';
import type { Handlers } from '../src/queue/catalogue.ts';
import { delivery } from './delivery.ts';
import { dispatch } from './dispatch.ts';
import { inbound } from './inbound.ts';
import { notices } from './notices.ts';

/** Every job and the one function that does it. */
export function handlers(sender: Sender): Handlers {
  return {
    ...inbound(sender.deps),
    ...dispatch(sender.deps),
    ...delivery(sender),
    ...notices(sender.deps, sender.transport),
  };
}
