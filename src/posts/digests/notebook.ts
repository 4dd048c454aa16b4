import { opensMessage } from './block.ts';
import type { DigestFormat } from './format.ts';

/** A LISTSERV notebook: an archive of posts, each behind a row of 73 equals signs. */
export const notebook: DigestFormat = {
  name: 'notebook',
  test: ({ lines }) => {
    const first = lines.findIndex((l) => /^={73}$/.test(l));
    return first !== -1 && first < 3 && opensMessage(lines, first + 1);
  },
  separator: /^={73}$/,
  opens: opensMessage,
  end: null,
};
