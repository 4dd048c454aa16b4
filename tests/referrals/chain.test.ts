import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildChain,
  type ChainNode,
  type ChainRow,
  chainFigures,
  type RootRow,
} from '../../src/referrals/chain.ts';

const NOW = new Date('2001-03-22T12:00:00Z');

function row(id: number, parentId: number | null, rootId: number | null, generation: number): ChainRow {
  return {
    ...{ id, parentId, rootId, generation, via: 'form', name: null, masked: 'f…@x.org', createdAt: NOW },
    ...{ actedAt: null, subscribedAt: null, refusedAt: null },
  };
}
const root = (id: number): RootRow => ({ id, name: null, masked: 's…@x.org', wrote: false });
const shape = (nodes: readonly ChainNode[]): unknown =>
  nodes.map(({ id, children }) => (children.length ? [id, shape(children)] : id));

/** A forest as the store would give it: every parent before its children. */
const forests = fc
  .array(fc.record({ parent: fc.nat(), root: fc.nat({ max: 3 }), top: fc.boolean() }), { maxLength: 60 })
  .map((picks) => {
    const rows: ChainRow[] = [];
    for (const [i, pick] of picks.entries()) {
      const parent = pick.top ? undefined : rows[pick.parent % (rows.length || 1)];
      rows.push(
        row(i + 1, parent?.id ?? null, parent ? parent.rootId : pick.root + 1, (parent?.generation ?? 0) + 1),
      );
    }
    return rows.sort((a, b) => a.generation - b.generation || a.id - b.id);
  });

describe('the chain as trees', () => {
  it('has one tree for each subscriber who brought somebody', () => {
    const rows = [row(1, null, 7, 1), row(2, null, 8, 1), row(3, 1, 7, 2), row(4, 1, 7, 2), row(5, 3, 7, 3)];
    const trees = buildChain(rows, [root(7), root(8), root(9)]);
    expect(trees.map((tree) => [tree.subscriber?.id, shape(tree.children)])).toEqual([
      [7, [[1, [[3, [5]], 4]]]],
      [8, [2]],
    ]);
  });

  it('keeps the friends of those who are deleted, together', () => {
    const trees = buildChain([row(1, null, null, 1), row(2, null, null, 1), row(3, null, 99, 1)], []);
    expect(trees.map((tree) => [tree.subscriber, shape(tree.children)])).toEqual([[null, [1, 2, 3]]]);
  });

  it('holds every row once, below its parent', () => {
    fc.assert(
      fc.property(forests, (rows) => {
        const seen: number[] = [];
        const walk = (node: ChainNode): void => {
          seen.push(node.id);
          for (const child of node.children) {
            expect(child.parentId).toBe(node.id);
            expect(child.generation).toBe(node.generation + 1);
            walk(child);
          }
        };
        for (const tree of buildChain(rows, [1, 2, 3, 4].map(root))) {
          for (const node of tree.children) {
            expect(node.rootId).toBe(tree.subscriber?.id);
            walk(node);
          }
        }
        expect(seen.sort((a, b) => a - b)).toEqual(rows.map(({ id }) => id).sort((a, b) => a - b));
      }),
    );
  });

  it('may be as deep as it likes', () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => row(i + 1, i === 0 ? null : i, 1, i + 1));
    expect(buildChain(rows, [root(1)])[0]?.children[0]?.id).toBe(1);
  });
});

const count = (
  generation: number,
  people: number,
  forwarders = 0,
  letters = 0,
  subscribed = 0,
  refused = 0,
) => ({
  ...{ generation, people, forwarders, letters, subscribed, refused },
});

describe('the figures', () => {
  it('of a chain of three generations', () => {
    const figures = chainFigures([count(0, 50, 3, 2), count(1, 9, 2, 1, 1, 1), count(2, 6)]);
    expect(figures).toMatchObject({
      people: 15,
      forwarders: 5,
      generations: 2,
      sizes: [9, 6],
      letters: 3,
      subscribed: 1,
      refused: 1,
      reproduction: 15 / 64,
      reproductionOfFriends: 6 / 14,
    });
    expect(figures.byGeneration.map(({ brought, reproduction }) => [brought, reproduction])).toEqual([
      [9, 9 / 50],
      [6, 6 / 9],
      [0, 0],
    ]);
  });

  it('of nothing are nothing', () => {
    expect(chainFigures([])).toMatchObject({
      people: 0,
      generations: 0,
      sizes: [],
      reproduction: null,
      reproductionOfFriends: null,
    });
    expect(chainFigures([count(0, 0, 0, 1)])).toMatchObject({
      letters: 1,
      generations: 0,
      reproduction: null,
    });
    expect(chainFigures([count(0, 10)])).toMatchObject({ reproduction: 0, reproductionOfFriends: null });
  });

  it('are those of a naive count, whatever the chain', () => {
    fc.assert(
      fc.property(
        forests,
        fc.nat({ max: 20 }),
        fc.infiniteStream(fc.nat({ max: 2 })),
        (rows, sent, draws) => {
          const refusers = new Set(rows.filter(() => draws.next().value === 0).map(({ id }) => id));
          const generations = [...new Set(rows.map((one) => one.generation))];
          const counts = [
            count(0, sent),
            ...generations.map((g) => {
              const mine = rows.filter((one) => one.generation === g);
              return count(g, mine.length, 0, 0, 0, mine.filter(({ id }) => refusers.has(id)).length);
            }),
          ];
          const figures = chainFigures(counts);
          const withChance = sent + rows.filter(({ id }) => !refusers.has(id)).length;
          expect(figures.people).toBe(rows.length);
          expect(figures.generations).toBe(Math.max(0, ...generations));
          expect(figures.sizes).toEqual(
            Array.from(
              { length: figures.generations },
              (_, i) => rows.filter((one) => one.generation === i + 1).length,
            ),
          );
          expect(figures.reproduction).toBe(withChance === 0 ? null : rows.length / withChance);
          const friends = rows.filter(({ id }) => !refusers.has(id)).length;
          const later = rows.filter((one) => one.parentId !== null).length;
          expect(figures.reproductionOfFriends).toBe(friends === 0 ? null : later / friends);
        },
      ),
    );
  });
});
