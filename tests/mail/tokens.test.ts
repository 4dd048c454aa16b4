import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase32, toBase32 } from '../../src/mail/base32.ts';
import { type Token, tokens } from '../../src/mail/tokens.ts';
import { cpuMs } from '../support/cpu.ts';

const KEY = 'a key of at least thirty-two characters';
const { sign, read } = tokens([KEY]);

const tokenBelow = (limit: number): fc.Arbitrary<Token> => {
  const id = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: limit - 1 }));
  return fc.oneof(
    fc.record({ kind: fc.constant('share' as const), appeal: id, by: fc.record({ subscriber: id }) }),
    fc.record({ kind: fc.constant('share' as const), appeal: id, by: fc.record({ referral: id }) }),
    fc.record({ kind: fc.constant('action' as const), subscription: id }),
    fc.record({ kind: fc.constant('delivery' as const), dispatch: id, subscriber: id }),
    fc.record({ kind: fc.constant('notice' as const), notice: id }),
    fc.record({ kind: fc.constant('moderate' as const), appeal: id, moderator: id }),
    fc.record({ kind: fc.constant('confirm' as const), subscription: id }),
    fc.record({ kind: fc.constant('refuse' as const), referral: id }),
  );
};
const someToken = tokenBelow(2 ** 48);

const EACH_FORM: Token[] = [
  { kind: 'share', appeal: 7, by: { subscriber: 9 } },
  { kind: 'share', appeal: 7, by: { referral: 9 } },
  { kind: 'action', subscription: 7 },
  { kind: 'delivery', dispatch: 7, subscriber: 9 },
  { kind: 'notice', notice: 7 },
  { kind: 'moderate', appeal: 7, moderator: 9 },
  { kind: 'confirm', subscription: 7 },
  { kind: 'refuse', referral: 7 },
];

describe('tokens', () => {
  it('reads what it signed, for all ids', () => {
    fc.assert(
      fc.property(someToken, (token) => {
        expect(read(sign(token))).toEqual(token);
      }),
    );
  });

  it('stays the same over releases: links in old mail go on working', () => {
    expect(EACH_FORM.map(sign)).toMatchInlineSnapshot(`
      [
        "043gkzvaj8s27t4xc4jbj",
        "083gkpbx5x2kxqjwp1wx6",
        "0c3kc39e2592w9yr098g",
        "0g3gjsky66btz1chvbc3t",
        "0m3g2q5q7kta40dgb310",
        "0r3gjpmck3c5ctb59vzg2",
        "0w3g57dfxb5wnmqze6d0",
        "103r5fqbt12rpwwphg20",
      ]
    `);
  });

  it('is at most 40 safe characters, and 36 below 2^32', () => {
    fc.assert(
      fc.property(someToken, (token) => {
        expect(sign(token)).toMatch(/^[0-9a-hjkmnp-tv-z]{20,40}$/);
      }),
    );
    fc.assert(
      fc.property(tokenBelow(2 ** 32), (token) => {
        expect(sign(token).length).toBeLessThanOrEqual(36);
      }),
    );
  });

  it('survives what mail programs and people do to it', () => {
    fc.assert(
      fc.property(
        someToken,
        fc.constantFrom('<', ' ', '"', '(', ''),
        fc.constantFrom('>', '.', ',', ' ', '>.', '">,', ')\r\n', ''),
        (token, before, after) => {
          const text = sign(token);
          expect(read(before + text + after)).toEqual(token);
          expect(read(before + text.toUpperCase() + after)).toEqual(token);
          expect(read(text.replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual(token);
          expect(read(text.replaceAll('0', 'O').replaceAll('1', 'I'))).toEqual(token);
        },
      ),
    );
  });

  it('refuses any token with one character changed, added or missing', () => {
    fc.assert(
      fc.property(
        someToken,
        fc.nat(),
        fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz'),
        (token, at, character) => {
          const text = sign(token);
          const place = at % text.length;
          const changed = text.slice(0, place) + character + text.slice(place + 1);
          expect(read(changed)).toEqual(changed === text ? token : null);
          expect(read(text.slice(0, place) + text.slice(place + 1))).toBeNull();
          expect(read(text.slice(0, place) + character + text.slice(place))).toBeNull();
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives null for anything else', () => {
    for (const text of [
      '',
      ' ',
      '.',
      '0',
      'u'.repeat(30),
      '0'.repeat(40),
      '0'.repeat(41),
      'ж'.repeat(30),
      'a'.repeat(100_000),
    ]) {
      expect(read(text)).toBeNull();
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(read(text)).toBeNull();
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-z]{16,42}$/), (text) => {
        expect(read(text)).toBeNull();
      }),
    );
  });

  it('does not let one form of token pass for another', () => {
    for (const token of EACH_FORM) {
      const bytes = fromBase32(sign(token)) as Buffer;
      for (let form = 0; form < 256; form++) {
        if (form === bytes[0]) continue;
        const forged = Buffer.from(bytes);
        forged[0] = form;
        expect(read(toBase32(forged))).toBeNull();
      }
    }
  });

  it('signs with the first key and reads with all of them', () => {
    const [old, next] = ['the old key, long enough for anybody', 'the new key, long enough for anybody'];
    const rotated = tokens([next, old]);
    for (const token of EACH_FORM) {
      expect(rotated.read(tokens([old]).sign(token))).toEqual(token);
      expect(rotated.sign(token)).toBe(tokens([next]).sign(token));
      expect(tokens([next]).read(tokens([old]).sign(token))).toBeNull();
    }
    expect(() => tokens([])).toThrow(RangeError);
  });

  it('refuses to sign an id that would not come back', () => {
    for (const subscription of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 48]) {
      expect(() => sign({ kind: 'action', subscription })).toThrow(RangeError);
    }
  });

  it('signs tens of thousands of tokens a second', () => {
    const began = cpuMs();
    for (let i = 0; i < 60_000; i++) sign({ kind: 'delivery', dispatch: 40, subscriber: 1_000_000 + i });
    expect(cpuMs() - began).toBeLessThan(3000);
  });
});

describe('base 32', () => {
  it('reads back all bytes, and each value has one text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const text = toBase32(bytes);
        expect(text).toHaveLength(Math.ceil((bytes.length * 8) / 5));
        expect(fromBase32(text)).toEqual(Buffer.from(bytes));
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-hjkmnp-tv-z]{0,40}$/), (text) => {
        const bytes = fromBase32(text);
        if (bytes) expect(toBase32(bytes)).toBe(text);
      }),
    );
  });
});
