import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { render } from '../../src/web/html.ts';
import { fieldLabel, markedParts, markedText, stretches } from '../../src/web/pages/marked-text.ts';
import { elements } from './markup.ts';

const evidence = fc.dictionary(
  fc.stringMatching(/^[a-z]{1,8}(\.[0-9])?(\.[a-z]{1,6})?$/),
  fc.array(fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 })), { maxLength: 4 }),
  { maxKeys: 5 },
);

describe('the marked text', () => {
  it('is the text, whatever the spans are, and well-formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), evidence, (text, spans) => {
        expect(
          stretches(text, spans)
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(text);
        const marked = elements(render(markedText({ text, removed: [], from: null }, spans)));
        const ids = marked.flatMap(({ attributes }) => attributes.get('id') ?? []);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('tells quotes, forwards, signatures and what was taken out apart, whatever is marked in them', () => {
    const text =
      'Please act.\n\n----- Original Message -----\nFrom: Ana\n\nThe dam breaks.\n> Where?\n\n-- \nAna';
    const removed = [{ kind: 'footer' as const, at: text.length, words: '\n____\nRivers list' }];
    const at = text.indexOf('dam');
    const parts = markedParts(
      { text, removed, from: null },
      { title: [[at, at + 3]], forward: [[at + 4, at + 20]] },
    );
    expect(parts.map(({ part, label }) => [part.kind, label])).toEqual([
      ['own', null],
      ['heading', null],
      ['forward', 'forwarded'],
      ['quote', 'quote, level 2'],
      ['signature', 'signature'],
      ['footer', 'list footer, taken out'],
    ]);
    const shown = render(
      markedText({ text, removed, from: null }, { title: [[at, at + 3]], forward: [[at + 4, at + 20]] }),
    );
    expect(shown).toContain('The <mark id="words-title"><span class="tag">title</span>dam</mark> <mark');
    expect(shown).toContain(
      '<span class="faint"><span class="tag">quote, level 2</span><mark>&gt; Where?</mark>',
    );
    expect(shown).toContain(
      '<span class="faint"><span class="tag">list footer, taken out</span>\n____\nRivers list</span>',
    );
  });

  it('names each field where its words begin, and cuts where fields cross', () => {
    const cut = stretches('abcdef', { title: [[0, 4]], 'events.0': [[2, 6]] });
    expect(cut).toEqual([
      { text: 'ab', fields: ['title'], begins: ['title'] },
      { text: 'cd', fields: ['title', 'events.0'], begins: ['events.0'] },
      { text: 'ef', fields: ['events.0'], begins: [] },
    ]);
  });

  it('leaves out spans that are not in the text', () => {
    expect(stretches('abc', { title: [[2, 9]], issuer: [[-1, 2]], summary: [[1, 1]] })).toEqual([
      { text: 'abc', fields: [], begins: [] },
    ]);
  });

  it.each([
    ['title', 'title'],
    ['targets[1].emails[0]', 'write to 2, e-mail'],
    ['targets.0.emails.0', 'write to, e-mail'],
    ['letters.0.body', 'letter, body'],
    ['links.3.url', 'link 4'],
    ['somethingNew', 'somethingNew'],
  ])('calls %s "%s"', (path, label) => {
    expect(fieldLabel(path)).toBe(label);
  });
});
