import { readAddresses } from '../../mail/addresses.ts';
import { listBehind } from '../list.ts';
import { type Contents, messagesOf, names } from './contents.ts';
import { isEndLine } from './end.ts';
import { type Start, subjectOf } from './starts.ts';

/** What is compared at most; a digest of a thousand posts has a million pairs. */
const MAX_PAIRS = 4_000_000;

/**
 * Which of the places where a message may begin are the digest's own. Posts hold header blocks behind rules too:
 * forwarded posts, whole digests. Numbers decide where there are some, else the contents list, else the looks of
 * the first message.
 */
export function chooseStarts(
  found: readonly Start[],
  contents: Contents,
  lines: readonly string[],
): readonly Start[] {
  const counted = found[0]?.block.number != null;
  const alike = counted ? found : found.filter((start) => start.block.number === null);
  const all = isServersOwn(alike) ? alike.slice(0, -1) : alike;
  if (all.length < 2) return all;
  if (counted) return inSequence(all, contents);
  const starts = contents.count === all.length ? all : withoutNested(all, lines);
  const like = likeTheFirst(starts);
  const { count, entries } = contents;
  if (count === starts.length) return starts;
  if (count !== null && entries.length === 0 && like.length < count) return starts;
  if (entries.length * starts.length > MAX_PAIRS) return like;
  const listed = withinContents(starts, like, contents);
  return listed.length > 0 && listed.length === messagesOf(entries) ? listed : like;
}

/**
 * Without those of digests inside posts: there the rule of a preamble comes once more, and it closes with an end
 * line of its own.
 */
function withoutNested(starts: readonly Start[], lines: readonly string[]): readonly Start[] {
  const [first, ...rest] = starts as [Start, ...Start[]];
  const preambles = rest.filter((start) => start.rule === first.rule);
  // Where one rule parts all messages, none tells a preamble.
  if (preambles.length === 0 || preambles.length * 2 > rest.length) return starts;
  const ends = lines.flatMap((_, n) => (n > first.at && isEndLine(lines, n) ? [n] : []));
  const nested = new Set<Start>();
  for (const opening of preambles) {
    const end = nested.has(opening) ? undefined : ends.find((n) => n > opening.at);
    const further = end !== undefined && (ends.at(-1) !== end || (rest.at(-1) as Start).at > end);
    if (further) for (const start of rest) if (start.at >= opening.at && start.at < end) nested.add(start);
  }
  return starts.filter((start) => !nested.has(start));
}

/** Majordomo 2 sends its footer as one more message: the last, from a robot of the list, and alone without a date. */
function isServersOwn(starts: readonly Start[]): boolean {
  const last = starts.at(-1);
  if (last === undefined || starts.length < 2 || last.fields.includes('date')) return false;
  const [from] = readAddresses(last.block.headers.find((h) => /^from$/i.test(h.name))?.value);
  return (
    starts[0]?.fields.includes('date') === true && from !== undefined && listBehind(from.address) !== null
  );
}

/** Numbers rise by one; one that is left out was a message that the server dropped. */
function inSequence(starts: readonly Start[], { entries }: Contents): Start[] {
  const agrees = (start: Start): boolean => {
    const entry = entries[(start.block.number ?? 0) - 1];
    return entry === undefined || names(entry, subjectOf(start));
  };
  const last = new Map<number, number>();
  starts.forEach((start, n) => {
    if (start.block.number !== null && agrees(start)) last.set(start.block.number, n);
  });
  const chosen: Start[] = [];
  let previous = (starts[0]?.block.number ?? 1) - 1;
  starts.forEach((start, n) => {
    const { number } = start.block;
    if (number === null || number <= previous || !agrees(start)) return;
    if (number > previous + 1 && (last.get(previous + 1) ?? -1) > n) return;
    chosen.push(start);
    previous = number;
  });
  return chosen;
}

/** Those behind the rule that most stand behind, whose block begins as that of the first. */
function likeTheFirst(starts: readonly Start[]): readonly Start[] {
  const [first, ...rest] = starts as [Start, ...Start[]];
  const rules = new Map<string, number>();
  for (const { rule } of rest) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  const usual = [...rules].sort((a, b) => b[1] - a[1])[0]?.[0];
  const opener = first.fields[0];
  const fixed = rest.filter((s) => s.fields[0] === opener).length * 2 >= rest.length;
  return [first, ...rest.filter((s) => s.rule === usual && (!fixed || s.fields[0] === opener))];
}

/** As many of each subject as the contents list; blocks that look like the first come before others. */
function withinContents(starts: readonly Start[], alike: readonly Start[], { entries }: Contents): Start[] {
  const left = entries.map((e) => e.messages);
  const taken = new Set<Start>();
  const others = starts.filter((s) => !alike.includes(s));
  for (const start of [...alike, ...others]) {
    const subject = subjectOf(start);
    const at = entries.findIndex((e, n) => subject !== '' && (left[n] as number) > 0 && names(e, subject));
    if (at === -1) continue;
    left[at] = (left[at] as number) - 1;
    taken.add(start);
  }
  return starts.filter((s) => taken.has(s));
}
