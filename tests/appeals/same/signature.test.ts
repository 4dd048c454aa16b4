import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesDiffer } from '../../../src/appeals/same/names.ts';
import { bandsOf, resemblance, shinglesOf } from '../../../src/appeals/same/signature.ts';

const word = fc.stringMatching(/^[a-z]{2,9}$/);
const text = fc.array(word, { minLength: 30, maxLength: 200 }).map((words) => words.join(' '));

describe('resemblance', () => {
  it('is that of a text with itself, whatever is between and around its words', () => {
    const noise = fc.constantFrom(' ', '\n', '\r\n> ', ' - ', ', ', '\u00a0', '! ');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.array(noise, { minLength: 1 }), (words, between) => {
        const spoilt = words.map((one, n) => `${one.toUpperCase()}${between[n % between.length]}`).join('');
        expect(resemblance(spoilt, words.join(' '))).toMatchObject({ likeness: 1, contained: 1 });
      }),
    );
  });

  it('is symmetric, between none and all, and never more than what is contained', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const found = resemblance(one, other);
        expect(found).toEqual(resemblance(other, one));
        expect(found.likeness).toBeGreaterThanOrEqual(0);
        expect(found.likeness).toBeLessThanOrEqual(found.contained);
        expect(found.contained).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('holds a part of a text whole', () => {
    fc.assert(
      fc.property(text, fc.nat(), (whole, at) => {
        const words = whole.split(' ');
        const part = words.slice(at % 20, (at % 20) + 10).join(' ');
        expect(resemblance(part, whole).contained).toBe(1);
      }),
    );
  });

  it('is nothing without words', () => {
    expect(resemblance('…', '—')).toEqual({ likeness: 0, contained: 0, shorter: 0 });
    expect([bandsOf(' . '), shinglesOf('two words').size]).toEqual([[], 1]);
  });
});

describe('bandsOf', () => {
  it('are of the words alone, twenty whole numbers of four bytes', () => {
    fc.assert(
      fc.property(text, (words) => {
        const bands = bandsOf(words);
        expect(bands).toEqual(bandsOf(words.toUpperCase().replaceAll(' ', '\n> ')));
        expect(bands).toHaveLength(20);
        for (const band of bands) expect(band | 0).toBe(band);
      }),
    );
  });

  it('meet where four words in five are shared, and nearly never between strangers', () => {
    const shares = (one: string, other: string): boolean => {
      const known = new Set(bandsOf(other));
      return bandsOf(one).some((band) => known.has(band));
    };
    const words = (seed: number, count: number): string[] =>
      Array.from({ length: count }, (_, n) => `w${Math.imul(seed * 7919 + n, 0x9e3779b1) >>> 0}`);
    let [met, strangers] = [0, 0];
    for (let seed = 1; seed <= 200; seed += 1) {
      const one = words(seed, 200);
      if (shares(one.join(' '), [...one.slice(0, 178), ...words(seed + 5_000, 22)].join(' '))) met += 1;
      if (shares(one.join(' '), words(seed + 9_000, 200).join(' '))) strangers += 1;
    }
    expect([met, strangers]).toEqual([200, 0]);
  });
});

describe('namesDiffer', () => {
  it('sees another name or another day in the same words', () => {
    const plea = (name: string, day: string) =>
      `We ask you to release the printer ${name}, held since ${day}.`;
    expect(namesDiffer(plea('Ana Ruiz', '3 May'), plea('Karl Benz', '3 May'))).toBe(true);
    expect(namesDiffer(plea('Ana Ruiz', '3 May'), plea('Ana Ruiz', '4 May'))).toBe(true);
    expect(namesDiffer(plea('Ana Ruiz', '3 May'), plea('Ana Ruíz', '3 MAY'))).toBe(false);
    expect(namesDiffer(plea('Kurmanov', '3 May'), plea('Kourmanov', '3 May'))).toBe(false);
  });

  it('does not take what one of the two leaves out for another', () => {
    const whole = 'We ask you to release Ana Ruiz. She is held in Castelmar since 3 May.';
    expect(namesDiffer(whole, 'We ask you to release Ana Ruiz.')).toBe(false);
  });

  it('is bounded on any text', () => {
    const long = `x ${'Ab'.repeat(50_000)} y ${'Ba'.repeat(50_000)}`;
    expect(namesDiffer(long, long.toUpperCase())).toBe(false);
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => namesDiffer(a, b) === namesDiffer(b, a)));
  });
});
