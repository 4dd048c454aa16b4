/**
 * The catalogue of refusals: everything the service may answer "no" to, each with a stable code and
 * words for people that name what was wrong and what is accepted. Domain functions throw `Refused`;
 * the web turns a code's kind into a status, an e-mail answer turns it into a sentence.
 */
export type RefusalKind = 'bad-input' | 'not-found' | 'gone' | 'conflict' | 'forbidden' | 'unavailable';

export const REFUSALS = {
  'bad-token': {
    kind: 'bad-input',
    says: 'This link is not complete or was changed on its way. Open it again from the mail it came in.',
  },
  'stale-token': { kind: 'gone', says: 'This link has been used or is too old.' },
  'no-recipient': { kind: 'bad-input', says: 'No address here takes this message.' },
  'not-a-message': { kind: 'bad-input', says: 'This is not an e-mail message.' },
  'bad-address': { kind: 'bad-input', says: 'This is not an e-mail address. Write it as name@example.org.' },
  'bad-form': { kind: 'bad-input', says: 'Something in the form is missing or too long.' },
  'no-such-list': { kind: 'not-found', says: 'There is no list of this name here.' },
  'no-such-appeal': { kind: 'not-found', says: 'There is no appeal at this address.' },
  'no-such-page': { kind: 'not-found', says: 'There is no page at this address.' },
  'already-decided': { kind: 'conflict', says: 'Somebody has decided on this appeal already.' },
  'changed-meanwhile': {
    kind: 'conflict',
    says: 'Somebody has changed this appeal since you looked at it. Nothing was decided.',
  },
  'not-repeated': { kind: 'conflict', says: 'This appeal is not taken for another one any more.' },
  'not-yet-approved': { kind: 'conflict', says: 'This appeal has not been approved.' },
  'already-dispatched': { kind: 'conflict', says: 'This appeal has been sent to this list already.' },
  'cannot-steer': { kind: 'conflict', says: 'This cannot be done with the sending as it stands.' },
  'too-many-watchers': {
    kind: 'unavailable',
    says: 'Too many people watch just now. The page is read again by itself.',
  },
  'bad-order': { kind: 'bad-input', says: 'This is no order for a sending.' },
  'not-a-moderator': { kind: 'forbidden', says: 'Only a moderator of this list can do this.' },
  'sign-in-needed': { kind: 'forbidden', says: 'Sign in first.' },
  'bad-list-name': {
    kind: 'bad-input',
    says: 'A list cannot have this name. Letters, digits, hyphens and single dots are taken, as in labor-l.',
  },
  'which-list': {
    kind: 'bad-input',
    says: 'These messages do not name exactly one list of this service as theirs. Name the list with --list.',
  },
  'import-running': {
    kind: 'conflict',
    says: 'Mail is being imported into this list already. Start again when that is done.',
  },
  'list-exists': { kind: 'conflict', says: 'There is a list of this name already.' },
  'friend-twice': {
    kind: 'bad-input',
    says: 'You wrote this address twice. Each friend needs to be named once.',
  },
  'friend-is-you': { kind: 'bad-input', says: 'This is your own address. Write a friend’s.' },
  'friend-reached': { kind: 'conflict', says: 'This address has had the appeal already.' },
  'friend-is-subscriber': {
    kind: 'conflict',
    says: 'This address is on the list and has had the appeal from it.',
  },
  'friend-refuses': { kind: 'conflict', says: 'This address asked never to be written to.' },
  'friend-unreachable': {
    kind: 'conflict',
    says: 'Mail to this address comes back, so nothing was sent to it.',
  },
  'friend-is-service': {
    kind: 'bad-input',
    says: 'This is the address of a list or of this service. Write a person’s.',
  },
  'friend-limit': {
    kind: 'conflict',
    says: 'You have named as many friends as one person can for one appeal.',
  },
  'friend-capped': { kind: 'conflict', says: 'This address has been written to often enough this month.' },
  'note-not-plain': {
    kind: 'bad-input',
    says: 'The note may hold 300 characters of plain words, without links or addresses.',
  },
  'forwards-off': {
    kind: 'forbidden',
    says: 'This list leaves forwarding to your own mail program. Use your personal link.',
  },
  unavailable: {
    kind: 'unavailable',
    says: 'The service cannot reach its database just now. Nothing was lost; try again in a minute.',
  },
} as const satisfies Record<string, { kind: RefusalKind; says: string }>;

export type RefusalCode = keyof typeof REFUSALS;

/** A "no" with a reason, for the one who asked. Never a fault of the service. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: RefusalCode;
  /** What was found, where naming it helps; never an address other than the asker's own input. */
  readonly found: string | undefined;

  constructor(code: RefusalCode, found?: string) {
    super(REFUSALS[code].says);
    this.code = code;
    this.found = found;
  }

  get kind(): RefusalKind {
    return REFUSALS[this.code].kind;
  }
}

/** What keeps the service from starting, and what to do about it: for the one who starts it, so without a trace. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}
