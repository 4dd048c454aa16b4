import type { DigestFormat } from './format.ts';

const HEADING = /^(?:=+|(?:Topic|Subject|Url|Group): .*|)$/;

/** Google Groups: `---------- 1 of 3 ----------`, counted within each topic. */
export const google: DigestFormat = {
  name: 'google',
  servers: 'Google Groups',
  parts: '`---------- 1 of 3 ----------`, counted within each topic',
  belongs: ({ rule, fields }) =>
    /N \p{L}+ N/u.test(rule) && fields.includes('from') && fields.includes('date'),
  test: () => true,
  headingAbove: (lines, cut) => {
    let first = cut;
    while (first > 0 && HEADING.test((lines[first - 1] as string).trim())) first -= 1;
    const topic = lines.slice(first, cut).find((l) => /^(?:Topic|Subject): /.test(l));
    return { subject: topic?.replace(/^\w+: /, '').trim() ?? null, first };
  },
};
