import { monthNamed } from './months.ts';
import { readOffset } from './zones.ts';

/** A point in time with the offset of who wrote it. */
export interface Moment {
  year: number;
  /** 1 to 12 */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** Minutes east of UTC; null where the writer gave none. */
  offset: number | null;
}

/**
 * Reads the date of a header or of a quoted header block: RFC 5322 with its obsolete forms, asctime, 12-hour
 * clocks, ISO 8601, numbers alone, month names of several languages, zone names (also `MET DST`), two-digit years.
 * Null where there is no day, month and year.
 */
export function readMoment(value: string): Moment | null {
  return readUsual(value) ?? readAny(value.slice(0, 200));
}

const USUAL =
  /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) ((?:19|20)\d\d) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)(?: \([A-Z]{1,5}\))?$/;
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** RFC 5322 section 3.3 as nearly all programs write it; null for any other date, and for days that do not exist. */
function readUsual(value: string): Moment | null {
  const match = USUAL.exec(value);
  if (match === null) return null;
  const [, day, month, year, hour, minute, second, sign, hours, minutes] = match;
  const east = Number(hours) * 60 + Number(minutes);
  const date = { year: Number(year), month: MONTHS.indexOf(month as string) / 3 + 1, day: Number(day) };
  const time = { hour: Number(hour), minute: Number(minute), second: Number(second) };
  if (!isReal(date, time) || east > 18 * 60) return null;
  return { ...date, ...time, offset: sign === '-' ? -east : east };
}

function readAny(whole: string): Moment | null {
  const text = whole.replace(/\([^()]*\)/g, ' ');
  const day = readDay(text);
  if (day === null) return null;
  const time = readTime(text);
  // A zone in brackets is a comment, which counts only where there is no other.
  return isReal(day, time)
    ? { ...day, ...time, offset: readOffset(text) ?? readOffset(whole.replace(/[()]/g, ' ')) }
    : null;
}

const DAY_MS = 86_400_000;

/**
 * Reads a date that may leave out the year, as those in a digest do: the last such day before the digest was sent.
 *
 * @param around RFC 3339
 */
export function readMomentBefore(value: string, around: string): Moment | null {
  const whole = readMoment(value);
  if (whole !== null) return whole;
  const sent = Date.parse(around);
  const year = new Date(sent).getUTCFullYear();
  // A day for zones; what lies later is of the year before.
  return (
    [year + 1, year, year - 1]
      .map((y) => readMoment(`${value.slice(0, 150)} ${y}`))
      .find((m) => m !== null && Date.parse(formatMoment(m)) <= sent + DAY_MS) ?? null
  );
}

interface Day {
  year: number;
  month: number;
  day: number;
}

function readDay(text: string): Day | null {
  const signs = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/.exec(text);
  if (signs !== null) return { year: Number(signs[1]), month: Number(signs[2]), day: Number(signs[3]) };
  const iso = /(?<!\d)(\d{4})([-/.]?)(\d{2})\2(\d{2})(?!\d)/.exec(text);
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[3]), day: Number(iso[4]) };
  const words = text
    .split(/[\s,/]+|(?<=\d)-(?=\p{L})|(?<=\p{L})-(?=\d)/u)
    .filter((w) => w !== '' && !/^(?:de|del|of|the|d['’])$/i.test(w));
  return namedDay(words) ?? numericDay(text);
}

/** A day of the month; one with a dot or an ordinal ending too. */
function dayNumber(word: string | undefined): number | null {
  return word !== undefined && /^\d{1,2}(?:st|nd|rd|th|er|º|\.)?$/.test(word)
    ? Number.parseInt(word, 10)
    : null;
}

/** "21 March 2001" rather than "March 21, 2001": "mar. 20 avr." has a month only in the second place. */
function namedDay(words: readonly string[]): Day | null {
  const months = words.map(monthNamed);
  const at = (ok: (n: number) => boolean): number => months.findIndex((m, n) => m !== null && ok(n));
  const behind = at((n) => dayNumber(words[n - 1]) !== null);
  const n = behind === -1 ? at((k) => dayNumber(words[k + 1]) !== null) : behind;
  if (n === -1) return null;
  const day = dayNumber(words[behind === -1 ? n + 1 : n - 1]);
  // Hungarian has the year first: "2001. március 5."
  const year =
    readYear(words.slice(behind === -1 ? n + 2 : n + 1)) ??
    readYear([words[n - 1]?.replace(/\.$/, '') ?? '']);
  return day === null || year === null ? null : { year, month: months[n] as number, day };
}

/** 21.3.2001, 21/03/2001 and 3/21/2001: the larger number is the day; else the day comes first, but with AM or PM. */
function numericDay(text: string): Day | null {
  const match = /(?<![\d.:])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d.:])/.exec(text);
  if (match === null) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const american = match[2] === '/' && (second > 12 || (first <= 12 && /\d ?[ap]\.?m\b/i.test(text)));
  const year = readYear([match[4] as string]);
  if (year === null) return null;
  return american ? { year, month: first, day: second } : { year, month: second, day: first };
}

/** RFC 5322 section 4.3: 00 to 49 are 2000 to 2049, 50 to 99 and three digits count from 1900. */
function readYear(words: readonly string[]): number | null {
  const four = words.find((w) => /^(?:19|20)\d\d$/.test(w));
  if (four !== undefined) return Number(four);
  const short = words[0];
  if (short === undefined || !/^\d{2,3}$/.test(short)) return null;
  const year = Number(short);
  return short.length === 2 && year < 50 ? 2000 + year : 1900 + year;
}

const COLONS = /(?<![\d:])(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?(?: ?([AaPp])\.?[Mm](?![A-Za-z]))?/;
/** 21.06.21, "at 9.06 pm", 21h06; not the last numbers of 21.03.2001. */
const OTHERS =
  /(?<![\d.])(\d{1,2})(?:\.(\d{2})\.(\d{2})|[.h](\d{2})(?= ?(?:[AaPp]\.?[Mm]|Uhr|hs?\b|$)))(?![\d.])(?: ?([AaPp])\.?[Mm](?![A-Za-z]))?/;
/** ISO 8601 without separators. */
const BASIC = /\d{8}[Tt](\d{2})(\d{2})(\d{2})?/;

function readTime(text: string): { hour: number; minute: number; second: number } {
  const basic = BASIC.exec(text);
  if (basic !== null) return clock(basic[1], basic[2], basic[3], undefined);
  const colons = COLONS.exec(text);
  if (colons !== null) return clock(colons[1], colons[2], colons[3], colons[4]);
  const other = OTHERS.exec(text);
  return clock(other?.[1], other?.[2] ?? other?.[4], other?.[3], other?.[5]);
}

function clock(
  hours = '0',
  minutes = '0',
  seconds = '0',
  half: string | undefined,
): { hour: number; minute: number; second: number } {
  const hour = Number(hours);
  const shifted = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return { hour: shifted, minute: Number(minutes), second: Number(seconds) };
}

function isReal(
  { year, month, day }: { year: number; month: number; day: number },
  { hour, minute, second }: { hour: number; minute: number; second: number },
): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1970 && hour < 24 && minute < 60 && second < 61;
}

/** RFC 3339, such as 2001-03-21T21:06:21-05:00; UTC as Z, also where the writer gave no offset. */
export function formatMoment(moment: Moment): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const { offset } = moment;
  const size = Math.abs(offset ?? 0);
  const zone =
    size === 0 ? 'Z' : `${(offset ?? 0) < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  const second = Math.min(moment.second, 59);
  return `${moment.year}-${two(moment.month)}-${two(moment.day)}T${two(moment.hour)}:${two(moment.minute)}:${two(second)}${zone}`;
}
