import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../src/mail/address.ts';
import { compose, encodeMailbox, mailboxValue, type OutgoingMail } from '../../src/mail/compose.ts';

const mail = (over: Partial<OutgoingMail> = {}): OutgoingMail => ({
  from: { name: 'LABOR-L', address: 'labor-l@lists.example.org' },
  to: { name: 'Anna Петрова', address: 'anna@example.org' },
  subject: 'Appeal',
  text: 'Dear friends,\n\nplease write.\n',
  headers: {},
  messageId: '<1.2@lists.example.org>',
  date: new Date('2001-03-20T10:00:00Z'),
  ...over,
});

const linesOf = (message: Buffer): string[] => message.toString('latin1').split('\r\n');

describe('compose', () => {
  it('writes a message that reads back as it was meant', async () => {
    const message = await compose(
      mail({
        replyTo: { name: 'Forward, please', address: 'forward+x@lists.example.org' },
        cc: [{ name: null, address: 'copy@example.org' }],
        subject: 'Казахстан: an appeal — “urgent”',
        html: '<p>Dear friends,</p>',
        headers: { 'List-Id': '<labor-l.lists.example.org>', 'X-Two': ['a', 'b'] },
        inReplyTo: '<0@x>',
        references: ['<00@x>', '<0@x>'],
        attachments: [
          { filename: 'a.ics', contentType: 'text/calendar; charset=utf-8', content: Buffer.from('BEGIN') },
        ],
      }),
    );
    const read = await simpleParser(message);
    expect(read.from?.value).toEqual([{ name: 'LABOR-L', address: 'labor-l@lists.example.org' }]);
    expect(read.to).toMatchObject({ value: [{ name: 'Anna Петрова', address: 'anna@example.org' }] });
    expect(read.replyTo?.value[0]).toEqual({
      name: 'Forward, please',
      address: 'forward+x@lists.example.org',
    });
    expect(read.subject).toBe('Казахстан: an appeal — “urgent”');
    expect(read.messageId).toBe('<1.2@lists.example.org>');
    expect(read.inReplyTo).toBe('<0@x>');
    expect(read.references).toEqual(['<00@x>', '<0@x>']);
    expect(read.date?.toISOString()).toBe('2001-03-20T10:00:00.000Z');
    expect(read.text).toBe('Dear friends,\n\nplease write.\n');
    expect(read.html).toBe('<p>Dear friends,</p>');
    expect(read.attachments.map(({ filename, content }) => [filename, content.toString()])).toEqual([
      ['a.ics', 'BEGIN'],
    ]);
    expect(read.headers.get('x-two')).toEqual(['a', 'b']);
    expect(message.toString()).not.toMatch(/^X-Mailer/im);
  });

  it('gives the same bytes for the same mail', async () => {
    const html = { html: '<p>x</p>' };
    expect(await compose(mail(html))).toEqual(await compose(mail(html)));
  });

  it('has CRLF line ends only, quoted-printable text and no line over 76', async () => {
    const message = await compose(
      mail({ text: `one\rtwo\nthree\r\n${'слово '.repeat(80)}`, html: `<p>${'x'.repeat(2000)}</p>` }),
    );
    expect(message.toString('latin1')).not.toMatch(/[^\r]\n|\r[^\n]/);
    expect(Math.max(...linesOf(message).map((line) => line.length))).toBeLessThanOrEqual(76);
    expect(message.toString().match(/^Content-Transfer-Encoding: quoted-printable/gm)).toHaveLength(2);
    expect((await simpleParser(message)).text).toBe(`one\ntwo\nthree\n${'слово '.repeat(80)}`);
  });

  it('lets nothing break out of its header', async () => {
    const injected = 'x\r\nBcc: evil@example.org';
    const message = await compose(
      mail({
        subject: injected,
        to: { name: injected, address: 'anna@example.org' },
        headers: { 'X-One': injected },
      }),
    );
    expect(message.toString()).not.toMatch(/^Bcc:/im);
    await expect(compose(mail({ headers: { 'X-One\r\nBcc': 'x' } }))).rejects.toThrow(RangeError);
    await expect(compose(mail({ headers: { bcc: 'x@example.org' } }))).rejects.toThrow(RangeError);
  });

  it('carries any subject, name and text', async () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 });
    await fc.assert(
      fc.asyncProperty(words, words, words, async (subject, name, text) => {
        const message = await compose(
          mail({ subject, to: { name, address: 'anna@example.org' }, text: `${text}\n` }),
        );
        const read = await simpleParser(message, { skipTextToHtml: true });
        expect(read.text).toBe(`${text}\n`);
        expect(Math.max(...linesOf(message).map((line) => line.length))).toBeLessThanOrEqual(78);
        expect(read.to).toMatchObject({ value: [{ address: 'anna@example.org' }] });
      }),
      { numRuns: 200 },
    );
  });
});

describe('encodeMailbox', () => {
  it.each([
    [{ name: null, address: 'anna@example.org' }, 'anna@example.org'],
    [{ name: 'Anna', address: 'anna@example.org' }, 'Anna <anna@example.org>'],
    [{ name: 'Petrova, A.', address: 'anna@example.org' }, '"Petrova, A." <anna@example.org>'],
    [{ name: 'Jürgen', address: 'j@bücher.example' }, '=?UTF-8?Q?J=C3=BCrgen?= <j@xn--bcher-kva.example>'],
  ])('of %j', (mailbox, expected) => {
    expect(encodeMailbox(mailbox)).toBe(expected);
  });

  it('writes plain ones as the composer does', () => {
    const part = fc.string({ unit: fc.constantFrom('a', 'Z', '1', '-', '_', '.', ' '), maxLength: 12 });
    fc.assert(
      fc.property(part, part, part, (name, local, domain) => {
        const box = parseAddress(`${local}@${domain}.example`);
        fc.pre(box !== null);
        const mailbox = { name: name.trim() || null, address: box?.address ?? '' };
        expect(encodeMailbox(mailbox)).toBe(mailboxValue(mailbox));
      }),
    );
  });

  it('folds what is long, under 78 characters with its header', () => {
    const encoded = encodeMailbox({
      name: 'Очень длинное имя человека '.repeat(6).trim(),
      address: 'anna@example.org',
    });
    expect(encoded.split('\r\n').length).toBeGreaterThan(2);
    for (const line of `Reply-To: ${encoded}`.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
  });
});
