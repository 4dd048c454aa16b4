import type { Mailbox } from './parsed.ts';
import { attributes, endsForward, isForwardField, isForwardRule, quoteOf } from './quoting.ts';
import type { Removed, RemovedKind } from './sheet.ts';
import { signatureFrom } from './sign-off.ts';

/**
 * What a stretch of a post is:
 * - own: the author's words;
 * - forward: somebody else's, below the header block of a forward;
 * - quote: lines with quote marks;
 * - heading: what mail programs write above these two, an attribution or a header block;
 * - signature: how whoever wrote the words above signs them;
 * - footer, advert, attachment: what was taken out of the text.
 */
export type PartKind = 'own' | 'forward' | 'quote' | 'heading' | 'signature' | RemovedKind;

export interface Part {
  readonly kind: PartKind;
  /** 0 for the author's own; one more for each quote mark and for each forward that it stands in. */
  readonly level: number;
  /** [start, end) in the text; empty, at the place where it stood, for what was taken out. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** What parts are told from. */
export interface Parted {
  readonly text: string;
  readonly removed: readonly Removed[];
  readonly from: Pick<Mailbox, 'name'> | null;
}

/**
 * The parts of a post, in order. Those of the text follow on each other and together are the text, whole lines each;
 * what was taken out stands between them with its words. Pure, in time that grows with the length.
 */
export function partsOf({ text, removed, from }: Parted): Part[] {
  const lines = linesOf(text);
  const labels = labelled(lines);
  sign(lines, labels, from?.name ?? null);
  return withRemoved(joined(lines, labels), removed);
}

interface Line {
  /** Without its quote marks. */
  readonly text: string;
  readonly depth: number;
  /** With its quote marks and its line end. */
  readonly words: string;
}

interface Label {
  readonly kind: Exclude<PartKind, RemovedKind>;
  readonly level: number;
}

function linesOf(text: string): Line[] {
  const lines = text.split('\n');
  return lines.map((line, n) => {
    const { quote, depth } = quoteOf(line);
    return { text: line.slice(quote.length), depth, words: n < lines.length - 1 ? `${line}\n` : line };
  });
}

/** A blank line without marks, or with as many as the line above it, is as that. */
const isBlank = ({ text, depth }: Line, above: Line | undefined): boolean =>
  text.trim() === '' && (depth === 0 || depth === above?.depth);

function labelled(lines: readonly Line[]): Label[] {
  const labels: Label[] = [];
  /** The depths at which the forwards that are open began. */
  const forwards: number[] = [];
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  for (let n = 0; n < lines.length; ) {
    const line = lines[n] as Line;
    if (isBlank(line, lines[n - 1])) {
      labels.push(labels.at(-1) ?? OWN);
      n += 1;
      continue;
    }
    while (line.depth < (forwards.at(-1) ?? 0)) forwards.pop();
    const level = line.depth + forwards.length;
    const heading = headingAt(lines, n, n === first);
    if (heading === null) {
      labels.push({ kind: kindOf(line.depth, level), level });
      n += 1;
      continue;
    }
    for (; n < heading.end; n += 1) labels.push({ kind: 'heading', level });
    if (heading.does === 'opens') forwards.push(line.depth);
    if (heading.does === 'ends') forwards.pop();
  }
  return labels;
}

const OWN: Label = { kind: 'own', level: 0 };

function kindOf(depth: number, level: number): Label['kind'] {
  if (depth > 0) return 'quote';
  return level > 0 ? 'forward' : 'own';
}

interface Heading {
  /** The line behind it. */
  readonly end: number;
  /** What it does to a forward; an attribution and leaked headers do nothing. */
  readonly does: 'opens' | 'ends' | null;
}

/** Fields that begin a header block by themselves, without a rule above. */
const FIELDS = 3;
/** Fields at the very top that a list server or an archive let in. */
const LEAKED = 2;
/** Blank lines between a rule and the fields. */
const GAP = 3;

function headingAt(lines: readonly Line[], n: number, isFirst: boolean): Heading | null {
  const { text, depth } = lines[n] as Line;
  if (endsForward(text)) return { end: n + 1, does: 'ends' };
  const said = attributes(lines, n);
  if (said > 0) return { end: n + said, does: null };
  const ruled = isForwardRule(text);
  let from = ruled ? n + 1 : n;
  while (ruled && from <= n + GAP && lines[from]?.text.trim() === '') from += 1;
  let end = from;
  while (lines[end]?.depth === depth && isForwardField((lines[end] as Line).text)) end += 1;
  if (ruled) return end > from ? { end, does: 'opens' } : null;
  if (isFirst) return end - from >= LEAKED ? { end, does: null } : null;
  const block = lines.slice(from, end).some((line) => AUTHOR_FIELD.test(line.text));
  return block && end - from >= FIELDS ? { end, does: 'opens' } : null;
}

/** Who wrote it is said in every header block; in an address beside "To:" and "Date:" it is not. */
const AUTHOR_FIELD = /^\s{0,8}\*?(?:from|de|von|da|от|kimden|sender)\*?\s?:/iu;

/** Signatures stand at the end of what one person wrote. */
function sign(lines: readonly Line[], labels: Label[], author: string | null): void {
  for (let from = 0; from < lines.length; ) {
    const { kind, level } = labels[from] as Label;
    let end = from + 1;
    while (labels[end]?.kind === kind && labels[end]?.level === level) end += 1;
    if (kind !== 'heading') {
      const words = lines.slice(from, end).map(({ text }) => text);
      const at = signatureFrom(words, kind === 'own' ? author : null);
      if (at !== null) labels.fill({ kind: 'signature', level }, from + at, end);
    }
    from = end;
  }
}

function joined(lines: readonly Line[], labels: readonly Label[]): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (let n = 0; n < lines.length; ) {
    const { kind, level } = labels[n] as Label;
    const words: string[] = [];
    for (; labels[n]?.kind === kind && labels[n]?.level === level; n += 1)
      words.push((lines[n] as Line).words);
    const part = { kind, level, start, words: words.join('') };
    start += part.words.length;
    if (part.words !== '') parts.push({ ...part, end: start });
  }
  return parts;
}

/** A part that something was taken out of the midst of is two. */
function withRemoved(parts: readonly Part[], removed: readonly Removed[]): Part[] {
  const all: Part[] = [];
  let next = 0;
  const takeUpTo = (place: number): void => {
    for (; removed[next] && (removed[next] as Removed).at <= place; next += 1) {
      const { kind, at, words } = removed[next] as Removed;
      all.push({ kind, level: 0, start: at, end: at, words });
    }
  };
  for (const part of parts) {
    let { start } = part;
    takeUpTo(start);
    while (removed[next] && (removed[next] as Removed).at < part.end) {
      const { at } = removed[next] as Removed;
      all.push(slice(part, start, at));
      start = at;
      takeUpTo(at);
    }
    all.push(slice(part, start, part.end));
  }
  takeUpTo(Number.POSITIVE_INFINITY);
  return all;
}

function slice(part: Part, start: number, end: number): Part {
  return { ...part, start, end, words: part.words.slice(start - part.start, end - part.start) };
}
