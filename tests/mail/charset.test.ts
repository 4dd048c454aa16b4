import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes, mendControls } from '../../src/mail/charset.ts';

const RUSSIAN = 'Привет всем! Это письмо о забастовке на заводе, просим вас его поддержать.';

/** Each character's byte in a code page, by decoding all bytes. */
function encode(text: string, page: string): Buffer {
  const bytes = Uint8Array.from({ length: 256 }, (_, n) => n);
  const all = mendControls(new TextDecoder(page).decode(bytes));
  return Buffer.from(Array.from(text, (c) => all.indexOf(c)));
}

const PAGES = ['koi8-r', 'windows-1251', 'iso-8859-5', 'ibm866'];

describe('Russian', () => {
  const labels = [undefined, 'us-ascii', 'iso-8859-1', 'utf-8', ...PAGES];
  it.each(PAGES.flatMap((page) => labels.map((label) => [page, label] as const)))(
    'in %s, said to be %s, is read',
    (page, label) => {
      const read = decodeBytes(encode(RUSSIAN, page), label);
      expect(read).toEqual({ text: RUSSIAN, guessed: label !== page });
    },
  );
});

describe('UTF-8', () => {
  const text = 'el año pasó “así” — café';
  it.each([
    'iso-8859-1',
    'windows-1252',
    'koi8-r',
    'windows-1251',
    'iso-8859-15',
    'us-ascii',
    'x-unknown',
    undefined,
  ])('said to be %s is read', (label) => {
    expect(decodeBytes(Buffer.from(text), label)).toEqual({ text, guessed: true });
  });

  it.each(['utf-8', undefined])('encoded twice, said to be %s, is read', (label) => {
    const once = mendControls(new TextDecoder('windows-1252').decode(Buffer.from(text)));
    expect(decodeBytes(Buffer.from(once), label)).toEqual({ text, guessed: true });
  });

  it('that was cut inside a character loses only that', () => {
    const cut = Buffer.from(`${text} é`).subarray(0, -1);
    expect(decodeBytes(cut, 'utf-8').text).toBe(`${text} `);
  });

  it('keeps letters that look like it encoded twice', () => {
    for (const word of ['Ãgua', 'São', 'Â', 'Être à Ôö', 'ÇÃO «não»'])
      expect(decodeBytes(Buffer.from(word), 'utf-8')).toEqual({ text: word, guessed: false });
  });
});

it.each([
  ['windows-1254', 'iso-8859-1', 'Işçiler için ağır koşullar, yarın'],
  ['windows-1252', 'iso-8859-1', '“así” – naïve'],
  ['windows-1252', 'iso-8859-1', 'það er því ágætt að þú sért hér'],
  ['windows-1252', 'utf-8', 'el año'],
  ['windows-1252', 'cp1252', 'el año'],
  ['windows-1251', 'win-1251', RUSSIAN],
  ['iso-8859-2', 'iso8859-2', 'łódź'],
])('%s said to be %s is read: %s', (page, label, text) => {
  expect(decodeBytes(encode(text, page), label).text).toBe(text);
});

it('lines of several charsets in one digest are read each', () => {
  const mixed = Buffer.concat([
    Buffer.from('año\n'),
    Buffer.from('a\xf1o\n', 'latin1'),
    Buffer.from('plain\n'),
  ]);
  expect(decodeBytes(mixed, undefined)).toEqual({ text: 'año\naño\nplain\n', guessed: true });
});

it('any text in UTF-8 without a label is read back, but for what was encoded twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', 'é', 'ß', 'ж', '中', '😀', '\n') }), (text) => {
      expect(decodeBytes(Buffer.from(text), undefined).text).toBe(text);
    }),
  );
});
