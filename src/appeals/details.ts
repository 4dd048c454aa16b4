import type { Post } from '../posts/parsed.ts';
import type { Asks } from './asks.ts';
import type { Block } from './blocks.ts';
import type { Entry } from './entry.ts';
import { type FoundEvent, findEvents } from './events.ts';
import { type Found, findIssuer } from './issuer.ts';
import { languageOf } from './language.ts';
import type { FoundLetter } from './letters.ts';
import type { Reading } from './reading.ts';
import { findSignature, type Signature } from './signature.ts';
import { findSummary } from './summary.ts';
import { findTitle } from './title.ts';
import type { View, ViewLine } from './view.ts';

/** What an appeal says of itself: its heading, who issues and signs it, what will happen when. */
export interface Details {
  title: { value: string; span: [number, number] | null };
  language: string;
  issuer: Found | null;
  signature: Signature | null;
  summary: { value: string; span: [number, number] } | null;
  events: FoundEvent[];
}

/** Read only once a post has been found to be an appeal. */
export function findDetails(
  reading: Reading,
  asks: Asks,
  post: Omit<Post, 'appeal'>,
  organisation: string | null,
): Details {
  const { blocks, days, letters, proseDays, reference, speech, view } = reading;
  const busy = busyLines(view, letters, [...asks.targets, ...asks.copies], blocks);
  const free = (n: number): boolean => !busy.has(n);
  const signature = findSignature(view.lines, free, post.from);
  const title = findTitle(view.lines, post.subject);
  const limit = asks.deadline === null || asks.deadline.ofEvent === true ? null : asks.deadline.on;
  return {
    title,
    language: languageOf(openingOf(reading), () => languageOf(view.text)),
    issuer: findIssuer(view.lines, days, signature, post.from, organisation, free, title.value),
    signature,
    summary: findSummary(blocks),
    events: findEvents(view.text, days, proseDays, limit, reference, speech),
  };
}

/** Lines of letters and of addresses: no signature stands there. */
function busyLines(
  view: View,
  letters: readonly FoundLetter[],
  entries: readonly Entry[],
  blocks: readonly Block[],
): Set<number> {
  const busy = new Set<number>();
  // Of an address that is printed as a list, every line.
  for (const { firstLine, endLine, start } of blocks) {
    if (!entries.some((e) => e.listed && e.blockStart === start)) continue;
    for (let n = firstLine; n < endLine; n += 1) busy.add(n);
  }
  for (const l of letters) for (let n = l.firstLine; n < l.endLine; n += 1) busy.add(n);
  for (const [start, end] of entries.flatMap((e) => e.spans)) {
    for (let n = firstEndingBehind(view.lines, start); (view.lines[n]?.start ?? end + 1) <= end; n += 1)
      busy.add(n);
  }
  return busy;
}

/** The first line that does not end before a place. */
function firstEndingBehind(lines: readonly ViewLine[], place: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const { start, text } = lines[middle] as ViewLine;
    if (start + text.length < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words an appeal begins with, headings left out: enough to tell its language. */
function openingOf({ blocks, view }: Reading): string {
  let text = '';
  for (const block of blocks) {
    if (text.length > 300) break;
    if (block.text.length > 60) text += ` ${block.text}`;
  }
  return text === '' ? view.text.slice(0, 600) : text;
}
