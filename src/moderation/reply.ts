import { ownLines, type Verdict, verdictIn } from './decision.ts';
import { type Instruction, readInstructions } from './edit/instructions.ts';

/** A moderator's reply, taken apart: what she changes, what she decides, and the lines that are neither. */
export interface Reply {
  readonly instructions: readonly Instruction[];
  readonly verdict: Verdict | null;
  /** `ok at 2001-03-24 09:00`: when to begin, as it is written; null for at once. */
  readonly at: string | null;
  /** Her own lines behind the instructions, where they decide nothing. */
  readonly unread: readonly string[];
}

const LATER = /^(\W{0,3}(?:ok|okay|yes|approve|send)) at (.{3,40})$/i;

/** Only her own words count, so that the quoted notice below them never decides or changes anything. */
export function readReply(text: string): Reply {
  const { instructions, rest } = readInstructions(ownLines(text));
  const [first = '', ...more] = rest;
  const [, decides = '', at = null] = LATER.exec(first) ?? [];
  const verdict = verdictIn(at === null ? rest : [decides, ...more]);
  return { instructions, verdict, at: verdict ? at : null, unread: verdict ? [] : rest };
}
