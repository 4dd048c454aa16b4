import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REFUSALS } from '../../src/errors.ts';
import { addressKey, parseAddress } from '../../src/mail/address.ts';
import {
  decideFriends,
  type FriendFacts,
  friendLimit,
  MONTHLY_CAP,
  MOST_TYPED,
  readTyped,
} from '../../src/referrals/friends.ts';

const NOTHING_KNOWN: FriendFacts = {
  own: false,
  onTheList: false,
  reached: false,
  suppressed: null,
  mailsThisMonth: 0,
};
const RULES = {
  mails: true,
  left: 3,
  serviceDomain: 'lists.example',
  listKeys: new Set(['labor-l@yorku.ca']),
};

/** The answers where these facts are known of these addresses, and nothing of others. */
function answers(
  fields: readonly string[],
  known: Record<string, Partial<FriendFacts>> = {},
  rules: Partial<typeof RULES> = {},
) {
  const facts = (key: string): FriendFacts => ({ ...NOTHING_KNOWN, ...known[key] });
  return decideFriends(readTyped(fields), facts, { ...RULES, ...rules }).map(({ typed, is }) => [typed, is]);
}

describe('what a typed address comes to', () => {
  it('is its own clear answer, and the others still go through', () => {
    expect(
      answers(
        [
          'ann@x.org',
          'ANN@X.org',
          'me@x.org',
          'sub@x.org',
          'mute@x.org',
          'gone@x.org',
          'had@x.org',
          'often@x.org',
          'no address',
          'ben@x.org',
        ],
        {
          'me@x.org': { own: true },
          'sub@x.org': { onTheList: true },
          'mute@x.org': { suppressed: 'asked' },
          'gone@x.org': { suppressed: 'bounces' },
          'had@x.org': { reached: true },
          'often@x.org': { mailsThisMonth: MONTHLY_CAP },
        },
      ),
    ).toEqual([
      ['ann@x.org', 'taken'],
      ['ANN@X.org', 'friend-twice'],
      ['me@x.org', 'friend-is-you'],
      ['sub@x.org', 'friend-is-subscriber'],
      ['mute@x.org', 'friend-refuses'],
      ['gone@x.org', 'friend-unreachable'],
      ['had@x.org', 'friend-reached'],
      ['often@x.org', 'friend-capped'],
      ['no', 'bad-address'],
      ['address', 'bad-address'],
      ['ben@x.org', 'taken'],
    ]);
  });

  it('is a limit for the fourth, which refused ones do not use up', () => {
    const fields = ['a@x.org', 'bad', 'b@x.org', 'c@x.org', 'd@x.org', 'me@x.org'];
    expect(answers(fields, { 'me@x.org': { own: true } })).toEqual([
      ['a@x.org', 'taken'],
      ['bad', 'bad-address'],
      ['b@x.org', 'taken'],
      ['c@x.org', 'taken'],
      ['d@x.org', 'friend-limit'],
      ['me@x.org', 'friend-is-you'],
    ]);
  });

  it('is the service’s own for everything at the mail domain and for lists elsewhere', () => {
    expect(answers(['LABOR-L@lists.example', 'forward+x@LISTS.example', 'LABOR-L@YORKU.CA'])).toEqual([
      ['LABOR-L@lists.example', 'friend-is-service'],
      ['forward+x@LISTS.example', 'friend-is-service'],
      ['LABOR-L@YORKU.CA', 'friend-is-service'],
    ]);
  });

  it('does not ask about mail where none is sent', () => {
    const known = { 'a@x.org': { suppressed: 'asked' as const }, 'b@x.org': { mailsThisMonth: 99 } };
    expect(answers(['a@x.org', 'b@x.org'], known, { mails: false }).map(([, is]) => is)).toEqual([
      'taken',
      'taken',
    ]);
  });

  it('takes several addresses in one field, with names', () => {
    expect(answers(['Ann <a@x.org>, b@x.org\n"C, D" <c@x.org>', '', '  '])).toEqual([
      ['a@x.org', 'taken'],
      ['b@x.org', 'taken'],
      ['c@x.org', 'taken'],
    ]);
  });

  it('has words for every answer', () => {
    for (const code of Object.keys(REFUSALS).filter((one) => one.startsWith('friend-'))) {
      expect(REFUSALS[code as keyof typeof REFUSALS].says).toMatch(/^[A-Z].*\.$/);
    }
  });

  const pools = [
    'a@x.org',
    'A@X.ORG',
    'b@x.org',
    'c@x.org',
    'd@x.org',
    'e@x.org',
    'me@x.org',
    'l@lists.example',
    'junk',
    '',
  ];
  const facts = fc.record({
    own: fc.boolean(),
    onTheList: fc.boolean(),
    reached: fc.boolean(),
    suppressed: fc.constantFrom(null, 'asked' as const, 'bounces' as const),
    mailsThisMonth: fc.nat({ max: 5 }),
  });

  it('is exactly one answer for each, never two mails for one, never more than are left', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pools), { maxLength: 12 }),
        fc.dictionary(fc.constantFrom(...pools.map(addressKey)), facts),
        fc.nat({ max: 4 }),
        (fields, known, left) => {
          const typed = readTyped(fields);
          const known1 = (key: string): FriendFacts => known[key] ?? NOTHING_KNOWN;
          const told = decideFriends(typed, known1, { ...RULES, left });
          expect(told.map((answer) => answer.typed)).toEqual(fields.filter((field) => field !== ''));
          const taken = told.filter(({ is }) => is === 'taken').map((answer) => addressKey(answer.typed));
          expect(new Set(taken).size).toBe(taken.length);
          expect(taken.length).toBeLessThanOrEqual(left);
          for (const key of taken) {
            const { own, onTheList, reached, suppressed, mailsThisMonth } = known1(key);
            expect([own, onTheList, reached, suppressed, mailsThisMonth < MONTHLY_CAP]).toEqual([
              false,
              false,
              false,
              null,
              true,
            ]);
          }
          // Nobody who could have been taken is told of a limit while there is room.
          if (told.some(({ is }) => is === 'friend-limit')) expect(taken.length).toBe(left);
        },
      ),
    );
  });

  it('takes any text, in bounded number', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 80 }), { maxLength: 80 }), (fields) => {
        const typed = readTyped(fields);
        expect(typed.length).toBeLessThanOrEqual(MOST_TYPED);
        for (const piece of typed) {
          if (piece.is === 'address') expect(parseAddress(piece.address)).not.toBeNull();
        }
      }),
    );
  });
});

describe('the limit', () => {
  it('is what the appeal asks for, from three to ten', () => {
    expect([null, 0, 1, 3, 5, 10, 11, 1e9].map(friendLimit)).toEqual([3, 3, 3, 3, 5, 10, 10, 10]);
  });
});
