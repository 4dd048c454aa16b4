import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadReply, type RawReply, replyReader } from '../../src/mail/smtp-replies.ts';

/** What a reader makes of bytes that come in pieces of these lengths, over and over. */
function heard(text: string, lengths: readonly number[] = [text.length || 1]): RawReply[] {
  const reader = replyReader();
  const replies: RawReply[] = [];
  const bytes = Buffer.from(text, 'latin1');
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const length = lengths[i % lengths.length] ?? 1;
    reader.take(bytes.subarray(at, at + length), (reply) => {
      replies.push(reply);
      return true;
    });
    at += length;
  }
  return replies;
}

const code = fc.integer({ min: 200, max: 559 }).filter((n) => n % 100 < 60);
const words = fc.string({ unit: fc.constantFrom('a', ' ', '-', '.', '5', 'é'), maxLength: 40 });
const reply = fc.tuple(code, fc.array(words, { minLength: 1, maxLength: 4 })).map(
  ([number, lines]): RawReply => ({
    code: number,
    text: lines.map((line, i) => `${number}${i < lines.length - 1 ? '-' : ' '}${line}`).join('\n'),
  }),
);

describe('replyReader', () => {
  it('reads every reply, wherever the bytes are cut', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(reply, { maxLength: 6 }), cuts, (replies, lengths) => {
        const wire = replies.map(({ text }) => `${text.replaceAll('\n', '\r\n')}\r\n`).join('');
        expect(heard(wire, lengths)).toEqual(replies);
      }),
    );
  });

  it('reads a code alone', () => {
    expect(heard('250\r\n354\r\n')).toEqual([
      { code: 250, text: '250' },
      { code: 354, text: '354' },
    ]);
  });

  it.each([
    'hello\r\n',
    '25\r\n',
    '250x\r\n',
    '199 a\r\n',
    '600 a\r\n',
    '250-a\r\n251 b\r\n',
    '250 a\nb\r\n',
    '\r\n',
  ])('takes %j for no reply', (text) => {
    expect(() => heard(text)).toThrow(BadReply);
  });

  it('does not wait for the end of a line or a reply that has none', () => {
    expect(() => heard(`250 ${'x'.repeat(20_000)}`, [1_000])).toThrow(BadReply);
    expect(() => heard('250-more\r\n'.repeat(5_000), [1_000])).toThrow(BadReply);
  });

  it('knows a refusal that lacks only its line end', () => {
    const reader = replyReader();
    reader.take(Buffer.from('250 ok\r\n554 5.7.1 no'), () => true);
    expect(reader.isWithin).toBe(true);
    expect(reader.cutOff()).toEqual({ code: 554, text: '554 5.7.1 no' });
    reader.take(Buffer.from('\r\n25'), () => true);
    expect(reader.cutOff()).toBeNull();
  });
});
