import { describe, expect, it } from 'vitest';
import { WRITERS, type Writer, type Written } from '../../bench/fuzz/writers.ts';
import { openMessage } from '../../src/mail/read.ts';
import { readPosts } from '../../src/posts/read.ts';

const POSTS: readonly Written[] = [
  { subject: 'dust', author: 'al@x.example', body: 'It is worse.' },
  { subject: 'looms', author: 'bo@x.example', body: 'Forty for sale.' },
  { subject: 'wages', author: 'cy@x.example', body: 'None this week.' },
];

const bodyOf = (digest: readonly string[]): string => {
  const lines = digest.join('\n').split('\n');
  return lines.slice(lines.indexOf('') + 1).join('\n');
};

const inner = (write: Writer): string =>
  bodyOf(
    write([
      { subject: 'inner one', author: 'q@y.example', body: 'Inner words one.' },
      { subject: 'inner two', author: 'r@y.example', body: 'Inner words two.' },
    ]),
  );

const R30 = '-'.repeat(30);
const HEADERS = {
  'From first': ['From: di@y.example', 'Date: Sun, 4 Mar 2001 09:00:00 +0000', 'Subject: older'],
  'Date first': ['Date: Sun, 4 Mar 2001 09:00:00 +0000', 'From: di@y.example', 'Subject: older'],
  Outlook: ['From: di@y.example', 'Sent: Sunday, March 4, 2001 9:00 AM', 'To: t@h.example', 'Subject: older'],
  'Subject first': ['Subject: older', 'From: di@y.example', 'Date: Sun, 4 Mar 2001 09:00:00 +0000'],
};
const RULES = {
  '30 hyphens': R30,
  '70 hyphens': '-'.repeat(70),
  underscores: '_'.repeat(72),
  'equals signs': '='.repeat(73),
  'words of Outlook': '-----Original Message-----',
  'words of Pine': '---------- Forwarded message ----------',
};

/** Bodies that look like the digest around them. */
const TRAPS: Readonly<Record<string, (write: Writer) => string>> = {
  ...Object.fromEntries(
    Object.entries(RULES).flatMap(([rule, line]) =>
      Object.entries(HEADERS).map(([order, headers]) => [
        `a post behind ${rule}, ${order}`,
        () => ['See below.', '', line, '', ...headers, '', 'Older words.'].join('\n'),
      ]),
    ),
  ),
  'a digest of its own kind': (write) => `Theirs:\n\n${inner(write)}`,
  'a digest of its own kind, then more': (write) => `Theirs:\n\n${inner(write)}\n\nMy own last word.`,
  'a digest of Mailman': () => `Theirs:\n\n${inner(WRITERS.Mailman as Writer)}\n\nMine.`,
  'a digest of LISTSERV': () => `Theirs:\n\n${inner(WRITERS.LISTSERV as Writer)}\n\nMine.`,
  'a digest of Yahoo! Groups': () => `Theirs:\n\n${inner(WRITERS['Yahoo! Groups'] as Writer)}\n\nMine.`,
  'a numbered message': () => `Hello.\n\n${R30}\n\nMessage: 2\n${HEADERS['Date first'].join('\n')}\n\nMine.`,
  'an end line': () => 'Hello.\n\nEnd of T Digest\n***************\n\nMine.',
  rules: () => `Hello.\n\n${R30}\n\n${R30}\n${'-'.repeat(70)}\n\nMine.`,
  'a subject behind a rule': () => `Hello.\n\n${R30}\n\nSubject: words\n\nMine.`,
  'a memo behind a rule': () => `Hello.\n\n${R30}\nFrom: the committee\nTo: all\nSubject: rent\n\nUp.`,
  'a footer, then more': () =>
    `Hello.\n\n${'_'.repeat(47)}\nT mailing list\nT@h.example\nhttp://h.example/mailman/listinfo/t\n\nMy line.`,
  'From at the begin of lines': () => 'Hello.\n\nFrom 10:00 on it is 2001\n\nFrom there we go.',
};

/**
 * What nobody could tell: posts that look just like the digest's own, without contents to tell them by, and parts
 * with the boundary of the message around them.
 */
const UNKNOWABLE: readonly (readonly [digest: RegExp, trap: RegExp])[] = [
  [/MIME/, /its own kind/],
  [/^RFC 1153$/, /30 hyphens, Date first/],
  [/^Majordomo 2$/, /30 hyphens, (?:From first|Outlook)|its own kind/],
  [/^LISTSERV notebook$/, /equals signs, Date first|its own kind/],
  [/^Google/, /its own kind/],
];

/** Sponsors' blocks and terms are taken out wherever they stand, footers that end a post too. */
const SHORTENED = /digest of (?:Yahoo|its own kind)/;

// One language of Mailman stands for the others here.
const writers = Object.entries(WRITERS).filter(([name]) => !/^Mailman in (?!German)/.test(name));

describe.each(writers)('in a digest of %s a post may hold', (name, write) => {
  const traps = Object.entries(TRAPS).filter(
    ([trap]) => !UNKNOWABLE.some(([digest, what]) => digest.test(name) && what.test(trap)),
  );

  it.each(traps)('%s', (trap, body) => {
    for (const place of POSTS.keys()) {
      const sent = POSTS.map((post, n) => (n === place ? { ...post, body: body(write) } : post));
      const { posts } = readPosts(openMessage(Buffer.from(write(sent).join('\n'))));
      expect(posts.map((p) => p.subject)).toEqual(['dust', 'looms', 'wages']);
      const kept = posts.map((p, n) => (SHORTENED.test(trap) && n === place ? sent[n]?.body : p.text));
      expect(kept).toEqual(sent.map((p) => p.body));
      // The author's own last line stays, whatever stands above it.
      const last = body(write).split('\n').at(-1) ?? '';
      if (/^(?:Mine|My line|My own last word)\.$/.test(last))
        expect(posts[place]?.text.endsWith(last)).toBe(true);
    }
  });
});
