import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoment, readMoment } from '../../src/mail/dates.ts';

const read = (value: string): string | null => {
  const moment = readMoment(value);
  return moment === null ? null : formatMoment(moment);
};

describe('dates of headers', () => {
  it.each([
    ['Wed, 21 Mar 2001 21:06:21 EST', '2001-03-21T21:06:21-05:00'],
    ['Tue, 14 Sep 1999 18:22:07 MET DST', '1999-09-14T18:22:07+02:00'],
    ['Wed, 20 May 98 16:11 PDT', '1998-05-20T16:11:00-07:00'],
    ['Sat, 2 Nov 96 09:30:12 EST', '1996-11-02T09:30:12-05:00'],
    ['Mon, 11 Feb 2002 10:51:48 -0000', '2002-02-11T10:51:48Z'],
    ['Mon, 12 May 2003 10:31:40 -0400 (CLT)', '2003-05-12T10:31:40-04:00'],
    ['Sun Jun 13 20:05:41 2004', '2004-06-13T20:05:41Z'],
    ['Wednesday, March 21, 2001 5:27:08 PM -0400', '2001-03-21T17:27:08-04:00'],
    ['21-Mar-01 12:05 AM GMT', '2001-03-21T00:05:00Z'],
    ['Thu, 1 Jan 70 00:00:00 +0530', '1970-01-01T00:00:00+05:30'],
    ['2005-02-06T18:02:44Z', '2005-02-06T18:02:44Z'],
    ['Sun, 26 Oct 97 22:13:05 MSK', '1997-10-26T22:13:05+03:00'],
  ])('reads %s', (written, meant) => {
    expect(read(written)).toBe(meant);
  });

  it.each(['', 'yesterday', '31 Feb 2001', 'Mon, 5 2003', '12:30', '99 Mar 2001'])(
    'refuses %j',
    (written) => {
      expect(read(written)).toBeNull();
    },
  );

  it('reads back every date written as RFC 5322 has it', () => {
    const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    const two = (n: number): string => String(n).padStart(2, '0');
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1975-01-01'), max: new Date('2049-12-31'), noInvalidDate: true }),
        fc.integer({ min: -12 * 4, max: 14 * 4 }),
        (date, quarters) => {
          const offset = quarters * 15;
          const sign = offset < 0 ? '-' : '+';
          const size = Math.abs(offset);
          const zone = `${sign}${two(Math.floor(size / 60))}${two(size % 60)}`;
          const day = `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
          const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
          const back = read(`${day} ${time} ${zone}`);
          const wanted = Math.floor(date.getTime() / 1000) * 1000 - offset * 60_000;
          expect(Date.parse(back ?? '')).toBe(wanted);
        },
      ),
    );
  });
});
