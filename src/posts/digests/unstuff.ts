import type { Piece } from './piece.ts';

/**
 * Takes back what a digest writer did to lines that look like its own. RFC 934: a line that begins with a hyphen
 * gets `- ` before it, which is sure only where no line of the digest begins with a hyphen otherwise. RFC 1153
 * section 3.2: a line of 30 hyphens loses its first one to a blank.
 */
export function unstuff(pieces: Piece[]): Piece[] {
  const hyphens = pieces.flatMap((p) => p.text.match(/^-.?.?/gm) ?? []);
  const quoted = hyphens.length > 0 && hyphens.every((h) => h === '- -' || h === '- ' || h === '-');
  return pieces.map(({ headers, text }) => ({
    headers,
    text: (quoted && hyphens.includes('- -') ? text.replace(/^- -/gm, '-') : text).replace(
      /^ -{29}$/gm,
      '-'.repeat(30),
    ),
  }));
}
