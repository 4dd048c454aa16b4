import { type DigestFormat, isHyphens } from './format.ts';

/** ezmlm: topics grouped by thread with the numbers of their messages; a rule after every message. */
export const ezmlm: DigestFormat = {
  name: 'ezmlm',
  servers: 'ezmlm, ezmlm-idx',
  parts: '70 hyphens, then 30 behind every message; the contents give the range of their numbers',
  belongs: isHyphens,
  test: ({ head }) =>
    /^\p{L}[\p{L} ]{2,30} \(\p{L}[\p{L} ]{1,30}\s\d{1,9}\D{2,20}\s\d{1,9}\):?$/mu.test(head),
};
