/** How many messages a digest says it carries; null where it does not say. */
export function announcedCount(head: string): number | null {
  const count = /^There (?:are|is) (\d{1,5}|one) messages?(?: totall?ing \d+ lines?)? in this issue/m.exec(
    head,
  )?.[1];
  if (count === undefined) return null;
  return count === 'one' ? 1 : Number(count);
}

const ENTRY = /^\s{0,12}(?:\d{1,4}\.|\*\s?\d{1,4}\s?-)\s+(\S.*)$/;

/** A test for whether the contents list names a subject; null where there is no list. */
export function announcedSubjects(head: string): ((subject: string) => boolean) | null {
  const lines = head.split('\n');
  const start = lines.findIndex((l) =>
    /^(?:Topics|Today's Topics|Table of contents|Sommaire)\b.{0,40}:/i.test(l),
  );
  if (start === -1) return null;
  const stop = lines.findIndex((l, n) => n > start && /^[-_]{20,}$/.test(l));
  const entries: string[] = [];
  for (const line of lines.slice(start + 1, stop === -1 ? undefined : stop)) {
    const entry = ENTRY.exec(line);
    if (entry !== null) entries.push(entry[1] as string);
    else if (entries.length > 0 && /^\s+\S/.test(line)) entries[entries.length - 1] += ` ${line.trim()}`;
  }
  const keys = entries.map(key).filter((k) => k !== '');
  if (keys.length === 0) return null;
  return (subject) => {
    const wanted = key(subject);
    return wanted === '' || keys.some((k) => k.includes(wanted) || wanted.includes(k));
  };
}

function key(subject: string): string {
  return subject
    .replace(/^(?:\s{0,3}(?:re|fwd?|aw|sv)\s?:|\s{0,3}\[[^\]]{1,60}\])+/i, '')
    .replace(/\s\(\d+\)$/, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
