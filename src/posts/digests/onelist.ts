import { messageNumber } from './block.ts';
import type { DigestFormat } from './format.ts';

/** OneList and eGroups, which Yahoo! Groups grew out of. */
export const onelist: DigestFormat = {
  name: 'onelist',
  test: ({ head, lines }) =>
    /^Topics in today's digest:/im.test(head) && lines.some((l) => messageNumber(l) === 1),
  separator: /^_{60,80}$|^-{20,40} message -{0,40}\s*$/i,
  opens: (lines, at, previous) => messageNumber(lines[at]) === previous + 1,
  end: null,
};
