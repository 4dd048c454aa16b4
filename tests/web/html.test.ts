import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Html, html, raw, render } from '../../src/web/html.ts';

/** Reads text back as a browser would. */
function unescaped(text: string): string {
  const named: Record<string, string> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&amp;': '&',
  };
  return text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => named[entity] ?? entity);
}

describe('html', () => {
  it('lets no value open an element, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const inner = render(html`<p>${value}</p>`).slice(3, -4);
        expect(inner).not.toMatch(/[<>]/);
        expect(unescaped(inner)).toBe(value.replaceAll('\0', '\ufffd'));
      }),
    );
  });

  it('lets no value out of a quoted attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const inner = render(html`<p title="${value}"></p>`).slice(10, -6);
        expect(inner).not.toMatch(/["'<>]/);
        expect(unescaped(inner)).toBe(value.replaceAll('\0', '\ufffd'));
      }),
    );
  });

  it('escapes every item of an array, at any depth', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string())), (values) => {
        expect(render(html`<ul>${values.map((inner) => inner.map((v) => html`<li>${v}</li>`))}</ul>`)).toBe(
          `<ul>${values
            .flat()
            .map((v) => render(html`<li>${v}</li>`))
            .join('')}</ul>`,
        );
      }),
    );
  });

  it('nests without escaping twice', () => {
    expect(render(html`<p>${html`<b>${'a & b'}</b>`}</p>`)).toBe('<p><b>a &amp; b</b></p>');
  });

  it('leaves out null, undefined and false, and keeps 0', () => {
    expect(render(html`[${null}${undefined}${false}${''}${0}]`)).toBe('[0]');
  });

  it('takes only its own values for markup: a parsed object is no Html', () => {
    const forged = JSON.parse('{"markup":"<script>","Symbol(markup)":"<script>"}') as Html;
    expect(() => render(html`<p>${forged}</p>`)).toThrow();
  });

  it('writes raw text as it is', () => {
    expect(render(html`${raw('<br>')}`)).toBe('<br>');
  });
});
