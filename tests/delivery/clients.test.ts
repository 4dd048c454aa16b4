import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { APPEAL } from '../support/rows.ts';
import { aCopy } from './a-copy.ts';

/** What mail programs do to a mail, and what a copy must be like for it: see docs/copies.md. */
describe('a copy keeps to the rules of mail programs', () => {
  const reading = {
    letters: [{ language: 'en', salutation: 'Dear Minister,', body: 'Let her go.', closing: 'Yours,' }],
  };

  async function parts(
    text = 'One paragraph.\n\nAnother <b>one</b>.',
    more: Partial<typeof APPEAL> = reading,
  ) {
    const parsed = await simpleParser(await aCopy({ ...APPEAL, ...more }, text));
    return { html: String(parsed.html), text: parsed.text ?? '' };
  }

  const styles = (html: string): string[] =>
    [...html.matchAll(/ style="([^"]*)"/g)].map(([, style]) => style ?? '');

  it('Gmail shows 102 kB: of a longer appeal the beginning goes out, with the link to all of it and the way to leave', async () => {
    const paragraph = `${'The port of Hale has been closed since March, and nobody says why. '.repeat(9)}\n\n`;
    for (const length of [20_000, 90_000, 110_000, 400_000]) {
      const { html, text } = await parts(paragraph.repeat(length / paragraph.length));
      expect(Buffer.byteLength(html)).toBeLessThan(102_000);
      expect(html.includes('The appeal goes on')).toBe(length > 95_000);
      expect(text.includes('The appeal goes on')).toBe(length > 95_000);
      expect(html).toMatch(/Pause, change or leave: <a href/);
    }
  });

  it('shows a single endless paragraph by its link alone, and an appeal in letters of three bytes in part', async () => {
    const endless = await parts('x '.repeat(200_000));
    expect(endless.html).toContain('The appeal goes on');
    const three = await parts('ཨ་'.repeat(200).concat('\n\n').repeat(200));
    expect(Buffer.byteLength(three.html)).toBeLessThan(102_000);
    expect(Buffer.byteLength(three.html)).toBeGreaterThan(80_000);
  });

  it('nothing is loaded, so that nothing is missing where images are off and nobody is told who read it', async () => {
    const { html } = await parts();
    expect(html).not.toMatch(
      /<(?:img|link|script|iframe|object|video|form|input)\b|url\(|@import|@font-face/i,
    );
  });

  it('Outlook for Windows knows no flex, grid, position or float, and Gmail drops what it does not know', async () => {
    const { html } = await parts();
    for (const style of styles(html)) {
      expect(style).not.toMatch(/(?:^|;)\s*(?:position|float|display:\s*(?:flex|grid))|var\(|calc\(/);
    }
    // A style sheet, which many drop, says nothing that the mail needs.
    expect([...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, sheet]) => sheet)).toEqual([
      ':root{color-scheme:light dark;supported-color-schemes:light dark}',
    ]);
  });

  it('in the dark the program chooses the colours: text names none, and a button both of its own', async () => {
    const { html } = await parts();
    const coloured = styles(html).filter((style) => /(?:^|;)(?:background-)?color:/.test(style));
    expect(coloured.length).toBeGreaterThan(0);
    for (const style of coloured) expect(style).toMatch(/background-color:#1a5fb4;color:#ffffff/);
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
  });

  it('a screen reader hears its language, one title, headings in order, and links that say where they lead', async () => {
    const { html } = await parts();
    expect(html).toMatch(/<html lang="en" dir="ltr">/);
    const [first, ...more] = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => level);
    expect([first, new Set(more)]).toEqual(['1', new Set(['2'])]);
    for (const [, words = ''] of html.matchAll(/<a [^>]*>(.*?)<\/a>/g))
      expect(words).not.toMatch(/^(?:here|click here|link|more)?$/i);
    expect(html).not.toContain('<table');
  });

  it('a phone shows it in its own width, and the lines of a text fit a screen of 80 columns with marks of replies', async () => {
    const { html, text } = await parts();
    expect(html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
    expect(styles(html).some((style) => /(?:^|;)(?:min-)?width:\d{3,}px/.test(style))).toBe(false);
    const folded = text.split('\n').filter((line) => !/https?:|@/.test(line));
    expect(Math.max(...folded.map((line) => line.length))).toBeLessThanOrEqual(72);
  });
});
