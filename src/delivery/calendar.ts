import type { Reading } from '../appeals/service.ts';

/** What a calendar is made from. */
export interface CalendarInput {
  readonly reading: Pick<Reading, 'title' | 'events'>;
  readonly slug: string;
  /** Where more is to be read. */
  readonly url: string;
  readonly mailDomain: string;
  /** When it was made. */
  readonly at: Date;
}

/**
 * The dated events of an appeal as a calendar (RFC 5545): whole days, each with an id that stays, so that a second copy adds
 * nothing. Null where there is none.
 */
export function calendarOf({ reading, slug, url, mailDomain, at }: CalendarInput): string | null {
  if (reading.events.length === 0) return null;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Threefold//Appeals//EN',
    'METHOD:PUBLISH',
    ...reading.events.flatMap(({ on, what, place }, n) => [
      'BEGIN:VEVENT',
      `UID:${slug}-${n + 1}@${mailDomain}`,
      `DTSTAMP:${compact(at.toISOString().slice(0, 19))}Z`,
      `DTSTART;VALUE=DATE:${compact(on)}`,
      `DTEND;VALUE=DATE:${compact(dayAfter(on))}`,
      `SUMMARY:${text(what)}`,
      ...(place ? [`LOCATION:${text(place)}`] : []),
      `DESCRIPTION:${text(`${reading.title}\n${url}`)}`,
      `URL:${url}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** "2001-03-24" as 20010324. */
const compact = (date: string): string => date.replace(/[-:]/g, '');

const dayAfter = (on: string): string =>
  new Date(Date.parse(`${on}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** RFC 5545 section 3.3.11; control characters have no place in it. */
function text(value: string): string {
  return value
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

const MOST_OCTETS = 75;

/** RFC 5545 section 3.1: at most 75 octets a line, cut between characters; each further line begins with a space. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MOST_OCTETS) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}
