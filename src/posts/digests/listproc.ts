import { DIGEST_WORD, type DigestFormat } from './format.ts';

/** ListProcessor and others that count their messages above the headers: `Topic No. 3`. */
export const listproc: DigestFormat = {
  name: 'listproc',
  servers: 'ListProcessor and others that count',
  parts: 'a rule, and a line such as `Topic No. N` above the headers',
  belongs: ({ rule, block }) => block.number !== null && /^[-=_*]{10,90}$/.test(rule),
  test: ({ subject, head }) => DIGEST_WORD.test(subject) || DIGEST_WORD.test(head),
};
