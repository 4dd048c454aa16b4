import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChainNode,
  type ChainTree,
  chainPicture,
  chainTree,
  DOTTED,
  LABELLED,
  placeRings,
  placeRows,
} from '../../src/web/chain-picture.ts';
import { render } from '../../src/web/html.ts';
import { cpuMs } from '../support/cpu.ts';
import { growChain, sizesOf } from './fixtures.ts';
import { elements } from './markup.ts';

function draw(nodes: ChainNode[], people = nodes.filter((node) => node.generation > 0).length): string {
  return render(chainPicture(nodes, { sizes: sizesOf(nodes), people, title: 'A <chain>' }));
}

/** Any rows at all: unknown parents, loops, wrong generations. */
const anyNodes = fc.array(
  fc.record({
    id: fc.integer({ min: 0, max: 30 }).map(String),
    parent: fc.option(fc.integer({ min: 0, max: 30 }).map(String)),
    label: fc.string({ unit: 'binary', maxLength: 40 }),
    acted: fc.boolean(),
    refused: fc.boolean(),
    generation: fc.integer({ min: 0, max: 6 }),
  }),
  { maxLength: 40 },
);

const within = (tree: ChainTree): number => tree.children.reduce((sum, child) => sum + 1 + within(child), 0);

describe('the picture of a chain', () => {
  it('places everybody of any rows once, below one root, in finite places', () => {
    fc.assert(
      fc.property(anyNodes, (given) => {
        const nodes = [...new Map(given.map((node) => [node.id, node])).values()];
        expect(within(chainTree(nodes))).toBe(nodes.length);
        for (const placed of [placeRows(nodes), placeRings(nodes).placed]) {
          expect(placed).toHaveLength(nodes.length);
          expect(placed.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
        }
        elements(draw(nodes));
      }),
    );
  });

  it('goes outward: a friend is one column, or one ring, further than who brought her', () => {
    const nodes = growChain(4, () => 3, 3);
    const rows = new Map(placeRows(nodes).map((placed) => [placed.node.id, placed]));
    const { placed, ring } = placeRings(nodes);
    const rings = new Map(placed.map((one) => [one.node.id, one]));
    for (const node of nodes.filter(({ parent }) => parent !== null)) {
      const [own, parent] = [rows.get(node.id), rows.get(node.parent ?? '')];
      expect((own?.x ?? 0) > (parent?.x ?? 0)).toBe(true);
      const { x = 0, y = 0 } = rings.get(node.id) ?? {};
      expect(Math.hypot(x, y)).toBeCloseTo(ring * (node.generation + 1), 0);
    }
  });

  it('keeps names from lying on each other', () => {
    const columns = new Map<number, number[]>();
    for (const { x, y } of placeRows(growChain(3, () => 3, 2)))
      columns.set(x, [...(columns.get(x) ?? []), y]);
    expect(columns.size).toBe(3);
    for (const ys of columns.values()) {
      const sorted = ys.sort((a, b) => a - b);
      expect(sorted.every((y, i) => i === 0 || y - (sorted[i - 1] ?? 0) >= 29)).toBe(true);
    }
  });

  it('names people while they are few, draws dots while they fit, then counts generations', () => {
    const few = growChain(2, () => 3, 2);
    expect(few.length).toBeLessThanOrEqual(LABELLED);
    expect(draw(few)).toContain('class="labelled"');
    const many = growChain(30, () => 3, 4);
    expect(many.length).toBeLessThanOrEqual(DOTTED);
    expect(draw(many)).toContain('class="round"');
    expect(draw(growChain(60, () => 3, 4))).toContain('class="bar"');
    expect(draw(few, 1_000_000)).toContain('class="bar"');
  });

  it('draws one person, and thousands in a moment', () => {
    expect(elements(draw(growChain(1, () => 0, 0))).filter(({ name }) => name === 'rect')).toHaveLength(1);
    const begun = cpuMs();
    const many = growChain(33, () => 3, 4);
    expect(draw(many).length).toBeGreaterThan(many.length * 50);
    expect(cpuMs() - begun).toBeLessThan(2_000);
  });

  it('takes a chain that is one long line', () => {
    const line = growChain(1, () => 1, 3_000);
    expect(elements(draw(line)).filter(({ name }) => name === 'circle').length).toBeGreaterThan(3_000);
  });

  it('says in words what it shows', () => {
    expect(draw(growChain(2, () => 3, 2))).toContain('<title id="chain-title">A &lt;chain&gt;</title>');
    expect(draw(growChain(2, () => 3, 2))).toMatch(/<desc id="chain-desc">24 people in 2 generations/);
  });
});
