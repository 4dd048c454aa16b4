import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { written } from '../../bench/fuzz/inputs.ts';
import { WRITERS, type Written } from '../../bench/fuzz/writers.ts';
import { openMessage } from '../../src/mail/read.ts';
import { type Posts, readPosts } from '../../src/posts/read.ts';
import { attached, FORWARDS } from './digest-forwards.ts';

const read = (lines: readonly string[]): Posts => readPosts(openMessage(Buffer.from(lines.join('\n'))));

function expectBack(found: Posts, written: readonly Written[]): void {
  expect(found.kind).toBe('digest');
  expect(found.posts.map((p) => p.subject)).toEqual(written.map((p) => p.subject));
  expect(found.posts.map((p) => p.from?.address)).toEqual(written.map((p) => p.author));
  expect(found.posts.map((p) => p.text)).toEqual(written.map((p) => p.body));
  expect(found.posts.map((p) => p.date)).toEqual(written.map(() => expect.stringMatching(/^2001-03-05T/)));
}

const writers = Object.entries(WRITERS);
/** A mailbox of one message is a post. */
const MAILBOX = /mailbox|Pipermail/;

describe.each(writers)('a digest as written by %s', (name, write) => {
  const posts = fc.array(written, { minLength: MAILBOX.test(name) ? 2 : 1, maxLength: 6 });

  it('gives back its posts', () => {
    fc.assert(
      fc.property(posts, (sent) => expectBack(read(write(sent)), sent)),
      { numRuns: 30 },
    );
  });

  it('gives them back from an attachment', () => {
    fc.assert(
      fc.property(posts, (sent) => expectBack(read(attached(write(sent))), sent)),
      { numRuns: 5 },
    );
  });
});

const inText = writers.filter(([name]) => !/MIME|notebook/.test(name) && !MAILBOX.test(name));

describe.each(inText)('a digest as written by %s, forwarded', (_, write) => {
  it.each(Object.entries(FORWARDS))('%s gives back its posts', (_way, forward) => {
    fc.assert(
      fc.property(fc.array(written, { minLength: 2, maxLength: 5 }), (sent) =>
        expectBack(read(forward(write(sent))), sent),
      ),
      { numRuns: 5 },
    );
  });
});
