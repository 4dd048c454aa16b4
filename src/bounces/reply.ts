import { codesIn } from './codes.ts';
import type { Phase } from './phase.ts';
import { reasonOf, type Verdict } from './rules.ts';

/**
 * What a refusal heard on the wire means: the reply of a relay to our own RCPT or DATA (RFC 5321 section 4.2),
 * judged by the same rules as a bounce that comes back later. `text` is the reply without its code. Pure.
 */
export function verdictOnReply(code: number, text: string, phase: Phase | null = null): Verdict {
  const diagnostic = `${code} ${text}`;
  const { status } = codesIn(diagnostic);
  return reasonOf({ action: 'failed', status, smtpCode: code, diagnostic, phase });
}
