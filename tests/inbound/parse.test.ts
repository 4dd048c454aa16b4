import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Appeal } from '../../src/appeals/appeal.ts';
import { parseMessage } from '../../src/inbound/parse.ts';

const fixtures = ['appeals', 'digests'].flatMap((folder) => {
  const path = fileURLToPath(new URL(`../fixtures/${folder}/`, import.meta.url));
  return readdirSync(path)
    .filter((f) => f.endsWith('.eml'))
    .map((f) => readFileSync(path + f));
});

const letters = (s: string): string => s.replace(/[^\p{L}\p{N}@]+/gu, '').toLowerCase();

function checkSpans(text: string, appeal: Appeal): void {
  for (const spans of Object.values(appeal.evidence)) {
    for (const [start, end] of spans) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  }
}

describe('evidence', () => {
  it('lies in the text and holds the value', async () => {
    let judged = 0;
    for (const raw of fixtures) {
      for (const { text, appeal } of (await parseMessage(raw, 'x')).posts) {
        if (appeal === null) continue;
        checkSpans(text, appeal);
        const shown = (path: string): string =>
          (appeal.evidence[path] ?? []).map(([a, b]) => text.slice(a, b)).join(' ');
        for (const [n, letter] of appeal.letters.entries()) {
          expect(letters(shown(`letters.${n}.body`)), letter.body).toBe(letters(letter.body));
          judged += 1;
        }
        for (const [n, link] of appeal.links.entries()) expect(shown(`links.${n}`)).toBe(link.url);
        for (const [n, target] of appeal.targets.entries()) {
          for (const email of target.emails)
            expect(shown(`targets.${n}`).toLowerCase()).toContain(email.split('@')[0]?.toLowerCase());
        }
        if (appeal.signatory !== null) expect(shown('signatory')).toBe(appeal.signatory.name);
      }
    }
    expect(judged).toBeGreaterThan(8);
  });
});

describe('hostile bytes', () => {
  const mutated = fc
    .tuple(
      fc.constantFrom(...fixtures),
      fc.array(fc.tuple(fc.nat(), fc.nat(300), fc.constantFrom('cut', 'twice', 'flip', 'flood')), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.constantFrom('=', '-', ' ', '>', '@', '\n', '<', '*', '('),
    )
    .map(([seed, changes, mark]) =>
      changes.reduce((bytes: Buffer, [where, length, how]) => {
        const at = where % (bytes.length + 1);
        if (how === 'cut') return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
        if (how === 'twice') return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
        if (how === 'flood')
          return Buffer.concat([bytes.subarray(0, at), Buffer.from(mark.repeat(length)), bytes.subarray(at)]);
        const copy = Buffer.from(bytes);
        if (copy.length > 0) copy[at % copy.length] = length & 0xff;
        return copy;
      }, seed),
    );

  it('are read without an error, and spans stay in the text', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async (bytes) => {
        for (const post of (await parseMessage(bytes, 'x')).posts)
          if (post.appeal !== null) checkSpans(post.text, post.appeal);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['angle brackets', '<'],
    ['hyphens', '-'],
    ['requests', 'Write to: '],
    ['salutations', 'Dear Sir,\n\n'],
    ['quotes', '> '],
    ['names', 'John Smith, '],
    ['attributions', 'On 5 May, '],
  ])('cost time in proportion: %s', async (_, unit) => {
    const head = 'From: a@b.example\nSubject: x\nContent-Type: text/plain\n\n';
    const cpu = async (bytes: number): Promise<number> => {
      const raw = Buffer.from(head + unit.repeat(bytes / unit.length));
      const before = process.cpuUsage();
      await parseMessage(raw, 'x');
      const used = process.cpuUsage(before);
      return (used.user + used.system) / 1000;
    };
    await cpu(20_000);
    expect(await cpu(200_000)).toBeLessThan(3_000);
  });
});

describe('kinds', () => {
  it('bytes without a header are unreadable', async () => {
    const parsed = await parseMessage(Buffer.from('just words\n'), 'x');
    expect(parsed).toMatchObject({ kind: 'unreadable', posts: [], warnings: ['no-headers'] });
  });

  it('a post without an author is a post with a warning', async () => {
    const parsed = await parseMessage(Buffer.from('Subject: hi\n\nhello'), 'f.eml');
    expect(parsed).toMatchObject({ file: 'f.eml', kind: 'post', warnings: ['no-from'] });
    expect(parsed.posts[0]?.from).toBeNull();
  });
});
