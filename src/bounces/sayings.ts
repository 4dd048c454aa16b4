/** One pattern out of several, so that a table shows one saying a line. The first one's flags are those of all. */
export function anyOf(...sayings: readonly RegExp[]): RegExp {
  return new RegExp(sayings.map((saying) => saying.source).join('|'), sayings[0]?.flags);
}

/** One pattern of pieces that follow each other: a list stands for any of its words. Pieces are sources of patterns. */
export function inOrder(...pieces: readonly (string | readonly string[])[]): RegExp {
  return new RegExp(
    pieces.map((piece) => (typeof piece === 'string' ? piece : `(?:${piece.join('|')})`)).join(''),
  );
}
