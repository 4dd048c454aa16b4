import { afterEach, describe, expect, it } from 'vitest';
import { outgoing } from '../../src/mail/outgoing.ts';
import { inTurn } from '../../src/mail/relays.ts';
import { openSmtp } from '../../src/mail/smtp.ts';
import { type Relay, startRelay } from './relay.ts';

const log = { info: () => undefined, warn: () => undefined };
const times = { rest: 20, idle: 5_000, connect: 2_000 };
const MESSAGE = outgoing(Buffer.from('Subject: x\r\n\r\nx\r\n'));
const to = (n: number) => ({ from: 'a@lists.example', to: `r${n}@readers.example` });

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});
const relay = async (port = 0): Promise<Relay> => {
  const one = await startRelay({}, port);
  closing.push(one.stop);
  return one;
};

describe('a relay that allows so many messages a connection', () => {
  it('gets no more over one, and all of them', async () => {
    const one = await relay();
    const transport = openSmtp({ url: one.url, connections: 3, messagesEach: 10, log, times });
    const sent = await Promise.all(Array.from({ length: 95 }, (_, n) => transport.send(to(n), MESSAGE)));
    expect(sent.every(({ is }) => is === 'accepted')).toBe(true);
    await transport.close();
    expect(new Set(one.received.map(({ to: [address] }) => address)).size).toBe(95);
    expect(one.received).toHaveLength(95);
    expect(one.total()).toBeGreaterThanOrEqual(10);
    expect(one.most()).toBeLessThanOrEqual(3 + 1);
  });
});

describe('several relays', () => {
  it('take turns: the first that is there, and it again once it is back', async () => {
    const [first, second] = [await startRelay(), await relay()];
    const open = ({ url }: Relay) => openSmtp({ url, connections: 2, log, times });
    const transport = inTurn([open(first), open(second)]);
    closing.push(() => transport.close());
    expect((await transport.send(to(1), MESSAGE)).is).toBe('accepted');
    expect([first.received.length, second.received.length]).toEqual([1, 0]);
    await first.stop();
    await expect
      .poll(async () => {
        const { is } = await transport.send(to(2), MESSAGE);
        return is === 'accepted' && second.received.length;
      })
      .toBeGreaterThan(0);
    const again = await relay(first.port);
    await expect
      .poll(async () => {
        await transport.send(to(3), MESSAGE);
        return again.received.length;
      })
      .toBeGreaterThan(0);
  });

  it('are unreachable together, and are refused for nothing that one of them says', async () => {
    const [gone, strict] = [await startRelay(), await relay()];
    await gone.stop();
    const transport = inTurn([gone, strict].map(({ url }) => openSmtp({ url, connections: 1, log, times })));
    closing.push(() => transport.close());
    expect((await transport.send({ from: '', to: 'bad\r\n' }, MESSAGE)).is).toBe('refused');
    await closing.shift()?.();
    expect((await transport.send(to(1), MESSAGE)).is).toBe('unreachable');
  });

  it('are at least one', () => {
    expect(() => inTurn([])).toThrow('at least one relay');
  });
});
