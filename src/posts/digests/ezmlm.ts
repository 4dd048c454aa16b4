import { RANGE } from './contents.ts';
import { type DigestFormat, isHyphens } from './format.ts';

/** ezmlm: topics grouped by thread with the numbers of their messages; a rule after every message. */
export const ezmlm: DigestFormat = {
  name: 'ezmlm',
  servers: 'ezmlm, ezmlm-idx',
  parts: '70 hyphens, then 30 behind every message; the contents give the range of their numbers',
  belongs: isHyphens,
  test: ({ head }) => RANGE.test(head),
  // What stands for a message that the server has no more.
  restored: (text) => text.replace(/(?:\n-{30}\s{1,20}== \d{1,9} ==\s{0,20}){1,50}$/, ''),
};
