/** What speaks for a post being an appeal, and what against it. */
export interface Signs {
  targets: number;
  /** Targets with an address. */
  reachable: number;
  letters: number;
  letterNamed: boolean;
  copies: number;
  deadline: boolean;
  forward: boolean;
  actionLinks: number;
  /** Words that ask. */
  pleas: number;
  /** Sentences that begin with a request to write, fax or phone. */
  imperatives: number;
  /** Words of near misses: jobs, papers, victories. */
  against: number;
  /** Lines of a list of people who have signed, by which a text is passed on. */
  signatures: number;
  reply: boolean;
  /** It opens as an agency's report does. */
  dateline: boolean;
}

/** From which confidence on a post is taken for an appeal. */
export const THRESHOLD = 0.5;

/** So many in a row have put their names to a text. */
const SIGNED = 4;

/** 0 to 1: a logistic weighing of the signs; no single word decides. */
export function confidenceOf(signs: Signs): number {
  const sum =
    -2.1 +
    Math.min(signs.reachable, 2) * 2 +
    Math.min(signs.targets, 2) * 0.6 +
    Math.min(signs.letters, 2) * 1.3 +
    (signs.letterNamed ? 0.6 : 0) +
    Math.min(signs.copies, 1) * 1.4 +
    (signs.deadline ? 0.5 : 0) +
    (signs.forward ? 0.4 : 0) +
    Math.min(signs.actionLinks, 1) * 1.2 +
    Math.min(signs.imperatives, 3) * 0.7 +
    Math.min(signs.pleas, 4) * 0.3 -
    Math.min(signs.against, 3) * 2 -
    (signs.signatures >= SIGNED ? 3 : 0) -
    (signs.reply ? 1.2 : 0) -
    (signs.dateline ? 3 : 0) -
    (signs.targets + signs.letters + signs.actionLinks === 0 ? 1.9 : 0);
  return Math.round((1 / (1 + Math.exp(-sum))) * 1000) / 1000;
}
