import { isUnavailable } from '../db/unavailable.ts';
import { REFUSALS, type RefusalCode, type RefusalKind, Refused } from '../errors.ts';

/** What a person or a program is told when a request fails. */
export interface Answer {
  readonly status: number;
  /** Stable, for programs. */
  readonly code: string;
  readonly heading: string;
  readonly says: string;
  readonly advice: string;
  /** Whether it is the service's own fault, to be logged with its stack. */
  readonly fault: boolean;
}

const KINDS: Readonly<Record<RefusalKind, Pick<Answer, 'status' | 'heading' | 'advice'>>> = {
  'bad-input': { status: 400, heading: 'That cannot be used', advice: 'Go back, mend it and try again.' },
  'not-found': {
    status: 404,
    heading: 'There is nothing here',
    advice: 'Look at the address for a slip of the pen.',
  },
  gone: {
    status: 410,
    heading: 'This is over',
    advice: 'If you still want it, ask for a new one where you asked for this.',
  },
  conflict: { status: 409, heading: 'This is settled already', advice: 'Nothing more needs to be done.' },
  forbidden: {
    status: 403,
    heading: 'This is not open to you',
    advice: 'If it should be, ask an admin of this service.',
  },
  unavailable: {
    status: 503,
    heading: 'One moment',
    advice: 'Load the page again in a minute.',
  },
};

/** Where the words for the kind do not help enough. */
const CODES: Partial<Record<RefusalCode, Partial<Pick<Answer, 'heading' | 'advice'>>>> = {
  'bad-token': {
    heading: 'This link does not work',
    advice: 'Some mail programs cut long links: copy the whole of it, from http to the last letter.',
  },
  'stale-token': { heading: 'This link no longer works' },
  'already-decided': {
    heading: 'Somebody was quicker',
    advice: 'The first decision stands. The appeal’s page at the desk shows it.',
  },
  'changed-meanwhile': {
    heading: 'It has changed since',
    advice: 'Go back, load the page again, and decide on what stands there now.',
  },
  'sign-in-needed': { heading: 'Sign in first', advice: 'This page is for admins and moderators.' },
};

/** Faults of the request that the framework finds, by status. */
const STATUSES: Readonly<Record<number, Omit<Answer, 'status' | 'fault'>>> = {
  400: {
    code: 'bad-form',
    heading: 'That cannot be used',
    says: REFUSALS['bad-form'].says,
    advice: KINDS['bad-input'].advice,
  },
  403: {
    code: 'form-too-old',
    heading: 'The form was open too long',
    says: 'For your safety a form only works from a page that was opened lately in this browser.',
    advice: 'Go back, load the page again and send the form once more.',
  },
  413: {
    code: 'too-large',
    heading: 'That is too much',
    says: 'A form may hold 64 kB, and 512 kB where an appeal is edited.',
    advice: 'Go back and shorten it.',
  },
  415: {
    code: 'wrong-type',
    heading: 'That cannot be read',
    says: 'Forms are taken as application/x-www-form-urlencoded.',
    advice: 'Send it from a form of these pages.',
  },
  429: {
    code: 'too-many',
    heading: 'Too fast',
    says: 'So many requests came from your address that the service asks for a pause.',
    advice: 'Wait a minute and try again.',
  },
};

/** Pure: any error as an answer. What is nobody's fault but ours says nothing of its insides. */
export function answerTo(error: unknown): Answer {
  if (error instanceof Refused) return refusal(error);
  if (isUnavailable(error)) return refusal(new Refused('unavailable'));
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  const known = typeof status === 'number' ? STATUSES[status] : undefined;
  if (known && typeof status === 'number') return { ...known, status, fault: false };
  return {
    status: 500,
    code: 'fault',
    heading: 'Something broke here',
    says: 'It is not your doing. What went wrong was written down for those who look after this service.',
    advice: 'Try again in a minute.',
    fault: true,
  };
}

function refusal(refused: Refused): Answer {
  const says = refused.found ? `${refused.message} Found: ${refused.found}.` : refused.message;
  return { ...KINDS[refused.kind], ...CODES[refused.code], code: refused.code, says, fault: false };
}
