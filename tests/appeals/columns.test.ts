import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Block } from '../../src/appeals/blocks.ts';
import { inColumns } from '../../src/appeals/columns.ts';

function block(text: string): Block {
  const endLine = text.split('\n').length;
  return {
    start: 0,
    end: text.length,
    text,
    firstLine: 0,
    endLine,
    listed: false,
    bullet: false,
    apart: false,
  };
}

const trimmed = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

it('two cards side by side are two blocks, each in its place', () => {
  const text = [
    'Prime Minister Bohdan Lukas               President of the Customs',
    'Government House                          Mr. Ferdinand Orava',
    'Nordhaven                                 7 Dock Street',
    'Fax: +999 17 555 0129                     Fax: +999 17 555 0174',
    '                                          fo@customs.example',
  ].join('\n');
  const [left, right, ...more] = inColumns(block(text));
  expect(more).toEqual([]);
  expect(trimmed(left?.text ?? '')).toEqual([
    'Prime Minister Bohdan Lukas',
    'Government House',
    'Nordhaven',
    'Fax: +999 17 555 0129',
  ]);
  expect(right?.text.indexOf('fo@customs')).toBe(text.indexOf('fo@customs'));
  expect(right?.listed).toBe(true);
});

it.each([
  [
    'a table',
    'Ada Blum       Head      040 555 0101\nTom Reed       Clerk     040 555 0110\nJim Toll       Chair     040 555 0115',
  ],
  [
    'labels and what stands behind them',
    'Name:        Ada Blum\nFax:         040 555 0101\nE-mail:      ada@justice.example',
  ],
  [
    'a line that runs across',
    'Ada Blum             Tom Reed\nFax 040 555 0101     Fax 040 555 0110\nBoth of them sit in Hale from nine to five\nada@j.example        tom@j.example',
  ],
  [
    'prose',
    'Ada Blum was there.   Nobody saw her, and so\nwe ask you to write at once to Tom Reed, who is\nin Hale.   His fax is 040 555 0101, and no other.',
  ],
])('%s is one block', (_, text) => {
  expect(inColumns(block(text))).toHaveLength(1);
});

it('loses no word and moves none', () => {
  const word = fc.stringMatching(/^[a-z0-9@.:]{1,9}$/);
  const row = fc.tuple(fc.array(word, { maxLength: 3 }), fc.array(word, { maxLength: 3 }));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
      const text = rows.map(([a, b]) => `${a.join(' ').padEnd(36)}${b.join(' ')}`).join('\n');
      const parts = inColumns(block(text));
      for (let n = 0; n < text.length; n += 1) {
        const kept = parts.filter((p) => p.text[n] !== ' ').map((p) => p.text[n]);
        if (text[n] !== ' ') expect(new Set(kept)).toEqual(new Set([text[n]]));
      }
      expect(parts.every((p) => p.text.length === text.length)).toBe(true);
    }),
  );
});
