import { LOOP_HEADER } from './list-headers.ts';

/** A header as it was read: unfolded, in any case. */
export interface HeaderField {
  readonly name: string;
  readonly value: string;
}

/** What the rules look at: the values of each header by its lower-case name, and the two senders. */
interface Looked {
  values(name: string): readonly string[];
  readonly from: string;
  /** '' for the null sender, null where the envelope is not known. */
  readonly envelopeFrom: string | null;
}

/** Each hop adds a Received header; RFC 5321 section 6.3 lets no less than 100 pass, people's mail has under ten. */
const MAX_HOPS = 25;

/** RFC 3834 section 2: the mail system's own addresses and those of lists; and who says that nobody reads there. */
const SYSTEM =
  /^(?:mailer-daemon|postmaster|bounces?|(?:do-?not|no)-?reply)(?:[+=]|$)|^owner-|-(?:request|owner|bounces?)(?:[+=]|$)/;

/** The reasons in the order in which they are looked for; the first that holds is given. */
const RULES: readonly (readonly [reason: string, holds: (looked: Looked) => boolean])[] = [
  ['own-mail', ({ values }) => values(LOOP_HEADER.toLowerCase()).length > 0],
  [
    'null-sender',
    ({ envelopeFrom, values }) => envelopeFrom === '' || values('return-path').some(isNullPath),
  ],
  // RFC 3834 section 5: anything but "no", with parameters or not.
  ['auto-submitted', ({ values }) => values('auto-submitted').some((value) => !/^no\b/i.test(value))],
  ['system-sender', ({ from, envelopeFrom }) => isSystem(from) || isSystem(envelopeFrom ?? '')],
  ['precedence', ({ values }) => values('precedence').some((value) => /^(?:bulk|list|junk)\b/i.test(value))],
  [
    'list',
    ({ values }) => ['list-id', 'list-unsubscribe', 'mailing-list'].some((name) => values(name).length > 0),
  ],
  [
    'auto-reply',
    ({ values }) =>
      ['x-autoreply', 'x-autorespond', 'x-autoresponder'].some((name) => values(name).some(isYes)),
  ],
  // MS-OXCMAIL section 2.2.3.2.14; "DR, RN" asks only for no reports.
  [
    'suppressed',
    ({ values }) =>
      values('x-auto-response-suppress').some((value) => /\b(?:all|oof|autoreply)\b/i.test(value)),
  ],
  ['too-many-hops', ({ values }) => values('received').length > MAX_HOPS],
];

/** Every reason there is. */
export const LOOP_REASONS: readonly string[] = RULES.map(([reason]) => reason);

/**
 * Why a message must get no automatic answer (RFC 3834 section 2), as a stable code; null where it may.
 * `envelopeFrom` is '' for the null sender and null where it is not known.
 */
export function loopReason(headers: readonly HeaderField[], envelopeFrom: string | null): string | null {
  const byName = new Map<string, string[]>();
  for (const { name, value } of headers) {
    const key = name.toLowerCase();
    const values = byName.get(key);
    if (values) values.push(value.trim());
    else byName.set(key, [value.trim()]);
  }
  const values = (name: string): readonly string[] => byName.get(name) ?? [];
  const looked: Looked = { values, from: bareAddress(values('from')[0] ?? ''), envelopeFrom };
  return RULES.find(([, holds]) => holds(looked))?.[0] ?? null;
}

const isNullPath = (value: string): boolean => /^<\s*>$/.test(value);
const isYes = (value: string): boolean => !/^(?:no|false|0)?$/i.test(value);

function isSystem(address: string): boolean {
  const at = address.lastIndexOf('@');
  return SYSTEM.test((at < 0 ? address : address.slice(0, at)).toLowerCase());
}

/** The last thing in angle brackets, else the whole of it: enough to know a system's address by. */
function bareAddress(value: string): string {
  const open = value.lastIndexOf('<');
  return (open < 0 ? value : (value.slice(open + 1).split('>', 1)[0] ?? '')).trim();
}
