import {
  daysAfter,
  LONG_WEEKDAYS,
  lastOfMonth,
  MONTH_NAME,
  monthNumber,
  WEEKDAY_NAME,
  weekdayAfter,
} from './calendar.ts';
import { fold } from './fold.ts';
import type { Sentence } from './last-day.ts';
import { LEXICONS } from './lexicons/table.ts';
import { compile, type Hit } from './matcher.ts';
import { EVERY, type Speech } from './speech.ts';

/** A day that a sentence counts from the day the message was sent, and how much speaks for it being the last one. */
export interface RelativeDay {
  day: { on: string; start: number; end: number };
  weight: number;
}

/** Without one of these words no day is counted from another. */
const RELATIVE = compile(
  LONG_WEEKDAYS,
  ...(['today', 'tonight', 'tomorrow', 'within', 'endOf'] as const).map((list) =>
    LEXICONS.flatMap((l) => l[list]),
  ),
);

/** The words of a folded text that days are counted from another with, in order. */
export function relativeWordsIn(folded: string): readonly Hit[] {
  return RELATIVE.find(folded);
}

/** "by next Friday", "by tomorrow", "within ten days", "before the end of the month". */
export function findRelativeDays(sentence: Sentence, reference: string, speech: Speech): RelativeDay[] {
  const { folded, from, acts, around } = sentence;
  const weight = acts ? 2 : around || speech.has('plea', folded) ? 1.8 : 1.5;
  const bounded = EVERY.has('before', folded) || EVERY.has('atLatest', folded);
  return (bounded ? [...BEHIND_BY, ...RULES] : RULES).flatMap((rule) => {
    const found = rule(folded, reference, speech);
    if (found === null) return [];
    const { on, start, end } = found;
    return [{ day: { on, start: from + start, end: from + end }, weight }];
  });
}

type Rule = (
  folded: string,
  reference: string,
  speech: Speech,
) => { on: string; start: number; end: number } | null;

/** Rules that need a word such as "by" or "before". */
const BEHIND_BY: readonly Rule[] = [byWeekday, byNextWeek, byToday, byTomorrow, byEndOfMonth];

const RULES: readonly Rule[] = [onWeekday, withinDays, untilEndOfMonth];

function placed(match: RegExpExecArray, on: string | null): ReturnType<Rule> {
  return on === null ? null : { on, start: match.index, end: match.index + match[0].length };
}

const oneOf = (
  list:
    | 'atLatest'
    | 'before'
    | 'deadline'
    | 'next'
    | 'today'
    | 'tonight'
    | 'tomorrow'
    | 'endOf'
    | 'monthWords',
): string =>
  [...new Set(LEXICONS.flatMap((l) => l[list]).map(fold))]
    .sort((a, b) => b.length - a.length)
    .map((w) => w.replace(/ /g, '\\s+'))
    .join('|');

const BY = `(?<!\\p{L})(?:${oneOf('before')}|${oneOf('atLatest')})\\s+`;

const BY_WEEKDAY = new RegExp(
  `${BY}(?:\\p{L}{1,4}\\s+)?(?:(?:close of (?:business|play)|noon|midday|midnight|lunchtime|\\d{1,2}(?:[:.]\\d{2})?\\s?(?:[ap]\\.?m\\.?|uhr|h)?)\\s+(?:on\\s+)?)?(?:(?:${oneOf('next')})\\s+)?(${WEEKDAY_NAME})(?!\\p{L}|\\s+\\d)`,
  'u',
);

function byWeekday(folded: string, reference: string): ReturnType<Rule> {
  return weekdayOf(BY_WEEKDAY.exec(folded), reference);
}

function weekdayOf(match: RegExpExecArray | null, reference: string): ReturnType<Rule> {
  return match === null ? null : placed(match, weekdayAfter(match[1] as string, reference));
}

/** "Last date is Thursday evening", "Deadline: Friday" */
const IS_WEEKDAY = new RegExp(
  `(?<!\\p{L})(?:${oneOf('deadline')})\\s?(?::|is|ist|es|est|e|это|–|-)?\\s+(?:(?:on|this|next|am|el|le|il)\\s+)?(${WEEKDAY_NAME})(?!\\p{L}|\\s+\\d)`,
  'u',
);

/** "cuma gunune kadar" */
const UNTIL_WEEKDAY = new RegExp(
  `(?<!\\p{L})(?:(?:${oneOf('next')})\\s+)?(${WEEKDAY_NAME})\\s+(?:gunune|aksamina|sabahina|gunu sonuna)\\s+kadar(?!\\p{L})`,
  'u',
);

function onWeekday(folded: string, reference: string): ReturnType<Rule> {
  const until = folded.includes('kadar') ? UNTIL_WEEKDAY.exec(folded) : null;
  return weekdayOf(until ?? IS_WEEKDAY.exec(folded), reference);
}

const BY_NEXT_WEEK = new RegExp(`${BY}(?:this time next week|a week today|a week from today)(?!\\p{L})`, 'u');

function byNextWeek(folded: string, reference: string): ReturnType<Rule> {
  const match = BY_NEXT_WEEK.exec(folded);
  return match === null ? null : placed(match, daysAfter(reference, 7));
}

const HOUR = '\\d{1,2}(?:[:.h]\\d{2})?(?:\\s?(?:[ap]\\.?m\\.?|uhr|h(?:oras|rs|eures)?|ч))?';
const BY_TODAY = new RegExp(
  `${BY}(?:(?:\\p{L}{1,5}\\s+)?${HOUR}\\s+(?:${oneOf('today')})|(?:${oneOf('tonight')}))(?!\\p{L})`,
  'u',
);
const TODAY_UNTIL = new RegExp(
  `(?<!\\p{L})(?:${oneOf('today')}),?\\s+(?:${oneOf('before')})\\s+(?:\\p{L}{1,5}\\s+){0,2}${HOUR}(?![\\p{L}\\d])`,
  'u',
);

/** "by tonight", "by 5 pm today", "today until 8". */
function byToday(folded: string, reference: string): ReturnType<Rule> {
  const match = BY_TODAY.exec(folded) ?? TODAY_UNTIL.exec(folded);
  return match === null ? null : placed(match, reference);
}

const BY_TOMORROW = new RegExp(`${BY}(?:${oneOf('tomorrow')})(?!\\p{L})`, 'u');

function byTomorrow(folded: string, reference: string): ReturnType<Rule> {
  const match = BY_TOMORROW.exec(folded);
  return match === null ? null : placed(match, daysAfter(reference, 1));
}

/** "within the next ten days", "in the next two weeks", "entro una settimana", "on gün içinde". */
function withinDays(folded: string, reference: string, speech: Speech): ReturnType<Rule> {
  for (const hit of speech.find('within', folded)) {
    const behind = COUNT.exec(folded.slice(hit.end, hit.end + 40));
    const before = COUNT_LAST.exec(folded.slice(Math.max(0, hit.start - 30), hit.start));
    const match = behind ?? before;
    const [, count = '', unit = ''] = match ?? [];
    const number = /^\d/.test(count)
      ? Number(count)
      : (speech.number(count) ?? (ONE.test(count) ? 1 : undefined));
    const length = speech.has('weekWords', unit) ? 7 : speech.has('dayWords', unit) ? 1 : 0;
    if (number === undefined || length === 0 || number * length > 60) continue;
    return { on: daysAfter(reference, number * length), start: hit.start, end: hit.end };
  }
  return null;
}

const COUNT =
  /^\s+(?:(?:the|next|coming|los|las|les|den|nachsten|proximos|proximas|prossimi|prochains)\s+){0,2}(\p{L}+|\d{1,2})\s+(\p{L}+)/u;
const COUNT_LAST = /(\p{L}{1,30}|\d{1,2})\s{1,8}(\p{L}{1,30})\s{0,8}$/u;
const ONE = /^(?:a|an|one|un|una|une|um|uma|eine[rm]?|einen|bir)$/u;

const END = `(?:${oneOf('endOf')})\\s+(?:\\p{L}{1,5}\\s+){0,2}?(?:(${MONTH_NAME})|(?:${oneOf('monthWords')}))(?!\\p{L})`;
const BY_END = new RegExp(`${BY}(?:\\p{L}{1,4}\\s+)?${END}`, 'u');
const UNTIL_END = new RegExp(`(?<!\\p{L})(?:до|к)\\s+${END}`, 'u');
const TURKISH_END = new RegExp(`(?<!\\p{L})(?:(${MONTH_NAME})|ay(?:in)?)\\s+sonuna\\s+kadar(?!\\p{L})`, 'u');

/** "before the end of March", "bis Monatsende": the last day of the month. */
function byEndOfMonth(folded: string, reference: string): ReturnType<Rule> {
  return endOfMonth(BY_END.exec(folded), reference);
}

/** "до конца марта", "mart sonuna kadar" */
function untilEndOfMonth(folded: string, reference: string): ReturnType<Rule> {
  const turkish = folded.includes('kadar') ? TURKISH_END.exec(folded) : null;
  return endOfMonth(turkish ?? UNTIL_END.exec(folded), reference);
}

function endOfMonth(match: RegExpExecArray | null, reference: string): ReturnType<Rule> {
  if (match === null) return null;
  const named = match[1];
  return placed(match, lastOfMonth(named === undefined ? null : monthNumber(named), reference));
}
