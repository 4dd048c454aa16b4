import type { Envelope, Transport } from './transport.ts';

/** Where the outbox keeps its mail. */
export interface OutboxStore {
  /** Resolves once the message is kept for good. */
  put(envelope: Envelope, message: Buffer): Promise<void>;
}

/** A transport that sends nothing: it keeps each message for people to look at. */
export function outbox(store: OutboxStore): Transport {
  const underWay = new Set<Promise<unknown>>();
  return {
    kind: 'outbox',
    connections: 10,
    inHand: 10,
    send: async (envelope, message) => {
      const putting = (async () => store.put(envelope, message.whole()))();
      underWay.add(putting);
      try {
        await putting;
        return { is: 'accepted', reply: { code: 250, text: 'kept in the outbox' } };
      } catch (error) {
        return { is: 'unreachable', why: `The outbox: ${(error as Error).message}`.slice(0, 500) };
      } finally {
        underWay.delete(putting);
      }
    },
    close: async () => {
      await Promise.allSettled(underWay);
    },
  };
}
