import { describe, expect, it } from 'vitest';
import { outbox } from '../../src/mail/outbox.ts';
import { outgoing } from '../../src/mail/outgoing.ts';

const ENVELOPE = { from: '', to: 'anna@example.org' };

describe('the outbox', () => {
  it('keeps what it is given and says so', async () => {
    const kept: [object, string][] = [];
    const transport = outbox({
      put: async (envelope, message) => {
        kept.push([envelope, message.toString()]);
      },
    });
    expect(await transport.send(ENVELOPE, outgoing(Buffer.from('x\r\n')))).toEqual({
      is: 'accepted',
      reply: { code: 250, text: 'kept in the outbox' },
    });
    expect(kept).toEqual([[ENVELOPE, 'x\r\n']]);
    expect(transport).toMatchObject({ kind: 'outbox', connections: 10 });
  });

  it('has nothing sent when its store fails, and never rejects', async () => {
    const failing = outbox({ put: () => Promise.reject(new Error('no database')) });
    expect(await failing.send(ENVELOPE, outgoing(Buffer.from('x\r\n')))).toEqual({
      is: 'unreachable',
      why: 'The outbox: no database',
    });
    const throwing = outbox({
      put: () => {
        throw new Error('at once');
      },
    });
    expect((await throwing.send(ENVELOPE, outgoing(Buffer.from('x\r\n')))).is).toBe('unreachable');
  });

  it('waits on closing for what is under way', async () => {
    let finish = (): void => {};
    const transport = outbox({ put: () => new Promise((resolve) => (finish = resolve)) });
    const order: string[] = [];
    const sending = transport.send(ENVELOPE, outgoing(Buffer.from('x\r\n'))).then(() => order.push('sent'));
    const closing = transport.close().then(() => order.push('closed'));
    finish();
    await Promise.all([sending, closing]);
    expect(order).toHaveLength(2);
    expect(order).toContain('sent');
  });
});
