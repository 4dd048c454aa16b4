import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Outcome } from '../../src/delivery/outcome.ts';
import { placesFor } from '../../src/delivery/places.ts';
import { recorder } from '../../src/delivery/recorder.ts';

const outcome = (subscriber: number): Outcome => ({
  subscriber,
  state: 'sent',
  replyCode: 250,
  replyText: 'ok',
  at: new Date(0),
});

describe('recorder', () => {
  it('has one flush under way, and the next takes all that came meanwhile', async () => {
    const batches: number[][] = [];
    let release: () => void = () => undefined;
    const recording = recorder(async (batch) => {
      batches.push(batch.map((one) => one.subscriber));
      if (batches.length === 1) await new Promise<void>((resolve) => (release = resolve));
    });
    for (const subscriber of [1, 2, 3]) recording.add(outcome(subscriber));
    await vi.waitFor(() => expect(batches.length).toBe(1));
    for (const subscriber of [4, 5]) recording.add(outcome(subscriber));
    release();
    await recording.drain();
    expect(batches.flat()).toEqual([1, 2, 3, 4, 5]);
    expect(batches.length).toBe(2);
  });

  it('waits a little for what makes a commit worth while, and not at the end', async () => {
    const batches: number[] = [];
    const recording = recorder(async (batch) => {
      batches.push(batch.length);
    });
    for (let subscriber = 0; subscriber < 150; subscriber += 1) {
      recording.add(outcome(subscriber));
      await new Promise(setImmediate);
    }
    await recording.drain();
    expect(batches.length).toBeLessThan(75);
    expect(batches.reduce((sum, size) => sum + size, 0)).toBe(150);
  });

  it('has no more handed over and unrecorded than there are places', async () => {
    let unrecorded = 0;
    let most = 0;
    const recording = recorder(
      async (batch) => {
        await new Promise(setImmediate);
        unrecorded -= batch.length;
      },
      { places: placesFor(7) },
    );
    const lanes = 10;
    await Promise.all(
      Array.from({ length: lanes }, async () => {
        for (let copy = 0; copy < 50; copy += 1) {
          await recording.room();
          recording.add(outcome(copy));
          unrecorded += 1;
          most = Math.max(most, unrecorded);
        }
      }),
    );
    await recording.drain();
    expect(unrecorded).toBe(0);
    expect(most).toBeLessThanOrEqual(7);
  });

  it('keeps what a failed flush held, and writes it with the next', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.boolean(), { maxLength: 20 }),
        fc.integer({ min: 1, max: 60 }),
        async (fails, count) => {
          const written: number[] = [];
          let call = 0;
          const recording = recorder(
            async (batch) => {
              if (fails[call++]) throw new Error('the database is away');
              written.push(...batch.map((one) => one.subscriber));
            },
            { onError: async () => undefined },
          );
          for (let subscriber = 0; subscriber < count; subscriber += 1) {
            recording.add(outcome(subscriber));
            if (subscriber % 7 === 0) await Promise.resolve();
          }
          await recording.drain();
          expect([...written].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('tells those who wait when it gives up', async () => {
    const recording = recorder(() => Promise.reject(new Error('for good')), { places: placesFor(1) });
    await recording.room();
    recording.add(outcome(1));
    await expect(recording.room()).rejects.toThrow('for good');
    await expect(recording.drain()).rejects.toThrow('for good');
  });
});
