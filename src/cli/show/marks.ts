import { styleText } from 'node:util';
import type { Evidence } from '../../appeals/appeal.ts';
import type { Parted } from '../../posts/parts.ts';
import {
  fieldLabel,
  isFaint,
  type MarkedPart,
  markedParts,
  type Stretch,
} from '../../web/pages/marked-text.ts';
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
 * there are no colours. Where fields overlap, the one that began last has the words. Quotes, signatures and what was
 * taken out are faint; the last two, which no mark of theirs tells apart, have a label above and a line beside them.
 */
export function markedLines(post: Parted, evidence: Evidence, width: number, colour: boolean): string[] {
  return markedParts(post, evidence).flatMap((one) => partLines(one, width, colour));
}

const BESIDE = '┊ ';

function partLines({ part, label, stretches }: MarkedPart, width: number, colour: boolean): string[] {
  const paint = painter(colour);
  const base: Style | null = isFaint(part) ? 'dim' : null;
  const apart = part.kind === 'signature' || part.start === part.end;
  const room = apart ? width - BESIDE.length : width;
  const beside = apart ? paint('dim', BESIDE) : '';
  const lines = wrap(pieces(stretches, colour), room).map(
    (line) =>
      beside +
      line
        .map(({ text, paint: field }) => painted(paint, field === null ? base : styleOf(field), text))
        .join(''),
  );
  return label === null ? lines : [paint('dim', `[${label}]`), ...lines];
}

const painted = (paint: Painter, style: Style | null, text: string): string =>
  style === null ? text : paint(style, text);

/** The words without the line end that leads to the next part, or from the last one. */
function pieces(stretches: readonly Stretch[], colour: boolean): Piece<string | null>[] {
  const all = stretches.map(({ text, fields }) => ({ text, paint: fields.at(-1) ?? null }));
  return joined(withoutEnds(all)).map(({ text, paint: field }) => {
    const shown = visible(text);
    return { text: field === null || colour ? shown : marked(fieldLabel(field), shown), paint: field };
  });
}

function withoutEnds(all: readonly Piece<string | null>[]): Piece<string | null>[] {
  return all.map(({ text, paint }, n) => {
    const from = n === 0 && text.startsWith('\n') ? 1 : 0;
    return { text: n === all.length - 1 ? text.slice(from).replace(/\n$/, '') : text.slice(from), paint };
  });
}

/** White space at the ends stays outside the mark. */
function marked(label: string, text: string): string {
  const words = text.trim();
  const before = text.slice(0, text.length - text.trimStart().length);
  const after = text.slice(text.trimEnd().length);
  return words === '' ? text : `${before}⟦${label}: ${words}⟧${after}`;
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
