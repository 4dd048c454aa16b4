import fc from 'fast-check';
import { expect, it } from 'vitest';
import { slugOf } from '../../src/appeals/slug.ts';

it('keeps the words of a title', () => {
  expect(slugOf('Repression in Kazakhstan—your support is needed now!', 7)).toBe(
    'repression-in-kazakhstan-your-support-is-needed-7',
  );
  expect(slugOf('Café für Ñandú', 3)).toBe('cafe-fur-nandu-3');
  expect(slugOf('Остановите репрессии', 12)).toBe('appeal-12');
});

it('is always a path segment, and never long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(), (title, id) => {
      const slug = slugOf(title, id);
      return /^[a-z0-9-]+$/.test(slug) && slug.length < 70 && slug.endsWith(String(id));
    }),
  );
});
