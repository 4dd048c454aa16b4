import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterText, readyForward, readyLetters } from '../../src/letters/letter.ts';
import { bringsText, LONGEST_SAFE, mailto } from '../../src/letters/mailto.ts';
import { APPEAL } from '../support/rows.ts';

/** As a mail program reads it (RFC 6068 section 2). */
function opened(url: string) {
  const [path = '', query = ''] = url.replace(/^mailto:/, '').split('?');
  const fields = Object.fromEntries(
    query
      .split('&')
      .filter(Boolean)
      .map((field) => field.split('=').map(decodeURIComponent) as [string, string]),
  );
  return {
    to: path.split(',').filter(Boolean).map(decodeURIComponent),
    cc: (fields.cc ?? '').split(',').filter(Boolean),
    subject: fields.subject ?? '',
    body: fields.body ?? '',
  };
}

describe('a mailto link', () => {
  it('is written as RFC 6068 says', () => {
    const { url, long } = mailto({
      to: ['governor@aston.example'],
      cc: ['a+b@x.org', "o'neil@x.org"],
      subject: 'Free & fair?\r\nBcc: evil@x.org',
      body: 'Dear Governor,\nrelease “them” + all\r\nat 100%',
    });
    expect(url).toBe(
      'mailto:governor@aston.example?cc=a%2Bb@x.org,o%27neil@x.org&subject=Free%20%26%20fair%3F%20Bcc%3A%20evil%40x.org' +
        '&body=Dear%20Governor%2C%0D%0Arelease%20%E2%80%9Cthem%E2%80%9D%20%2B%20all%0D%0Aat%20100%25',
    );
    expect(long).toBe(false);
  });

  it('leaves empty parts out', () => {
    expect(mailto({ to: [], cc: [], subject: '', body: '' }).url).toBe('mailto:');
    expect(mailto({ to: [], cc: ['a@x.org'], subject: '', body: '' }).url).toBe('mailto:?cc=a@x.org');
  });

  it('is kept whole when it is long, and says so', () => {
    const body = 'Слово. '.repeat(200);
    const { url, long } = mailto({ to: ['a@x.org'], cc: [], subject: 's', body });
    expect(long).toBe(true);
    expect(url.length).toBeGreaterThan(LONGEST_SAFE);
    expect(opened(url).body).toBe(body);
  });

  it('brings the addresses alone where nothing would open it with its text', () => {
    const body = 'Слово. '.repeat(300);
    const { url, long } = mailto({ to: ['a@x.org'], cc: ['c@x.org'], subject: 's', body });
    expect([url, long, bringsText(url)]).toEqual(['mailto:a@x.org?cc=c@x.org&subject=s', true, false]);
    expect(bringsText(mailto({ to: ['a@x.org'], cc: [], subject: 'body=', body: 'x' }).url)).toBe(true);
    expect(bringsText(mailto({ to: ['a@x.org'], cc: [], subject: '?body=', body: '' }).url)).toBe(false);
  });

  it('opens as what it was made from, and holds only safe characters', () => {
    const address = fc.stringMatching(/^[a-z!#$%&'*+/=?^_`{|}~-]{1,10}@[a-z]{1,8}\.org$/);
    const text = fc.string({ unit: 'grapheme', maxLength: 100 });
    fc.assert(
      fc.property(
        fc.array(address, { maxLength: 3 }),
        fc.array(address, { maxLength: 3 }),
        text,
        (to, cc, body) => {
          const { url } = mailto({ to, cc, subject: body, body });
          expect(url).toMatch(/^mailto:[A-Za-z0-9%@,._~?=&-]*$/);
          const message = opened(url);
          expect([message.to, message.cc]).toEqual([to, cc]);
          expect(message.body.replace(/\s|\p{C}/gu, '')).toBe(body.replace(/\s|\p{C}/gu, ''));
        },
      ),
    );
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (body) => {
        expect(() => decodeURIComponent(mailto({ to: [], cc: [], subject: body, body }).url)).not.toThrow();
      }),
    );
    expect(mailto({ to: [], cc: [], subject: '', body: 'a\ud800b\u0000' }).url).toBe(
      'mailto:?body=a%EF%BF%BDb',
    );
  });
});

const SENDER = {
  shareToken: 'tok',
  name: 'Anna Petrova',
  MAIL_DOMAIN: 'lists.example',
  BASE_URL: 'http://x.test',
};

describe('a ready letter', () => {
  it('goes to the targets, with copies to those asked for and to her copy address', () => {
    const [ready] = readyLetters(APPEAL, SENDER);
    expect(ready).toMatchObject({
      to: ['governor@aston.example'],
      cc: ['committee@printers.example', 'copy+tok@lists.example'],
      subject: APPEAL.title,
      text: 'Dear Governor,\n\nRelease the four printers.\n\nAnna Petrova',
      language: 'en',
      long: false,
    });
    expect(opened(ready?.url ?? '')).toMatchObject({
      to: ready?.to,
      cc: ready?.cc,
      body: 'Dear Governor,\r\n\r\nRelease the four printers.\r\n\r\nAnna Petrova',
    });
  });

  it('names nobody twice, and goes without an address where there is none', () => {
    const [governor] = APPEAL.targets;
    const twice = {
      ...APPEAL,
      copies: [...APPEAL.copies, ...(governor ? [{ ...governor, emails: ['GOVERNOR@aston.example'] }] : [])],
    };
    expect(readyLetters(twice, SENDER)[0]?.cc).toEqual([
      'committee@printers.example',
      'copy+tok@lists.example',
    ]);
    const none = { ...APPEAL, targets: [], copies: [] };
    expect(readyLetters(none, SENDER)[0]?.url).toMatch(/^mailto:\?cc=copy%2Btok@lists\.example&subject=/);
    expect(readyLetters({ ...APPEAL, letters: [] }, SENDER)).toEqual([]);
  });

  it('reads well without salutation, closing or name', () => {
    const letter = { language: 'en', salutation: null, body: 'We resolve.', closing: null };
    expect(letterText(letter, null)).toBe('We resolve.');
    expect(letterText({ ...letter, closing: 'Yours,' }, 'Ann')).toBe('We resolve.\n\nYours,\nAnn');
  });
});

describe('a reader’s own forward', () => {
  it('has nobody in To, the forward address in Cc, and her link in the text', () => {
    const { url, text } = readyForward(APPEAL, SENDER);
    expect(opened(url)).toMatchObject({ to: [], cc: ['forward+tok@lists.example'], subject: APPEAL.title });
    expect(text).toContain('http://x.test/s/tok');
    expect(text).toContain(APPEAL.summary);
  });
});
