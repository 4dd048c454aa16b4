import { sentencesOf } from './blocks.ts';
import type { NamedDay } from './calendar.ts';
import { fold } from './fold.ts';
import { readSentence, weighDay } from './last-day.ts';
import { findRelativeDays, relativeWordsIn } from './relative-days.ts';
import type { Speech } from './speech.ts';

export interface FoundDay {
  on: string;
  start: number;
  end: number;
  /** It is the day of something else, before which one is to act. */
  ofEvent?: boolean;
}

/**
 * The last day on which to act: a day behind "by", "before" or "until" where the sentence is about writing, or
 * beside a word such as "deadline"; else one counted from the day the message was sent. The day named stands, also
 * after "before".
 *
 * @param prose the text without its letters (blanks in their place)
 * @param reference the day the message was sent, YYYY-MM-DD
 */
export function findDeadline(
  prose: string,
  days: readonly NamedDay[],
  reference: string | null,
  speech: Speech,
): FoundDay | null {
  let best: { day: FoundDay; weight: number } | null = null;
  let next = 0;
  const folded = fold(prose);
  const relative = reference === null ? [] : relativeWordsIn(folded);
  let word = 0;
  for (const [from, to] of sentencesOf(prose)) {
    while ((days[next]?.start ?? to) < from) next += 1;
    const inside: NamedDay[] = [];
    for (let n = next; (days[n]?.end ?? Number.POSITIVE_INFINITY) <= to; n += 1)
      inside.push(days[n] as NamedDay);
    while ((relative[word]?.start ?? to) < from) word += 1;
    const relates = (relative[word]?.start ?? to) < to;
    if (inside.length === 0 && !relates) continue;
    const sentence = readSentence(folded, from, to, inside, speech);
    const named = inside.map((day) => ({ day, weight: weighDay(sentence, day, speech) }));
    // "It must be there by next Tuesday, as on Wednesday the 11th the court sits": either may be the last day.
    const counts = relates && reference !== null && named.every(({ weight }) => weight < ENOUGH);
    const counted = counts ? findRelativeDays(sentence, reference, speech) : [];
    const offers = [...named, ...counted.filter(({ day }) => inside.every((d) => isApart(day, d)))];
    for (const offer of offers) {
      const past = reference !== null && offer.day.on < reference;
      if (!past && offer.weight >= ENOUGH && (best === null || offer.weight > best.weight)) best = offer;
    }
  }
  return best?.day ?? dayBeforeThen(folded, days, reference, speech);
}

const ENOUGH = 1.5;

/** "Friday, 22 March" is one day. */
const isApart = (a: FoundDay, b: FoundDay): boolean => a.end + 3 < b.start || b.end + 3 < a.start;

/** "She decides on 22 March. Write before then.": the day named last before a request that leads back to it. */
function dayBeforeThen(
  folded: string,
  days: readonly NamedDay[],
  reference: string | null,
  speech: Speech,
): FoundDay | null {
  for (const { start } of speech.find('byThen', folded).slice(0, MOST_THENS)) {
    const day = days.findLast((d) => d.end <= start && start - d.end < FAR);
    const clause = folded.slice(Math.max(0, start - FAR / 2), start + FAR / 2);
    const asks = speech.has('write', clause) || speech.has('mail', clause) || speech.has('plea', clause);
    if (day !== undefined && asks && (reference === null || day.on >= reference))
      return { on: day.on, start: day.start, end: day.end, ofEvent: true };
  }
  return null;
}

/** How far back the day may stand that "then" means. */
const FAR = 200;
const MOST_THENS = 20;
