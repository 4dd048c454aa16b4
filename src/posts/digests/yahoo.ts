import type { DigestFormat } from './format.ts';

/** Yahoo! Groups: rows of 72 underscores, a number, indented Date and From; no line says that it ends. */
export const yahoo: DigestFormat = {
  name: 'yahoo',
  servers: 'Yahoo! Groups',
  parts:
    'two rows of 72 underscores, and `Message: N`; from 2006 one row, and `1a. Subject` with `Posted by:`',
  belongs: ({ rule, block, at, cut }) =>
    /^_{60,80}$/.test(rule) && (block.number !== null || (block.headers.length > 0 && at > cut)),
  test: ({ starts, lines, head }) =>
    starts[0].block.number !== null
      ? /^(?:There (?:are|is) \d+ messages?|Topics in this digest:)/m.test(head)
      : /^\s{1,12}Posted by:/i.test(lines[starts[0].at + 1] ?? ''),
};
