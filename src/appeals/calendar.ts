import { fold } from './fold.ts';
import { LEXICONS } from './lexicons/table.ts';

/** A day named in a text. */
export interface NamedDay {
  /** YYYY-MM-DD */
  on: string;
  start: number;
  end: number;
  /** The text gives the year itself. */
  dated: boolean;
  /** A weekday stands with it. */
  weekday: boolean;
  /** Only its number is given ("the 29th"), the month stands with another day. */
  alone?: boolean;
}

const MONTHS = new Map<string, number>();
const WEEKDAYS = new Map<string, number>();
for (const lexicon of LEXICONS) {
  lexicon.months.forEach((names, n) => {
    for (const name of names.split('/')) MONTHS.set(fold(name), n + 1);
  });
  lexicon.weekdays.forEach((names, n) => {
    for (const name of names.split('/')) WEEKDAYS.set(fold(name), n);
  });
}

const oneOf = (names: Iterable<string>): string =>
  `(?:${[...names]
    .sort((a, b) => b.length - a.length)

    .join('|')})`;
const MONTH = oneOf(MONTHS.keys());
const WEEKDAY = oneOf(WEEKDAYS.keys());
const NO_WORD = '(?<![\\p{L}\\p{N}])';
const OF = "(?:\\s+(?:of|de|del|di|do|d'))?\\s*";
const YEAR =
  "(?:,?\\s{1,3}(?:de\\s|del\\s|do\\s)?((?:19|20)\\d\\d)|,?\\s'?([5-9]\\d)(?![\\p{L}\\p{N}:.]\\d|\\s(?:people|persons|per)))?";

// Each of these is looked for where its number stands: the words before it are group 1, looked at backwards.
const DAY_FIRST = new RegExp(
  `(?=\\d)(?:(?<=(${NO_WORD}(${WEEKDAY})\\.?,?\\s+(?:the\\s|le\\s|el\\s|den\\s|dia\\s|il\\s|,?\\s?)?))|${NO_WORD})(\\d{1,2})(?:st|nd|rd|th|er|º|°|\\.)?${OF}\\s?(${MONTH})(?![\\p{L}\\p{N}])\\.?${YEAR}`,
  'uy',
);
const MONTH_FIRST = new RegExp(
  `(?=\\d)(?<=(${NO_WORD}(?:(${WEEKDAY})\\.?,?\\s+)?(${MONTH})\\.?\\s+))(\\d{1,2})(?:st|nd|rd|th)?(?![\\p{L}\\p{N}:]|\\.\\d)(?:,?\\s{1,3}((?:19|20)\\d\\d))?`,
  'uy',
);
const ISO = /(?=[12]\d)(?<![\d-])((?:19|20)\d\d)-(\d{2})-(\d{2})(?![\d-])/uy;
const NUMERIC =
  /(?=\d)(?<![\d./-])(\d{1,2})([./])(\d{1,2})(?:\2((?:19|20)\d\d|\d{2})|\.)?(?![\d/]|\.\d|\s?(?:uhr|hrs?|h(?:oras)?|[ap]\.?m|час\p{L}*)(?!\p{L}))/uy;
const WEEKDAY_NUMBER = new RegExp(
  `(?=\\d)(?<=(${NO_WORD}(${WEEKDAY})\\.?,?\\s+(?:the\\s+|le\\s+|el\\s+|den\\s+|dia\\s+|dem\\s+|il\\s+)?))(\\d{1,2})(?:st|nd|rd|th|\\.)?(?![\\p{L}\\p{N}:]|[.:]\\d|\\s?(?:h|uhr|am|pm|a\\.m|p\\.m)\\b)`,
  'uy',
);

/** More than any appeal names; each costs a look at the words around it. */
const MAX_DAYS = 100;

/**
 * Every day a text names, in the ways of all languages read here. Days without a year are taken nearest to
 * `reference` (YYYY-MM-DD), days without a month to the weekday they name; without a reference these are left out.
 */
export function findDays(text: string, reference: string | null): NamedDay[] {
  const folded = fold(text);
  const { years, days: short, spaced } = numbersIn(folded);
  if (years.length + short.length === 0) return [];
  const days: NamedDay[] = [];
  const add = (m: RegExpMatchArray, on: string | null, dated: boolean, weekday: boolean, lead = ''): void => {
    const start = (m.index as number) - lead.length;
    const bare = (m.index as number) + m[0].trimEnd().length;
    const end = on === null || weekday ? bare : behindWeekday(folded, bare, on);
    if (on === null || days.length >= MAX_DAYS || days.some((d) => d.start < end && start < d.end)) return;
    days.push({ on, start, end, dated, weekday: weekday || end > bare });
  };
  for (const m of matchesAt(ISO, folded, years))
    add(m, day(Number(m[1]), Number(m[2]), Number(m[3])), true, false);
  let from = 0;
  for (const m of matchesAt(DAY_FIRST, folded, short)) {
    const year = yearOf(m[5], m[6]);
    // "3 mar 4 may": the month of the day before is no weekday of this one.
    const lead = m.index - (m[1]?.length ?? 0) < Math.max(from, days.at(-1)?.end ?? 0) ? undefined : m[1];
    from = m.index + m[0].length;
    const on = resolve(year, MONTHS.get(m[4] as string) ?? 0, Number(m[3]), reference);
    add(m, on, year !== null, lead !== undefined, lead);
  }
  for (const m of matchesAt(MONTH_FIRST, folded, spaced)) {
    const year = yearOf(m[5], undefined);
    const on = resolve(year, MONTHS.get(m[3] as string) ?? 0, Number(m[4]), reference);
    add(m, on, year !== null, m[2] !== undefined, m[1]);
  }
  for (const m of matchesAt(NUMERIC, folded, short)) {
    const year = yearOf(m[4]?.length === 4 ? m[4] : undefined, m[4]?.length === 2 ? m[4] : undefined);
    if (year === null && !introduced(folded, m.index)) continue;
    add(m, numericDay(Number(m[1]), Number(m[3]), year, reference), year !== null, false);
  }
  for (const m of matchesAt(WEEKDAY_NUMBER, folded, spaced)) {
    if (reference === null) break;
    add(m, byWeekday(WEEKDAYS.get(m[2] as string) ?? 0, Number(m[3]), reference), false, true, m[1]);
  }
  for (const m of matchesAt(DAY_ALONE, folded, spaced)) {
    const before = days
      .filter((d) => d.end <= m.index && m.index - d.end < NEAR)
      .sort((a, b) => a.end - b.end);
    const near = before.at(-1);
    if (near === undefined) continue;
    const count = days.length;
    add(m, sameMonth(near.on, Number(m[1] ?? m[2] ?? m[3] ?? m[4])), false, false);
    for (const day of days.slice(count)) if (!day.weekday) day.alone = true;
  }
  return days.sort((a, b) => a.start - b.start);
}

/** "21 Mayıs Pazartesi", "20 March, Friday": where the weekday ends that stands behind a day and is its own. */
function behindWeekday(folded: string, end: number, on: string): number {
  WEEKDAY_BEHIND.lastIndex = end;
  const match = WEEKDAY_BEHIND.exec(folded);
  const own = match !== null && WEEKDAYS.get(match[1] as string) === new Date(`${on}T00:00:00Z`).getUTCDay();
  return own ? end + match[0].length : end;
}

/** Where the numbers begin that days may be written with. */
interface Numbers {
  /** Those of four digits. */
  years: number[];
  /** Those of one or two. */
  days: number[];
  /** Of these, the ones that stand behind white space. */
  spaced: number[];
}

function numbersIn(folded: string): Numbers {
  const numbers: Numbers = { years: [], days: [], spaced: [] };
  for (const { 0: digits, index } of folded.matchAll(/\d+/g)) {
    if (digits.length === 4) numbers.years.push(index);
    if (digits.length > 2) continue;
    numbers.days.push(index);
    if (/\s/.test(folded[index - 1] ?? '')) numbers.spaced.push(index);
  }
  return numbers;
}

/** The matches of a sticky pattern that begin at these places, none within the one before. */
function* matchesAt(pattern: RegExp, text: string, places: readonly number[]): Generator<RegExpExecArray> {
  let from = 0;
  for (const place of places) {
    if (place < from) continue;
    pattern.lastIndex = place;
    const match = pattern.exec(text);
    if (match === null) continue;
    from = place + match[0].length;
    yield match;
  }
}

/** "the 7th", "am 29.", "el día 15", "до 20-го", "20'sine": a day of the month named before. */
const DAY_ALONE = new RegExp(
  `(?=\\d)${NO_WORD}(?:(?<=the\\s)(\\d{1,2})(?:st|nd|rd|th)|(?<=(?:am|bis zum|zum|el dia|no dia|o dia|dia|il giorno|d'ici(?: au| le)?|avant le|jusqu'au|antes del|hasta el|ate o|entro il)\\s)(\\d{1,2})\\.?|(\\d{1,2})(?=-(?:го|му|е|ое)(?!\\p{L}))|(\\d{1,2})(?='(?:s?[iu]n[ea]|s?[iu]nden|s?[iu]nde)(?!\\p{L})))(?![\\p{L}\\p{N}]|[.:]\\d|\\s(?:of|de|century|anniversary|jahrestag|jahrhundert))`,
  'uy',
);
const NEAR = 240;

function sameMonth(on: string, dayOfMonth: number): string | null {
  return day(Number(on.slice(0, 4)), Number(on.slice(5, 7)), dayOfMonth);
}

function yearOf(four: string | undefined, two: string | undefined): number | null {
  if (four !== undefined) return Number(four);
  if (two === undefined) return null;
  const year = Number(two);
  return year < 50 ? 2000 + year : 1900 + year;
}

/** "27/9" alone may be a fraction: a day is introduced by an article, a preposition or a weekday. */
function introduced(folded: string, at: number): boolean {
  const word = /(\p{L}{1,16})\.?,?\s$/u.exec(folded.slice(Math.max(0, at - 16), at))?.[1];
  if (word === undefined) return false;
  return (
    WEEKDAYS.has(word) ||
    /^(?:on|by|before|until|the|dia|ate|el|del|al|le|du|au|am|bis|den|dem|vom|zum|der|seit|ab|il|entro|hasta|antes|avant|vor|до|к|no|em|para|para o)$/u.test(
      word,
    )
  );
}

function numericDay(
  first: number,
  second: number,
  year: number | null,
  reference: string | null,
): string | null {
  return second > 12 ? resolve(year, first, second, reference) : resolve(year, second, first, reference);
}

function resolve(
  year: number | null,
  month: number,
  dayOfMonth: number,
  reference: string | null,
): string | null {
  if (year !== null) return day(year, month, dayOfMonth);
  if (reference === null) return null;
  const base = Number(reference.slice(0, 4));
  const choices = [base - 1, base, base + 1].map((y) => day(y, month, dayOfMonth)).filter((d) => d !== null);
  return nearest(choices, reference);
}

/** The day of this number nearest to the reference that falls on the weekday; tomorrow rather than yesterday. */
function byWeekday(weekday: number, dayOfMonth: number, reference: string): string | null {
  const base = Date.parse(`${reference}T00:00:00Z`);
  for (let n = -10; n <= 60; n += 1) {
    const date = new Date(base + n * 86_400_000);
    if (date.getUTCDate() === dayOfMonth && date.getUTCDay() === weekday)
      return date.toISOString().slice(0, 10);
  }
  return null;
}

function nearest(days: readonly string[], reference: string): string | null {
  const distance = (d: string): number => Math.abs(Date.parse(d) - Date.parse(reference));
  return [...days].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** YYYY-MM-DD, or null where there is no such day. */
function day(year: number, month: number, dayOfMonth: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth && year >= 1900;
  return real ? date.toISOString().slice(0, 10) : null;
}

/** The first such weekday after a day: sent on a Friday, "next Friday" is a week later. */
export function weekdayAfter(name: string, reference: string): string | null {
  const weekday = WEEKDAYS.get(fold(name));
  if (weekday === undefined) return null;
  const base = Date.parse(`${reference}T00:00:00Z`);
  for (let n = 1; n <= 7; n += 1) {
    const date = new Date(base + n * 86_400_000);
    if (date.getUTCDay() === weekday) return date.toISOString().slice(0, 10);
  }
  return null;
}

/** The day a number of days after another. */
export function daysAfter(reference: string, days: number): string {
  return new Date(Date.parse(`${reference}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The names of the weekdays in folded text, long forms only. */
export const LONG_WEEKDAYS: readonly string[] = [...WEEKDAYS.keys()].filter((n) => n.length > 3);

/** A weekday's name in folded text, long forms only. */
export const WEEKDAY_NAME = oneOf(LONG_WEEKDAYS);

const WEEKDAY_BEHIND = new RegExp(`,?\\s{1,2}(?:в\\s)?(${WEEKDAY_NAME})(?![\\p{L}-])`, 'uy');

/** A month's name in folded text. */
export const MONTH_NAME = MONTH;

/** 1 to 12; undefined for what is no month's name. */
export function monthNumber(name: string): number | undefined {
  return MONTHS.get(name);
}

/** The last day of a month, the next one of that number; of the reference's own month where none is given. */
export function lastOfMonth(month: number | null | undefined, reference: string): string {
  const [year = 0, now = 1] = reference.split('-').map(Number);
  const wanted = month ?? now;
  const of = wanted < now ? year + 1 : year;
  return new Date(Date.UTC(of, wanted, 0)).toISOString().slice(0, 10);
}
