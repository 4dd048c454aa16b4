import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/referrals/note.ts';
import { cpuMs } from '../support/cpu.ts';

describe('a note', () => {
  it.each([
    'Please read this, it matters to me.',
    'Two lines,\nand a third.',
    'On 24.3.2001 at 10.30 a.m. in the U.S. (e.g. in Boston)',
    'Это важно, т.е. прочти!',
    'Ciao… a presto',
    'Tel. 030 1234567',
    'می‌خواهم',
    '👩‍👩‍👧 read it',
    'x'.repeat(300),
  ])('may be %j', (note) => {
    expect(readNote(note)).toBe(note);
  });

  it.each([
    'see http://spam.example',
    'see spam.example/win',
    'www.spam',
    'write to me@spam.example',
    'me@localhost',
    'bit.ly',
    'mailto:x',
    'http://1.2.3.4',
    '1.2.3.4',
    'ｗｗｗ．ｓｐａｍ．ｃｏｍ',
    'spam。com',
    'spam\u200d.com',
    'пример.рф',
    'a\u0000b',
    'a\u202eb',
    'a\u200bb',
    'tab\there',
    'x'.repeat(301),
  ])('may not be %j', (note) => {
    expect(readNote(note)).toBe('not-plain');
  });

  it('is none where nothing is written', () => {
    expect([undefined, null, '', ' \r\n '].map(readNote)).toEqual([null, null, null, null]);
    expect(readNote(' a\r\nb\r ')).toBe('a\nb');
  });

  it('that is taken is short and has no link, address or control in it', () => {
    const pieces = fc.constantFrom(
      'a',
      'spam',
      '.',
      'com',
      '@',
      '://',
      'www',
      ' ',
      '\n',
      '\u200d',
      '\u0007',
      'é',
      '1',
      'ｗ',
      '．',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
        (text) => {
          const note = readNote(text);
          if (note === null || note === 'not-plain') return;
          expect(note).not.toMatch(/@|:\/\/|[a-zé]\.(?:com|spam|www)|[\u0000-\u0009\u000b-\u001f]/u);
        },
      ),
    );
  });

  it('is read in linear time', () => {
    const start = cpuMs();
    for (const text of ['a.'.repeat(100_000), '1.'.repeat(100_000), '@'.repeat(100_000)]) readNote(text);
    expect(cpuMs() - start).toBeLessThan(500);
  });
});
