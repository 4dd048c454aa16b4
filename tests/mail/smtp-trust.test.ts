import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { trustIn } from '../../src/mail/smtp-trust.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function aTrust() {
  const why: string[] = [];
  return { why, trust: trustIn({ pauseMs: 1_000, breaks: 2, onLost: (reason) => why.push(reason) }) };
}

it('is given at first, lost for a while by one odd answer, and given again', () => {
  const { trust, why } = aTrust();
  expect(trust.isGiven).toBe(true);
  trust.odd('a reply that nothing asked for');
  expect(trust.isGiven).toBe(false);
  vi.advanceTimersByTime(999);
  expect(trust.isGiven).toBe(false);
  vi.advanceTimersByTime(1);
  expect(trust.isGiven).toBe(true);
  expect(why).toEqual(['a reply that nothing asked for']);
});

it('is told of once while it is lost, and lasts from the last odd answer', () => {
  const { trust, why } = aTrust();
  trust.odd('one');
  vi.advanceTimersByTime(600);
  trust.odd('another');
  vi.advanceTimersByTime(600);
  expect([trust.isGiven, why]).toEqual([false, ['one']]);
  vi.advanceTimersByTime(400);
  expect(trust.isGiven).toBe(true);
});

it('survives as many broken connections as a relay that falls takes with it, and no more in a row', () => {
  const { trust, why } = aTrust();
  trust.broken();
  trust.broken();
  expect(trust.isGiven).toBe(true);
  trust.kept();
  trust.broken();
  trust.broken();
  expect(trust.isGiven).toBe(true);
  trust.broken();
  expect([trust.isGiven, why]).toEqual([false, ['it closes connections with commands unread']]);
});
