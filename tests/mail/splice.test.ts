import fc from 'fast-check';
import { type ParsedMail, simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import type { Mailbox } from '../../src/mail/address.ts';
import { compose, encodeMailbox, type OutgoingMail } from '../../src/mail/compose.ts';
import { escapeHtml } from '../../src/mail/escape.ts';
import { compile, marker, splice } from '../../src/mail/splice.ts';
import { cpuMs } from '../support/cpu.ts';

const SALT = 'a salt that nobody knows';
const MARKERS = {
  to: marker('to', SALT, 'mailbox'),
  replyTo: marker('replyTo', SALT, 'mailbox'),
  id: marker('id', SALT),
  link: marker('link', SALT),
  name: marker('name', SALT),
};
const ALL = Object.values(MARKERS);

interface Person {
  to: Mailbox;
  replyTo: Mailbox;
  id: string;
  link: string;
  name: string;
}

/** The mail for one person, or with markers for everybody. */
function mailFor(
  before: string,
  after: string,
  person: Person,
  escaped: (text: string) => string,
): OutgoingMail {
  const { id, link, name, to, replyTo } = person;
  return {
    from: { name: 'LABOR-L', address: 'labor-l@lists.example.org' },
    to,
    replyTo,
    subject: 'Обращение: an appeal',
    text: `Dear ${name},\n${before}${link}${after}\n${link}\n${before}${before}${before}${link}`,
    html: `<p>Dear ${escaped(name)},</p><p>${before}<a href="${escaped(link)}">${escaped(link)}</a>${after}</p>`,
    headers: {
      'List-Unsubscribe': `<https://threefold.example.org/u/${id}>, <mailto:unsubscribe+${id}@lists.example.org>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Feedback-ID': `1:labor-l:${id}:threefold`,
    },
    messageId: `<${id}@lists.example.org>`,
    date: new Date('2001-03-20T10:00:00Z'),
    attachments: [
      { filename: 'a.ics', contentType: 'text/calendar', content: Buffer.from('BEGIN:VCALENDAR') },
    ],
  };
}

const mailbox = ({ text }: { text: string }): Mailbox => ({ name: null, address: text });
const withMarkers = (before: string, after: string): OutgoingMail =>
  mailFor(
    before,
    after,
    {
      to: mailbox(MARKERS.to),
      replyTo: mailbox(MARKERS.replyTo),
      id: MARKERS.id.text,
      link: MARKERS.link.text,
      name: MARKERS.name.text,
    },
    (text) => text,
  );
const valuesOf = ({ to, replyTo, ...rest }: Person): Record<string, string> => ({
  ...rest,
  to: encodeMailbox(to),
  replyTo: encodeMailbox(replyTo),
});

/** All that a reader sees, without what says how it was wrapped. */
function seen(mail: ParsedMail): unknown {
  const headers = [...mail.headers].filter(([name]) => name !== 'content-type');
  const attachments = mail.attachments.map(({ filename, content }) => [filename, content.toString('base64')]);
  return { headers, text: mail.text, html: mail.html, attachments };
}

const name = fc
  .stringMatching(/^[A-Za-zäöüßéЖжшЯя'.,()" 漢字]{1,40}$/)
  .filter((text) => /[A-Za-zЖ]/.test(text.trim()));
const someMailbox = fc.record({
  name: fc.option(name.map((text) => text.trim().replace(/\s+/g, ' '))),
  address: fc.stringMatching(/^[a-z0-9]{1,30}(\+[a-z0-9]{1,30})?@[a-z]{1,20}\.example\.org$/),
});
const someValue = fc.oneof(
  fc.stringMatching(/^https:\/\/[a-z.]{3,20}\/[a-z0-9=&?%_-]{0,200}$/),
  fc.string({ unit: 'grapheme', maxLength: 120 }).map((text) => text.replace(/[\p{Cc}\u2028\u2029]/gu, '')),
);
const somePerson: fc.Arbitrary<Person> = fc.record({
  to: someMailbox,
  replyTo: someMailbox,
  id: fc.stringMatching(/^[a-z0-9]{20,40}$/),
  link: someValue,
  name: someValue,
});
const someText = fc
  .string({ unit: 'grapheme', maxLength: 200 })
  .map((text) => text.replace(/[\p{Cc}<>&\u2028\u2029]/gu, ' '));

describe('splice', () => {
  it('makes copies that read as if each had been composed by itself', async () => {
    await fc.assert(
      fc.asyncProperty(
        someText,
        someText,
        fc.array(somePerson, { minLength: 1, maxLength: 3 }),
        async (before, after, people) => {
          const compiled = compile(await compose(withMarkers(before, after)), ALL);
          for (const person of people) {
            const copy = splice(compiled, valuesOf(person)).whole();
            const alone = await compose(mailFor(before, after, person, escapeHtml));
            expect(seen(await simpleParser(copy))).toEqual(seen(await simpleParser(alone)));
            const lines = copy.toString('latin1').split('\r\n');
            expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(150);
            expect(copy.toString('latin1')).not.toMatch(/[^\r]\n|\r[^\n]|zq[0-9a-f]{22}/);
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  it('keeps quoted-printable lines within 76 characters, however long the values', async () => {
    const compiled = compile(await compose(withMarkers('see ', ' soon')), ALL);
    for (const link of [
      '',
      ' ',
      '=',
      'x'.repeat(75),
      'x'.repeat(76),
      'ж'.repeat(3000),
      `${'word '.repeat(99)}`,
    ]) {
      const person = {
        to: mailbox({ text: 'a@x.org' }),
        replyTo: mailbox({ text: 'b@x.org' }),
        id: '1',
        link,
        name: link,
      };
      const copy = splice(compiled, valuesOf(person)).whole();
      expect(
        Math.max(
          ...copy
            .toString('latin1')
            .split('\r\n')
            .map((line) => line.length),
        ),
      ).toBeLessThanOrEqual(76);
      expect((await simpleParser(copy)).text).toContain(
        `Dear ${link},\nsee ${link} soon\n${link}\nsee see see ${link}`,
      );
    }
  });

  it('carries a value of several lines, and an internationalised address', async () => {
    const compiled = compile(await compose(withMarkers('', '')), ALL);
    const values = {
      to: 'почта@пример.рф',
      replyTo: 'b@x.org',
      id: '1',
      link: 'one \ntwo\r\nthree',
      name: 'x',
    };
    const read = await simpleParser(splice(compiled, values).whole());
    expect(read.text).toContain('one \ntwo\nthree');
    expect(read.to).toMatchObject({ value: [{ address: 'почта@пример.рф' }] });
  });

  it.each<[string, string | undefined]>([
    ['id', 'x\r\nBcc: evil@example.org'],
    ['id', 'x\nBcc: evil@example.org'],
    ['id', 'x\r\n \r\nbody'],
    ['id', 'ж'],
    ['id', 'x\u0000'],
    ['id', 'x'.repeat(401)],
    ['to', 'a@x.org\r\nBcc: evil@example.org'],
    ['to', `a@x.org\r\n ${'x'.repeat(401)}`],
    ['name', 'x'.repeat(10_001)],
    ['name', undefined],
  ])('refuses a value of %s that does not fit (%#)', async (which, value) => {
    const compiled = compile(await compose(withMarkers('', '')), ALL);
    const values = {
      to: 'a@x.org',
      replyTo: 'b@x.org',
      id: '1',
      link: 'x',
      name: 'x',
      [which]: value,
    } as Record<string, string>;
    expect(() => splice(compiled, values).whole()).toThrow(new RegExp(`^splice: .*\\b${which}\\b`));
  });

  it('makes thousands of copies a second', async () => {
    const compiled = compile(await compose(withMarkers('text '.repeat(400), 'text '.repeat(400))), ALL);
    const values = {
      to: 'Anna <anna@x.org>',
      replyTo: 'b@x.org',
      id: 'x'.repeat(34),
      link: `https://x.org/${'x'.repeat(34)}`,
      name: 'Anna',
    };
    const began = cpuMs();
    for (let i = 0; i < 10_000; i++) splice(compiled, values).whole();
    expect(cpuMs() - began).toBeLessThan(5000);
  });
});

describe('compile', () => {
  const only = async (over: Partial<OutgoingMail>, which = MARKERS.link) =>
    compile(await compose({ ...withMarkers('', ''), html: '<p>x</p>', text: 'x', ...over }), [which]);

  it('refuses a marker that is nowhere, or where no value can go', async () => {
    const content = Buffer.from(`BEGIN ${MARKERS.link.text}`);
    await expect(only({})).rejects.toThrow('the marker link is not in the message');
    await expect(only({ subject: `Письмо ${MARKERS.link.text}` })).rejects.toThrow(
      'link is in an encoded word',
    );
    await expect(only({ subject: `${'Письмо'.repeat(20)}${MARKERS.link.text}` })).rejects.toThrow(
      'link is in an encoded word',
    );
    await expect(only({ subject: `"${MARKERS.link.text}" quoted` })).rejects.toThrow(
      'link is in an encoded word',
    );
    await expect(
      only({ attachments: [{ filename: 'a.ics', contentType: 'text/calendar', content }] }),
    ).rejects.toThrow('link is in a part sent as base64');
    await expect(
      only({
        attachments: [
          {
            filename: 'a.eml',
            contentType: 'message/rfc822',
            content: Buffer.from(`Subject: x\r\n\r\n${MARKERS.link.text}`),
          },
        ],
      }),
    ).rejects.toThrow('link is in a part sent as 7bit');
    await expect(only({ text: MARKERS.to.text }, MARKERS.to)).rejects.toThrow(
      'the marker to stands for a mailbox',
    );
    await expect(only({ headers: { 'X-Long': `${'x'.repeat(900)}${MARKERS.link.text}` } })).rejects.toThrow(
      'in too long a line',
    );
    expect(() => compile(Buffer.from('no message'), [])).toThrow(RangeError);
    expect(() =>
      compile(Buffer.from('Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\n'), []),
    ).toThrow(RangeError);
  });

  it('takes markers in an ASCII subject and in a message without HTML', async () => {
    const { html: _html, attachments: _attachments, ...plain } = withMarkers('', '');
    const compiled = compile(await compose({ ...plain, subject: `For ${MARKERS.link.text}`, text: 'x' }), [
      MARKERS.link,
    ]);
    const read = await simpleParser(splice(compiled, { link: 'you' }).whole());
    expect(read.subject).toBe('For you');
    expect(read.text?.trim()).toBe('x');
  });

  it('finds a marker wherever quoted-printable broke it', async () => {
    for (let i = 0; i < 90; i++) {
      const compiled = await only({ text: `${'x'.repeat(i)}${MARKERS.link.text}${'y'.repeat(90 - i)}` });
      const read = await simpleParser(splice(compiled, { link: '-' }).whole());
      expect(read.text).toBe(`${'x'.repeat(i)}-${'y'.repeat(90 - i)}`);
    }
  });

  it('makes markers that differ by name and salt, of letters and digits', () => {
    const texts = ['a', 'b'].flatMap((one) => ['s', 't'].map((salt) => marker(one, salt).text));
    expect(new Set(texts).size).toBe(4);
    for (const text of texts) expect(text).toMatch(/^[a-z0-9]{24}$/);
    expect(marker('a', 's')).toEqual(marker('a', 's'));
  });
});
