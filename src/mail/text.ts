/**
 * What the service's own mails are made of. Both the text and the HTML of a mail are written from the same
 * blocks, so that they say the same. A line break within a block is kept.
 */
export type MailBlock =
  | { readonly p: string }
  | { readonly heading: string }
  /** Somebody else's words. */
  | { readonly quote: string }
  /** Written line by line as it is, neither folded nor marked, such as a letter to be copied. */
  | { readonly verbatim: string }
  | { readonly list: readonly string[] }
  /**
   * A link on a line of its own; `url` is http, https or mailto, or a marker that stands for one. Without `inText`
   * only the HTML has it: a mailto: with a whole letter in it is nothing to read.
   */
  | { readonly button: { readonly label: string; readonly url: string; readonly inText?: boolean } }
  /** What few will read: why the mail came, how to end it. */
  | { readonly small: string };

/**
 * RFC 5322 section 2.1.1 wants 78 at most; six are left for the marks of replies to replies. With its line end such a line
 * also fits into one of quoted-printable (76, RFC 2045 section 6.7), and needs no soft break.
 */
const WIDTH = 72;

/** The plain text of a mail: blocks parted by empty lines, prose folded at 72 characters, links whole. */
export function renderText(blocks: readonly MailBlock[]): string {
  return `${blocks.map(textOf).filter(Boolean).join('\n\n')}\n`;
}

function textOf(block: MailBlock): string {
  if ('p' in block) return foldText(block.p);
  if ('small' in block) return foldText(block.small);
  if ('quote' in block) return foldText(block.quote, { first: '> ', rest: '> ' });
  if ('verbatim' in block) return linesOf(block.verbatim).join('\n');
  if ('list' in block)
    return block.list.map((item) => foldText(item, { first: '- ', rest: '  ' })).join('\n');
  if ('button' in block && block.button.inText === false) return '';
  if ('button' in block) return `${foldText(block.button.label)}:\n${block.button.url}`;
  if ('heading' in block) return underlined(block.heading);
  return block satisfies never;
}

function underlined(heading: string): string {
  const text = foldText(heading);
  const width = Math.max(...text.split('\n').map(lengthOf));
  return `${text}\n${'-'.repeat(Math.min(width, WIDTH))}`;
}

/** What each line of a folded text begins with. */
export interface Margin {
  readonly first: string;
  readonly rest: string;
}

/**
 * Folds the lines of a text at 72 characters, only where there are spaces: a word, and so a link, that is longer
 * stays whole on a line of its own. Lines that begin with white space stay as they are: somebody laid them out.
 */
export function foldText(text: string, margin: Margin = { first: '', rest: '' }): string {
  const lines = linesOf(text).flatMap((line, i) =>
    foldLine(line, i === 0 ? margin.first : margin.rest, margin.rest),
  );
  return lines.join('\n');
}

function foldLine(line: string, first: string, rest: string): string[] {
  if (/^\s/.test(line) || lengthOf(first + line) <= WIDTH) return [(first + line).trimEnd()];
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/\s+/)) {
    const before = lines.length === 0 ? first : rest;
    if (current && lengthOf(`${before}${current} ${word}`) > WIDTH) {
      lines.push(before + current);
      current = word;
    } else current = current ? `${current} ${word}` : word;
  }
  return [...lines, ((lines.length === 0 ? first : rest) + current).trimEnd()];
}

/** Without white space at the ends of lines, or empty lines at the end of the text. */
function linesOf(text: string): string[] {
  return text
    .trimEnd()
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd());
}

/** In characters as people count them, nearly. */
const lengthOf = (text: string): number => Array.from(text).length;
