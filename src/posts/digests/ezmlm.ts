import { RANGE } from './contents.ts';
import { type DigestFormat, isHyphens } from './format.ts';

/** ezmlm: topics grouped by thread with the numbers of their messages; a rule after every message. */
export const ezmlm: DigestFormat = {
  name: 'ezmlm',
  servers: 'ezmlm, ezmlm-idx',
  parts: '70 hyphens, then 30 behind every message; the contents give the range of their numbers',
  belongs: isHyphens,
  test: ({ head }) => RANGE.test(head),
};
