import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArchiveFormat } from '../../../src/mail/archives/archive.ts';
import { mbox } from '../../../src/mail/archives/mbox.ts';
import { notebook } from '../../../src/mail/archives/notebook.ts';
import { splitArchive } from '../../../src/mail/archives/split.ts';
import { inMboxcl2, inMboxo, inMboxrd, inNotebook, withLength } from './write.ts';

const MOST = 1_000_000;

/** The archive cut at these places, each a share of its length. */
function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const at = [...places.map((place) => Math.floor(place * bytes.length)), 0, bytes.length].sort(
    (a, b) => a - b,
  );
  return at.slice(1).map((end, i) => bytes.subarray(at[i], end));
}

async function split(
  format: ArchiveFormat,
  text: string | Buffer,
  places: readonly number[] = [],
  most = MOST,
) {
  const found: (string | number)[] = [];
  for await (const filed of splitArchive(cut(Buffer.from(text), places), format, most))
    found.push('raw' in filed ? filed.raw.toString() : filed.tooLarge);
  return found;
}

const line = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replace(/[\r\n]/g, ' ')),
  },
  fc.constantFrom(
    '',
    'From here on it is text.',
    '>From a quote',
    '>>From a quote of a quote',
    'From lea@printers.example Wed Mar 21 21:06:21 2001',
    'Subject: not a header',
    '='.repeat(73),
    '-'.repeat(70),
    '> quoted',
  ),
);
const headers = fc
  .array(fc.constantFrom('Subject: x', 'Date: Wed, 21 Mar 2001 21:06:21 -0500', 'X-Long: a\n b'), {
    maxLength: 3,
  })
  .map((more) => `From: lea@printers.example\nSubject: y\n${more.map((h) => `${h}\n`).join('')}`);
const message = fc
  .tuple(headers, fc.array(line, { maxLength: 12 }))
  .map(([headers, lines]) => ({ headers, body: lines.map((one) => `${one}\n`).join('') }));
const messages = fc.array(message, { minLength: 1, maxLength: 5 });
const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 });
const whole = ({ headers, body }: { headers: string; body: string }): string => `${headers}\n${body}`;

describe('an mbox', () => {
  it('gives back what was written to it, wherever the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(messages, places, async (all, places) => {
        expect(await split(mbox, inMboxrd(all.map(whole)), places)).toEqual(all.map(whole));
      }),
    );
  });

  it('gives back what was written with CRLF', async () => {
    await fc.assert(
      fc.asyncProperty(messages, places, async (all, places) => {
        const written = all.map((one) => whole(one).replaceAll('\n', '\r\n'));
        expect(await split(mbox, inMboxrd(written, '\r\n'), places)).toEqual(written);
      }),
    );
  });

  it('is read by Content-Length where that holds, without taking marks off', async () => {
    await fc.assert(
      fc.asyncProperty(messages, places, async (all, places) => {
        expect(await split(mbox, inMboxcl2(all), places)).toEqual(all.map(withLength));
      }),
    );
  });

  it('takes marks off as the old kind put them on', async () => {
    const one = 'Subject: a\n\nFrom the union:\nFrom lea Wed Mar 21 21:06:21 2001\nX: y\n';
    expect(await split(mbox, inMboxo([one, one]))).toEqual([one, one]);
  });

  it.each([
    ['no empty line before it', 'text\nFrom lea@x.example Wed Mar 21 21:06:21 2001\nSubject: b\n'],
    ['no date in it', 'text\n\nFrom the editors:\nSubject: b\n'],
    ['no year in it', 'text\n\nFrom lea Wed Mar 21 21:06:21\nSubject: b\n'],
    ['no header behind it', 'text\n\nFrom lea@x.example Wed Mar 21 21:06:21 2001\nwe learn that\n'],
  ])('leaves a From line in a body alone that has %s', async (_, body) => {
    const one = `Subject: a\n\n${body}`;
    expect(await split(mbox, `From x Wed Mar 21 21:06:21 2001\n${one}`)).toEqual([one]);
  });

  it.each([
    'From lea@printers.example Wed Mar 21 21:06:21 2001',
    'From lea at printers.example  Wed Mar 21 21:06:21 2001',
    'From ???@??? Wed Mar 21 21:06:21 2001',
    'From - Wed Mar 21 21:06:21 2001',
    'From lea Wed Mar 21 21:06 EST 2001',
    'From 1608@xxx Wed Mar 21 21:06:21 +0000 2001',
    'From lea Wed, 21 Mar 2001 21:06:21 -0500',
    'From lea Wed Mar 21 21:06:21 2001 remote from yorku',
  ])('knows the postmark "%s"', async (postmark) => {
    const filed = `From a Wed Mar 21 21:06:21 2001\nSubject: a\n\nx\n\n${postmark}\nSubject: b\n\ny\n`;
    expect(await split(mbox, filed)).toEqual(['Subject: a\n\nx\n', 'Subject: b\n\ny\n']);
  });

  it('reads on by From lines where a Content-Length does not hold', async () => {
    const filed = inMboxrd([
      'Subject: a\nContent-Length: 999\n\nx\n',
      'Subject: b\nContent-Length: 1\n\nyy\n',
    ]);
    expect(await split(mbox, filed)).toEqual([
      'Subject: a\nContent-Length: 999\n\nx\n',
      'Subject: b\nContent-Length: 1\n\nyy\n',
    ]);
  });

  it.each([5_000, 50_000])(
    'passes over a message of %d that is too large, and tells its size',
    async (size) => {
      const large = `Subject: large\n\n${'x'.repeat(size)}\n`;
      const found = await split(
        mbox,
        inMboxrd(['Subject: a\n\nx\n', large, 'Subject: b\n\ny\n']),
        [0.1, 0.4, 0.41, 0.9],
        4_000,
      );
      expect(found).toEqual(['Subject: a\n\nx\n', expect.any(Number), 'Subject: b\n\ny\n']);
      expect(found[1]).toBeGreaterThan(size);
    },
  );

  it('may begin with a byte order mark and empty lines, and may be empty', async () => {
    expect(await split(mbox, `\ufeff\n\r\n${inMboxrd(['Subject: a\n\nx\n'])}`)).toEqual([
      'Subject: a\n\nx\n',
    ]);
    expect(await split(mbox, '')).toEqual([]);
    expect(await split(mbox, '\n\n')).toEqual([]);
  });
});

describe('a notebook', () => {
  it('gives back what was written to it, wherever the stream is cut', async () => {
    const texts = messages.map((all) => all.map((one) => whole(one)));
    await fc.assert(
      fc.asyncProperty(texts, places, fc.constantFrom('\n', '\r\n'), async (all, places, end) => {
        // A row that headers follow parts two posts: none of these may have one.
        const written = all.map((one) => one.replace(/^={73}$/gm, '= = =').replaceAll('\n', end));
        expect(await split(notebook, inNotebook(written, end), places)).toEqual(written);
      }),
    );
  });

  it('leaves a row in a post alone that no headers follow', async () => {
    const post = `Date: x\nFrom: a@b.example\n\nA table\n${'='.repeat(73)}\nFrom: the top\n\n${'='.repeat(74)}\n`;
    expect(await split(notebook, inNotebook([post, post]))).toEqual([post, post]);
  });
});

it('survives any bytes, and leaves none out but the archive’s own', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), places, async (bytes, places) => {
      const chunks = cut(Buffer.from(bytes), places);
      let size = 0;
      for await (const filed of splitArchive(chunks, notebook, MOST))
        if ('raw' in filed) size += filed.raw.length;
      const margin =
        /^(?:\u00ef\u00bb\u00bf)?[\r\n]*/.exec(Buffer.from(bytes).toString('latin1'))?.[0].length ?? 0;
      expect(size).toBe(bytes.length - margin);
    }),
  );
});
