import { opensMessage } from './block.ts';
import { type DigestFormat, END_OF_DIGEST } from './format.ts';

/** Majordomo: a rule of any length behind each message (RFC 934 in its first version), no contents. */
export const majordomo: DigestFormat = {
  name: 'majordomo',
  test: ({ subject, head }) =>
    /\bdigest\b.{0,40}\bV(?:ol(?:ume)?)?\.? ?\d+/i.test(subject) ||
    /^\S.{0,100}\bDigest\b.{0,120}\bVolume \d+ ?: ?Number \d+/im.test(head),
  separator: /^-{6,80}$/,
  opens: opensMessage,
  end: END_OF_DIGEST,
};
