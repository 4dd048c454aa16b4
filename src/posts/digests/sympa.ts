import { type DigestFormat, isHyphens } from './format.ts';

/** Sympa: starred contents, and headers that begin with the Message-ID. */
export const sympa: DigestFormat = {
  name: 'sympa',
  servers: 'Sympa',
  parts: '70 hyphens, then 30; headers from `Message-ID:` on',
  belongs: (start) => isHyphens(start) && start.fields[0] === 'message-id',
  test: ({ head }) => /^\* ?1 ?[-.] /m.test(head),
};
