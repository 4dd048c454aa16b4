import { describe, expect, it } from 'vitest';
import { findParty } from '../../src/appeals/people.ts';

describe('findParty', () => {
  it.each([
    [
      '(Strike committee, care of Anna Petrova, secretary)',
      'Strike committee, care of Anna Petrova',
      'secretary',
    ],
    ['Tenants’ League c/o Paul Okafor', 'Tenants’ League, care of Paul Okafor', null],
  ])('takes a body reached through a person for the body: %s', (text, name, role) => {
    expect(findParty(text)).toMatchObject({ name, role, person: false });
  });

  it('keeps a person who is reached through a body', () => {
    expect(findParty('Mr Paul Okafor, c/o Embassy of Aston')).toMatchObject({
      name: 'Paul Okafor',
      person: true,
    });
  });
});
