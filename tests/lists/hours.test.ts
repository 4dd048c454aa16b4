import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextOpening, readHours } from '../../src/lists/hours.ts';

const LONDON = { from: 8, to: 20, zone: 'Europe/London' };
const at = (time: string): Date => new Date(time);

describe('the hours of a list', () => {
  it.each([
    ['in them', LONDON, '2001-03-22T12:00:00Z', null],
    ['at their beginning', LONDON, '2001-03-22T08:00:00Z', null],
    ['at their end', LONDON, '2001-03-22T20:00:00Z', '2001-03-23T08:00:00.000Z'],
    ['early', LONDON, '2001-03-22T05:31:12Z', '2001-03-22T08:00:00.000Z'],
    // Clocks went forward at 01:00 on 25 March 2001.
    ['in the night of summer time', LONDON, '2001-03-24T23:00:00Z', '2001-03-25T07:00:00.000Z'],
    ['over midnight, in', { from: 22, to: 6, zone: 'UTC' }, '2001-03-22T02:00:00Z', null],
    [
      'over midnight, out',
      { from: 22, to: 6, zone: 'UTC' },
      '2001-03-22T06:00:00Z',
      '2001-03-22T22:00:00.000Z',
    ],
    [
      'in half hours',
      { from: 9, to: 17, zone: 'Asia/Kolkata' },
      '2001-03-22T00:00:00Z',
      '2001-03-22T03:30:00.000Z',
    ],
    ['until midnight', { from: 8, to: 24, zone: 'UTC' }, '2001-03-22T23:59:00Z', null],
  ])('%s', (_name, hours, now, opens) => {
    expect(nextOpening(hours, at(now))?.toISOString() ?? null).toBe(opens);
  });

  it('begin within a day, and are open then', () => {
    const hour = fc.integer({ min: 0, max: 23 });
    const zones = fc.constantFrom('Europe/London', 'America/St_Johns', 'Pacific/Chatham', 'Asia/Kathmandu');
    const times = fc.date({ min: at('1990-01-01'), max: at('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(hour, hour, zones, times, (from, to, zone, now) => {
        if (from === to) return;
        const opens = nextOpening({ from, to, zone }, now);
        if (opens === null) return;
        expect(opens.getTime() - now.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
        expect(nextOpening({ from, to, zone }, opens)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it('are read as people type them', () => {
    expect(readHours(' 8-20 Europe/London ')).toEqual({ hours: LONDON });
    expect(readHours('any')).toEqual({ hours: null });
    expect(readHours('8-20 Atlantis')).toEqual({ wrong: expect.stringContaining('is no time zone') });
    for (const odd of ['', '8-8 UTC', '24-8 UTC', '8-25 UTC', 'nights'])
      expect(readHours(odd)).toEqual({ wrong: expect.stringContaining('are no hours') });
  });
});
