import type { Header } from '../../mail/message.ts';
import { type Block, isMessageHead, readBlock } from './block.ts';

/** A place where a message may begin: a rule, and a header block as the first words below it. */
export interface Start {
  /** The first of the equal rules right above it: what stands before is closed there. */
  cut: number;
  /** The last of them, as it is written, with N for a number. */
  rule: string;
  /** The first line of the block. */
  at: number;
  block: Block;
  /** The names of the block's fields in lower case, in order. */
  fields: readonly string[];
}

/** A row of punctuation, or one with numbers or the word "message" in it, as Google Groups and eGroups have. */
const RULE =
  /^(?:[-=_*#~]{6,100}|-{4,40} ?\d{1,5} \p{L}{1,6} \d{1,5} ?-{4,40}|={2,40} \d{1,5} \p{L}{1,6} \d{1,5} ={2,40}|-{20,40} message -{0,40})$/iu;

/** The line before each message of a mailbox (RFC 4155), also with the address spelt out. */
const MBOX_LINE = /^From \S.{0,250}\d{1,2}:\d\d.{0,40}\b\d{4}\s*$/;

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
      const written = line.trim().replace(/\d+/g, 'N');
      if (cut === -1 || written !== rule) cut = n;
      rule = written;
    } else if (line.startsWith('From ') && isMboxLine(lines, n)) {
      cut = n;
      rule = MBOX_RULE;
    } else if (cut !== -1 && line.trim() !== '') {
      const block = readBlock(lines, n);
      if (isMessageHead(block)) starts.push({ cut, rule, at: n, block, fields: block.headers.map(nameOf) });
      cut = -1;
    }
  }
  return starts;
}

/** The rule of a start behind a mailbox's line. */
export const MBOX_RULE = 'From';

function isMboxLine(lines: readonly string[], n: number): boolean {
  return (n === 0 || (lines[n - 1] as string).trim() === '') && MBOX_LINE.test(lines[n] as string);
}

const nameOf = (header: Header): string => header.name.toLowerCase();

/** The subject in a start's block, '' where there is none. */
export function subjectOf(start: Start): string {
  return start.block.headers.find((h) => nameOf(h) === 'subject')?.value ?? '';
}
