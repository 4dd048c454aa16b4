/** SMTP reply codes (RFC 5321 section 4.2) and enhanced status codes (RFC 3463) as they stand in running text. */
export interface Codes {
  /** '5.1.1' */
  readonly status: string | null;
  readonly smtpCode: number | null;
}

const STATUS = /(?<![\w.])[245]\.\d{1,2}\.\d{1,3}(?![\w.]|-\d)/g;
const CODE_THEN_STATUS =
  /(?<![\w.])([245]\d\d)[-\s:,'"#(]{1,4}(?:error_code ?:)?([245]\.\d{1,2}\.\d{1,3})(?![\w]|\.\d)/gi;
/** A code counts where a reply begins: at a line's start, or after words that introduce one. */
const CODE_AT_START = /(?:^|\n)\s{0,40}(?:[<>]{3}\s?|smtp; ?)?([245]\d\d)(?=[-\s:])/g;
const BEFORE_A_CODE = [
  'said',
  'reason',
  'replied',
  'returned',
  'respon(?:se|ded|d)',
  'reply',
  'was',
  'errors?(?:[ _]?code)?',
  'problem',
  'failed',
  'code',
  '\\.\\.\\.',
  '\\]',
  '\\)',
  // "x-unix; 255" is the exit of a program (Postfix)
  '(?<!x-unix)[;:]',
  'after [a-z ]{2,20}',
];
const CODE_AFTER_WORDS = new RegExp(
  `(?:${BEFORE_A_CODE.join('|')})[:;,]?\\s{0,3}["'[(<]?([245]\\d\\d)(?=[-\\s:,'")\\]>]|$)`,
  'gi',
);

/** The status given by a Status field: '5.1.1 (bad mailbox)' is '5.1.1'. */
export function statusIn(value: string): string | null {
  return /^\s{0,20}([245]\.\d{1,3}\.\d{1,3})(?!\d)/.exec(value)?.[1] ?? null;
}

/**
 * The codes that a diagnostic gives. The last exact pair wins, since relays put the far host's reply
 * after their own words; a status x.0.0 (RFC 3463 section 3.1: "other") yields to any exact one.
 */
export function codesIn(text: string): Codes {
  const pairs = [...text.matchAll(CODE_THEN_STATUS)].map((m) => ({ code: m[1] ?? '', status: m[2] ?? '' }));
  const pair = pairs.findLast((p) => !isGeneral(p.status)) ?? pairs.at(-1);
  const statuses = [...text.matchAll(STATUS)].map((m) => m[0]);
  const status = pair?.status ?? statuses.findLast((s) => !isGeneral(s)) ?? statuses.at(-1) ?? null;
  return { status, smtpCode: pair ? Number(pair.code) : plainCode(text) };
}

/** True for 5.0.0 and 4.0.0, which say nothing but failed. */
export function isGeneral(status: string): boolean {
  return status.endsWith('.0.0');
}

function plainCode(text: string): number | null {
  const found = [...text.matchAll(CODE_AFTER_WORDS), ...text.matchAll(CODE_AT_START)].map((m) =>
    Number(m[1]),
  );
  return found.find((code) => code >= 400) ?? found[0] ?? null;
}
