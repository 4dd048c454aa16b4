import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openMessage } from '../../src/mail/read.ts';
import { type Posts, readPosts } from '../../src/posts/read.ts';
import { attached, FORWARDS } from './digest-forwards.ts';
import { WRITERS, type Written } from './digest-writers.ts';

const word = fc.stringMatching(/^[a-z]{2,9}$/);
const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((w) => w.join(' '));
/** Bodies that try to look like separators and headers. */
const trap = fc.constantFrom(
  '-'.repeat(30),
  '-'.repeat(29),
  '-'.repeat(70),
  '_'.repeat(40),
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
const posts = fc.array(post, { minLength: 1, maxLength: 6 });

const read = (lines: readonly string[]): Posts => readPosts(openMessage(Buffer.from(lines.join('\n'))));

function expectBack(found: Posts, written: readonly Written[]): void {
  expect(found.kind).toBe('digest');
  expect(found.posts.map((p) => p.subject)).toEqual(written.map((p) => p.subject));
  expect(found.posts.map((p) => p.from?.address)).toEqual(written.map((p) => p.author));
  expect(found.posts.map((p) => p.text)).toEqual(written.map((p) => p.body));
  expect(found.posts.map((p) => p.date)).toEqual(written.map(() => expect.stringMatching(/^2001-03-05T/)));
}

const writers = Object.entries(WRITERS);

describe.each(writers)('a digest as written by %s', (_, write) => {
  it('gives back its posts', () => {
    fc.assert(
      fc.property(posts, (written) => expectBack(read(write(written)), written)),
      { numRuns: 30 },
    );
  });

  it('gives them back from an attachment', () => {
    fc.assert(
      fc.property(posts, (written) => expectBack(read(attached(write(written))), written)),
      { numRuns: 5 },
    );
  });
});

const inText = writers.filter(([name]) => !/MIME|notebook/.test(name));

describe.each(inText)('a digest as written by %s, forwarded', (_, write) => {
  it.each(Object.entries(FORWARDS))('%s gives back its posts', (_way, forward) => {
    fc.assert(
      fc.property(fc.array(post, { minLength: 2, maxLength: 5 }), (written) =>
        expectBack(read(forward(write(written))), written),
      ),
      { numRuns: 5 },
    );
  });
});
