import type { Phase } from './phase.ts';
import type { Reason } from './reasons.ts';

/** One row of the bounce rules: every condition that is given must hold. */
export interface Rule {
  /** Stable, shown by `threefold bounce check`. */
  readonly name: string;
  readonly reason: Reason;
  /** On the diagnostic, lower-cased, white space collapsed to single spaces. Linear in its length. */
  readonly text?: RegExp;
  /** On the enhanced status code (RFC 3463); '' where there is none. */
  readonly status?: RegExp;
  readonly code?: readonly number[];
  /** The refusal answered one of these SMTP steps. */
  readonly phase?: readonly Phase[];
  /** The refusal did not answer any of these steps, as far as one can see. */
  readonly notPhase?: readonly Phase[];
}
