import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { written } from '../../bench/fuzz/inputs.ts';
import { WRITERS, type Written } from '../../bench/fuzz/writers.ts';
import { openMessage } from '../../src/mail/read.ts';
import { readPosts } from '../../src/posts/read.ts';

describe.each(Object.entries(WRITERS))('a digest as %s writes it', (_, write) => {
  it('gives back its posts, whatever their bodies look like', () => {
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 6 }), (posts: Written[]) => {
        const read = readPosts(openMessage(Buffer.from(write(posts).join('\n'))));
        expect(read.kind).toBe('digest');
        expect(
          read.posts.map((p) => ({ subject: p.subject, author: p.from?.address, body: p.text })),
        ).toEqual(posts);
      }),
      { numRuns: 40 },
    );
  });
});
