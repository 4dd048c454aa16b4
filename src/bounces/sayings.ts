/** One pattern out of several, so that a table shows one saying a line. The first one's flags are those of all. */
export function anyOf(...sayings: readonly RegExp[]): RegExp {
  return new RegExp(sayings.map((saying) => saying.source).join('|'), sayings[0]?.flags);
}
