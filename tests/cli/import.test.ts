import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Meter, meterOn, progressLine } from '../../src/cli/import/progress.ts';
import { messagesOf, sourcesOf } from '../../src/cli/import/sources.ts';
import type { Archived } from '../../src/inbound/imports/service.ts';
import { inMboxrd, inNotebook } from '../mail/archives/write.ts';

const post = (n: number): string =>
  `From: lea@printers.example\nDate: Wed, 21 Mar 2001 21:06:21\nSubject: ${n}\n\nText ${n}.\n`;
const nothing = (async function* (): AsyncGenerator<Buffer> {})();

describe('what import takes messages from', () => {
  let folder: string;
  const at = (name: string): string => join(folder, name);
  const put = (name: string, text: string | Buffer): void => writeFileSync(at(name), text);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'threefold-import-'));
    put('labor.mbox', inMboxrd([post(1), post(2)]));
    put('LABOR-L.LOG0103', inNotebook([post(1), post(2), post(3)]));
    put('one', post(1));
    put('empty', '');
    put('prose.txt', 'Dear friends,\n\nthis is a letter.\n');
    put('packed.mbox', gzipSync(inMboxrd([post(1)])));
    for (const part of [
      'Maildir/cur',
      'Maildir/new',
      'Maildir/tmp',
      'Maildir/.Sent/cur',
      'mails/2001',
      'nothing',
    ])
      mkdirSync(at(part), { recursive: true });
    put('Maildir/cur/985226781.M1.host:2,S', post(1));
    put('Maildir/new/985226999.M2.host', post(2));
    put('Maildir/tmp/985227000.M3.host', 'half of it');
    put('Maildir/.Sent/cur/985226782.M4.host:2,S', post(4));
    put('mails/b.eml', post(2));
    put('mails/2001/a.EML', post(1));
    put('mails/notes.txt', 'no mail');
    symlinkSync(at('mails'), at('mails/loop'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function all(
    paths: readonly string[],
    { input = nothing as AsyncIterable<Buffer>, most = 10_000, stopping = new AbortController().signal } = {},
  ) {
    const found: Archived[] = [];
    let bytes = 0;
    const count = (n: number): void => {
      bytes += n;
    };
    const sources = await sourcesOf(paths, input);
    for await (const one of messagesOf(sources, { most, count, stopping })) found.push(one);
    return {
      found,
      bytes,
      texts: found.map((one) => one.raw?.toString()),
      sizes: sources.map((one) => one.bytes),
    };
  }

  it('knows an mbox, a notebook, a Maildir, a folder of .eml and a message by what is in them', async () => {
    expect((await all([at('labor.mbox')])).texts).toEqual([post(1), post(2)]);
    expect((await all([at('LABOR-L.LOG0103')])).texts).toEqual([post(1), post(2), post(3)]);
    expect((await all([at('Maildir')])).texts).toEqual([post(1), post(2)]);
    expect((await all([at('mails')])).texts).toEqual([post(1), post(2)]);
    expect((await all([at('one'), at('empty')])).texts).toEqual([post(1)]);
  });

  it('knows the size of files and counts what it reads of them', async () => {
    const { bytes, sizes } = await all([at('labor.mbox'), at('one')]);
    expect(bytes).toBe(sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0));
  });

  it('names each message by its file, and in an archive by its place', async () => {
    const { found } = await all([at('labor.mbox'), at('mails')]);
    expect(found.map(({ where }) => where)).toEqual([
      `${at('labor.mbox')} at byte 0`,
      `${at('labor.mbox')} at byte ${inMboxrd([post(1)]).length}`,
      at('mails/2001/a.EML'),
      at('mails/b.eml'),
    ]);
  });

  it('reads standard input', async () => {
    async function* input(): AsyncGenerator<Buffer> {
      for (const byte of Buffer.from(inNotebook([post(1), post(2)]))) yield Buffer.of(byte);
    }
    expect(await all(['-'], { input: input() })).toMatchObject({ texts: [post(1), post(2)], sizes: [null] });
  });

  it('tells of a message that is too large, and of a file that went away, and goes on', async () => {
    const sources = await sourcesOf([at('mails')], nothing);
    const gone = { ...(sources[0] as (typeof sources)[number]), name: 'gone', open: () => failing() };
    const options = { most: 10_000, count: () => undefined, stopping: new AbortController().signal };
    const found: Archived[] = [];
    for await (const one of messagesOf([gone, ...sources.slice(1)], options)) found.push(one);
    expect(found).toMatchObject([
      { where: 'gone', unreadable: 'it was unplugged' },
      { where: at('mails/b.eml') },
    ]);
    const { found: large } = await all([at('mails')], { most: 50 });
    expect(large[0]).toMatchObject({
      unreadable: `it has ${post(1).length} bytes; INBOUND_MAX_BYTES takes 50`,
    });
  });

  // biome-ignore lint/correctness/useYield: it fails before it has anything
  async function* failing(): AsyncGenerator<Buffer> {
    throw new Error('it was unplugged');
  }

  it('ends where it is stopped', async () => {
    const stopping = new AbortController();
    stopping.abort();
    expect((await all([at('labor.mbox')], { stopping: stopping.signal })).found).toEqual([]);
  });

  it.each([
    [
      'prose.txt',
      'holds no mail: it begins with "Dear friends,\\n\\nthis is a letter.\\n". Accepted is an mbox, a LISTSERV notebook',
    ],
    ['packed.mbox', 'is compressed. Unpack it on the way: gunzip -c'],
    ['nothing', 'is a folder without cur and new and without .eml files. Accepted is'],
    ['missing', 'cannot be read: ENOENT'],
  ])('refuses %s before anything is taken in, and says what is accepted', async (name, words) => {
    await expect(sourcesOf([at('labor.mbox'), at(name)], nothing)).rejects.toMatchObject({
      name: 'UsageError',
      message: expect.stringContaining(`${at(name)} ${words}`),
    });
  });
});

describe('progress', () => {
  const storing = {
    doing: 'storing',
    done: 820e6,
    total: 2e9,
    unit: 'bytes',
    messages: 12_345,
    elapsedMs: 40_000,
  } as const;

  it('is a bar with what is done, the pace and the time left', () => {
    expect(progressLine(storing, 200)).toBe(
      'storing [#########...............]  41%  820 MB of 2.0 GB, 12,345 messages  309/s  58 s left',
    );
    expect(
      progressLine(
        { ...storing, unit: 'messages', done: 30, total: 60, messages: 30, elapsedMs: 5_000 },
        200,
      ),
    ).toBe('storing [############............]  50%  30 of 60 messages  6/s  5 s left');
  });

  it('has no bar where the whole is not known, and says less where there is no room', () => {
    expect(progressLine({ ...storing, total: null }, 200)).toBe('storing  820 MB, 12,345 messages  309/s');
    expect(progressLine(storing, 45)).toBe('storing [#########...............]  41%');
    expect(progressLine({ ...storing, done: 0, total: 0, messages: 0, elapsedMs: 0 }, 80)).toBe(
      'storing  0 B of 0 B, 0 messages',
    );
  });

  function meter(isTTY: boolean): { meter: Meter; said: () => string; pass: (ms: number) => void } {
    let [now, said] = [0, ''];
    const out = { isTTY, columns: isTTY ? 80 : undefined, write: (text: string) => (said += text) };
    return {
      meter: meterOn(out as unknown as NodeJS.WriteStream, () => now),
      said: () => said,
      pass: (ms) => {
        now += ms;
      },
    };
  }

  it('redraws one line on a terminal, and what is said stands above it', () => {
    const { meter: one, said, pass } = meter(true);
    one.show({ ...storing, total: null });
    one.show(storing);
    pass(100);
    one.say('a\u001b[2J: not taken in');
    expect(said()).toBe('\r\u001b[Kstoring  820 MB, 12,345 messages  309/s\r\u001b[Ka␛[2J: not taken in\n');
  });

  it('is a line every ten seconds elsewhere', () => {
    const { meter: one, said, pass } = meter(false);
    for (let second = 0; second <= 25; second += 1) {
      one.show({ ...storing, total: null });
      pass(1_000);
    }
    one.clear();
    expect(said()).toBe('storing  820 MB, 12,345 messages  309/s\n'.repeat(2));
  });
});
