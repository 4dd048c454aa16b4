import { DIGEST_WORD, type DigestFormat } from './format.ts';

/** Majordomo: a rule of any length behind each message (RFC 934 in its first version). */
export const majordomo: DigestFormat = {
  name: 'majordomo',
  servers: 'Majordomo 1 and 2',
  parts: 'a row of hyphens of any length; a hyphen that begins a line is quoted as `- -` (RFC 934)',
  belongs: ({ rule }) => /^-{6,90}$/.test(rule),
  test: ({ subject, head }) =>
    (DIGEST_WORD.test(subject) && /\bV(?:ol(?:ume)?)?\.? ?\d+/i.test(subject)) ||
    /^\S.{0,100}\bDigest\b.{0,120}\bVolume \d+ ?: ?Number \d+/im.test(head),
};
