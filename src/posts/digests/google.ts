import { opensMessage } from './block.ts';
import type { DigestFormat } from './format.ts';

/** Google Groups: `---------- 1 of 3 ----------`, counted within each topic. */
export const google: DigestFormat = {
  name: 'google',
  test: ({ subject, lines }) =>
    /^(?:\[[^\]]{1,60}\] )?(?:Digest|Abridged summary) (?:for|of) .{1,120} \d+ (?:updates?|messages?) in \d+ topics?/i.test(
      subject,
    ) && lines.some((l) => /^-{4,} ?\d+ of \d+ ?-{4,}$/.test(l)),
  separator: /^-{4,} ?\d+ of \d+ ?-{4,}$/,
  opens: opensMessage,
  end: null,
};
