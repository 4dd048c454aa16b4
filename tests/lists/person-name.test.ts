import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainName } from '../../src/lists/person-name.ts';

describe('a person’s name', () => {
  it.each([
    ['Anna Petrova', 'Anna Petrova'],
    ['  Anna \t Petrova\r\n', 'Anna Petrova'],
    ['Jane Q. Doe', 'Jane Q. Doe'],
    ['J.Q.Doe', 'J. Q. Doe'],
    ['Jean-Luc O’Neil (Unison)', 'Jean-Luc O’Neil (Unison)'],
    ['Нурлан Әбдіков', 'Нурлан Әбдіков'],
    ['李小龍', '李小龍'],
    ['"Evil" <a@b.org>', 'Evil a b. org'],
    ['see https://spam.example/x', 'see https spam. example x'],
    ['a\u202egro.live', 'a gro. live'],
    ['a\r\nBcc: x@y.org', 'a Bcc x y. org'],
  ])('%j stands as %j', (text, name) => {
    expect(plainName(text)).toBe(name);
  });

  it.each([null, undefined, '', '  ', '123', '@@', '...', '\u0000'])('%j is none', (text) => {
    expect(plainName(text)).toBeNull();
  });

  it('is short, on one line, and holds nothing that a mail program takes for a link or an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const name = plainName(text);
        if (name === null) return;
        expect(Array.from(name).length).toBeLessThanOrEqual(60);
        expect(name).not.toMatch(/[\r\n@:/<>"\u0000-\u001f]/);
        expect(name).not.toMatch(/\.[^ ]/u);
        expect(plainName(name)).toBe(name);
      }),
      { numRuns: 200 },
    );
  });
});
