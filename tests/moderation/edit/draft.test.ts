import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/appeals/appeal.ts';
import { type Draft, draftOf, EMPTY, type PersonDraft } from '../../../src/moderation/edit/draft.ts';
import { readDraft } from '../../../src/moderation/edit/read-draft.ts';
import { APPEAL } from '../../support/rows.ts';
import { readings } from './readings.ts';

const { evidence: _evidence, confidence: _confidence, ...READING } = APPEAL;

const good = (draft: Draft, before: Reading = READING): Reading => {
  const checked = readDraft(draft, before);
  if (checked.is === 'wrong') throw new Error(JSON.stringify(checked.wrong));
  return checked.reading;
};
const wrong = (more: Partial<Draft>) => {
  const checked = readDraft({ ...draftOf(READING), ...more }, READING);
  return checked.is === 'wrong' ? checked.wrong : {};
};
const somebody = (more: Partial<PersonDraft>): PersonDraft => ({ ...EMPTY.people(), ...more });

describe('a draft', () => {
  it('says what the reading says, until something is typed', () => {
    fc.assert(
      fc.property(readings, (reading) => {
        expect(good(draftOf(reading), reading)).toEqual(reading);
      }),
    );
  });

  it('leaves an entry that was not touched as it is, whatever the post said', () => {
    const odd = {
      ...READING,
      contacts: [{ ...(READING.copies[0] as (typeof READING.copies)[0]), emails: ['no address'] }],
    };
    const title = 'Another title';
    expect(good({ ...draftOf(odd), title }, odd)).toEqual({ ...odd, title });
  });

  it('passes over entries never filled in, and drops those taken out', () => {
    const draft = draftOf(READING);
    const longer = {
      ...draft,
      letters: [...draft.letters.map((one) => ({ ...one, gone: true })), EMPTY.letters('en')],
      people: [...draft.people, EMPTY.people()],
      events: [...draft.events, EMPTY.events()],
      links: [...draft.links, EMPTY.links()],
    };
    expect(good(longer)).toEqual({ ...READING, letters: [] });
  });

  it('moves an entry from those who are written to to those who get a copy', () => {
    const draft = draftOf(READING);
    const people = draft.people.map((one) => ({ ...one, place: 'copies' as const }));
    expect(good({ ...draft, people })).toMatchObject({
      targets: [],
      copies: [...READING.targets, ...READING.copies],
    });
  });

  it('reads what is typed: addresses once, numbers, several lines', () => {
    const people = [
      somebody({
        name: ' The  Minister ',
        emails: 'Minister <m@GOV.example>\nm@gov.example, office@gov.example',
        faxes: '+44 (0)20 7946 0000\n020-7946-0001',
        postal: '1 High Street\nPort Aston',
      }),
    ];
    expect(good({ ...draftOf(READING), people }).targets).toEqual([
      {
        name: 'The Minister',
        role: null,
        emails: ['m@gov.example', 'office@gov.example'],
        faxes: ['+44 (0)20 7946 0000', '020-7946-0001'],
        phones: [],
        postal: '1 High Street\nPort Aston',
      },
    ]);
  });

  it('takes back what was missing once it is there', () => {
    const before: Reading = { ...READING, letters: [], missing: ['copy-address', 'letter'] };
    const draft = draftOf(before);
    expect(good(draft, before).missing).toEqual(['copy-address', 'letter']);
    const letters = [{ ...EMPTY.letters('en'), body: 'Let them go.' }];
    expect(good({ ...draft, letters }, before).missing).toEqual(['copy-address']);
  });

  it('names each field that cannot be used, and what is accepted', () => {
    expect(wrong({ title: '  ' })).toEqual({ title: 'An appeal needs a title.' });
    expect(wrong({ title: 'x'.repeat(301) }).title).toContain('at most 300');
    expect(wrong({ deadline: '31.3.2001', issuedOn: '2001-02-31' })).toEqual({
      deadline: '“31.3.2001” is not a day. Write year, month and day: 2001-03-24.',
      issuedOn: '“2001-02-31” is not a day. Write year, month and day: 2001-03-24.',
    });
    expect(wrong({ forward: 'three' }).forward).toContain('not a number from 0 to 1000');
    expect(wrong({ language: '!' }).language).toContain('not a language');
    expect(
      wrong({ letters: [{ ...EMPTY.letters('en'), salutation: 'Dear Sir' }] })['letters.0.body'],
    ).toContain('no text');
    expect(wrong({ events: [{ ...EMPTY.events(), place: 'Port Aston' }] })).toEqual({
      'events.0.on': expect.stringContaining('When is it?'),
      'events.0.what': expect.stringContaining('What is it?'),
    });
    expect(wrong({ links: [{ ...EMPTY.links(), url: 'javascript:alert(1)' }] })['links.0.url']).toContain(
      'not a web address',
    );
    expect(
      wrong({
        people: [somebody({ emails: 'a@b.example\npresident at gov.kz', faxes: 'none', phones: '12' })],
      }),
    ).toEqual({
      'people.0.emails':
        '“president at gov.kz” is not an e-mail address. Write one on each line, as name@example.org.',
      'people.0.faxes': expect.stringContaining('“none” is not a number to dial'),
      'people.0.phones': expect.stringContaining('“12” is not a number to dial'),
    });
  });

  it('is read whatever is typed into it, and never half', () => {
    const typed = fc.record({
      title: fc.string(),
      language: fc.string(),
      issuer: fc.string(),
      signatory: fc.record({ name: fc.string(), role: fc.string(), organisation: fc.string() }),
      issuedOn: fc.string(),
      summary: fc.string(),
      deadline: fc.string(),
      forward: fc.string(),
      letters: fc.array(
        fc.record({
          language: fc.string(),
          salutation: fc.string(),
          body: fc.string(),
          closing: fc.string(),
          gone: fc.boolean(),
        }),
      ),
      people: fc.array(
        fc.record({
          place: fc.constantFrom('targets', 'copies', 'contacts', '' as const),
          name: fc.string(),
          role: fc.string(),
          emails: fc.string(),
          faxes: fc.string(),
          phones: fc.string(),
          postal: fc.string(),
        }),
      ),
      events: fc.array(
        fc.record({ on: fc.string(), what: fc.string(), place: fc.string(), gone: fc.boolean() }),
      ),
      links: fc.array(fc.record({ url: fc.string(), about: fc.string(), gone: fc.boolean() })),
    }) as fc.Arbitrary<Draft>;
    fc.assert(
      fc.property(typed, (draft) => {
        const checked = readDraft(draft, READING);
        if (checked.is === 'wrong')
          expect(Object.values(checked.wrong).every((words) => words.length > 10)).toBe(true);
        // What was accepted is accepted again, and means the same.
        else expect(good(draftOf(checked.reading))).toEqual(checked.reading);
      }),
    );
  });
});
