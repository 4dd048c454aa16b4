import { ownLines, type Verdict, verdictIn } from './decision.ts';
import { type Instruction, readInstructions } from './edit/instructions.ts';

/** A moderator's reply, taken apart: what she changes, what she decides, and the lines that are neither. */
export interface Reply {
  readonly instructions: readonly Instruction[];
  readonly verdict: Verdict | null;
  /** Her own lines behind the instructions, where they decide nothing. */
  readonly unread: readonly string[];
}

/** Only her own words count, so that the quoted notice below them never decides or changes anything. */
export function readReply(text: string): Reply {
  const { instructions, rest } = readInstructions(ownLines(text));
  const verdict = verdictIn(rest);
  return { instructions, verdict, unread: verdict ? [] : rest };
}
