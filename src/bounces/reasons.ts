/**
 * The closed set of bounce reasons, in the field's own words, and what each one means for the address.
 * `hard`: the address is gone. `soft`: it may take mail another time. `none`: nothing has failed.
 * A fault of the sender (its reputation, its content, its set-up) says nothing about the subscriber, so
 * it is recorded and never scored.
 */
interface Meaning {
  readonly permanence: 'hard' | 'soft' | 'none';
  readonly sendersFault: boolean;
  readonly says: string;
}

const hard = (says: string): Meaning => ({ permanence: 'hard', sendersFault: false, says });
const soft = (says: string): Meaning => ({ permanence: 'soft', sendersFault: false, says });
const ours = (says: string): Meaning => ({ permanence: 'soft', sendersFault: true, says });
const none = (says: string): Meaning => ({ permanence: 'none', sendersFault: false, says });

export const REASONS = {
  userunknown: hard('There is no such mailbox.'),
  hostunknown: hard('There is no such domain or host.'),
  hasmoved: hard('The mailbox has moved.'),
  notaccept: hard('The host or domain takes no mail.'),
  mailboxfull: soft('The mailbox is full.'),
  suspend: soft('The account is disabled or inactive.'),
  filtered: soft('Refused after the message was seen, or by the recipient’s own filter.'),
  rejected: soft('Refused for the sender’s address.'),
  authfailure: ours('SPF, DKIM or DMARC did not pass.'),
  badreputation: ours('The sending host has a bad reputation.'),
  blocked: ours('The sending host is blocked.'),
  requireptr: ours('The sending host has no proper reverse name.'),
  spamdetected: ours('Taken for spam.'),
  virusdetected: ours('Taken for a virus.'),
  contenterror: ours('The form of the message was refused.'),
  policyviolation: ours('Refused by a policy.'),
  securityerror: ours('Refused for security: access, encryption or sign-in.'),
  norelaying: ours('The host does not relay for this sender.'),
  notcompliantrfc: ours('The message breaks a standard.'),
  syntaxerror: ours('The sending side spoke SMTP wrongly.'),
  emailtoolarge: soft('The message is too large for the mailbox or host.'),
  ratelimited: soft('Too many messages or connections at once.'),
  expired: soft('The message waited too long in a queue.'),
  networkerror: soft('The network or a route failed.'),
  systemerror: soft('The far host failed.'),
  systemfull: soft('The far host’s disk is full.'),
  mailererror: soft('A program at the far host failed.'),
  onhold: soft('No decision was given.'),
  suppressed: soft('The relay keeps this address on its suppression list.'),
  failedstarttls: soft('No encrypted connection could be made.'),
  undefined: soft('The reason cannot be read.'),
  delivered: none('It was delivered.'),
  feedback: none('A complaint.'),
  vacation: none('An automatic reply.'),
} as const satisfies Record<string, Meaning>;

export type Reason = keyof typeof REASONS;
export type Permanence = Meaning['permanence'];

/** True for a word of the closed set. */
export function isReason(word: string): word is Reason {
  return Object.hasOwn(REASONS, word);
}

/**
 * How lasting a failure of this reason is. `status` (RFC 3463) tempers two reasons: a host that takes no
 * mail for now (4.x.x), and any failure that has been delivered, relayed or only delayed is none.
 */
export function permanenceOf(reason: Reason, action: string, status: string | null): Permanence {
  if (action !== 'failed') return 'none';
  if (reason === 'notaccept' && status?.startsWith('4')) return 'soft';
  return REASONS[reason].permanence;
}

/** True where the bounce says nothing about the subscriber and must never count against one. */
export function isSendersFault(reason: string): boolean {
  return isReason(reason) && REASONS[reason].sendersFault;
}
