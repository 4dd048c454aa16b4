import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf, wrap } from '../../src/cli/show/lines.ts';
import { markedLines } from '../../src/cli/show/marks.ts';
import { showParsed } from '../../src/cli/show.ts';
import { visible } from '../../src/cli/visible.ts';
import type { ReadParsed } from '../../src/posts/parsed.ts';
import { APPEAL } from '../support/rows.ts';

const TEXT = 'Free the printers of Port Aston\n\nWrite to the governor, and tell three friends.';
const parsed = (text = TEXT): ReadParsed => ({
  file: 'a.eml',
  kind: 'post',
  list: { name: null, address: 'labor-l@yorku.ca' },
  posts: [
    {
      subject: 'Printers',
      from: { name: 'Lea', address: 'lea@printers.example' },
      date: '2001-03-21T21:06:21-05:00',
      messageId: null,
      text,
      removed: [],
      appeal: {
        ...APPEAL,
        evidence: { title: [[0, 31]], 'targets.0': [[46, 54]], forward: [[65, 78]] },
      },
    },
  ],
  bounce: null,
  complaint: null,
  commands: [],
  warnings: ['charset-guessed'],
});

describe('a reading shown', () => {
  it('without colours has the fields beside their labels, and marks in the text', () => {
    expect(showParsed(parsed(), { width: 60, colour: false })).toBe(`a.eml: post on labor-l@yorku.ca
  warnings   charset-guessed

────────────────────────────────────────────────────────────
Printers
Lea <lea@printers.example>, 2001-03-21T21:06:21-05:00

  title      Free the printers of Port Aston
  language   en
  issuer     Printers’ Solidarity Committee
  date       2001-03-21
  summary    Four printers were arrested on Monday. Write to
             the governor.
  write to   The Governor, Governor: governor@aston.example
  copy to    The Committee: committee@printers.example
  letter     en, Dear Governor,, 26 characters
  event      2001-03-24, vigil, Port Aston
  forward to 3 people
  missing    nothing
  certainty  90 of 100 such posts are appeals

  ⟦title: Free the printers of Port Aston⟧

  Write to the ⟦write to: governor⟧, and tell ⟦forward to:
  three friends⟧.
`);
  });

  it('with colours says the same without marks, with the names of the fields in theirs', () => {
    const shown = showParsed(parsed(), { width: 60, colour: true });
    const plain = stripVTControlCharacters(shown);
    expect(plain).toContain('\n  title  write to  forward to\n');
    expect(plain).toContain('\n  Write to the governor, and tell three friends.\n');
    expect(shown).toContain('Write to the \u001b[1m\u001b[31mgovernor\u001b[39m\u001b[22m, and');
    expect(plain).not.toContain('⟦');
  });

  it('says where there is no appeal, and numbers the posts of a digest', () => {
    const one = parsed().posts.map((post) => ({ ...post, appeal: null }));
    const shown = showParsed(
      { ...parsed(), kind: 'digest', posts: [...one, ...one] },
      { width: 60, colour: false },
    );
    expect(shown.match(/── [12] of 2 ─+\nPrinters\n.*\nNo appeal\.\n/g)).toHaveLength(2);
  });

  it('never lets a message drive the terminal, nor go beyond its width', () => {
    const hostile = fc.string({
      unit: fc.oneof(
        fc.constantFrom('\u001b', '\u009b', '\r', '\u202e', '\u0007', ' ', '漢'),
        fc.string({ unit: 'binary', maxLength: 2 }),
      ),
      maxLength: 40,
    });
    fc.assert(
      fc.property(hostile, fc.integer({ min: 40, max: 90 }), (words, width) => {
        const read = parsed(words);
        const post = read.posts[0] as ReadParsed['posts'][number];
        const shown = showParsed(
          {
            ...read,
            file: words,
            list: { name: words, address: null },
            commands: [{ name: 'X', args: [words] }],
            posts: [{ ...post, subject: words, from: { name: words, address: words } }],
          },
          { width, colour: false },
        );
        expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        for (const line of shown.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('the marked text', () => {
  it('gives the words where fields overlap to the one that began last, and leaves no mark empty', () => {
    const lines = markedLines(
      { text: 'one two three', removed: [], from: null },
      { summary: [[0, 13]], title: [[4, 7]], issuer: [[3, 4]] },
      80,
      false,
    );
    expect(lines).toEqual(['⟦summary: one⟧ ⟦title: two⟧ ⟦summary: three⟧']);
  });

  it('ends every colour on the line it began on', () => {
    for (const line of markedLines(
      { text: 'aaa bbb ccc ddd', removed: [], from: null },
      { title: [[0, 15]] },
      8,
      true,
    ))
      expect(line).toMatch(/^\u001b\[1m\u001b\[36m[a-d ]+\u001b\[39m\u001b\[22m$/);
  });
});

describe('the parts of a post', () => {
  const text = 'I agree.\n\nOn Monday, Lea wrote:\n> Shall we write?\n\n-- \nTam\nRivers';
  const post = {
    text,
    removed: [{ kind: 'footer' as const, at: text.length, words: '\n____\nTo unsubscribe: a@b.example' }],
    from: { name: 'Tam' },
  };

  it('have their labels, and what is not of the text a line beside it', () => {
    expect(markedLines(post, { forward: [[2, 7]] }, 60, false)).toEqual([
      'I ⟦forward to: agree⟧.',
      '',
      'On Monday, Lea wrote:',
      '[quote]',
      '> Shall we write?',
      '',
      '[signature]',
      '┊ --',
      '┊ Tam',
      '┊ Rivers',
      '[list footer, taken out]',
      '┊ ____',
      '┊ To unsubscribe: a@b.example',
    ]);
  });

  it('are faint where they are not the author’s, but for the words of fields', () => {
    const lines = markedLines(post, { targets: [[34, 39]] }, 60, true);
    expect(lines[0]).toBe('I agree.');
    expect(lines[4]).toBe(
      '\u001b[2m> \u001b[22m\u001b[1m\u001b[31mShall\u001b[39m\u001b[22m\u001b[2m we write?\u001b[22m',
    );
    expect(lines.at(-1)).toBe('\u001b[2m┊ \u001b[22m\u001b[2mTo unsubscribe: a@b.example\u001b[22m');
  });

  it('never go beyond the width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 38, max: 60 }), fc.boolean(), (width, colour) => {
        const long = { ...post, text: `${post.text} ${'word '.repeat(50)}` };
        const removed = post.removed.map((one) => ({ ...one, at: long.text.length }));
        for (const line of markedLines({ ...long, removed }, {}, width, colour))
          expect(widthOf(stripVTControlCharacters(line))).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('what is visible', () => {
  it.each([
    ['\u001b[31mred\u001b]0;title\u0007', '␛[31mred␛]0;title␇'],
    ['a\u009b31mb', 'a<U+009B>31mb'],
    ['abc\u202Etxt.exe', 'abc<U+202E>txt.exe'],
    ['a\r\nb\rc\td', 'a\nb␍c    d'],
    ['\u007f\ud800', '␡<U+D800>'],
    ['naïve 漢字 👩‍🔧', 'naïve 漢字 👩‍🔧'],
  ])('%j is %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });
});

describe('the width of text', () => {
  /** As Node.js itself moves the cursor, from Unicode's own table. */
  function columnsByNode(text: string): number {
    const terminal = createInterface({ input: new PassThrough(), output: new PassThrough(), terminal: true });
    terminal.setPrompt(text);
    const { cols } = terminal.getCursorPos();
    terminal.close();
    return cols;
  }

  it.each(['abc', 'naïve', 'e\u0301', '漢字', 'ｱｲｳ', 'ＡＢＣ', 'Привет', '한국어', 'مرحبا', '👍 ok', '、。'])(
    'of %s is as Node.js counts',
    (text) => {
      expect(widthOf(text)).toBe(columnsByNode(text));
    },
  );

  it('is never passed by a folded line, and folding loses only white space at the ends of lines', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'bc', '漢', ' ', '  ', '\n', 'e\u0301', 'longlonglong'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 20 }), (text, width) => {
        const lines = wrap([{ text, paint: 0 }], width).map((line) =>
          line.map((piece) => piece.text).join(''),
        );
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
