import { describe, expect, it } from 'vitest';
import { render } from '../../src/web/html.ts';
import { everyPage } from './fixtures.ts';
import { type Element, elements } from './markup.ts';

const HOSTILE =
  '"><script>alert(1)</script><img src=x onerror=alert(1)>\'` </textarea></title> &amp; \u202e javascript:alert(1)';

const WORDS: readonly [string, string | undefined][] = [
  ['plain', undefined],
  ['hostile', HOSTILE],
  ['empty', ''],
  ['huge', 'Long words. '.repeat(20_000)],
];

for (const [kind, words] of WORDS) {
  describe.each(Object.entries(everyPage(words)))(`the page %s with ${kind} words`, (_name, page) => {
    const markup = render(page);
    const all = elements(markup);
    const named = (name: string): Element[] => all.filter((element) => element.name === name);

    it('is well-formed and runs nothing but the service’s own', () => {
      const scripts = named('script').map((e) => [...e.attributes].map((a) => a.join('=')).join(' '));
      expect(scripts.filter((script) => !/^src=\/assets\/live\.js\?v=[\w-]+ defer=$/.test(script))).toEqual(
        [],
      );
      const handlers = all.flatMap((e) =>
        [...e.attributes.keys()].filter((key) => /^on|^style$|^srcdoc$/i.test(key)),
      );
      expect(handlers).toEqual([]);
      const urls = all.flatMap((e) => ['href', 'src', 'action'].map((key) => e.attributes.get(key) ?? '/'));
      expect(urls.filter((url) => !/^(?:\/(?!\/)|#|\?|https?:|mailto:)/.test(url))).toEqual([]);
    });

    it('has a language, a title, one h1 and its landmarks', () => {
      expect(named('html')[0]?.attributes.get('lang')).toBe('en');
      expect(markup).toMatch(/<title>[^<]*\S[^<]*<\/title>/);
      for (const name of ['h1', 'main', 'header', 'footer']) expect(named(name)).toHaveLength(1);
      expect(named('nav').every((nav) => nav.attributes.get('aria-label'))).toBe(true);
    });

    it('lets the keyboard skip to the text', () => {
      const first = all.find((e) => e.name === 'a');
      expect(first?.attributes.get('href')).toBe('#main');
      expect(all.some((e) => e.name === 'main' && e.attributes.get('id') === 'main')).toBe(true);
    });

    it('gives every id once and every reference an end', () => {
      const ids = all.flatMap((e) => e.attributes.get('id') ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      const references = all.flatMap((e) =>
        ['for', 'aria-describedby', 'aria-labelledby'].flatMap(
          (key) => e.attributes.get(key)?.split(' ') ?? [],
        ),
      );
      expect(references.filter((id) => !ids.includes(id))).toEqual([]);
    });

    it('labels every field', () => {
      const labelled = new Set(named('label').map((label) => label.attributes.get('for')));
      const fields = all.filter(
        (e) =>
          ['input', 'textarea', 'select', 'progress'].includes(e.name) &&
          e.attributes.get('type') !== 'hidden',
      );
      expect(fields.filter((field) => !labelled.has(field.attributes.get('id')))).toEqual([]);
    });

    it('goes down in headings one step at a time', () => {
      const levels = all.flatMap((e) => (/^h[1-6]$/.test(e.name) ? [Number(e.name[1])] : []));
      expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
    });

    it('gives pictures words or hides them', () => {
      const bare = named('svg').filter(
        (svg) => svg.attributes.get('aria-hidden') !== 'true' && svg.attributes.get('role') !== 'img',
      );
      expect(bare).toEqual([]);
    });

    it('changes things only by POST', () => {
      expect(named('form').filter((form) => form.attributes.get('method') !== 'post')).toEqual([]);
    });
  });
}
