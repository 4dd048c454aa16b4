import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shrink } from '../../bench/fuzz/shrink.ts';

const FOREVER = Number.POSITIVE_INFINITY;
const text = fc
  .array(fc.stringMatching(/^[a-w ]{0,12}$/), { maxLength: 40 })
  .map((lines) => lines.join('\n'));

test('what shows the fault is all that is left', async () => {
  await fc.assert(
    fc.asyncProperty(text, text, text, async (before, between, after) => {
      const raw = Buffer.from(`${before}x${between}y\n${after}`);
      const small = await shrink(raw, async (some) => /x[\s\S]*y/.test(some.toString()), FOREVER);
      expect(small.toString()).toBe('xy');
    }),
    { numRuns: 50 },
  );
});

test('a fault that hangs on every line keeps them all', async () => {
  const raw = Buffer.from('one\ntwo\nthree\n');
  expect(await shrink(raw, async (some) => some.equals(raw), FOREVER)).toEqual(raw);
});

test('when the time is over the smallest so far stands', async () => {
  let clock = 0;
  const raw = Buffer.from('a\n'.repeat(64));
  const small = await shrink(
    raw,
    async (some) => some.length >= 2,
    3,
    () => clock++,
  );
  expect(small.length).toBeLessThan(raw.length);
  expect(small.length).toBeGreaterThan(2);
});
