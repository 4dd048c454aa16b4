import { fold } from './fold.ts';
import type { Hit } from './matcher.ts';
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
  const add = (hit: Hit, people: number): void => {
    if (found === null || people > found.people) found = { people, start: hit.start, end: hit.end };
  };
  for (const hit of speech.find('forward', folded)) {
    const [before, after] = clauseAround(folded, hit);
    // German and Turkish set the verb last: "an drei Freunde weiterleiten".
    const said = folded.slice(hit.start, hit.end);
    const people = Math.max(countPeople(after, speech, said), countPeople(before, speech));
    if (people > 0 || !goesToUs(before, after)) add(hit, people);
  }
  for (const hit of speech.find('enlist', folded)) {
    const [before, after] = clauseAround(folded, hit);
    const people = countPeople(after.slice(0, SOON), speech);
    const alone = ORDERS.test(before) && after.trim().split(/\s+/).length <= ALONE;
    if (people > 0 && (alone || speech.has('write', after) || THE_SAME.test(after))) add(hit, people);
  }
  return found;
}

/** The rest of the sentence before and behind some words. */
function clauseAround(folded: string, { start, end }: Hit): [string, string] {
  const after = folded.slice(end, end + REACH).split(BREAK)[0] ?? '';
  const before =
    folded
      .slice(Math.max(0, start - REACH), start)
      .split(BREAK)
      .at(-1) ?? '';
  return [before, after];
}

const BREAK = /[.!?](?:\s|$)|\n\s*\n/;

/** "Antworten bitte an uns weiterleiten", "forward it to us": nothing is passed on. */
function goesToUs(before: string, after: string): boolean {
  return TO_US_LAST.test(before) || TO_US_NEXT.test(after);
}

const US =
  '(?:to us|to me|an uns|an mich|a nosotros|a nosotras|a nous|a moi|a noi|a nos|para nos|para mim|нам|мне|bize|bana)';
const TO_US_LAST = new RegExp(`(?<!\\p{L})${US}\\s*$`, 'u');
const TO_US_NEXT = new RegExp(`^\\s{0,3}(?:\\p{L}+\\s){0,3}${US}(?!\\p{L})`, 'u');

/** "Please tell four more people.": an order, and nothing else in its sentence. */
const ORDERS =
  /(?:^|[.!?:;,]|(?<!\p{L})(?:please|and|also|bitte|favor|et|y|e|und|пожалуйста|lutfen))\s{0,3}$/u;
const ALONE = 5;

/** How far behind "ask" those stand that are to be asked. */
const SOON = 45;
const THE_SAME =
  /(?<!\p{L})(?:the same|lo mismo|la meme chose|de meme|dasselbe|das gleiche|ebenso|o mesmo|lo stesso|то же|aynisini)(?!\p{L})/u;

/** "to five tenants": a plain word behind the number. */
const COUNTED = /^\s\p{L}{4,}/u;
const NO_PEOPLE =
  /^\s(?:days?|hours?|minutes?|weeks?|months?|years?|times|uhr|stunden|tage|heures|jours|horas|d[ií]as|ore|giorni|languages|copies)/u;

/**
 * "at least three other people", "to 10 friends": a number with those it counts close behind.
 *
 * @param lead what stands before the text, such as "forward to"
 */
function countPeople(after: string, speech: Speech, lead = ''): number {
  for (const match of after.matchAll(/[\p{L}]+|\d{1,4}/gu)) {
    const word = match[0];
    const number = /^\d/.test(word) ? Number(word) : speech.number(word);
    if (number === undefined || number === 0) continue;
    const behind = after.slice(match.index + word.length, match.index + word.length + 40);
    const addressed =
      /(?:^|\s)(?:to|with|con|avec|mit|com|an|a|à|para|ad|al|с?реди)(?:\s\p{L}+){0,2}\s$/u.test(
        ` ${lead}${after.slice(0, match.index)}`,
      );
    const dozen = /^\s?(\p{L}+)/u.exec(behind)?.[1];
    const more = dozen === undefined ? undefined : speech.number(dozen);
    if (number === 1 && more !== undefined && more > 1) return more;
    if (speech.has('people', behind) || (addressed && COUNTED.test(behind) && !NO_PEOPLE.test(behind)))
      return number;
  }
  return 0;
}
