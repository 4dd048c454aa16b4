import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { placesFor } from '../../src/delivery/places.ts';

it('are taken one by one until there are none, and again once they are given back', () => {
  const places = placesFor(2);
  expect([places.take(), places.take(), places.take()]).toEqual([true, true, false]);
  places.give(1);
  expect([places.take(), places.take()]).toEqual([true, false]);
});

it('call everybody who waits, once', () => {
  const places = placesFor(1);
  places.take();
  const [one, two] = [vi.fn(), vi.fn()];
  places.whenFree(one);
  places.whenFree(two);
  expect(one).not.toHaveBeenCalled();
  places.give(1);
  places.give(1);
  expect([one.mock.calls.length, two.mock.calls.length]).toEqual([1, 1]);
});

it('wait anew, where a call finds that another was quicker', () => {
  const places = placesFor(1);
  places.take();
  const got: string[] = [];
  const want = (name: string): void => {
    if (places.take()) got.push(name);
    else places.whenFree(() => want(name));
  };
  want('one');
  want('two');
  places.give(1);
  places.give(1);
  expect(got).toEqual(['one', 'two']);
});

it('are never more in use than there are', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 20 }),
      fc.array(fc.boolean(), { maxLength: 200 }),
      (limit, steps) => {
        const places = placesFor(limit);
        let used = 0;
        for (const takes of steps) {
          if (takes) used += places.take() ? 1 : 0;
          else if (used > 0) {
            places.give(1);
            used -= 1;
          }
          expect(used).toBeLessThanOrEqual(limit);
        }
      },
    ),
  );
});
