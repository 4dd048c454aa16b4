import type { Relayed } from './smtp.ts';
import type { Sent } from './transport.ts';

/**
 * Several relays as one: each message goes to the first that can be reached. One that cannot answers at once while it
 * rests, and is tried again by itself, so that mail goes back to it as soon as it is there.
 *
 * @throws RangeError without a relay
 */
export function inTurn(relays: readonly Relayed[]): Relayed {
  const [first] = relays;
  if (!first) throw new RangeError('inTurn: at least one relay is needed');
  if (relays.length === 1) return first;
  return {
    kind: first.kind,
    // Copies may still be unanswered at one while others go to the next.
    connections: relays.reduce((sum, { connections }) => sum + connections, 0),
    inHand: first.inHand,
    async send(envelope, message) {
      let sent: Sent = { is: 'unreachable', why: 'There is no relay' };
      for (const relay of relays) {
        sent = await relay.send(envelope, message);
        if (sent.is !== 'unreachable') return sent;
      }
      return sent;
    },
    reach: async () => {
      await Promise.all(relays.map((relay) => relay.reach()));
    },
    close: async () => {
      await Promise.all(relays.map((relay) => relay.close()));
    },
  };
}
