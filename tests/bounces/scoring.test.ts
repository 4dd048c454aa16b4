import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSendersFault, REASONS } from '../../src/bounces/reasons.ts';
import { LIMITS, type Scored, score, type Tally } from '../../src/bounces/scoring.ts';

const NEW: Tally = { score: 0, lastAt: null };
const HARD = { permanence: 'hard', reason: 'userunknown' };
const SOFT = { permanence: 'soft', reason: 'mailboxfull' };
const day = (n: number, hour = 9) => new Date(Date.UTC(2025, 5, n, hour));

/** Plays bounces in order; what counts becomes the next tally. */
function play(bounces: readonly { at: Date; bounce: { permanence: string; reason: string } }[]): Scored[] {
  let tally = NEW;
  return bounces.map(({ at, bounce }) => {
    const scored = score(tally, bounce, at);
    if (scored.counts) tally = { score: scored.score, lastAt: at, lastAdded: scored.added };
    return scored;
  });
}

describe('the score of a subscription', () => {
  it('stops mail at the second day of a hard bounce', () => {
    const [first, second] = play([1, 2].map((n) => ({ at: day(n), bounce: HARD })));
    expect(first).toMatchObject({ score: 1, counts: true, stops: false });
    expect(second).toMatchObject({ score: 2, counts: true, stops: true });
  });

  it('stops mail at the eighth day of a soft one', () => {
    const all = play([1, 2, 3, 4, 5, 6, 7, 8].map((n) => ({ at: day(n), bounce: SOFT })));
    expect(all.map((s) => s.stops).lastIndexOf(false)).toBe(6);
    expect(all[7]).toMatchObject({ score: 2, stops: true });
  });

  it('counts once a day, and a hard bounce raises the soft one of its day', () => {
    const [soft, again, hard, after] = play([
      { at: day(1, 8), bounce: SOFT },
      { at: day(1, 9), bounce: SOFT },
      { at: day(1, 10), bounce: HARD },
      { at: day(1, 11), bounce: SOFT },
    ]);
    expect(soft).toMatchObject({ score: 0.25, counts: true });
    expect(again).toMatchObject({ score: 0.25, counts: false });
    expect(hard).toMatchObject({ score: 1, counts: true });
    expect(after).toMatchObject({ score: 1, counts: false });
  });

  it('is forgotten after thirty quiet days', () => {
    const [, late] = play([
      { at: day(1), bounce: HARD },
      { at: new Date(day(1).getTime() + 31 * 86_400_000), bounce: HARD },
    ]);
    expect(late).toMatchObject({ score: 1, stops: false });
  });

  it('follows a list’s own limits', () => {
    expect(score(NEW, HARD, day(1), { ...LIMITS, stopAt: 1 })).toMatchObject({ stops: true });
  });
});

describe('properties of the score', () => {
  const reasons = fc.constantFrom(...Object.keys(REASONS));
  const bounce = fc.record({ permanence: fc.constantFrom('hard', 'soft', 'none'), reason: reasons });
  const at = fc.integer({ min: 0, max: 60 * 24 }).map((hours) => new Date(Date.UTC(2025, 0, 1, hours)));
  const history = fc
    .array(fc.record({ at, bounce }), { maxLength: 40 })
    .map((all) => all.toSorted((a, b) => a.at.getTime() - b.at.getTime()));

  it('a sender’s fault and what has not failed never count', () => {
    fc.assert(
      fc.property(history, (all) => {
        for (const [i, scored] of play(all).entries()) {
          const b = all[i]?.bounce;
          if (b && (b.permanence === 'none' || isSendersFault(b.reason))) expect(scored.counts).toBe(false);
        }
      }),
    );
  });

  it('a day adds at most one, and the score never passes the days it was made of', () => {
    fc.assert(
      fc.property(history, (all) => {
        const scored = play(all);
        const days = new Set(all.map((b) => b.at.toISOString().slice(0, 10)));
        expect(Math.max(0, ...scored.map((s) => s.score))).toBeLessThanOrEqual(days.size);
        for (const s of scored) expect(s.stops).toBe(s.score >= LIMITS.stopAt);
      }),
    );
  });

  it('never stops a subscriber for faults of the sender alone, however many', () => {
    const faults = fc.array(fc.constantFrom(...Object.keys(REASONS).filter(isSendersFault)), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(faults, (all) => {
        const scored = play(
          all.map((reason, i) => ({ at: day(1 + i), bounce: { permanence: 'soft', reason } })),
        );
        expect(scored.some((s) => s.stops)).toBe(false);
      }),
    );
  });
});
