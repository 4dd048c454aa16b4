import type { DigestFormat } from './format.ts';

/** Mailman: numbered messages, whatever the language of the contents above them. */
export const mailman: DigestFormat = {
  name: 'mailman',
  servers: 'Mailman 2 and 3',
  parts: '70 hyphens, then 30 (`--__--__--` in 2.0), and `Message: N`',
  belongs: ({ rule, block }) =>
    block.counted === 'message' && /^(?:-{30}|-{70}|-{0,2}(?:__--){2,3})$/.test(rule),
  test: () => true,
  footerMessage: true,
};
