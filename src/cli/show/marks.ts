import { styleText } from 'node:util';
import type { Evidence } from '../../appeals/appeal.ts';
import { fieldLabel, stretches } from '../../web/pages/marked-text.ts';
import { visible } from '../visible.ts';
import { joined, type Piece, widthOf, wrap } from './lines.ts';

export type Style = Parameters<typeof styleText>[0];

/** Each field's colour, in the order in which the legend names them. */
const STYLES: Readonly<Record<string, Style>> = {
  title: ['bold', 'cyan'],
  issuer: 'magenta',
  signatory: ['bold', 'magenta'],
  issuedOn: 'blue',
  summary: 'cyan',
  letters: 'green',
  targets: ['bold', 'red'],
  copies: ['bold', 'yellow'],
  contacts: 'yellow',
  links: ['underline', 'blue'],
  events: 'red',
  deadline: ['inverse', 'red'],
  forward: ['bold', 'green'],
};

const rootOf = (path: string): string => path.split(/[.[]/, 1)[0] ?? path;

/** The look of a field by its path; of one that is not known, plain bold. */
export const styleOf = (path: string): Style =>
  Object.hasOwn(STYLES, rootOf(path)) ? (STYLES[rootOf(path)] as Style) : 'bold';

/** A text for the terminal: colours where it has them. */
export type Painter = (style: Style, text: string) => string;

export const painter =
  (colour: boolean): Painter =>
  (style, text) =>
    colour && text !== '' ? styleText(style, text, { validateStream: false }) : text;

/**
 * The text of a post, folded to `width` columns, with the words of each field coloured, or marked ⟦title: …⟧ where
 * there are no colours. Where fields overlap, the one that began last has the words.
 */
export function markedLines(text: string, evidence: Evidence, width: number, colour: boolean): string[] {
  const paint = painter(colour);
  const pieces = runs(text, evidence).map(({ text, paint: field }): Piece<string | null> => {
    const shown = visible(text);
    return { text: field === null || colour ? shown : marked(fieldLabel(field), shown), paint: field };
  });
  return wrap(pieces, width).map((line) =>
    line.map(({ text, paint: field }) => (field === null ? text : paint(styleOf(field), text))).join(''),
  );
}

/** White space at the ends stays outside the mark. */
function marked(label: string, text: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return words === '' ? text : `${before}⟦${label}: ${words}⟧${after}`;
}

/** Neighbours of the same field are one. */
function runs(text: string, evidence: Evidence): Piece<string | null>[] {
  return joined(
    stretches(text, evidence).map(({ text, fields }) => ({ text, paint: fields.at(-1) ?? null })),
  );
}

/** The fields that are marked in a text, each in its colour, in lines of `width` columns. */
export function legend(evidence: Evidence, width: number): string[] {
  const fields = Object.keys(STYLES).filter((field) =>
    Object.keys(evidence).some((path) => rootOf(path) === field),
  );
  const rows: string[][] = [[]];
  let used = 0;
  for (const field of fields) {
    const label = fieldLabel(field);
    if (used > 0 && used + widthOf(label) > width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(painter(true)(styleOf(field), label));
    used += widthOf(label) + 2;
  }
  return rows.filter((row) => row.length > 0).map((row) => row.join('  '));
}
