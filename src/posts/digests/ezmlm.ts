import { opensMessage } from './block.ts';
import type { DigestFormat } from './format.ts';

/** ezmlm: topics grouped by thread with the numbers of their messages; a rule after every message. */
export const ezmlm: DigestFormat = {
  name: 'ezmlm',
  test: ({ head }) => /^Topics \(messages \d+ through \d+\):?/m.test(head),
  separator: /^-{30}$|^-{70}$/,
  opens: opensMessage,
  end: /^End of .{0,200}Digest/,
};
