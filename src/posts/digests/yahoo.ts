import type { DigestFormat } from './format.ts';

/** Yahoo! Groups: rows of 72 underscores, a number, indented Date and From; no line says that it ends. */
export const yahoo: DigestFormat = {
  name: 'yahoo',
  servers: 'Yahoo! Groups',
  parts:
    'two rows of 72 underscores, and `Message: N`; from 2006 one row, and `1a. Subject` with who posted it',
  belongs: ({ rule, block }) => /^_{60,80}$/.test(rule) && (block.number !== null || block.titled),
  test: ({ starts, head }) =>
    starts[0].block.titled || /^(?:There (?:are|is) \d+ messages?|Topics in this digest:)/m.test(head),
  closing: /^\p{L}[\p{L} ]{5,60} \(\d{1,5}\)\s*$/u,
  endless: true,
};
