import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outgoing } from '../../src/mail/outgoing.ts';
import { compile, marker, splice } from '../../src/mail/splice.ts';
import type { Outgoing } from '../../src/mail/transport.ts';

/** RFC 5321 section 4.5.2, as the relay undoes it. */
const undone = (message: Outgoing): string =>
  Buffer.concat([...message.stuffed])
    .toString('latin1')
    .split('\r\n')
    .map((line) => (line.startsWith('.') ? line.slice(1) : line))
    .join('\r\n');

/** No line but doubled ones begins with a dot, so none is the end of the data. */
const isSafe = (message: Outgoing): boolean =>
  !/^\.(?!\.)/m.test(
    Buffer.concat([...message.stuffed])
      .toString('latin1')
      .replace(/\r\n/g, '\n'),
  );

const text = fc.string({ unit: fc.constantFrom('.', '\r\n', 'a', '=', ' ', 'é'), maxLength: 30 });

describe('a message on its way out', () => {
  it('has the dots that begin a line doubled, and is the same again in the end', () => {
    fc.assert(
      fc.property(text, (body) => {
        const message = outgoing(Buffer.from(`${body}\r\n`, 'latin1'));
        expect(undone(message)).toBe(message.whole().toString('latin1'));
        expect(isSafe(message)).toBe(true);
        expect(message.size).toBe(message.whole().length);
      }),
    );
  });

  it.each([
    ['a\n.\nb', 'a\r\n.\r\nb\r\n'],
    ['a\r.\rb\r', 'a\r\n.\r\nb\r\n'],
    ['a', 'a\r\n'],
  ])('of %j has no line end but CRLF', (given, expected) => {
    expect(outgoing(Buffer.from(given)).whole().toString()).toBe(expected);
  });

  it('is the same where it was spliced, whatever the values and wherever they stand', () => {
    const [one, two] = [marker('one', 'salt'), marker('two', 'salt')];
    const piece = fc.oneof(text, fc.constantFrom(one.text, two.text));
    const head = 'Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n';
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), text, text, (pieces, first, second) => {
        const body = [...pieces, one.text, two.text].join('').replace(/[=é]/g, '');
        const compiled = compile(Buffer.from(`${head}${body}\r\n`, 'latin1'), [one, two]);
        const copy = splice(compiled, { one: first, two: second });
        expect(undone(copy)).toBe(copy.whole().toString('latin1'));
        expect(isSafe(copy)).toBe(true);
        expect(copy.size).toBe(copy.whole().length);
      }),
    );
  });
});
