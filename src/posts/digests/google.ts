import { readBlock } from './block.ts';
import type { DigestFormat } from './format.ts';

/** Google Groups: `---------- 1 of 3 ----------`, counted within each topic. */
export const google: DigestFormat = {
  name: 'google',
  test: ({ subject, lines }) =>
    /^(?:\[[^\]]{1,60}\] )?(?:Digest|Abridged summary) (?:for|of) .{1,120} \d+ (?:updates?|messages?) in \d+ topics?/i.test(
      subject,
    ) && lines.some((l) => /^-{4,} ?\d+ of \d+ ?-{4,}$/.test(l)),
  separator: /^-{4,} ?\d+ of \d+ ?-{4,}$/,
  opens: (lines, at) => {
    const names = readBlock(lines, at).headers.map((h) => h.name.toLowerCase());
    return names.includes('from') && names.includes('date');
  },
  end: null,
  headingAbove: (lines, cut) => {
    let first = cut;
    while (first > 0 && /^(?:=+|(?:Topic|Subject|Url|Group): .*|)$/.test((lines[first - 1] as string).trim()))
      first -= 1;
    const topic = lines.slice(first, cut).find((l) => /^(?:Topic|Subject): /.test(l));
    return { subject: topic?.replace(/^\w+: /, '').trim() ?? null, first };
  },
};
