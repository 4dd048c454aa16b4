import type { Transport } from '../transport.ts';
import type { DkimSigner } from './sign.ts';

/** A transport that signs whatever it hands over: copies and notices alike. */
export function signing(transport: Transport, signer: DkimSigner): Transport {
  return {
    kind: transport.kind,
    connections: transport.connections,
    // Those being signed are in hand as well, so that no connection waits for a signature.
    inHand: 2 * transport.inHand,
    send: async (envelope, message) => transport.send(envelope, await signer.sign(message)),
    close: () => transport.close(),
  };
}
