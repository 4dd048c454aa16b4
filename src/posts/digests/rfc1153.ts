import { DIGEST_WORD, type DigestFormat, isHyphens } from './format.ts';

/** RFC 1153: a preamble, 70 hyphens, then messages that begin with Date and are parted by 30 hyphens. */
export const rfc1153: DigestFormat = {
  name: 'rfc1153',
  servers: 'SmartList, hand-made digests, Usenet moderators',
  parts: '70 hyphens, then 30; headers from `Date:` on',
  belongs: isHyphens,
  test: ({ subject, starts, head }) =>
    starts[0].fields[0] === 'date' &&
    starts[0].rule.length === 70 &&
    (DIGEST_WORD.test(subject) || /\bV(?:ol(?:ume)?)?\.? ?\d/i.test(subject) || DIGEST_WORD.test(head)),
};
