import fc from 'fast-check';
import type { Reading } from '../../../src/appeals/appeal.ts';

/** Readings as posts give them. */

const words = fc.stringMatching(/^[A-Za-zé’]{1,9}( [a-zü]{1,9}){0,4}$/);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const day = fc
  .date({ min: new Date('1995-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const email = fc.stringMatching(/^[a-z]{1,9}@[a-z]{1,9}\.example$/);
const number = fc.stringMatching(/^\+\d{2} \d{3} \d{4}$/);

const recipient = fc.record({
  name: words,
  role: maybe(words),
  emails: fc.uniqueArray(email, { maxLength: 3 }),
  faxes: fc.uniqueArray(number, { maxLength: 2 }),
  phones: fc.uniqueArray(number, { maxLength: 2 }),
  postal: maybe(words),
});
const letter = fc.record({
  language: fc.constantFrom('en', 'es', 'ru'),
  salutation: maybe(words),
  body: words,
  closing: maybe(words),
});

export const readings: fc.Arbitrary<Reading> = fc.record({
  title: words,
  language: fc.constantFrom('en', 'es', 'ru'),
  issuer: maybe(words),
  signatory: maybe(fc.record({ name: words, role: maybe(words), organisation: maybe(words) })),
  issuedOn: maybe(day),
  summary: words,
  letters: fc.array(letter, { maxLength: 2 }),
  targets: fc.array(recipient, { maxLength: 3 }),
  copies: fc.array(recipient, { maxLength: 2 }),
  contacts: fc.array(recipient, { maxLength: 2 }),
  links: fc.array(
    fc.record({
      url: fc.webUrl({ validSchemes: ['http', 'https'] }),
      about: fc.constantFrom('background' as const, 'action' as const, 'source' as const, 'other' as const),
    }),
    { maxLength: 2 },
  ),
  events: fc.array(fc.record({ on: day, what: words, place: maybe(words) }), { maxLength: 2 }),
  deadline: maybe(day),
  forward: maybe(fc.nat({ max: 20 })),
  missing: fc.constant([]),
});
