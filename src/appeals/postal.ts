import { withoutEnds } from '../mail/ends.ts';
import type { Mention } from './mentions.ts';

/** A post address in a block about one party: lines or pieces that are neither the name nor a way to call. */
export function postalIn(
  text: string,
  mentions: readonly Mention[],
  party: { name: string | null; role: string | null },
): string | null {
  let rest = text;
  for (const m of [...mentions].reverse()) rest = `${rest.slice(0, m.start)}\u0001${rest.slice(m.end)}`;
  const pieces = rest
    .replace(/\([^()]*\)/g, ' ')
    .split(/\n|\s{3,}|;/)
    .map((piece) => withoutEnds(piece, ' ,.'))
    .map(withoutLabel)
    .filter((piece) => piece.length > 2 && !piece.includes('\u0001') && !OTHER_LABEL.test(piece))
    .filter((piece) => !/[:?!]$/.test(piece) && !holds(piece, party.name) && !party.role?.includes(piece));
  const first = pieces.findIndex((piece) => PLACE.test(piece));
  if (first === -1) return null;
  const address = pieces.slice(first).filter((piece) => piece.length < 90);
  return address.length === 0 || address.length > 6 ? null : address.join(', ').replace(/\s+/g, ' ');
}

/** What stands behind the last colon and blank that has a figure behind it. */
function withoutLabel(piece: string): string {
  let figure = piece.length - 1;
  while (figure >= 0 && !/\d/.test(piece[figure] as string)) figure -= 1;
  if (figure < 0) return piece;
  for (let at = piece.lastIndexOf(':', figure); at > 0; at = piece.lastIndexOf(':', at - 1))
    if (/\s/.test(piece[at + 1] ?? '')) return piece.slice(at + 1).trimStart();
  return piece;
}

function holds(piece: string, name: string | null): boolean {
  return name !== null && piece.includes(name);
}

const OTHER_LABEL = /^\p{L}[\p{L} -]{1,24}:/u;

/** A house number, a post box, a post code with its town. */
const PLACE =
  /(?:^|\D)\d{1,4}[A-Za-z]?(?:[ ,]|$)|\bP\.? ?O\.? ?Box\b|\bBox \w|\b\d{4,6}\b|\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b/i;
