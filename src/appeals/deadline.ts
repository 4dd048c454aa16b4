import { sentencesOf } from './blocks.ts';
import { daysAfter, LONG_WEEKDAYS, type NamedDay, WEEKDAY_NAME, weekdayAfter } from './calendar.ts';
import { fold } from './fold.ts';
import { LEXICONS } from './lexicons/table.ts';
import { compile } from './matcher.ts';
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
  let best: Weighed | null = null;
  let next = 0;
  const folded = fold(prose);
  const relates = reference !== null && RELATIVE.has(folded);
  for (const [from, to] of sentencesOf(prose)) {
    while ((days[next]?.start ?? to) < from) next += 1;
    const inside: NamedDay[] = [];
    for (let n = next; (days[n]?.end ?? Number.POSITIVE_INFINITY) <= to; n += 1)
      inside.push(days[n] as NamedDay);
    const offers =
      inside.length > 0
        ? dated(folded, from, to, inside, speech)
        : relates
          ? relative(folded.slice(from, to), from, reference, speech)
          : [];
    for (const offer of offers) {
      const past = reference !== null && offer.day.on < reference;
      if (!past && offer.weight >= ENOUGH && (best === null || offer.weight > best.weight)) best = offer;
    }
  }
  return best?.day ?? null;
}

interface Weighed {
  day: FoundDay;
  weight: number;
}

const ENOUGH = 1.5;

interface Sentence {
  from: number;
  folded: string;
  /** Where a word such as "deadline" stands, -1 where none does. */
  named: number;
  /** The sentence, or the paragraph around it, is about writing. */
  acts: boolean;
  around: boolean;
  /** Few words, none of which is an event. */
  bare: boolean;
}

function dated(
  prose: string,
  from: number,
  to: number,
  days: readonly NamedDay[],
  speech: Speech,
): Weighed[] {
  const sentence = readSentence(prose, from, to, days, speech);
  return days.map((day) => ({ day, weight: weigh(sentence, day, speech) }));
}

/** @param prose folded */
function readSentence(
  prose: string,
  from: number,
  to: number,
  days: readonly NamedDay[],
  speech: Speech,
): Sentence {
  const folded = prose.slice(from, to);
  // Names of months are words too: "march" is no event.
  let eventless = folded;
  for (const d of days) eventless = eventless.replace(folded.slice(d.start - from, d.end - from), ' ');
  return {
    from,
    folded,
    named: speech.find('deadline', folded)[0]?.start ?? -1,
    acts: isAboutWriting(folded, speech),
    around: actsAround(prose, from, speech),
    bare: folded.split(/\s+/).length <= 12 && !speech.has('happenings', eventless),
  };
}

function isAboutWriting(folded: string, speech: Speech): boolean {
  return (
    (['write', 'letters', 'copy'] as const).some((list) => speech.has(list, folded)) || MAIL_WORD.test(folded)
  );
}

/** How much speaks for a day being the last one to act on. */
function weigh(sentence: Sentence, day: FoundDay, speech: Speech): number {
  const { folded, from, acts, around, bare, named } = sentence;
  const at = day.start - from;
  const before = folded.slice(Math.max(0, at - 40), at);
  const after = folded.slice(day.end - from, day.end - from + 60);
  if (named !== -1 && named < at) return 4 + (endsWithTo(before) ? 1 : 0) - (endsWithFrom(before) ? 3 : 0);
  if (!introduces(before, speech)) {
    // "Mails after 28 June will be too late"; Turkish sets its "until" behind the day.
    if (AFTER.test(before) && speech.has('tooLate', folded)) return 3;
    return /^.{0,3}(?:'?[ey]?[ea])? ?kadar/.test(after) ? 2 : 0;
  }
  const explained = speech.opens('when', after.replace(/^[\s,;]+/, '')) > 0;
  if (explained && !acts && !speech.has('plea', folded)) return 0;
  const asks = around || speech.has('plea', folded);
  return (acts ? 3 : asks ? 2 : bare ? 1.5 : 1) + (STRONG.test(before) ? 2 : 0);
}

/** Longer paragraphs say too much for one of their sentences to be about all of it. */
const MAX_PARAGRAPH = 1_200;

/** Whether the paragraph of a sentence asks to write. */
function actsAround(prose: string, from: number, speech: Speech): boolean {
  const back = Math.max(0, from - MAX_PARAGRAPH);
  const near = prose.slice(back, from + MAX_PARAGRAPH);
  const start = near.lastIndexOf('\n\n', from - back) + 1;
  const stop = near.indexOf('\n\n', from - back);
  const end = stop === -1 ? near.length : stop;
  if (end - start >= MAX_PARAGRAPH) return false;
  const paragraph = near.slice(start, end);
  return speech.has('plea', paragraph) && speech.has('write', paragraph);
}

const MAIL_WORD =
  /\b(?:letters?|faxes|e-?mails?|mails?|messages?|appeals?|protests?|motions?|resolutions?|comments?|responses?|replies|cartas?|correos?|mensajes?|mensagens|lettres?|courriers?|courriels?|briefe?|mails|faxe|schreiben|lettere|messaggi|it has to be|they must|must arrive|arrive|arriv|reach|land|llegar|eingehen|eintreffen|tout ca)\b|письм|телеграмм|mektup/u;
const STRONG =
  /\b(?:no later than|not later than|a mas tardar(?: el)?|au plus tard(?: le)?|spatestens(?: am| bis(?: zum)?)?|entro e non oltre(?: il)?|en gec)\W+(?:\p{L}+,?\s+)?$|не поздне?е?\s+(?:\p{L}+,?\s+)?$/u;
export const AFTER =
  /\b(?:after|despues del?|apres(?: le)?|nach(?: dem)?|depois de|dopo(?: il)?|после)\W+(?:\p{L}+,?\s+){0,2}$/u;

/** "before", "by", "until" right before the day; an article, a weekday or an hour may stand between. */
function introduces(before: string, speech: Speech): boolean {
  const tail = before.replace(/[\s,:]+$/, '');
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
  /^(?:the|el|le|la|il|den|dem|der|o|os|as|a|dia|zum|am|um|du|del|al|de|on|of|end|noon|midnight|evening|morning|close|cob|eob|eod|business|tonight|midi|soir|mittag|abend|mediodia|mezzogiorno|meio-dia|at|latest|\d{1,2}(?:[:.h]\d{0,2})?|am|pm|uhr|h)$/u;

function endsWithTo(before: string): boolean {
  return /\b(?:to|al?|au|auf(?: den)?|para(?: o)?|на)\s+(?:\p{L}+\s)?$/u.test(before);
}

function endsWithFrom(before: string): boolean {
  return /\b(?:from|del?|du|vom|dal|с)\s+$/u.test(before);
}

/** "by next Friday", "by tomorrow", "within ten days", counted from the day the message was sent. */
function relative(folded: string, from: number, reference: string, speech: Speech): Weighed[] {
  const weekday = BY_WEEKDAY.exec(folded);
  const morrow = BY_TOMORROW.exec(folded);
  const within = /\bwithin (?:the next )?(\p{L}+|\d{1,2}) (days?|weeks?)\b/u.exec(folded);
  const count = within === null ? undefined : (speech.number(within[1] as string) ?? Number(within[1]));
  const days = (count ?? Number.NaN) * (within?.[2]?.startsWith('week') === true ? 7 : 1);
  const found: [RegExpExecArray | null, string | null][] = [
    [weekday, weekday === null ? null : weekdayAfter(weekday[1] as string, reference)],
    [morrow, morrow === null ? null : daysAfter(reference, 1)],
    [within, Number.isInteger(days) ? daysAfter(reference, days) : null],
  ];
  return found.flatMap(([match, on]) => {
    if (match === null || on === null) return [];
    const start = from + match.index;
    const weight = isAboutWriting(folded, speech) ? 2 : ENOUGH;
    return [{ day: { on, start, end: start + match[0].length }, weight }];
  });
}

const oneOf = (list: 'before' | 'next' | 'tomorrow'): string =>
  [...new Set(LEXICONS.flatMap((l) => l[list]).map(fold))]
    .sort((a, b) => b.length - a.length)
    .map((w) => w.replace(/ /g, '\\s+'))
    .join('|');
/** Without one of these words no day is counted from another. */
const RELATIVE = compile(
  LONG_WEEKDAYS,
  LEXICONS.flatMap((l) => l.tomorrow),
  ['within'],
);

const BY_WEEKDAY = new RegExp(
  `(?<!\\p{L})(?:${oneOf('before')})\\s+(?:(?:${oneOf('next')})\\s+)?(${WEEKDAY_NAME})(?!\\p{L}|\\s+\\d)`,
  'u',
);
const BY_TOMORROW = new RegExp(
  `(?<!\\p{L})(?:${oneOf('before')})\\s+(?:${oneOf('tomorrow')})(?!\\p{L})`,
  'u',
);
