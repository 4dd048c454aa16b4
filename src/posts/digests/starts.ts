import type { Header } from '../../mail/message.ts';
import { type Block, isMessageHead, readBlock } from './block.ts';

/** A place where a message may begin: a rule, and a header block as the first words below it. */
export interface Start {
  /** The first of the rules above it: what stands before is closed there. */
  cut: number;
  /** The last of them, as it is written, with N for a number. */
  rule: string;
  /** The first line of the block. */
  at: number;
  block: Block;
  /** The names of the block's fields in lower case, in order. */
  fields: readonly string[];
}

/** A row of punctuation, or one with a number or the word "message" in it, as Google Groups and eGroups have. */
const RULE = /^(?:[-=_*#~]{6,100}|-{4,40} ?\d{1,5} \p{L}{1,6} \d{1,5} ?-{4,40}|-{20,40} message -{0,40})$/iu;

const MAX_STARTS = 10_000;

/** Whether a line parts messages in some format or other. */
export function isRule(line: string): boolean {
  const first = line.charCodeAt(0);
  // Most lines begin with a letter or nothing: cheap to tell.
  if (first !== 0x2d && first !== 0x3d && first !== 0x5f && !/^\s{0,3}[-=_*#~]/.test(line)) return false;
  return RULE.test(line.slice(0, 140).trim());
}

/** Every place where a message may begin, in order. */
export function findStarts(lines: readonly string[]): Start[] {
  const starts: Start[] = [];
  let cut = -1;
  let rule = '';
  for (let n = 0; n < lines.length && starts.length < MAX_STARTS; n += 1) {
    const line = lines[n] as string;
    if (isRule(line)) {
      if (cut === -1) cut = n;
      rule = line.trim().replace(/\d+/g, 'N');
    } else if (cut !== -1 && line.trim() !== '') {
      const block = readBlock(lines, n);
      if (isMessageHead(block)) starts.push({ cut, rule, at: n, block, fields: block.headers.map(nameOf) });
      cut = -1;
    }
  }
  return starts;
}

const nameOf = (header: Header): string => header.name.toLowerCase();

/** The subject in a start's block, '' where there is none. */
export function subjectOf(start: Start): string {
  return start.block.headers.find((h) => nameOf(h) === 'subject')?.value ?? '';
}
