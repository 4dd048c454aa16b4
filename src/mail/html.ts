import { createRequire } from 'node:module';
import type { compile } from 'html-to-text';

/** More markup than any post has; the rest is left out. */
export const MAX_HTML = 2_000_000;

const OPTIONS = {
  wordwrap: false,
  formatters: {
    cell: (element, walk, builder) => {
      walk(element.children, builder);
      builder.addLiteral('   ');
    },
  },
  limits: { maxInputLength: MAX_HTML, maxDepth: 200, maxChildNodes: 20_000, ellipsis: '' },
  selectors: [
    {
      selector: 'a',
      options: {
        hideLinkHrefIfSameAsText: true,
        linkBrackets: ['<', '>'],
        noAnchorUrl: true,
        pathRewrite: (href: string) =>
          href.replace(/^mailto:/i, '').replace(/^([^/?]{1,200}@[^/?]{1,200})\?.*$/, '$1'),
      },
    },
    { selector: 'img', format: 'skip' },
    { selector: 'ul', options: { itemPrefix: ' * ' } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    // Most tables of mail are there for the layout: a row is a line, and its cells are parted by blanks.
    { selector: 'table', format: 'block' },
    { selector: 'tr', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'td', format: 'cell' },
    { selector: 'th', format: 'cell' },
    ...['title', '[style*="display:none"]', '[style*="display: none"]'].map((selector) => ({
      selector,
      format: 'skip',
    })),
  ],
} as const satisfies Options;

type Options = Parameters<typeof compile>[0];

let convert: ((html: string) => string) | undefined;

/** Loaded at the first page: most mail has none, and a command line should not wait for it. */
function converter(): (html: string) => string {
  if (convert === undefined) {
    const library = createRequire(import.meta.url)('html-to-text') as { compile: typeof compile };
    convert = library.compile(OPTIONS);
  }
  return convert;
}

/** A page as plain text: paragraphs and lists kept, each link behind its words in angle brackets. */
export function htmlToText(html: string): string {
  // Soft hyphens are places where a word may break, not letters.
  return converter()(html.slice(0, MAX_HTML).replaceAll('\u00ad', '').replace(/&shy;/gi, ''))
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
