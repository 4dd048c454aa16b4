import { addressIn } from './addresses.ts';
import { statusIn } from './codes.ts';
import type { Fields } from './fields.ts';

/** One recipient of a delivery report (RFC 3464 section 2.3), not yet judged. */
export interface Reported {
  /** Null where the fields hold no address, such as a file or a command. */
  readonly address: string | null;
  readonly action: Action;
  readonly status: string | null;
  /** Without its type ("smtp;"). */
  readonly diagnostic: string | null;
  /** The words that some systems put behind a status: (Remote SMTP server has rejected address). */
  readonly statusSays: string;
}

export type Action = 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';

const OF_A_RECIPIENT = ['final-recipient', 'original-recipient', 'x-actual-recipient', 'action', 'status'];

/** The recipients of a delivery report, in order. */
export function reportedIn(groups: readonly Fields[]): Reported[] {
  const found = groups.filter((g) => OF_A_RECIPIENT.some((name) => g.has(name))).map(reported);
  return found.filter(
    (r, i) => r.address !== null || found.length === 1 || i === found.findIndex((f) => f.address === null),
  );
}

/** Reporting-MTA without its type, or null (RFC 3464 section 2.2.2). */
export function reportingMta(groups: readonly Fields[]): string | null {
  const value = groups.find((g) => g.has('reporting-mta'))?.get('reporting-mta') ?? '';
  return value.replace(/^[\w-]{1,20}\s{0,4};/, '').trim() || null;
}

function reported(group: Fields): Reported {
  const status = group.get('status') ?? '';
  const diagnostic = (group.get('diagnostic-code') ?? '')
    .replace(/^\s{0,8}(?:smtp|x-unix|dns|x-[\w-]{1,30})\s{0,4};/i, keepUnix)
    .trim();
  return {
    address: recipientIn(group),
    action: actionOf(group.get('action') ?? '', statusIn(status)),
    status: statusIn(status),
    diagnostic: diagnostic === '' ? null : diagnostic,
    statusSays: /\(([^)]{1,200})\)/.exec(status)?.[1] ?? '',
  };
}

/** x-unix says that a program of the host failed (Postfix), so it stays. */
function keepUnix(type: string): string {
  return /x-unix/i.test(type) ? type : '';
}

/** Final recipient before original (RFC 3464 section 2.3). */
function recipientIn(group: Fields): string | null {
  const values = ['final-recipient', 'original-recipient', 'x-actual-recipient'].map((name) =>
    (group.get(name) ?? '').replace(/^[\w-]{1,20}\s{0,4};/, '').trim(),
  );
  const addresses = values.map((v) => (/^[|/]/.test(v) ? null : addressIn(v))).filter((a) => a !== null);
  // A domain without a dot is a host's inner name (user@sims-ms-daemon).
  return addresses.find((a) => a.slice(a.lastIndexOf('@') + 1).includes('.')) ?? addresses[0] ?? null;
}

/** RFC 3464 section 2.3.3, with the words that others use; a missing action follows from the status. */
function actionOf(value: string, status: string | null): Action {
  const word = value.trim().toLowerCase();
  const known = (['delayed', 'delivered', 'relayed', 'expanded', 'failed'] as const).find((a) =>
    word.startsWith(a),
  );
  if (known) return known;
  if (/^(?:deferred|delay|warning)/.test(word)) return 'delayed';
  if (/^(?:success|deliverable)/.test(word) || (word === '' && status?.startsWith('2'))) return 'delivered';
  return 'failed';
}
