import { type Phase, phaseOf } from './phase.ts';
import { type Permanence, permanenceOf, type Reason } from './reasons.ts';
import type { Rule } from './rule.ts';
import { ADDRESS_RULES } from './rules-about-address.ts';
import { PATH_RULES } from './rules-about-path.ts';
import { SENDER_RULES } from './rules-about-sender.ts';
import { TRUST_RULES } from './rules-about-trust.ts';
import { CODE_RULES, STATUS_RULES } from './rules-by-code.ts';
import { PROVIDER_RULES } from './rules-by-provider.ts';

/** What a bounce says about one recipient. Unknown parts are null. */
export interface Diagnosis {
  readonly action: string;
  readonly status: string | null;
  readonly smtpCode: number | null;
  readonly diagnostic: string | null;
  /** The SMTP step that the refusal answered; read from the diagnostic where it is not given. */
  readonly phase?: Phase | null;
}

export interface Verdict {
  readonly reason: Reason;
  readonly permanence: Permanence;
  /** The name of the rule that decided, or null where none did. */
  readonly rule: string | null;
}

const WORD_RULES: readonly Rule[] = [
  ...PROVIDER_RULES,
  ...TRUST_RULES,
  ...SENDER_RULES,
  ...ADDRESS_RULES,
  ...PATH_RULES,
];

/** Every rule in the order in which it is tried; the first that holds decides. */
export const RULES: readonly Rule[] = [...WORD_RULES, ...STATUS_RULES, ...CODE_RULES];

/** qmail adds this to whatever was the last failure, which says more. */
const GIVING_UP =
  /(?<=[a-z.)\]/] ?)\/?i'm not going to try again; this message has been in the queue too long\.?/g;
/** Longer diagnostics add nothing; the cap keeps the reading of one bounce cheap. */
const LONGEST = 3000;

/**
 * The reason of one failure, how lasting it is, and which rule said so. With `by` 'words' the codes alone decide
 * nothing, for a caller that has more words to try. Pure; never throws.
 */
export function reasonOf(diagnosis: Diagnosis, by: 'all' | 'words' = 'all'): Verdict {
  if (diagnosis.action === 'delivered' || diagnosis.action === 'relayed' || diagnosis.action === 'expanded') {
    return { reason: 'delivered', permanence: 'none', rule: 'action' };
  }
  const text = plain(diagnosis.diagnostic ?? '');
  const phase = diagnosis.phase ?? phaseOf(text);
  const rule = (by === 'words' ? WORD_RULES : RULES).find((r) => holds(r, diagnosis, text, phase));
  const reason = rule?.reason ?? 'undefined';
  return {
    reason,
    permanence: permanenceOf(reason, diagnosis.action, diagnosis.status),
    rule: rule?.name ?? null,
  };
}

/** Lower case, single spaces; out go continuation codes ("550-5.7.26 ") and a relay's own name for the reply it quotes. */
export function plain(diagnostic: string): string {
  return diagnostic
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(GIVING_UP, '')
    .replace(/\d\.\d\.\d - [a-z ]{4,60} (?=[45]\d\d[ -]')/g, '')
    .replace(/(?<=[a-z0-9\])] )[245]\d\d[- ][245]\.\d{1,2}\.\d{1,3} (?=[a-z])/g, '');
}

function holds(rule: Rule, diagnosis: Diagnosis, text: string, phase: Phase | null): boolean {
  if (rule.phase !== undefined && (phase === null || !rule.phase.includes(phase))) return false;
  if (rule.notPhase !== undefined && phase !== null && rule.notPhase.includes(phase)) return false;
  if (rule.status !== undefined && !rule.status.test(diagnosis.status ?? '')) return false;
  if (rule.code !== undefined && !rule.code.includes(diagnosis.smtpCode ?? 0)) return false;
  return rule.text === undefined || rule.text.test(text);
}
