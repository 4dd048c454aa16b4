import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openMessage } from '../../src/mail/read.ts';
import { readPosts } from '../../src/posts/read.ts';

interface Written {
  subject: string;
  author: string;
  body: string;
}

const HEAD = { date: 'Mon, 5 Mar 2001 10:00:00 +0000', rule: '-'.repeat(30), row: '-'.repeat(70) };

const contents = (posts: Written[]): string[] => posts.map((p, n) => `  ${n + 1}. ${p.subject}`);

/** Writers of digests as their servers write them; each must be read back. */
const WRITERS: Record<string, (posts: Written[]) => string[]> = {
  rfc1153: (posts) => [
    'From: t-request@h.example (T)',
    'To: t@h.example',
    'Subject: T Digest V1 #2',
    '',
    'T Digest',
    '',
    HEAD.row,
    '',
    ...posts.flatMap((p) => [
      `Date: ${HEAD.date}`,
      `From: ${p.author}`,
      `Subject: ${p.subject}`,
      '',
      p.body,
      '',
      HEAD.rule,
      '',
    ]),
    'End of T Digest',
    '***************',
  ],
  listserv: (posts) => [
    'From: Automatic digest processor <LISTSERV@H.EXAMPLE>',
    'Sender: T <T-L@H.EXAMPLE>',
    'Reply-To: T <T-L@H.EXAMPLE>',
    'Subject: T-L Digest - 4 Mar 2001 to 5 Mar 2001',
    '',
    posts.length === 1
      ? 'There is one message totalling 9 lines in this issue.'
      : `There are ${posts.length} messages totalling 9 lines in this issue.`,
    '',
    'Topics of the day:',
    '',
    ...contents(posts),
    '',
    HEAD.row,
    '',
    ...posts.flatMap((p) => [
      `Date:    ${HEAD.date}`,
      `From:    ${p.author}`,
      `Subject: ${p.subject}`,
      '',
      p.body,
      '',
      HEAD.rule,
      '',
    ]),
    'End of T-L Digest - 4 Mar 2001 to 5 Mar 2001',
    '********************************************',
  ],
  mailman: (posts) => [
    'From: t-request@h.example',
    'To: t@h.example',
    'Subject: T Digest, Vol 1, Issue 2',
    'List-Post: <mailto:t@h.example>',
    '',
    'Send T mailing list submissions to',
    '',
    "Today's Topics:",
    '',
    ...contents(posts),
    '',
    '',
    HEAD.row,
    '',
    ...posts.flatMap((p, n) => [
      `Message: ${n + 1}`,
      `Date: ${HEAD.date}`,
      `From: ${p.author}`,
      'To: t@h.example',
      `Subject: ${p.subject}`,
      '',
      p.body,
      '',
      '',
      HEAD.rule,
      '',
    ]),
    'Subject: Digest Footer',
    '',
    '_______________________________________________',
    'T mailing list',
    'T@h.example',
    '',
    '',
    HEAD.rule,
    '',
    'End of T Digest, Vol 1, Issue 2',
    '*******************************',
  ],
  mime: (posts) => [
    'From: t-request@h.example',
    'To: t@h.example',
    'Subject: T Digest',
    'Content-Type: multipart/digest; boundary=XXyyXX',
    '',
    '--XXyyXX',
    'Content-Type: text/plain',
    '',
    'Topics',
    '',
    ...posts.flatMap((p) => [
      '--XXyyXX',
      '',
      `Date: ${HEAD.date}`,
      `From: ${p.author}`,
      `Subject: ${p.subject}`,
      '',
      p.body,
      '',
    ]),
    '--XXyyXX--',
    '',
  ],
};

const word = fc.stringMatching(/^[a-z]{2,9}$/);
const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((w) => w.join(' '));
/** Bodies that try to look like separators and headers. */
const trap = fc.constantFrom(
  '-'.repeat(30),
  '-'.repeat(29),
  '',
  'Date: tomorrow',
  '> Subject: quoted',
  '* * *',
  '----',
);
const body = fc
  .array(fc.oneof(line, line, trap), { maxLength: 8 })
  .chain((lines) => fc.tuple(line, line).map(([a, z]) => [a, ...lines, z].join('\n')));
const post = fc.record({ subject: line, author: word.map((w) => `${w}@x.example`), body });

describe.each(Object.keys(WRITERS))('a digest as %s writes it', (name) => {
  it('gives back its posts', () => {
    fc.assert(
      fc.property(fc.array(post, { minLength: 1, maxLength: 6 }), (posts) => {
        const raw = Buffer.from((WRITERS[name] as (p: Written[]) => string[])(posts).join('\n'));
        const read = readPosts(openMessage(raw));
        expect(read.kind).toBe('digest');
        expect(read.posts.map((p) => p.subject)).toEqual(posts.map((p) => p.subject));
        expect(read.posts.map((p) => p.from?.address)).toEqual(posts.map((p) => p.author));
        expect(read.posts.map((p) => p.text)).toEqual(posts.map((p) => p.body));
      }),
      { numRuns: 60 },
    );
  });
});

it('a digest that holds less than it announces says so', () => {
  const lines = (WRITERS.listserv as (p: Written[]) => string[])([
    { subject: 'a b', author: 'a@x.example', body: 'one' },
    { subject: 'c d', author: 'b@x.example', body: 'two' },
  ]);
  const cut = lines.slice(0, lines.findIndex((l) => l.startsWith('Subject: c')) - 3);
  expect(readPosts(openMessage(Buffer.from(cut.join('\n')))).warnings).toContain('truncated');
});
