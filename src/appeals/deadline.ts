import { sentencesOf } from './blocks.ts';
import { daysAfter, type NamedDay, WEEKDAY_NAME, weekdayAfter } from './calendar.ts';
import { fold } from './fold.ts';
import { LEXICONS } from './lexicons/table.ts';
import type { Speech } from './speech.ts';

export interface FoundDay {
  on: string;
  start: number;
  end: number;
}

/**
 * The last day on which to act: a day behind "by", "before" or "until" where the sentence is about writing, or
 * behind a word such as "deadline". The day named stands, also after "before".
 *
 * @param prose the text without its letters (blanks in their place)
 */
export function findDeadline(
  prose: string,
  days: readonly NamedDay[],
  reference: string | null,
  speech: Speech,
): FoundDay | null {
  let best: { day: FoundDay; weight: number } | null = null;
  const offer = (day: FoundDay, weight: number): void => {
    if (reference !== null && day.on < reference) return;
    if (best === null || weight > best.weight) best = { day, weight };
  };
  for (const [from, to] of sentencesOf(prose)) {
    const sentence = fold(prose.slice(from, to));
    const named = speech.find('deadline', sentence)[0];
    const acts =
      speech.has('write', sentence) ||
      speech.has('letters', sentence) ||
      MAIL_WORD.test(sentence) ||
      speech.has('copy', sentence);
    const inside = days.filter((d) => d.start >= from && d.end <= to);
    for (const day of inside) {
      const before = sentence.slice(Math.max(0, day.start - from - 40), day.start - from);
      const after = sentence.slice(day.end - from, day.end - from + 60);
      if (named !== undefined && named.start < day.start - from)
        offer(day, 4 + (endsWithTo(before) ? 1 : 0) - (endsWithFrom(before) ? 3 : 0));
      if (!introduces(before, speech)) {
        if (AFTER.test(before) && speech.has('tooLate', `${before} ${after}`) && acts) offer(day, 3);
        if (speech.has('before', after.slice(0, 12)) && /^.{0,3}(?:e|a|ye|ya|'e|'a)? ?kadar/.test(after))
          offer(day, 2);
        continue;
      }
      const explained = speech.opens('when', after.replace(/^[\s,;]+/, '')) > 0;
      if (explained && !acts && !speech.has('plea', sentence)) continue;
      const short = sentence.split(/\s+/).length <= 12 && !speech.has('happenings', sentence);
      const around = actsAround(prose, from, speech);
      offer(day, (acts ? 3 : around ? 2 : short ? 1.5 : 1) + (STRONG.test(before) ? 2 : 0));
    }
    const relative = reference === null ? null : relativeDay(sentence, reference, speech);
    if (relative !== null && inside.length === 0)
      offer({ ...relative, start: relative.start + from, end: relative.end + from }, acts ? 2 : 1.5);
  }
  const found = best as { day: FoundDay; weight: number } | null;
  return found === null || found.weight < 1.5 ? null : found.day;
}

/** Whether the paragraph of a sentence asks to write. */
function actsAround(prose: string, from: number, speech: Speech): boolean {
  const start = prose.lastIndexOf('\n\n', from) + 1;
  const stop = prose.indexOf('\n\n', from);
  const paragraph = fold(prose.slice(start, stop === -1 ? undefined : stop));
  return paragraph.length < 1_200 && speech.has('plea', paragraph) && speech.has('write', paragraph);
}

const MAIL_WORD =
  /\b(?:letters?|faxes|e-?mails?|mails?|messages?|appeals?|protests?|motions?|resolutions?|comments?|responses?|replies|cartas?|correos?|mensajes?|mensagens|lettres?|courriers?|courriels?|briefe?|mails|faxe|schreiben|lettere|messaggi|it has to be|they must|must arrive|arrive|arriv|reach|land|llegar|eingehen|eintreffen|tout ca)\b|письм|телеграмм|mektup/u;
const STRONG =
  /\b(?:no later than|not later than|a mas tardar(?: el)?|au plus tard(?: le)?|spatestens(?: am| bis(?: zum)?)?|entro e non oltre(?: il)?|en gec)\W+(?:\p{L}+,?\s+)?$|не поздне?е?\s+(?:\p{L}+,?\s+)?$/u;
const AFTER =
  /\b(?:after|despues del?|apres(?: le)?|nach(?: dem)?|depois de|dopo(?: il)?|после)\W+(?:\p{L}+,?\s+){0,2}$/u;

/** "before", "by", "until" right before the day; an article, a weekday or an hour may stand between. */
function introduces(before: string, speech: Speech): boolean {
  const tail = before.replace(/[\s,]+$/, '');
  return speech.find('before', tail).some((hit) => {
    const between = tail
      .slice(hit.end)
      .split(/[\s,]+/)
      .filter((word) => word !== '');
    return between.length <= 4 && between.every((word) => SMALL.test(word) || WEEKDAYS.test(word));
  });
}

const WEEKDAYS = new RegExp(`^${WEEKDAY_NAME}$`, 'u');
const SMALL =
  /^(?:the|el|le|la|il|den|dem|der|o|os|as|a|dia|zum|am|um|du|del|al|de|on|of|end|noon|midnight|evening|morning|close|business|midi|soir|mittag|abend|mediodia|mezzogiorno|meio-dia|at|latest|\d{1,2}(?:[:.h]\d{0,2})?|am|pm|uhr|h)$/u;

function endsWithTo(before: string): boolean {
  return /\b(?:to|al?|au|auf(?: den)?|para(?: o)?|на)\s+(?:\p{L}+\s)?$/u.test(before);
}

function endsWithFrom(before: string): boolean {
  return /\b(?:from|del?|du|vom|dal|с)\s+$/u.test(before);
}

/** "by next Friday", "by tomorrow", "within ten days", counted from the day the message was sent. */
function relativeDay(sentence: string, reference: string, speech: Speech): FoundDay | null {
  const before = words(LEXICONS.flatMap((l) => l.before));
  const next = words(LEXICONS.flatMap((l) => l.next));
  const weekday = new RegExp(
    `(?<!\\p{L})(?:${before})\\s+(?:(?:${next})\\s+)?(${WEEKDAY_NAME})(?!\\p{L}|\\s+\\d)`,
    'u',
  ).exec(sentence);
  if (weekday !== null) {
    const on = weekdayAfter(weekday[1] as string, reference);
    if (on !== null) return { on, start: weekday.index, end: weekday.index + weekday[0].length };
  }
  const morrow = new RegExp(
    `(?<!\\p{L})(?:${before})\\s+(?:${words(LEXICONS.flatMap((l) => l.tomorrow))})(?!\\p{L})`,
    'u',
  ).exec(sentence);
  if (morrow !== null)
    return { on: daysAfter(reference, 1), start: morrow.index, end: morrow.index + morrow[0].length };
  const within = /\bwithin (?:the next )?(\p{L}+|\d{1,2}) (days?|weeks?)\b/u.exec(sentence);
  const count =
    within === null
      ? undefined
      : /\d/.test(within[1] as string)
        ? Number(within[1])
        : speech.number(within[1] as string);
  if (within === null || count === undefined) return null;
  const on = daysAfter(reference, count * ((within[2] as string).startsWith('week') ? 7 : 1));
  return { on, start: within.index, end: within.index + within[0].length };
}

function words(list: readonly string[]): string {
  return [...new Set(list.map(fold))]
    .sort((a, b) => b.length - a.length)
    .map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '').replace(/ /g, '\\s+'))
    .join('|');
}
