const BLANK = /\s/;

/**
 * A text without these characters at its end; with `' '` among them without white space of any kind. `/[…]+$/` does the
 * same in quadratic time: it begins anew at each character of a run.
 */
export function withoutEnd(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && isAmong(text[end - 1] as string, marks)) end -= 1;
  return text.slice(0, end);
}

/** A text without these characters at its beginning and its end. */
export function withoutEnds(text: string, marks: string): string {
  const kept = withoutEnd(text, marks);
  let start = 0;
  while (start < kept.length && isAmong(kept[start] as string, marks)) start += 1;
  return kept.slice(start);
}

const isAmong = (unit: string, marks: string): boolean =>
  marks.includes(unit) || (marks.includes(' ') && BLANK.test(unit));
