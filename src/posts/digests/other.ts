import { names, readContents } from './contents.ts';
import { endLine } from './end.ts';
import { DIGEST_WORD, type DigestFormat, type DigestText } from './format.ts';
import { subjectOf } from './starts.ts';

/**
 * Any other server: header blocks behind rules, whatever the rules look like. What tells it from a post that
 * quotes others is its name, or contents that list the subjects of its messages, or an end line.
 */
export const other: DigestFormat = {
  name: 'other',
  servers: 'Lyris, Topica and any other',
  parts: 'header blocks behind rules, whatever the rules look like',
  belongs: () => true,
  test: (digest) =>
    listsAll(digest) || (named(digest) && (digest.starts.length >= 2 || endLine(digest.lines) !== null)),
};

/** In its subject, or in one of the first lines, beside the number or date of the issue. */
function named({ subject, head }: DigestText): boolean {
  if (DIGEST_WORD.test(subject)) return true;
  const first = head
    .slice(0, 2_000)
    .split('\n')
    .filter((l) => l.trim() !== '');
  return first.slice(0, 4).some((l) => l.length < 90 && /\d/.test(l) && DIGEST_WORD.test(l));
}

function listsAll({ head, starts }: DigestText): boolean {
  const { entries } = readContents(head.split('\n'));
  if (entries.length === 0 || entries.length > starts.length || starts.length > 1_000) return false;
  const subjects = starts.map(subjectOf).filter((s) => s !== '');
  return subjects.length >= 2 && entries.every((e) => subjects.some((s) => names(e, s)));
}
