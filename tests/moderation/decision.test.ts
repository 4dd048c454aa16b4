import { describe, expect, it } from 'vitest';
import { readReply } from '../../src/moderation/reply.ts';

const QUOTE = '\n\nOn 22 March 2001 Threefold wrote:\n> To send it, reply with ok.\n> ok';

describe('readReply', () => {
  it.each(['ok', 'OK', ' Ok. ', 'yes', 'approve', 'ok, thanks', '\n\nok\n\n-- \nVera', `ok${QUOTE}`])(
    'approves: %j',
    (text) => {
      expect(readReply(text).verdict).toEqual({ decision: 'approve' });
    },
  );

  it.each([
    ['no', null],
    ['no: off topic', 'off topic'],
    ['Reject\n\nWe had this one last week.\nVera', 'We had this one last week.\nVera'],
    [`no, a hoax${QUOTE}`, 'a hoax'],
  ])('rejects: %j', (text, reason) => {
    expect(readReply(text).verdict).toEqual({ decision: 'reject', reason });
  });

  it.each([
    '',
    QUOTE,
    '> ok',
    'ok but wait until Monday',
    'Okinawa',
    'What is this?',
    'I am away until Monday.',
    '-----Original Message-----\nok',
    'From: Threefold\nok',
  ])('decides nothing: %j', (text) => {
    expect(readReply(text).verdict).toBeNull();
  });
});
