import { messageNumber } from './block.ts';
import type { DigestFormat } from './format.ts';

/** Yahoo! Groups: two rows of 72 underscores, a number, indented Date and From; no line says that it ends. */
export const yahoo: DigestFormat = {
  name: 'yahoo',
  test: ({ head, lines }) =>
    /^There (?:are|is) \d+ messages? in this issue/m.test(head) &&
    /^Topics in this digest:/m.test(head) &&
    lines.some((l) => messageNumber(l) === 1),
  separator: /^_{60,80}$/,
  opens: (lines, at, previous) => messageNumber(lines[at]) === previous + 1,
  end: /^\s*Your use of .{1,40} is subject to/,
};
