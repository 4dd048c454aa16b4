import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../src/delivery/calendar.ts';

const AT = new Date('2001-03-22T12:00:00Z');
const made = (events: Parameters<typeof calendarOf>[0]['reading']['events'], title = 'Free the four') =>
  calendarOf({
    reading: { title, events },
    slug: 'free-7',
    url: 'https://x.example/appeals/free-7',
    mailDomain: 'lists.example',
    at: AT,
  }) ?? '';

/** RFC 5545 section 3.1. */
const unfolded = (calendar: string): string[] => calendar.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
const value = (lines: readonly string[], name: string): string | undefined =>
  lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1);
/** RFC 5545 section 3.3.11. */
const plain = (text = ''): string => text.replace(/\\(.)/gs, (_, c: string) => (c === 'n' ? '\n' : c));

describe('a calendar', () => {
  it('has a whole day for each event', () => {
    const lines = unfolded(made([{ on: '2001-12-31', what: 'vigil; then, a march', place: 'Port Aston' }]));
    expect(lines).toContain('UID:free-7-1@lists.example');
    expect(lines).toContain('DTSTAMP:20010322T120000Z');
    expect(lines).toContain('DTSTART;VALUE=DATE:20011231');
    expect(lines).toContain('DTEND;VALUE=DATE:20020101');
    expect(lines).toContain('SUMMARY:vigil\\; then\\, a march');
    expect(lines).toContain('LOCATION:Port Aston');
    expect(lines).toContain('DESCRIPTION:Free the four\\nhttps://x.example/appeals/free-7');
  });

  it('is none without events', () => {
    expect(made([])).toBe('');
  });

  it('holds any words, in lines of 75 octets that none of them can end', () => {
    const words = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(words, words, fc.option(words), (title, what, place) => {
        const calendar = made([{ on: '2001-03-24', what, place }], title);
        for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const lines = unfolded(calendar);
        expect(lines.filter((line) => line.startsWith('BEGIN:'))).toHaveLength(2);
        const kept = (text: string): string =>
          text
            .replace(/\r\n?/g, '\n')
            .replace(/(?!\n)\p{Cc}/gu, ' ')
            .toWellFormed();
        expect(plain(value(lines, 'SUMMARY')).toWellFormed()).toBe(kept(what));
        if (place) expect(plain(value(lines, 'LOCATION')).toWellFormed()).toBe(kept(place));
      }),
    );
  });
});
