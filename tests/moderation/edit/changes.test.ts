import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/appeals/appeal.ts';
import {
  type Change,
  changedFields,
  EDITABLE,
  mergeDraft,
  readingAt,
} from '../../../src/moderation/edit/changes.ts';
import { draftOf } from '../../../src/moderation/edit/draft.ts';
import { readings } from './readings.ts';

const by = { address: 'vera@moderators.example', name: 'Vera', via: 'page' } as const;

/** The changes that lead from each reading to the next, as they are kept. */
function history(all: readonly Reading[]): Change[] {
  return all.slice(1).flatMap((after, i) => {
    const before = all[i] as Reading;
    return changedFields(before, after).map((field) => ({
      version: i + 2,
      field,
      before: before[field],
      after: after[field],
      by,
      at: new Date(0),
    }));
  });
}
/** As one person after another would edit: what is not editable stays. */
const edits = fc.array(readings, { minLength: 1, maxLength: 5 }).map((all) =>
  all.map((one) => ({
    ...(all[0] as Reading),
    ...Object.fromEntries(EDITABLE.map((field) => [field, one[field]])),
  })),
);

describe('the audit trail', () => {
  it('gives back every version there was', () => {
    fc.assert(
      fc.property(edits, (all) => {
        const changes = history(all);
        for (const [i, reading] of all.entries())
          expect(readingAt(all.at(-1) as Reading, changes, i + 1)).toEqual(reading);
      }),
    );
  });
});

describe('mergeDraft', () => {
  const [base, theirs] = [fc.sample(readings, 1)[0] as Reading, fc.sample(readings, 2)[1] as Reading];
  const now = { ...base, deadline: '2001-03-31', targets: theirs.targets };

  it('keeps what others saved where she typed nothing', () => {
    fc.assert(
      fc.property(edits, ([one, two = one]) => {
        const merged = mergeDraft(draftOf(one as Reading), one as Reading, two as Reading);
        expect(merged).toEqual({ draft: draftOf(two as Reading), both: [] });
      }),
    );
  });

  it('keeps what she typed where others saved nothing', () => {
    fc.assert(
      fc.property(edits, ([one, two = one]) => {
        const merged = mergeDraft(draftOf(two as Reading), one as Reading, one as Reading);
        expect(merged).toEqual({ draft: draftOf(two as Reading), both: [] });
      }),
    );
  });

  it('puts both together, and names what both changed', () => {
    const mine = { ...draftOf(base), title: 'A title of mine', deadline: '2001-04-02' };
    const { draft, both } = mergeDraft(mine, { ...base, deadline: null }, now);
    expect(draft).toEqual({ ...draftOf(now), title: 'A title of mine', deadline: '2001-04-02' });
    expect(both).toEqual(['deadline']);
  });

  it('finds no conflict where both typed the same', () => {
    const mine = { ...draftOf(base), deadline: '2001-03-31' };
    expect(mergeDraft(mine, { ...base, deadline: null }, now).both).toEqual([]);
  });
});
