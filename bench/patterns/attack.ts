import type { Pattern } from './collect.ts';

/** Text made to keep a pattern busy: `before`, `again` over and over, `after`. */
export interface Attack {
  readonly before: string;
  readonly again: string;
  readonly after: string;
}

/** How long a pattern took for a text and for one four times as long, in milliseconds. */
export interface Slow extends Attack {
  readonly ms: number;
  readonly later: number;
}

/** What texts are full of, whatever a pattern looks for. */
const PIECES =
  `${' |\t|\n|a|A|Ab|Ab |a |A |1|1 |12/|-|- |--|.|. |. A|,|, |_|@|a@|a.|(|)|()|"|[|<|>|é|я|я |x-|=|=?|*|* '}|#|+|/|//|:|: |a:|\n |\n\n|\n-|a\n|A.|A. |&|$|\\|'|a'|A-`.split(
    '|',
  );
const AFTER = ['', '\u0001', '\nx'];
const SHORT = 2_000;
const TIMES = 4;
/** Below this a clock tells nothing. */
const NOTABLE_MS = 1.2;
/** Four times as long a text may take this much longer, for clocks are not exact; in quadratic time it takes sixteen times. */
const LINEAR = 8;

/** The words and marks a pattern is made of. */
function wordsOf(source: string): string[] {
  const bare = source.replace(
    /\\[pP]\{[^}]{1,40}\}|\\[wWsSdDbBnrtu]|\[[^\]]{0,400}\]|\(\?<?[:=!]|\{\d+,?\d*\}/g,
    '\u0000',
  );
  const found = new Set<string>();
  for (const [word] of bare.matchAll(/[^\u0000|()?*+^$.\\[\]{}]{1,20}/g)) {
    found.add(word).add(`${word} `);
    if (found.size >= 100) break;
  }
  return [...found];
}

/** The first attack that a pattern takes more than linear time for; null where none was found. */
export function weakness({ source, flags }: Pattern): Slow | null {
  const pattern = new RegExp(source, flags.replace(/[ygd]/g, ''));
  const words = wordsOf(source);
  const before = ['', ...words.slice(0, 24), 'A', 'a ', '1', '- ', '* ', '| ', '=?', '<'];
  for (const again of [...PIECES, ...words])
    for (const after of AFTER)
      for (const first of before) {
        const attack = { before: first, again, after };
        const ms = leastOf(3, pattern, attack, SHORT);
        if (ms < NOTABLE_MS) continue;
        const later = leastOf(3, pattern, attack, SHORT * TIMES);
        if (later > ms * LINEAR) return { ...attack, ms, later };
      }
  return null;
}

/** The least of so many times, of which the first tells where it is short enough. */
function leastOf(times: number, pattern: RegExp, attack: Attack, length: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let n = 0; n < times && least >= NOTABLE_MS; n += 1)
    least = Math.min(least, timeOf(pattern, attack, length));
  return least;
}

function timeOf(pattern: RegExp, { before, again, after }: Attack, length: number): number {
  const text = before + again.repeat(Math.ceil(length / again.length)) + after;
  const from = performance.now();
  pattern.exec(text);
  return performance.now() - from;
}
