import { opensMessage } from './block.ts';
import { type DigestFormat, END_OF_DIGEST } from './format.ts';

/** Any other server that calls its message a digest: header blocks behind rules, whatever the rules look like. */
export const other: DigestFormat = {
  name: 'other',
  test: ({ subject, lines }) =>
    /\b(?:digest|sammelnachricht|nachrichtensammlung|resumen|recueil|compendio|дайджест)\b/iu.test(subject) &&
    !/^(?:re|aw|fwd?|tr|wg|rv)\s?:/i.test(subject) &&
    lines.filter((l, n) => RULE.test(l) && opensMessage(lines, nextWords(lines, n + 1))).length >= 2,
  separator: /^[-=_*#~]{10,90}$/,
  opens: opensMessage,
  end: END_OF_DIGEST,
};

const RULE = /^[-=_*#~]{10,90}$/;

function nextWords(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && (lines[at] as string).trim() === '') at += 1;
  return at;
}
