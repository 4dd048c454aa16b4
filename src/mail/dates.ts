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

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Offsets of zone names in minutes. RFC 5322 section 4.3 knows the American ones; the others are what mailers
 * of the time wrote. Names that several regions share (CST, IST, BST) take the meaning mail gives them.
 */
const ZONES: Record<string, number> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  bst: 60,
  west: 60,
  ist: 60,
  cet: 60,
  met: 60,
  mez: 60,
  mewt: 60,
  mest: 120,
  cest: 120,
  mesz: 120,
  eet: 120,
  sast: 120,
  cat: 120,
  eest: 180,
  msk: 180,
  msd: 240,
  trt: 180,
  eat: 180,
  pkt: 300,
  yekt: 300,
  yekst: 360,
  novt: 360,
  sgt: 480,
  hkt: 480,
  awst: 480,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  acst: 570,
  nzst: 720,
  nzdt: 780,
  nst: -210,
  ndt: -150,
  ast: -240,
  adt: -180,
  clt: -240,
  clst: -180,
  art: -180,
  brt: -180,
  brst: -120,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  akst: -540,
  akdt: -480,
  hst: -600,
}; // prettier: one row per part of the world

/**
 * Reads the date of a header or of a quoted header block: RFC 5322 with its obsolete forms, asctime, 12-hour
 * clocks, ISO 8601, zone names (also `MET DST`), two-digit years. Null where there is no day, month and year.
 */
export function readMoment(value: string): Moment | null {
  const text = value.slice(0, 200).replace(/\([^()]*\)/g, ' ');
  const day = readDay(text);
  if (day === null) return null;
  const time = readTime(text);
  return isReal(day, time) ? { ...day, ...time, offset: readOffset(text) } : null;
}

function readDay(text: string): { year: number; month: number; day: number } | null {
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const words = text.split(/[\s,/]+|(?<=\d)-(?=[A-Za-z])|(?<=[A-Za-z])-(?=\d)/).filter((w) => w !== '');
  const month = words.findIndex(
    (w) => MONTHS.includes(w.slice(0, 3).toLowerCase()) && /^[A-Za-z]{3,9}\.?$/.test(w),
  );
  if (month === -1) return null;
  const number = (w: string | undefined): number | null =>
    w !== undefined && /^\d{1,2}(?:st|nd|rd|th|\.)?$/.test(w) ? Number.parseInt(w, 10) : null;
  const before = number(words[month - 1]);
  const after = number(words[month + 1]);
  const day = before ?? after;
  const year = before !== null ? readYear(words.slice(month + 1)) : readYear(words.slice(month + 2));
  if (day === null || year === null) return null;
  return { year, month: MONTHS.indexOf((words[month] as string).slice(0, 3).toLowerCase()) + 1, day };
}

/** RFC 5322 section 4.3: 00 to 49 are 2000 to 2049, 50 to 99 and three digits count from 1900. */
function readYear(words: string[]): number | null {
  const four = words.find((w) => /^(?:19|20)\d\d$/.test(w));
  if (four !== undefined) return Number(four);
  const short = words[0];
  if (short === undefined || !/^\d{2,3}$/.test(short)) return null;
  const year = Number(short);
  return short.length === 2 && year < 50 ? 2000 + year : 1900 + year;
}

function readTime(text: string): { hour: number; minute: number; second: number } {
  const match = /(?<![\d:])(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?(?: ?([AaPp])\.?[Mm](?![A-Za-z]))?/.exec(
    text,
  );
  if (match === null) return { hour: 0, minute: 0, second: 0 };
  const hour = Number(match[1]);
  const half = match[4]?.toLowerCase();
  const shifted = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  return { hour: shifted, minute: Number(match[2]), second: Number(match[3] ?? 0) };
}

function readOffset(text: string): number | null {
  const numeric = /(?:\s|:\d\d|GMT|UTC)([+-])(\d{2}):?(\d{2})(?!\d)/.exec(text);
  if (numeric !== null) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3]);
    return minutes > 18 * 60 ? null : numeric[1] === '-' ? -minutes : minutes;
  }
  if (/\d[Tt]\d\d:?\d\d(?::?\d\d)?(?:\.\d+)?[Zz]/.test(text)) return 0;
  for (const word of text.split(/[\s\d:,]+/)) {
    const offset = ZONES[word.toLowerCase()];
    if (offset === undefined || !/^[A-Za-z]+$/.test(word)) continue;
    // "MET DST" and "EET DST": the zone's name, then that summer time holds.
    return /\b(?:MET|CET|EET|WET|MEZ) DST\b/i.test(text) ? offset + 60 : offset;
  }
  return null;
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
