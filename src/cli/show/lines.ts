/** A stretch of text that is painted one way. */
export interface Piece<P> {
  readonly text: string;
  readonly paint: P;
}

/** East Asian Wide and Fullwidth (UAX 11), and what is drawn as a picture. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
const HALF = /[\uff61-\uffdc]/;
/** Marks on the letter before, and what is not drawn. */
const NONE = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns of a terminal that a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += columns(character);
  return width;
}

function columns(character: string): number {
  if (character >= ' ' && character <= '~') return 1;
  if (NONE.test(character)) return 0;
  return WIDE.test(character) && !HALF.test(character) ? 2 : 1;
}

/**
 * The lines of a text in pieces, none wider than `width` columns: folded at spaces, and within a word only where it is
 * wider by itself. A line's own indentation is kept.
 */
export function wrap<P>(pieces: readonly Piece<P>[], width: number): Piece<P>[][] {
  return linesOf(pieces).flatMap((line) => fold(line, Math.max(2, width)));
}

function linesOf<P>(pieces: readonly Piece<P>[]): Piece<P>[][] {
  const lines: Piece<P>[][] = [[]];
  for (const { text, paint } of pieces) {
    const [first = '', ...more] = text.split('\n');
    lines.at(-1)?.push({ text: first, paint });
    for (const next of more) lines.push([{ text: next, paint }]);
  }
  return lines;
}

/** Words with the spaces behind them: a word may change its paint in the middle. */
function fold<P>(line: readonly Piece<P>[], width: number): Piece<P>[][] {
  const rows: Piece<P>[][] = [[]];
  let used = 0;
  for (const word of words(line)) {
    const size = widthOf(
      word
        .map(({ text }) => text)
        .join('')
        .trimEnd(),
    );
    if (used > 0 && used + size > width) {
      rows.push([]);
      used = 0;
    }
    for (const { text, paint } of word) {
      for (const part of chunks(text, width - used, width)) {
        if (used > 0 && used + widthOf(part.trimEnd()) > width) {
          rows.push([]);
          used = 0;
        }
        rows.at(-1)?.push({ text: part, paint });
        used += widthOf(part);
      }
    }
  }
  return rows.map((row) => trimmed(joined(row)));
}

/** Neighbours of one paint are one piece again. */
export function joined<P>(row: readonly Piece<P>[]): Piece<P>[] {
  const out: { text: string; paint: P }[] = [];
  for (const { text, paint } of row) {
    const last = out.at(-1);
    if (last && last.paint === paint) last.text += text;
    else out.push({ text, paint });
  }
  return out;
}

function words<P>(line: readonly Piece<P>[]): Piece<P>[][] {
  const all: Piece<P>[][] = [[]];
  for (const { text, paint } of line) {
    for (const token of text.match(/[^ ]+ *| +/g) ?? []) {
      all.at(-1)?.push({ text: token, paint });
      if (token.endsWith(' ')) all.push([]);
    }
  }
  return all;
}

/** A word cut so that each part fits: the first into what is left of the line, the others into whole ones. */
function chunks(word: string, left: number, width: number): string[] {
  if (widthOf(word.trimEnd()) <= width) return [word];
  const parts: string[] = [];
  let [part, used, room] = ['', 0, left > 0 ? left : width];
  for (const character of word) {
    const size = columns(character);
    if (part !== '' && used + size > room) {
      parts.push(part);
      [part, used, room] = ['', 0, width];
    }
    part += character;
    used += size;
  }
  return [...parts, part];
}

function trimmed<P>(row: readonly Piece<P>[]): Piece<P>[] {
  const out = [...row];
  for (let last = out.at(-1); last; last = out.at(-1)) {
    const text = last.text.trimEnd();
    out.pop();
    if (text !== '') return [...out, { text, paint: last.paint }];
  }
  return out;
}
