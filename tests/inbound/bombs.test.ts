import { describe, expect, it } from 'vitest';
import { parseMessage } from '../../src/inbound/parse.ts';
import { cpuMs } from '../support/cpu.ts';

const HEAD = 'From: a@b.example\nTo: l@h.example\nSubject: x\nDate: Mon, 5 Mar 2001 10:00:00 +0000\n';
const PLAIN = `${HEAD}Content-Type: text/plain; charset=utf-8\n\n`;
const HTML = `${HEAD}Content-Type: text/html; charset=utf-8\n\n`;

const nested = (depth: number): string =>
  `${HEAD}Content-Type: multipart/mixed; boundary=b0\n\n${Array.from(
    { length: depth },
    (_, n) => `--b${n}\nContent-Type: multipart/mixed; boundary=b${n + 1}\n\n`,
  ).join('')}`;

const numbered = (count: number, each: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => each(n)).join('');

/** Name, what is sent, the warning that must say so (null: none is due). */
const BOMBS: readonly [string, () => string | Buffer, string | null][] = [
  ['2,000 nested multiparts', () => nested(2_000), 'too-deep'],
  ['messages nested 500 deep', () => `${HEAD}${'Content-Type: message/rfc822\n\n'.repeat(500)}\n`, null],
  ['a million headers', () => `${HEAD}${'X: y\n'.repeat(1_000_000)}\nhello`, 'headers-truncated'],
  ['a header of 10 MB', () => `${HEAD}X-Long: ${'y'.repeat(10_000_000)}\n\nhello`, 'headers-truncated'],
  [
    'a header of a million folds',
    () => `${HEAD}X-Long: y\n${' y\n'.repeat(1_000_000)}\nhello`,
    'headers-truncated',
  ],
  ['400 kB of <', () => PLAIN + '<'.repeat(400_000), null],
  ['400 kB of ( in a header', () => `${HEAD}Cc: ${'('.repeat(400_000)}\n\nhello`, null],
  ['400 kB of (', () => PLAIN + '('.repeat(400_000), null],
  ['1 MB of >', () => PLAIN + '>'.repeat(1_000_000), null],
  ['a million empty lines', () => PLAIN + '\n'.repeat(1_000_000), null],
  ['a million empty lines and a word', () => `${PLAIN}a${'\n'.repeat(1_000_000)}b`, null],
  [
    'a large attachment that never ends',
    () =>
      `${HEAD}Content-Length: 104857600\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: application/zip\n` +
      `Content-Transfer-Encoding: base64\n\n${'QUJD'.repeat(2_500_000)}`,
    'truncated',
  ],
  [
    'a boundary that never comes',
    () => `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n${'--bb\n'.repeat(200_000)}`,
    'no-parts',
  ],
  [
    '10,000 parts',
    () => `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(10_000)}--b--\n`,
    'too-many-parts',
  ],
  [
    'RFC 2231 continuations by the thousand',
    () => `${HEAD}Content-Type: text/plain; ${numbered(5_000, (n) => `name*${n}*=%41; `)}\n\nhello`,
    null,
  ],
  [
    'encoded words by the hundred thousand',
    () => `Subject: ${'=?utf-8?Q?a?= '.repeat(100_000)}\n${HEAD}\nhello`,
    'headers-truncated',
  ],
  [
    '100,000 addresses',
    () => `To: ${numbered(100_000, (n) => `a${n}@b.example, `)}\n${HEAD}\nhello`,
    'headers-truncated',
  ],
  ['HTML nested 10,000 deep', () => `${HTML + '<div>'.repeat(10_000)}x`, null],
  ['a page of 3 MB', () => HTML + '<p>word</p>'.repeat(300_000), 'html-truncated'],
  ['entities by the hundred thousand', () => HTML + '&amp;&#x41;&nbsp;'.repeat(100_000), null],
  ['no-break spaces before a word', () => `${HTML}${'&nbsp;'.repeat(200_000)}x`, null],
  ['zero-width and bidi characters', () => PLAIN + '\u200b\u202e\u2066'.repeat(60_000), null],
  ['NULs', () => PLAIN + '\0'.repeat(400_000), null],
  ['UTF-7', () => `${HEAD}Content-Type: text/plain; charset=utf-7\n\n+ADw-script+AD4-`, 'charset-refused'],
  [
    'UTF-16 without a byte order mark',
    () =>
      Buffer.concat([
        Buffer.from(`${HEAD}Content-Type: text/plain; charset=utf-16\n\n`),
        Buffer.from('h\u00e9llo', 'utf16le'),
      ]),
    null,
  ],
];

describe('a bomb costs bounded time and memory, and is named', () => {
  it.each(BOMBS)('%s', async (_, make, warning) => {
    const raw = Buffer.from(make());
    const before = cpuMs();
    const parsed = await parseMessage(raw, 'bomb');
    expect(cpuMs() - before).toBeLessThan(500 + raw.length / 100);
    if (warning === null) expect(parsed.kind).not.toBe('unreadable');
    else expect(parsed.warnings).toContain(warning);
    for (const post of parsed.posts) expect(post.text.length).toBeLessThanOrEqual(raw.length);
  });
});
