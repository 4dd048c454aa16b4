import type { DigestFormat } from './format.ts';

const ROW = /^={60,90}$/;
const TOPIC = /^(?:topic|subject): (.*)$/i;
const MOST_LINES = 6;

/** Google Groups: `---------- 1 of 3 ----------`, counted within each topic; `== 1 of 3 ==` of old. */
export const google: DigestFormat = {
  name: 'google',
  servers: 'Google Groups',
  parts: '`---------- 1 of 3 ----------` or `== 1 of 3 ==`, counted within each topic',
  belongs: ({ rule, fields }) =>
    /N \p{L}+ N/u.test(rule) && fields.includes('from') && fields.includes('date'),
  test: () => true,
  headingAbove,
  lastRule: ROW,
  endless: true,
};

/** A topic and its address between two rows of equals signs. */
function headingAbove(lines: readonly string[], cut: number): { subject: string | null; first: number } {
  let last = cut - 1;
  while (last > 0 && (lines[last] as string).trim() === '') last -= 1;
  if (!ROW.test((lines[last] ?? '').trim())) return { subject: null, first: cut };
  for (let n = last - 1; n >= 0 && n >= last - MOST_LINES; n -= 1) {
    if (!ROW.test((lines[n] as string).trim())) continue;
    const topic = lines.slice(n, last).find((line) => TOPIC.test(line));
    return topic === undefined
      ? { subject: null, first: cut }
      : { subject: (TOPIC.exec(topic)?.[1] ?? '').trim(), first: n };
  }
  return { subject: null, first: cut };
}
