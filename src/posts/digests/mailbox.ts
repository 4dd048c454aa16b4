import type { DigestFormat } from './format.ts';
import { MBOX_RULE } from './starts.ts';

/** A mailbox (RFC 4155), such as a month of Pipermail as text. */
export const mailbox: DigestFormat = {
  name: 'mailbox',
  servers: 'Pipermail, mail systems',
  parts: 'a line `From ann@x.example Mon Mar  5 10:00:00 2001` before every post, behind an empty one',
  belongs: ({ rule }) => rule === MBOX_RULE,
  test: ({ starts }) => starts.length > 1,
  endless: true,
  restored: (text) => text.replace(/^>(>*From )/gm, '$1'),
};
