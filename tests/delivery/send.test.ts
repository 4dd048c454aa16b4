import { describe, expect, it } from 'vitest';
import { isSendersFault } from '../../src/bounces/reasons.ts';
import { verdictOnReply } from '../../src/bounces/reply.ts';
import type { Outcome } from '../../src/delivery/outcome.ts';
import { recorder } from '../../src/delivery/recorder.ts';
import { sendCopies } from '../../src/delivery/send.ts';
import type { OpenDelivery } from '../../src/delivery/store/chunks.ts';
import { outgoing } from '../../src/mail/outgoing.ts';
import type { Sent, Transport } from '../../src/mail/transport.ts';

const people = (count: number): OpenDelivery[] =>
  Array.from({ length: count }, (_, i) => ({
    subscriber: i + 1,
    subscription: i + 1,
    address: `reader${i + 1}@readers.example`,
    name: null,
    language: 'en',
    state: 'planned',
    attempts: 0,
  }));

function sending(answer: (to: string, nth: number) => Sent, connections = 3) {
  const recorded: Outcome[] = [];
  let under = 0;
  let most = 0;
  let nth = 0;
  const stop = new AbortController();
  const transport: Transport = {
    kind: 'smtp',
    connections,
    inHand: connections,
    send: async ({ to }) => {
      under += 1;
      nth += 1;
      most = Math.max(most, under);
      const sent = answer(to, nth);
      await new Promise(setImmediate);
      under -= 1;
      return sent;
    },
    close: async () => undefined,
  };
  const run = {
    transport,
    stop: stop.signal,
    now: () => new Date(0),
    unknown: 'resend' as const,
    recorder: recorder(async (outcomes) => {
      recorded.push(...outcomes);
    }),
    copyOf: ({ address }: OpenDelivery) => ({
      envelope: { from: 'x@y.example', to: address },
      message: outgoing(Buffer.from('x')),
    }),
  };
  return { run, recorded, stop, most: () => most };
}

const OK: Sent = { is: 'accepted', reply: { code: 250, text: 'ok' } };

describe('sendCopies', () => {
  it('sends each once, as many at a time as there are connections, and records all', async () => {
    const { run, recorded, most } = sending(() => OK);
    expect(await sendCopies(people(50), run)).toBe('all-tried');
    expect(recorded.map((one) => one.subscriber).sort((a, b) => a - b)).toEqual(
      people(50).map((one) => one.subscriber),
    );
    expect(most()).toBe(3);
  });

  it('stops at once where the relay cannot be reached, and leaves the rest as it was', async () => {
    const { run, recorded } = sending((_to, nth) => (nth > 10 ? { is: 'unreachable', why: 'down' } : OK));
    expect(await sendCopies(people(50), run)).toBe('unreachable');
    expect(recorded.length).toBe(10);
  });

  it('hands over nothing new once it is to stop', async () => {
    const { run, recorded, stop } = sending((_to, nth) => {
      if (nth === 5) stop.abort();
      return OK;
    });
    expect(await sendCopies(people(50), run)).toBe('stopped');
    expect(recorded.length).toBeLessThan(5 + 3);
  });

  it('tells that the fate of some is not known', async () => {
    const { run, recorded } = sending((_to, nth) => (nth === 2 ? { is: 'unknown', why: 'cut' } : OK));
    expect(await sendCopies(people(5), run)).toBe('cut');
    expect(recorded.filter((one) => one.state === 'unknown').length).toBe(1);
  });

  it('lets one copy that cannot be made fail alone, and on nobody’s account', async () => {
    const { run, recorded } = sending(() => OK);
    const faulty = {
      ...run,
      copyOf: (delivery: OpenDelivery) => {
        if (delivery.subscriber === 2) throw new RangeError('a name that is no name');
        return run.copyOf(delivery);
      },
    };
    expect(await sendCopies(people(4), faulty)).toBe('all-tried');
    const [failed, ...more] = recorded.filter((one) => one.state === 'failed');
    expect(more).toEqual([]);
    expect(failed).toMatchObject({
      subscriber: 2,
      replyText: expect.stringContaining('a name that is no name'),
    });
    expect(isSendersFault(verdictOnReply(554, failed?.replyText ?? '').reason)).toBe(true);
  });
});
