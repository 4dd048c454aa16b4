import { describe, expect, it } from 'vitest';
import { WRITERS, type Writer, type Written } from '../../bench/fuzz/writers.ts';
import { openMessage } from '../../src/mail/read.ts';
import { type Posts, readPosts } from '../../src/posts/read.ts';
import { attached } from './digest-forwards.ts';

const read = (lines: readonly string[]): Posts => readPosts(openMessage(Buffer.from(lines.join('\n'))));
const by = (name: string): Writer => WRITERS[name] as Writer;
const bodyOf = (digest: readonly string[]): string => {
  const lines = digest.join('\n').split('\n');
  return lines.slice(lines.indexOf('') + 1).join('\n');
};

const LOOMS: Written = { subject: 'looms', author: 'bo@x.example', body: 'Forty for sale.' };
const DUST: Written = { subject: 'dust', author: 'al@x.example', body: 'It is worse.' };
const WAGES: Written = { subject: 'wages', author: 'cy@x.example', body: 'None this week.' };

/** Another's post behind a rule of the digest's own kind. */
const QUOTED = [
  'See below.',
  '',
  '-'.repeat(30),
  '',
  'From: di@y.example',
  'Date: Sun, 4 Mar 2001 09:00:00 +0000',
  'Subject: an older post',
  '',
  'Older words.',
].join('\n');

const RULED = [
  'RFC 1153',
  'LISTSERV',
  'Mailman',
  'Mailman in Polish',
  'Sympa',
  'ezmlm in Dutch',
  'Majordomo, RFC 934',
  'ListProcessor',
];

describe.each(RULED)('in a digest of %s a post may hold', (name) => {
  it('another post behind a rule', () => {
    const { posts } = read(by(name)([DUST, { ...LOOMS, body: QUOTED }, WAGES]));
    expect(posts.map((p) => p.subject)).toEqual(['dust', 'looms', 'wages']);
    expect(posts[1]?.text).toContain('Older words.');
  });
});

describe.each(['LISTSERV', 'Mailman', 'Sympa', 'ListProcessor', 'Yahoo! Groups'])(
  'in a digest of %s a post may hold',
  (name) => {
    it('a whole digest of the same server', () => {
      const inner = bodyOf(
        by(name)([
          { ...LOOMS, subject: 'inner one' },
          { ...LOOMS, subject: 'inner two' },
        ]),
      );
      const { posts } = read(by(name)([{ ...DUST, body: `Theirs:\n\n${inner}` }, LOOMS, WAGES]));
      expect(posts.map((p) => p.subject)).toEqual(['dust', 'looms', 'wages']);
      expect(posts[0]?.text).toContain('Forty for sale.');
    });
  },
);

describe('a digest', () => {
  it('is split where the server dropped a message and kept its number', () => {
    const lines = by('Mailman')([DUST, LOOMS, WAGES]);
    const at = lines.indexOf('Message: 2');
    lines.splice(at, lines.indexOf('-'.repeat(30), at) - at, '[Message discarded by content filter]');
    const { posts, warnings } = read(lines);
    expect(posts.map((p) => p.subject)).toEqual(['dust', 'wages']);
    expect(warnings).toEqual(['contents-mismatch']);
  });

  it('that holds less than it announces says so', () => {
    const lines = by('LISTSERV')([DUST, LOOMS]);
    const cut = lines.slice(0, lines.indexOf('Subject: looms') - 3);
    expect(read(cut).warnings).toEqual(['contents-mismatch', 'truncated']);
  });

  it('may count subjects, not messages', () => {
    const { posts, warnings } = read(by('LISTSERV')([DUST, LOOMS, { ...DUST, body: 'Still.' }]));
    expect(posts.map((p) => p.subject)).toEqual(['dust', 'looms', 'dust']);
    expect(warnings).toEqual([]);
  });

  it('leaves a forwarded digest in a post of another to that post', () => {
    const outer = by('Mailman, MIME')([{ ...DUST, body: bodyOf(by('LISTSERV')([LOOMS, WAGES])) }, LOOMS]);
    expect(read(attached(outer)).posts.map((p) => p.subject)).toEqual(['dust', 'looms']);
  });

  it('keeps a message that a post brings along in that post', () => {
    const lines = by('Mailman, MIME')([DUST, LOOMS]);
    const at = lines.indexOf('Subject: dust');
    lines.splice(
      at + 1,
      4,
      'Content-Type: multipart/mixed; boundary=in',
      '',
      '--in',
      '',
      'Look at this.',
      '--in',
      'Content-Type: message/rfc822',
      '',
      'From: di@y.example',
      'Subject: older',
      '',
      'Older words.',
      '--in--',
    );
    const { posts } = read(lines);
    expect(posts.map((p) => p.subject)).toEqual(['dust', 'looms']);
    expect(posts[0]?.text).toMatch(/^Look at this\.\n\n.*Older words\.$/s);
  });
});

describe('leaked parts of a post', () => {
  it.each([
    [
      'a multipart body',
      ['Content-Type: multipart/alternative; boundary="b1"'],
      'This is a multi-part message in MIME format.\n\n--b1\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nel a=F1o\n--b1\nContent-Type: text/html\n\n<p>el a&ntilde;o</p>\n--b1--',
      'el año',
    ],
    [
      'a multipart body without its header',
      [],
      '--b1\nContent-Type: text/plain\n\nel ano\n\n--b1\nContent-Type: text/html\n\n<b>el ano</b>\n--b1--',
      'el ano',
    ],
    [
      'base64',
      ['Content-Transfer-Encoding: base64', 'Content-Type: text/plain; charset=utf-8'],
      Buffer.from('el año').toString('base64'),
      'el año',
    ],
    [
      'HTML',
      ['Content-Type: text/html'],
      '<p>el <a href="http://x.example/">año</a></p>',
      'el año <http://x.example/>',
    ],
  ])('%s is opened', (_, headers, body, meant) => {
    const lines = by('LISTSERV')([{ ...DUST, body }]);
    lines.splice(lines.indexOf('Subject: dust') + 1, 0, ...headers);
    lines.splice(lines.indexOf(''), 0, 'Content-Type: text/plain; charset=utf-8');
    expect(read(lines).posts[0]?.text).toBe(meant);
  });
});

const WHOLE = by('Mailman')([DUST, LOOMS]);

describe('no digest is', () => {
  it.each([
    [
      'an answer that quotes a whole one',
      [
        'From: ed@z.example',
        'Subject: Re: T Digest, Vol 1, Issue 2',
        '',
        'I agree with Bo.',
        '',
        'On Monday, t-request@h.example wrote:',
        ...bodyOf(WHOLE)
          .split('\n')
          .map((l) => `> ${l}`),
      ],
    ],
    [
      'a post with two messages attached',
      [
        'From: ed@z.example',
        'Subject: two from yesterday',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        '',
        'Both worth reading, more so than my own words, and not to be lost.',
        ...[DUST, LOOMS].flatMap((p) => [
          '--b',
          'Content-Type: message/rfc822',
          '',
          `From: ${p.author}`,
          `Subject: ${p.subject}`,
          '',
          p.body,
        ]),
        '--b--',
      ],
    ],
    [
      'a post that quotes two others behind rules',
      [
        'From: ed@z.example',
        'Subject: what was said',
        '',
        'Both:',
        ...[DUST, LOOMS].flatMap((p) => [
          '-'.repeat(30),
          `From: ${p.author}`,
          `Subject: ${p.subject}`,
          '',
          p.body,
        ]),
        '-'.repeat(30),
      ],
    ],
    [
      'a memo behind a rule',
      [
        'From: ed@z.example',
        'Subject: digest of the week',
        '',
        '='.repeat(40),
        'From: the committee',
        'Subject: rent',
        '',
        'Up.',
        '='.repeat(40),
        'From: the treasurer',
        'Subject: fees',
        '',
        'Down.',
      ],
    ],
    [
      'the summary of a forum',
      [
        'From: forum@z.example',
        'Subject: [Forum] Summary',
        '',
        'A brief summary since your last visit on 3 March',
        '',
        '-'.repeat(30),
        '',
        'Popular topics',
        '',
        '1. dust',
        '2. looms',
        '',
        '-'.repeat(30),
        '',
        'Replies: 4',
      ],
    ],
  ])('%s', (_, lines) => {
    expect(read(lines).kind).toBe('post');
  });
});
