import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoment, readMoment, readMomentBefore } from '../../src/mail/dates.ts';

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
    ['Wed Mar 21, 2007 5:27 am ((PST))', '2007-03-21T05:27:00-08:00'],
    ['2001年3月21日 21:06', '2001-03-21T21:06:00Z'],
    ['středa 21. března 2001 21:06', '2001-03-21T21:06:00Z'],
    ['2001. március 21. 21:06', '2001-03-21T21:06:00Z'],
    ['11 marraskuuta 2001 21:06', '2001-11-11T21:06:00Z'],
    ['21 березня 2001 р. 21:06', '2001-03-21T21:06:00Z'],
    ['Wed, 21 Mar 2001 21:06:21 (EST)', '2001-03-21T21:06:21-05:00'],
    ['Wed, 21 Mar 2001 21:06:21 +0100 (EST)', '2001-03-21T21:06:21+01:00'],
    ['Wed, 21 Mar 2001 21:06:21 "EST"', '2001-03-21T21:06:21-05:00'],
    ['Wed, 21 Mar 2001 21:06:21 -500', '2001-03-21T21:06:21-05:00'],
    ['Wed, 21 Mar 2001 21:06:21 GMT+1', '2001-03-21T21:06:21+01:00'],
    ['Wed, 21 Mar 2001 21:06:21 Pacific Daylight Time', '2001-03-21T21:06:21-07:00'],
    ['Wed, 21 Mar 2001 21:06:21 W. Europe Standard Time', '2001-03-21T21:06:21+01:00'],
    ['Wed, 21 Mar 2001 21.06.21 +0100', '2001-03-21T21:06:21+01:00'],
    ['21 March, 2001 at 9.06 pm', '2001-03-21T21:06:00Z'],
    ['20010321T210621Z', '2001-03-21T21:06:21Z'],
    ['2001/03/21 21:06', '2001-03-21T21:06:00Z'],
    ['21.03.2001 21:06', '2001-03-21T21:06:00Z'],
    ['21/03/2001 21:06', '2001-03-21T21:06:00Z'],
    ['3/4/01 9:06:21 PM', '2001-03-04T21:06:21Z'],
    ['3/4/01 9:06:21', '2001-04-03T09:06:21Z'],
    ['mardi 20 avril 2004 21h06', '2004-04-20T21:06:00Z'],
    ['mar. 20 juil. 2004 21:06', '2004-07-20T21:06:00Z'],
    ['Mittwoch, 21. März 2001 21:06', '2001-03-21T21:06:00Z'],
    ['miércoles, 21 de marzo de 2001 21:06', '2001-03-21T21:06:00Z'],
    ['quarta-feira, 21 de março de 2001 21:06', '2001-03-21T21:06:00Z'],
    ['lunedì 21 maggio 2001 21:06', '2001-05-21T21:06:00Z'],
    ['среда, 21 марта 2001 г. 21:06', '2001-03-21T21:06:00Z'],
    ['21 Kasım 2001 Çarşamba 21:06', '2001-11-21T21:06:00Z'],
  ])('reads %s', (written, meant) => {
    expect(read(written)).toBe(meant);
  });

  it.each(['', 'yesterday', '31 Feb 2001', 'Mon, 5 2003', '12:30', '99 Mar 2001'])(
    'refuses %j',
    (written) => {
      expect(read(written)).toBeNull();
    },
  );

  it.each([
    ['Dec 31 09:55PM +0100', '2011-01-01T05:00:00Z', '2010-12-31T21:55:00+01:00'],
    ['May 21 09:55AM +0900', '2011-05-22T05:00:00Z', '2011-05-21T09:55:00+09:00'],
    ['Jan 1 00:10AM +0900', '2010-12-31T16:00:00Z', '2011-01-01T00:10:00+09:00'],
  ])('takes %s in a digest of %s for %s', (written, around, meant) => {
    const moment = readMomentBefore(written, around);
    expect(moment === null ? null : formatMoment(moment)).toBe(meant);
  });

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
