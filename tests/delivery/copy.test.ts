import fc from 'fast-check';
import { type AddressObject, simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { copiesOf } from '../../src/delivery/copy.ts';
import { appealWith, delivery, deps, dispatch, LIST } from './a-copy.ts';

describe('copiesOf', () => {
  it('brings the dates as a calendar where the list wants it, and the same copy otherwise', async () => {
    const appeal = appealWith({}, 'In full.');
    const plain = await copiesOf(deps, { dispatch, appeal, list: LIST });
    const dated = await copiesOf(deps, { dispatch, appeal, list: { ...LIST, calendar: true } });
    const read = await simpleParser(dated(delivery()).message.whole());
    expect(read.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
      ['dates.ics', 'text/calendar'],
    ]);
    expect(read.attachments[0]?.content.toString()).toContain('DTSTART;VALUE=DATE:20010324\r\n');
    expect(read.text).toBe((await simpleParser(plain(delivery()).message.whole())).text);
    const undated = await copiesOf(deps, {
      dispatch,
      appeal: appealWith({ events: [] }, 'In full.'),
      list: { ...LIST, calendar: true },
    });
    expect((await simpleParser(undated(delivery()).message.whole())).attachments).toEqual([]);
  });

  it('makes one copy for each, personal in every place, and the same one each time', async () => {
    const copyOf = await copiesOf(deps, { dispatch, appeal: appealWith({}, 'In full.'), list: LIST });
    const [anna, again, ben] = [
      copyOf(delivery()),
      copyOf(delivery()),
      copyOf(delivery({ subscriber: 13, subscription: 14, address: 'ben@readers.example', name: null })),
    ];
    expect(again.message.whole().equals(anna.message.whole())).toBe(true);
    const share = deps.tokens.sign({ kind: 'share', appeal: 7, by: { subscriber: 11 } });
    const action = deps.tokens.sign({ kind: 'action', subscription: 12 });
    const copy = deps.tokens.sign({ kind: 'delivery', dispatch: 3, subscriber: 11 });
    expect(anna.envelope).toEqual({ from: `bounce+${copy}@lists.example`, to: 'anna@readers.example' });
    const mail = await simpleParser(anna.message.whole());
    expect(mail.messageId).toBe(`<${copy}@lists.example>`);
    for (const body of [mail.text, String(mail.html)]) {
      for (const link of [
        `https://lists.example/s/${share}`,
        `copy+${share}@lists.example`,
        `forward+${share}@lists.example`,
        `https://lists.example/p/${action}`,
      ]) {
        expect(body).toContain(link);
      }
    }
    expect(String(mail.html)).toContain('href="mailto:governor@aston.example?cc=committee@printers.example');
    for (const ours of [share, action, copy]) expect(ben.message.whole().toString()).not.toContain(ours);
  });

  it('survives any words in any script, as long as they are words', async () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(
        words,
        words,
        words,
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        async (title, body, text, name) => {
          const letters = [{ language: 'ru', salutation: null, body, closing: null }];
          const appeal = appealWith({ title: title || 'x', letters, language: 'ru' }, text);
          const copyOf = await copiesOf(deps, { dispatch, appeal, list: LIST });
          const message = copyOf(
            delivery({ name: name.replace(/[\p{C}\p{Z}]+/gu, ' ').trim() || null }),
          ).message.whole();
          const mail = await simpleParser(message);
          const to = mail.to as AddressObject;
          expect(to.value.map((one) => one.address)).toEqual(['anna@readers.example']);
          expect(mail.headers.get('list')).toMatchObject({
            'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' },
          });
          const lines = message.toString('latin1').split('\r\n');
          expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(998);
          expect(lines.some((line) => line.includes('\n'))).toBe(false);
        },
      ),
      { numRuns: 60 },
    );
  });
});
