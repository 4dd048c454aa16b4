import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { illness } from '../../../src/delivery/steer/health.ts';
import {
  MOST_PER_MINUTE,
  type Order,
  possibleOrders,
  readPace,
  readTime,
  type Stands,
  standingOf,
  whyNot,
} from '../../../src/delivery/steer/order.ts';

const NOW = new Date('2001-03-22T12:00:00Z');
const LATER = new Date('2001-03-23T12:00:00Z');
const NEW: Stands = { state: 'planning', startsAt: null, pausedAt: null, begun: false };

describe('how a dispatch stands', () => {
  it.each<[string, Partial<Stands>, string, Order['what'][]]>([
    ['planning', {}, 'planning', ['schedule', 'pause', 'slow', 'cancel']],
    ['scheduled', { startsAt: LATER }, 'scheduled', ['schedule', 'pause', 'slow', 'cancel']],
    ['come to its time', { startsAt: NOW }, 'planning', ['schedule', 'pause', 'slow', 'cancel']],
    ['begun', { state: 'sending', begun: true, startsAt: NOW }, 'sending', ['pause', 'slow', 'cancel']],
    ['paused', { state: 'sending', begun: true, pausedAt: NOW }, 'paused', ['resume', 'slow', 'cancel']],
    ['done', { state: 'done', begun: true, pausedAt: NOW }, 'done', []],
    ['cancelled', { state: 'cancelled', begun: true }, 'cancelled', []],
  ])('%s', (_name, more, standing, possible) => {
    const dispatch = { ...NEW, ...more };
    expect(standingOf(dispatch, NOW)).toBe(standing);
    expect(possibleOrders(dispatch, NOW)).toEqual(possible);
  });

  it('says what is possible where an order is not', () => {
    expect(whyNot(NEW, { what: 'pause' }, NOW)).toBeNull();
    expect(whyNot({ ...NEW, pausedAt: NOW }, { what: 'pause' }, NOW)).toBe(
      'it is paused; possible is schedule, resume, slow or cancel',
    );
    expect(whyNot({ ...NEW, state: 'done' }, { what: 'cancel' }, NOW)).toBe(
      'it is done; nothing more can be done with it',
    );
  });
});

describe('what people type', () => {
  it('is a time, in UTC where it says no offset', () => {
    const at = (typed: string) => readTime(typed, NOW);
    expect(at('2001-03-24 09:00')).toEqual({ at: new Date('2001-03-24T09:00:00Z') });
    expect(at(' 2001-03-24T09:00 ')).toEqual({ at: new Date('2001-03-24T09:00:00Z') });
    expect(at('2001-03-24 09:00 +02:00')).toEqual({ at: new Date('2001-03-24T07:00:00Z') });
    expect(at('now')).toEqual({ at: null });
    expect(at('2001-03-22 11:59')).toEqual({
      wrong: expect.stringContaining('is over. It is 2001-03-22 12:00 UTC.'),
    });
    expect(at('2003-03-22 11:59')).toEqual({ wrong: expect.stringContaining('more than a year away') });
    for (const odd of [
      '',
      'soon',
      '2001-02-31 09:00',
      '2001-13-01 09:00',
      '2001-03-24 25:00',
      '24.3.2001 9:00',
    ])
      expect(at(odd)).toEqual({ wrong: expect.stringContaining('is no time') });
  });

  it('is a pace', () => {
    expect(readPace(' 600 ')).toEqual({ perMinute: 600 });
    expect(readPace('Full')).toEqual({ perMinute: null });
    for (const odd of ['', '0', '-1', '1.5', `${MOST_PER_MINUTE + 1}`, 'fast'])
      expect(readPace(odd)).toEqual({ wrong: expect.stringContaining('is no pace') });
  });

  it('is read without a fault, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const time = readTime(typed, NOW);
        if ('at' in time && time.at !== null) expect(time.at >= NOW).toBe(true);
        readPace(typed);
      }),
    );
  });
});

describe('what pauses a dispatch', () => {
  const well = { tried: 1_000, bounced: 20, complained: 1, bounceLimit: 0.1, complaintLimit: 0.003 };
  it.each([
    ['nothing out of the way', {}, null],
    ['too many bounces', { bounced: 125 }, '12.5 % of the copies bounced; the list allows 10 %'],
    ['as many as the list allows', { bounced: 100 }, null],
    ['too many complaints', { complained: 4 }, '0.4 % of the readers complained; the list allows 0.3 %'],
    ['two complaints, which are people’s mistakes', { tried: 200, complained: 2 }, null],
    ['too few copies to tell', { tried: 199, bounced: 199 }, null],
  ])('%s', (_name, more, why) => {
    expect(illness({ ...well, ...more })).toBe(why);
  });
});
