import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crowdOf, isTooMuch } from '../../src/mail/smtp-crowd.ts';
import type { Sent } from '../../src/mail/transport.ts';

const OK: Sent = { is: 'accepted', reply: { code: 250, text: '2.0.0 ok' } };
const said = (code: number, text: string): Sent => ({ is: 'deferred', reply: { code, text } });
const ENOUGH = said(421, '4.7.0 too many connections');

describe('a relay that has too much', () => {
  it.each([
    [421, 'closing', true],
    [451, '4.7.1 try again later, you are too fast', true],
    [451, '4.3.2 the system is not accepting messages', true],
    [450, '4.2.2 the mailbox is full', false],
    [451, '4.3.0 local error', false],
    [450, '4.70.1 nonsense', false],
  ])('%s %s: %s', (code, text, tooMuch) => {
    expect(isTooMuch(said(code, text))).toBe(tooMuch);
  });

  it('is none that refuses, or takes', () => {
    expect(isTooMuch(OK)).toBe(false);
    expect(isTooMuch({ is: 'refused', reply: { code: 550, text: '4.7.1 odd' } })).toBe(false);
  });
});

describe('how many connections are used', () => {
  it('is half at once, and one more after a while, up to what it was', () => {
    const changes: number[] = [];
    const crowd = crowdOf(8, (limit) => changes.push(limit));
    crowd.heard(ENOUGH);
    expect(crowd.limit).toBe(4);
    // What was under way says the same, and counts once.
    for (let n = 0; n < 7; n += 1) crowd.heard(ENOUGH);
    expect(crowd.limit).toBe(4);
    for (let n = 0; n < 10_000; n += 1) crowd.heard(OK);
    expect(crowd.limit).toBe(8);
    expect(changes).toEqual([4, 5, 6, 7, 8]);
  });

  it('is never none, nor more than at the beginning', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.array(fc.boolean(), { maxLength: 500 }),
        (most, answers) => {
          const crowd = crowdOf(most);
          for (const good of answers) {
            crowd.heard(good ? OK : ENOUGH);
            expect(crowd.limit).toBeGreaterThanOrEqual(1);
            expect(crowd.limit).toBeLessThanOrEqual(most);
          }
        },
      ),
    );
  });
});
