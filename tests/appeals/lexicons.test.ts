import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/appeals/fold.ts';
import { LEXICONS } from '../../src/appeals/lexicons/table.ts';
import { speechFor } from '../../src/appeals/speech.ts';

describe.each(LEXICONS.map((l) => [l.language, l] as const))('the lexicon %s', (_, lexicon) => {
  const { language, numbers, ...rest } = lexicon;
  const lists = Object.entries(rest);

  it('says nothing twice in a list', () => {
    for (const [name, list] of lists) {
      const folded = list.map(fold);
      expect(
        folded.filter((entry, n) => folded.indexOf(entry) !== n),
        name,
      ).toEqual([]);
    }
  });

  it('tells a request from a copy', () => {
    const copy = lexicon.copy.map(fold);
    expect(lexicon.write.map(fold).filter((entry) => copy.includes(entry))).toEqual([]);
  });

  it('counts from one up', () => {
    for (const [word, value] of Object.entries(numbers))
      expect(Number.isInteger(value) && value > 0, word).toBe(true);
  });

  it('keeps what stands in patterns free of marks that mean something there', () => {
    const plain = [lexicon.before, lexicon.next, lexicon.tomorrow, lexicon.months, lexicon.weekdays].flat();
    expect(plain.filter((entry) => /[.*+?()[\]{}|\\^$]/.test(entry))).toEqual([]);
  });

  it('finds its own entries with accents and without', () => {
    const speech = speechFor([language]);
    fc.assert(
      fc.property(fc.constantFrom(...lexicon.write, ...lexicon.copy), fc.boolean(), (entry, bare) => {
        const text = bare ? entry.normalize('NFD').replace(/\p{M}/gu, '') : entry;
        const found = speech.has('write', fold(text)) || speech.has('copy', fold(text));
        expect(found, text).toBe(true);
      }),
    );
  });
});

it.each([
  ['es', 'write', 'Les rogamos escriban al Ministro'],
  ['es', 'closings', 'Sin otro particular, lo saluda'],
  ['fr', 'closings', 'Je vous prie d’agréer, Monsieur le Ministre'],
  ['es', 'courtesies', 'Sírvase aceptar, señora Ministra, las seguridades de mi consideración'],
  ['it', 'courtesies', 'Voglia gradire, signor Presidente, i sensi della mia più alta stima'],
  ['de', 'feasts', 'bis Pfingstmontag, 4. Juni'],
  ['fr', 'forward', 'Merci de faire suivre à trois amis'],
  ['de', 'salutations', 'Sehr geehrte Damen und Herren'],
  ['de', 'reportBack', 'Gebt uns bitte Bescheid'],
  ['pt', 'write', 'Liguem para o prefeito'],
  ['it', 'closings', 'Con i più cordiali saluti'],
  ['ru', 'write', 'Отправляйте письма прокурору'],
  ['ru', 'deadline', 'Крайний срок — 3 мая'],
  ['tr', 'closings', 'Saygılarımızı sunarız'],
  ['tr', 'write', 'Mektuplarınızı bakana gönderiniz'],
] as const)('%s hears %s in: %s', (language, list, text) => {
  expect(speechFor([language]).has(list, fold(text))).toBe(true);
});

it.each([
  ['fr', 'closings', 'Je vous prie de libérer ces trois personnes'],
  ['es', 'against', 'Victoria Salas sigue presa'],
  ['en', 'against', 'She lost her job and her salary'],
] as const)('%s hears no %s in: %s', (language, list, text) => {
  expect(speechFor([language]).has(list, fold(text))).toBe(false);
});
