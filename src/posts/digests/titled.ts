import { DIGEST_WORD, type DigestFormat } from './format.ts';

/** Group hosts that put the subject above the headers, with a number: `1a. Water`. */
export const titled: DigestFormat = {
  name: 'titled',
  servers: 'Groups.io and others that number subjects',
  parts: 'a rule, and `1a. Subject` above the headers',
  belongs: ({ block }) => block.titled,
  test: ({ subject, starts }) => starts.length > 1 || DIGEST_WORD.test(subject),
  endless: true,
};
