import type { Sender } from '../../src/delivery/chunk.ts';
import { composer } from '../../src/delivery/composer.ts';
import { placesFor } from '../../src/delivery/places.ts';
import { helm } from '../../src/delivery/steer/helm.ts';
import type { Transport } from '../../src/mail/transport.ts';
import { alone, type House, running } from '../support/house.ts';

/** A process whose relay takes everything, and whom it had a copy for. */
export function aSender({ deps }: House, rates: Sender['rates'] = null): { sender: Sender; got: string[] } {
  const got: string[] = [];
  const transport: Transport = {
    kind: 'smtp',
    connections: 2,
    inHand: 4,
    send: async ({ to }) => {
      got.push(to);
      return { is: 'accepted', reply: { code: 250, text: 'ok' } };
    },
    close: async () => undefined,
  };
  const sender: Sender = {
    deps,
    transport,
    claim: alone,
    places: placesFor(250),
    compose: composer(deps),
    helm: helm(deps, 5),
    unknown: 'resend',
    rates,
    stopping: running,
  };
  return { sender, got };
}
