import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/appeals/fold.ts';
import { LEXICONS } from '../../src/appeals/lexicons/table.ts';
import { compile } from '../../src/appeals/matcher.ts';

describe('words of a list', () => {
  const list = compile(['model letter*', 'won', "c'est", 'à :', 'e-mail']);
  it.each([
    ['the model  letters below', [[4, 18]]],
    ["we won't, we won", [[13, 16]]],
    ['wonder', []],
    [
      fold('C’est à : e-mail'),
      [
        [0, 5],
        [6, 9],
        [10, 16],
      ],
    ],
  ])('%j', (text, spans) => {
    expect(list.find(text).map((h) => [h.start, h.end])).toEqual(spans);
    expect(list.has(text)).toBe(spans.length > 0);
  });
});

it('folding keeps every place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(text)).toHaveLength(text.length);
    }),
  );
});

describe.each(LEXICONS.map((l) => [l.language, l] as const))('the lexicon %s', (_, lexicon) => {
  it('names twelve months and seven days, and leaves no list empty', () => {
    expect(lexicon.months).toHaveLength(12);
    expect(lexicon.weekdays).toHaveLength(7);
    for (const [name, list] of Object.entries(lexicon))
      expect(Object.keys(list).length, name).toBeGreaterThan(0);
  });
});

it('finds every entry of a list so long that the table of first words grows', () => {
  const entries = Array.from(
    { length: 2_000 },
    (_, n) => `w${n.toString(26).replace(/\d/g, (d) => 'qrstuvwxyz'[+d] ?? '')}zz`,
  );
  const matcher = compile(entries);
  expect(entries.filter((entry) => !matcher.has(`before ${entry} after`))).toEqual([]);
});
