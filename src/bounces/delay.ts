import { anyOf } from './sayings.ts';

/** Words of a notice that the mail system has stopped trying. */
const GIVEN_UP = anyOf(
  /given up/i,
  /giving up/i,
  /failed permanently/i,
  /permanent(?:ly)? (?:fatal )?(?:error|fail)/i,
  /could not be delivered after/i,
);

/** Words of a notice that it still tries. */
const STILL_TRYING = anyOf(
  /(?:will|still) (?:keep|continue|be retr|be re-?tried|being retr|try|retry)/i,
  /attempts? will continue/i,
  /not (?:yet )?been delivered/i,
  /(?:has been|is|was) delayed/i,
  /still undelivered/i,
  /delayed mail/i,
  /warning(?: message)? only/i,
  /no (?:further )?action is required/i,
  /will be (?:retried|resent)/i,
);

const SUBJECT = anyOf(
  /^warning: (?:could not send|message|mail)/i,
  /^delayed mail/i,
  /delivery (?:status notification \()?delay/i,
);

/** Whether a notice in words is a warning that its mail system still tries ("delayed", RFC 3464 section 2.3.3). */
export function isDelay(subject: string, words: string): boolean {
  if (GIVEN_UP.test(words)) return false;
  return STILL_TRYING.test(words) || SUBJECT.test(subject);
}
