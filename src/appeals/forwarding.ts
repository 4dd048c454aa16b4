import { fold } from './fold.ts';
import type { Speech } from './speech.ts';

export interface FoundForward {
  /** 0: asked without a number. */
  people: number;
  start: number;
  end: number;
}

const REACH = 90;

/** Whether readers are asked to pass the appeal on, and to how many; the largest number named counts. */
export function findForward(prose: string, speech: Speech): FoundForward | null {
  const folded = fold(prose);
  let found: FoundForward | null = null;
  for (const hit of speech.find('forward', folded)) {
    const after = folded.slice(hit.end, hit.end + REACH).split(/[.!?](?:\s|$)|\n\s*\n/)[0] ?? '';
    const before =
      folded
        .slice(Math.max(0, hit.start - REACH), hit.start)
        .split(/[.!?](?:\s|$)|\n\s*\n/)
        .at(-1) ?? '';
    // German and Turkish set the verb last: "an drei Freunde weiterleiten".
    const people = Math.max(countPeople(after, speech), countPeople(before, speech));
    if (found === null || people > found.people) found = { people, start: hit.start, end: hit.end };
  }
  return found;
}

/** "to five tenants": a plain word behind the number. */
const COUNTED = /^\s\p{L}{4,}/u;
const NO_PEOPLE =
  /^\s(?:days?|hours?|minutes?|weeks?|months?|years?|times|uhr|stunden|tage|heures|jours|horas|d[ií]as|ore|giorni|languages|copies)/u;

/** "at least three other people", "to 10 friends": a number with those it counts close behind. */
function countPeople(after: string, speech: Speech): number {
  for (const match of after.matchAll(/[\p{L}]+|\d{1,4}/gu)) {
    const word = match[0];
    const number = /^\d/.test(word) ? Number(word) : speech.number(word);
    if (number === undefined || number === 0) continue;
    const behind = after.slice(match.index + word.length, match.index + word.length + 40);
    const addressed = /(?:^|\s)(?:to|an|a|à|para|ad|al|с?реди)(?:\s\p{L}+){0,2}\s$/u.test(
      after.slice(0, match.index),
    );
    const dozen = /^\s?(\p{L}+)/u.exec(behind)?.[1];
    const more = dozen === undefined ? undefined : speech.number(dozen);
    if (number === 1 && more !== undefined && more > 1) return more;
    if (speech.has('people', behind) || (addressed && COUNTED.test(behind) && !NO_PEOPLE.test(behind)))
      return number;
  }
  return 0;
}
