import { describe, expect, it } from 'vitest';
import { readReply } from '../../src/moderation/reply.ts';
import { readMailOrder } from '../../src/moderation/steering.ts';

const order = (line: string) => readMailOrder([line]);

describe('an order about a sending, by mail', () => {
  it.each([
    ['pause', { is: 'order', order: { what: 'pause' }, why: null }],
    ['Stop: the date is wrong', { is: 'order', order: { what: 'pause' }, why: 'the date is wrong' }],
    ['go on', { is: 'order', order: { what: 'resume' }, why: null }],
    ['Resume.', { is: 'order', order: { what: 'resume' }, why: null }],
    ['cancel - it is a hoax', { is: 'order', order: { what: 'cancel' }, why: 'it is a hoax' }],
    ['slow 100', { is: 'order', order: { what: 'slow', perMinute: 100 }, why: null }],
    ['slow down to 100 copies a minute', { is: 'order', order: { what: 'slow', perMinute: 100 }, why: null }],
    ['slow full', { is: 'order', order: { what: 'slow', perMinute: null }, why: null }],
    ['status?', { is: 'status' }],
  ])('“%s”', (line, read) => {
    expect(order(line)).toEqual(read);
  });

  it('is nothing else', () => {
    for (const line of ['', 'ok', 'paused', 'please pause it', 'I would cancel it'])
      expect(order(line)).toBeNull();
    expect(readMailOrder([])).toBeNull();
    expect(order('slow')).toMatchObject({ is: 'wrong' });
    expect(order('slow as you can')).toMatchObject({
      is: 'wrong',
      wrong: expect.stringContaining('is no pace'),
    });
  });
});

describe('an approval for later', () => {
  it('says when', () => {
    expect(readReply('ok at 2001-03-24 09:00')).toMatchObject({
      verdict: { decision: 'approve' },
      at: '2001-03-24 09:00',
    });
    expect(readReply('title: x\nyes at 2001-03-24 09:00')).toMatchObject({ at: '2001-03-24 09:00' });
    expect(readReply('ok')).toMatchObject({ verdict: { decision: 'approve' }, at: null });
    expect(readReply('no at all')).toMatchObject({ verdict: { decision: 'reject' }, at: null });
  });
});
