import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CONFIRM_WITHIN_MS,
  mayStillConfirm,
  nextState,
  ON_THE_LIST,
  reasonFor,
  type SubscriptionEvent,
  type SubscriptionState,
} from '../../src/lists/subscription.ts';

const STATES: readonly SubscriptionState[] = ['pending', 'active', 'paused', 'bouncing', 'ended'];
const EVENTS: readonly SubscriptionEvent[] = [
  'request',
  'confirm',
  'import',
  'pause',
  'resume',
  'leave',
  'bounce-out',
  'complain',
  'remove',
];

describe('a subscription', () => {
  it('goes where the table says', () => {
    const table = Object.fromEntries(
      STATES.map((state) => [
        state,
        EVENTS.flatMap((event) => {
          const next = nextState(state, event);
          return next ? [`${event}: ${next}`] : [];
        }),
      ]),
    );
    expect(table).toMatchInlineSnapshot(`
      {
        "active": [
          "pause: paused",
          "leave: ended",
          "bounce-out: bouncing",
          "complain: ended",
          "remove: ended",
        ],
        "bouncing": [
          "confirm: active",
          "resume: active",
          "leave: ended",
          "complain: ended",
          "remove: ended",
        ],
        "ended": [
          "request: pending",
        ],
        "paused": [
          "confirm: active",
          "resume: active",
          "leave: ended",
          "bounce-out: bouncing",
          "complain: ended",
          "remove: ended",
        ],
        "pending": [
          "confirm: active",
          "import: active",
          "leave: ended",
          "bounce-out: ended",
          "complain: ended",
          "remove: ended",
        ],
      }
    `);
  });

  it('is ended by leaving, complaining and removal from every living state, and only a request reopens it', () => {
    for (const state of STATES.filter((one) => one !== 'ended')) {
      for (const event of ['leave', 'complain', 'remove'] as const)
        expect(nextState(state, event)).toBe('ended');
    }
    expect(EVENTS.filter((event) => nextState('ended', event) !== null)).toEqual(['request']);
  });

  it('never becomes active by what a stranger can do', () => {
    const strangers: SubscriptionEvent[] = ['request', 'leave', 'pause', 'bounce-out', 'complain', 'remove'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...strangers)), (events) => {
        let state: SubscriptionState = 'ended';
        for (const event of events) state = nextState(state, event) ?? state;
        expect(state).not.toBe('active');
        expect(ON_THE_LIST).not.toContain(state);
      }),
    );
  });

  it('keeps why it stopped', () => {
    expect(reasonFor('leave')).toBe('asked');
    expect(reasonFor('complain')).toBe('complaint');
    expect(reasonFor('bounce-out')).toBe('bounces');
    expect(reasonFor('remove')).toBe('admin');
    expect(reasonFor('confirm')).toBeNull();
  });

  it('may be confirmed for two weeks', () => {
    const asked = new Date('2001-03-22T12:00:00Z');
    expect(mayStillConfirm(asked, new Date(asked.getTime() + CONFIRM_WITHIN_MS))).toBe(true);
    expect(mayStillConfirm(asked, new Date(asked.getTime() + CONFIRM_WITHIN_MS + 1))).toBe(false);
  });
});
