import { firstField, opensMessage } from './block.ts';
import { type DigestFormat, END_OF_DIGEST } from './format.ts';

/** RFC 1153: a preamble, 70 hyphens, then messages that begin with Date and are parted by 30 hyphens. */
export const rfc1153: DigestFormat = {
  name: 'rfc1153',
  test: ({ subject, lines, head }) => {
    const preamble = lines.findIndex((l) => /^-{70}$/.test(l));
    if (preamble === -1) return false;
    const named =
      /\bdigest\b|\bV(?:ol(?:ume)?)?\.? ?\d+/i.test(subject) || /\bdigest\b/i.test(head.slice(0, 2_000));
    return named && opensMessage(lines, firstWords(lines, preamble + 1));
  },
  separator: /^-{30}$|^-{70}$/,
  opens: (lines, at) => firstField(lines, at) === 'date' && opensMessage(lines, at),
  end: END_OF_DIGEST,
};

function firstWords(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && (lines[at] as string).trim() === '') at += 1;
  return at;
}
