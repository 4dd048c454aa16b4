import type { Fields } from './fields.ts';

/** What a message brings that may be a bounce, a complaint or another machine's answer. */
export interface Evidence {
  /** Groups of fields of its delivery report (RFC 3464), the per-message one among them. */
  readonly report: readonly Fields[];
  /** Fields of its feedback report (RFC 5965), or null. */
  readonly feedback: Fields | null;
  /** Types of all its parts, the message's own first. */
  readonly types: readonly string[];
  /** What it says in words, up to the message that came back. */
  readonly words: string;
  /** The header fields of the message that came back; empty where it did not. */
  readonly returned: Fields;
  readonly hasReturned: boolean;
}
