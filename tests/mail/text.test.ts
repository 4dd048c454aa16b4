import fc from 'fast-check';
import { convert } from 'html-to-text';
import { describe, expect, it } from 'vitest';
import { foldText, type MailBlock, renderText } from '../../src/mail/text.ts';
import { renderHtml } from '../../src/mail/text-html.ts';
import { cpuMs } from '../support/cpu.ts';

const PAGE = { title: 'An appeal', language: 'en' };
const lengthOf = (line: string): number => Array.from(line).length;

const BLOCKS: MailBlock[] = [
  { heading: 'Kazakhstan: call for action' },
  { p: 'Dear Anna,\nplease read this.' },
  { quote: 'First line of what somebody else wrote\n\nThird line' },
  { verbatim: '  To whom it may concern\n\n    indented\n' },
  { list: ['one', 'two'] },
  { button: { label: 'Write the letter', url: 'https://example.org/a?b=1&c=2' } },
  { small: 'You get this because you are on the list LABOR-L.' },
];

describe('renderText', () => {
  it('writes every block', () => {
    expect(renderText(BLOCKS)).toBe(`Kazakhstan: call for action
---------------------------

Dear Anna,
please read this.

> First line of what somebody else wrote
>
> Third line

  To whom it may concern

    indented

- one
- two

Write the letter:
https://example.org/a?b=1&c=2

You get this because you are on the list LABOR-L.
`);
  });

  it('folds at 72 characters, with the margin of its block', () => {
    const long = 'word '.repeat(40).trim();
    const text = renderText([
      { p: long },
      { quote: long },
      { list: [long] },
      { small: long },
      { heading: long },
    ]);
    const lines = text.split('\n');
    expect(Math.max(...lines.map(lengthOf))).toBeLessThanOrEqual(72);
    expect(lines.filter((line) => line.startsWith('> ')).length).toBeGreaterThan(2);
    expect(lines.filter((line) => line.startsWith('  word')).length).toBeGreaterThan(1);
  });

  it('leaves out empty blocks and never ends in empty lines', () => {
    expect(renderText([{ p: '' }, { p: 'x\n\n' }, { list: [] }])).toBe('x\n');
    expect(renderText([])).toBe('\n');
  });
});

describe('foldText', () => {
  const LINK = `https://example.org/${'x'.repeat(120)}`;

  it.each([
    ['short', 'short'],
    [`see ${LINK} for it`, `see\n${LINK}\nfor it`],
    [`  laid out ${'x '.repeat(60)}x`, `  laid out ${'x '.repeat(60)}x`],
    ['a\r\nb\rc\n\n', 'a\nb\nc'],
    ['trailing \nspace\t', 'trailing\nspace'],
    ['', ''],
  ])('of %j', (text, expected) => {
    expect(foldText(text)).toBe(expected);
  });

  it('keeps every word whole and in order, and no line needlessly long', () => {
    const word = fc.oneof(fc.stringMatching(/^[^\s]{1,20}$/u), fc.webUrl());
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const folded = foldText(words.join(' '));
        expect(folded.split(/\s+/).filter(Boolean)).toEqual(words.join(' ').split(/\s+/).filter(Boolean));
        for (const line of folded.split('\n')) {
          if (lengthOf(line) > 72) expect(line).not.toMatch(/ /);
        }
      }),
    );
  });

  it('leaves a folded text as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.lorem({ maxCount: 80 })), (paragraphs) => {
        const once = foldText(paragraphs.join('\n'));
        expect(foldText(once)).toBe(once);
      }),
    );
  });
});

describe('renderHtml', () => {
  it('says the same as the text', () => {
    const html = renderHtml(BLOCKS, PAGE);
    const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu);
    const fromHtml = convert(html, {
      wordwrap: false,
      selectors: [{ selector: 'h1', options: { uppercase: false } }],
    });
    expect(words(fromHtml)).toEqual(words(renderText(BLOCKS)));
  });

  it('says its language and direction, and loads nothing', () => {
    const html = renderHtml(BLOCKS, { ...PAGE, preheader: 'What <this> is' });
    expect(html).toContain('<html lang="en" dir="ltr">');
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).toContain('>What &lt;this&gt; is</div>');
    expect(html).not.toMatch(
      /<(?:img|script|link|iframe)\b|url\(|@import|background(?:-color)?:(?!#1a5fb4)/i,
    );
    expect(renderHtml([], { ...PAGE, language: 'ar-EG' })).toContain('<html lang="ar-EG" dir="rtl">');
    expect(renderHtml([], { ...PAGE, language: '"><script>' })).not.toContain('<script>');
  });

  it.each([
    [
      'see https://example.org/a?b=1&c=2.',
      'see <a href="https://example.org/a?b=1&amp;c=2">https://example.org/a?b=1&amp;c=2</a>.',
    ],
    ['(https://example.org/)', '(<a href="https://example.org/">https://example.org/</a>)'],
    ['https://example.org/a_(b)', '<a href="https://example.org/a_(b)">https://example.org/a_(b)</a>'],
    [
      'write to anna@example.org, now',
      'write to <a href="mailto:anna@example.org">anna@example.org</a>, now',
    ],
    ['<b>&"\'', '&lt;b&gt;&amp;&quot;&#39;'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['one\ntwo', 'one<br>\ntwo'],
  ])('makes of %j', (text, html) => {
    expect(renderHtml([{ p: text }], PAGE)).toContain(`>${html}</p>`);
  });

  it('has no button that leads where a mail must not', () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'https://x y',
      '',
      '//example.org',
      'ftp://example.org',
    ]) {
      expect(() => renderHtml([{ button: { label: 'x', url } }], PAGE)).toThrow(RangeError);
    }
    const html = renderHtml([{ button: { label: '<x>', url: 'zq0123456789abcdef012345' } }], PAGE);
    expect(html).toMatch(/<a href="zq0123456789abcdef012345" style="[^"]*">&lt;x&gt;<\/a>/);
  });

  it('lets no text of a block become markup', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('<script>', '"><img src=x onerror=y>', '</div>', '&lt;'),
    );
    const block: fc.Arbitrary<MailBlock> = fc.oneof(
      ...(['p', 'heading', 'quote', 'verbatim', 'small'] as const).map((kind) =>
        text.map((value) => ({ [kind]: value }) as MailBlock),
      ),
      fc.array(text).map((list) => ({ list })),
      fc.record({ label: text, url: fc.webUrl() }).map((button) => ({ button })),
    );
    fc.assert(
      fc.property(fc.array(block), (blocks) => {
        const tags = renderHtml(blocks, PAGE).match(/<\/?[a-z!][^>]*>/gi) ?? [];
        for (const tag of tags) {
          expect(tag).toMatch(
            /^(?:<!doctype html>|<\/?(?:html|head|meta|title|style|body|div|h1|h2|p|blockquote|ul|li|br|a)(?: (?:lang|dir|name|content|charset|style|href)="[^"]*")*>)$/,
          );
        }
      }),
    );
  });

  it('takes linear time on hostile text', () => {
    const began = cpuMs();
    for (const piece of ['a', 'a@', '.', 'http://', 'a.a', ')', 'https://a)'])
      renderHtml([{ p: piece.repeat(200_000 / piece.length) }], PAGE);
    expect(cpuMs() - began).toBeLessThan(5000);
  });
});
